import type { FastifyInstance } from 'fastify'
import { SandboxProblem } from '../shell/problem.ts'

/** What the signing service answers instead of doing it: `{ error, error_description }` (CSC API v2, 10.1). */
class CscProblem extends Error {
  readonly status: number
  readonly error: string

  constructor(status: number, error: string, description: string) {
    super(description)
    this.status = status
    this.error = error
  }
}

export const refuse = (status: number, error: string, description: string) =>
  new CscProblem(status, error, description)

/** Errors inside `csc` have the shape of the specification, whatever their origin. */
export function speakCscErrors(csc: FastifyInstance) {
  csc.setErrorHandler((error, _request, reply) => {
    const { status, code, description } = explain(error)
    if (status === 503) reply.header('retry-after', '5')
    return reply.status(status).send({ error: code, error_description: description })
  })
}

function explain(error: unknown): { status: number; code: string; description: string } {
  if (error instanceof CscProblem)
    return { status: error.status, code: error.error, description: error.message }
  const down = error instanceof SandboxProblem && error.status === 503
  if (down) return { status: 503, code: 'temporarily_unavailable', description: error.message }
  const { statusCode = 500, message } = error as { statusCode?: number; message: string }
  if (statusCode >= 400 && statusCode < 500)
    return { status: 400, code: 'invalid_request', description: message }
  console.error(error)
  return { status: 500, code: 'server_error', description: 'The sandbox failed; see its log.' }
}
