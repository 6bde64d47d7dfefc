export type FieldFault = { pointer: string; detail: string }

/** A request the sandbox answers with problem+json instead of doing it. */
export class SandboxProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldFault[]

  constructor(status: number, code: string, detail: string, errors: FieldFault[] = []) {
    super(detail)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

/** The body of RFC 9457 for a problem, as every system of the sandbox writes it. */
export function problemBody(problem: SandboxProblem) {
  return {
    type: 'about:blank',
    title: problem.code.replaceAll('-', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    errors: problem.errors,
  }
}
