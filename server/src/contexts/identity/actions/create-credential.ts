import * as otp from 'otpauth'
import type { App } from '../../../kernel/app.ts'
import { hashPassword } from '../adapters/password-hash.ts'
import { hasCredential, saveCredential } from '../store/credential.ts'

/** Gives a member of staff a password and an authenticator secret (base32); false for one who has them: they stay. */
export async function createCredential(
  app: App,
  { staff, password, totpSecret }: { staff: string; password: string; totpSecret?: string },
): Promise<boolean> {
  const actor = { kind: 'system', id: 'identity.create-credential' } as const
  // A password is slow to hash, on purpose; whoever has one is not kept waiting for it.
  if (await app.read(actor, (read) => hasCredential(read, staff))) return false
  const password_hash = await hashPassword(password)
  const totp_secret = totpSecret ?? new otp.Secret({ size: 20 }).base32
  return app.transaction(actor, async (tx) => {
    const made = await saveCredential(tx, { staff, password_hash, totp_secret })
    if (made) tx.audit('staff.credential', staff)
    return made
  })
}
