import { refuse } from './csc-problem.ts'

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

/** Reads the parameters of a CSC message and refuses with the sentences of the specification (11.x, error cases). */
export function readMessage(body: unknown) {
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const missing = (type: string, name: string) =>
    refuse(400, 'invalid_request', `Missing (or invalid type) ${type} parameter ${name}`)

  function text(name: string): string {
    const value = record[name]
    if (typeof value !== 'string' || value === '') throw missing('string', name)
    return value
  }
  function oneOf(name: string, value: string, allowed: readonly string[]): string {
    if (!allowed.includes(value)) throw refuse(400, 'invalid_request', `Invalid parameter ${name}`)
    return value
  }
  const optional = (name: string, allowed: readonly string[]) =>
    record[name] === undefined ? undefined : oneOf(name, text(name), allowed)

  return {
    text,
    optional,
    required: (name: string, allowed: readonly string[]) => oneOf(name, text(name), allowed),
    flag: (name: string): boolean => record[name] === true,
    integer(name: string): number {
      const value = record[name]
      if (!Number.isSafeInteger(value)) throw missing('integer', name)
      return value as number
    },
    /** SHA-256 values in Base64. */
    hashes(): string[] {
      const { hashes } = record
      if (!Array.isArray(hashes)) throw missing('array', 'hashes')
      if (hashes.length === 0) throw refuse(400, 'invalid_request', 'Empty hash array')
      optional('hashAlgorithmOID', [sha256Oid])
      return hashes.map((hash) => {
        if (typeof hash !== 'string' || !base64.test(hash))
          throw refuse(400, 'invalid_request', 'Invalid Base64 hash string parameter')
        if (Buffer.from(hash, 'base64').length !== 32)
          throw refuse(400, 'invalid_request', 'Invalid digest value length')
        return hash
      })
    },
    /** The values the signer gave, by the id of what was asked. */
    authData(): Record<string, string> {
      const { authData } = record
      if (!Array.isArray(authData)) throw missing('array', 'authData')
      return Object.fromEntries(
        authData.map((each: { id?: unknown; value?: unknown } | null) => [
          String(each?.id),
          String(each?.value ?? ''),
        ]),
      )
    },
  }
}
