export type EmbeddedPostgresErrorCode =
  | 'locked'
  | 'port-taken'
  | 'disk-full'
  | 'out-of-memory'
  | 'data-damaged'
  | 'wrong-version'
  | 'data-dir-unusable'
  | 'user-unknown'
  | 'binaries-unusable'
  | 'password-mismatch'
  | 'take-over-failed'
  | 'init-failed'
  | 'start-failed'

/** Why the embedded PostgreSQL did not start: `message` is one sentence, `hint` says what to do; nothing was deleted. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly code: EmbeddedPostgresErrorCode
  readonly hint: string

  constructor(code: EmbeddedPostgresErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.code = code
    this.hint = hint
  }
}
