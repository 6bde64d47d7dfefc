import * as otp from 'otpauth'
import type { App } from '../../../kernel/app.ts'
import { hashPassword } from '../adapters/password-hash.ts'
import { saveCredential } from '../store/credential.ts'

/** Gives a member of staff a password and an authenticator secret (base32); false for one who has them: they stay. */
export async function createCredential(
  app: App,
  { staff, password, totpSecret }: { staff: string; password: string; totpSecret?: string },
): Promise<boolean> {
  const password_hash = await hashPassword(password)
  const totp_secret = totpSecret ?? new otp.Secret({ size: 20 }).base32
  return app.transaction({ kind: 'system', id: 'identity.create-credential' }, async (tx) => {
    const made = await saveCredential(tx, { staff, password_hash, totp_secret })
    if (made) tx.audit('staff.credential', staff)
    return made
  })
}
