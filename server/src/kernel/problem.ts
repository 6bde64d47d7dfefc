import { type Static, Type } from 'typebox'
import { DomainError, type ErrorKind, kernelErrors } from './errors.ts'
import type { Locale } from './values/locale.ts'

const statusOf: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'rule-broken': 422,
  'too-many-requests': 429,
  unavailable: 503,
}

/** RFC 9457 problem details; `code` and `errors` are our two extension members. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.String(),
    code: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ pointer: Type.String(), code: Type.String(), detail: Type.String() })),
    ),
  },
  { $id: 'Problem' },
)
export type Problem = Static<typeof Problem>

/** The refusals a route may answer with, for its response schema: `...problems(404, 409)`. */
export const problems = <Status extends number>(...statuses: Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: 'Refused',
        content: { 'application/problem+json': { schema: Type.Unsafe<Problem>({ $ref: 'Problem#' }) } },
      },
    ]),
  ) as Record<Status, unknown>

/** What the reader is told of an error, in the reader's language; the text of a bug stays hidden. */
export function toProblem(error: unknown, instance: string, locale: Locale): Problem {
  const known = error instanceof DomainError ? error : kernelErrors.internal()
  return {
    type: `/problems/${known.code}`,
    title: known.code.replaceAll('-', ' '),
    status: error instanceof DomainError ? statusOf[known.kind] : 500,
    detail: known.text[locale],
    instance,
    code: known.code,
    ...(known.faults.length > 0 && {
      errors: known.faults.map((fault) => ({
        pointer: fault.pointer,
        code: fault.code,
        detail: fault[locale],
      })),
    }),
  }
}
