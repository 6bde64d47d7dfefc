import { createHash, randomBytes, randomInt } from 'node:crypto'
import { refuse } from './csc-problem.ts'

type Authorisation = { credentialId: string; left: Map<string, number>; expiresAt: number }
type SentCode = { credentialId: string; code: string; expiresAt: number }

/** How long a one-time code and an authorisation hold, in seconds. */
export const codeSeconds = 300
export const authorisationSeconds = 300

/** One-time codes and signature activation data (SAD) of the signing service; they do not survive a restart. */
export function openAuthorisations(clock: () => Date) {
  const codes = new Map<string, SentCode>()
  const authorisations = new Map<string, Authorisation>()
  const after = (seconds: number) => clock().getTime() + seconds * 1000

  return {
    /** A new code; the one sent before no longer works. */
    sendCode(credentialId: string): string {
      const code = String(randomInt(100_000, 900_000))
      codes.set(credentialId, { credentialId, code, expiresAt: after(codeSeconds) })
      return code
    },
    codeOf: (credentialId: string) => codes.get(credentialId)?.code,
    /** A code works once. */
    takeCode(credentialId: string, code: string): boolean {
      const sent = codes.get(credentialId)
      if (!sent || sent.code !== code || sent.expiresAt <= clock().getTime()) return false
      codes.delete(credentialId)
      return true
    },
    /** Binds an authorisation to exactly these hashes (SCAL 2). */
    authorise(credentialId: string, hashes: readonly string[], seconds: number): string {
      const sad = randomBytes(32).toString('base64url')
      const left = new Map<string, number>()
      for (const hash of hashes) left.set(hash, (left.get(hash) ?? 0) + 1)
      authorisations.set(keyOf(sad), { credentialId, left, expiresAt: after(seconds) })
      return sad
    },
    /** Takes the hashes out of what the authorisation covers; when nothing is left it is gone. */
    spend(credentialId: string, sad: string, hashes: readonly string[]) {
      const given = authorisations.get(keyOf(sad))
      if (!given || given.credentialId !== credentialId)
        throw refuse(400, 'invalid_request', 'Invalid parameter SAD')
      if (given.expiresAt <= clock().getTime()) throw refuse(400, 'invalid_request', 'SAD expired')
      const left = new Map(given.left)
      for (const hash of hashes) {
        const times = left.get(hash) ?? 0
        if (times === 0) throw refuse(400, 'invalid_request', 'Hash is not authorized by the SAD')
        if (times === 1) left.delete(hash)
        else left.set(hash, times - 1)
      }
      if (left.size === 0) authorisations.delete(keyOf(sad))
      else authorisations.set(keyOf(sad), { ...given, left })
    },
  }
}

/** The secret itself is not kept. */
const keyOf = (sad: string) => createHash('sha256').update(sad).digest('base64')
