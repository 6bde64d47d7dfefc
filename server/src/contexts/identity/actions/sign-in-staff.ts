import * as otp from 'otpauth'
import type { App } from '../../../kernel/app.ts'
import { staffByUsername } from '../../organisation/index.ts'
import { matchesPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { judgeStaffSignIn, lockMinutes } from '../rules/staff-sign-in.ts'
import { lockCredential, saveAttempt } from '../store/credential.ts'
import { openSession } from '../store/session.ts'

export type StaffSignIn = { username: string; password: string; code: string }

// Checked for an unknown name too, so that the time taken does not tell whether the name exists.
const nobodysHash = `scrypt$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** A member of staff enters with password and a code of the authenticator; returns the token of the new session. */
export async function signInStaff(app: App, given: StaffSignIn): Promise<string> {
  // The attempt is counted even when it fails, so the refusal is thrown after the commit.
  const outcome = await app.transaction({ kind: 'system', id: 'identity.sign-in' }, async (tx) => {
    const staff = await staffByUsername(tx, given.username.trim().toLowerCase())
    const credential = staff && (await lockCredential(tx, staff.id))
    const passwordRight = await matchesPassword(given.password, credential?.password_hash ?? nobodysHash)
    const verdict = judgeStaffSignIn(
      {
        known: credential !== undefined,
        passwordRight,
        codeStep: credential ? stepOf(given.code, credential.totp_secret, tx.now) : null,
        lastStep: credential?.last_step ?? 0,
        failures: credential?.failures ?? 0,
        lockedUntil: credential?.locked_until ?? null,
      },
      tx.now,
    )
    if (!staff || !credential || verdict.kind === 'locked') return { verdict }
    if (verdict.kind === 'wrong') {
      const locked_until = verdict.lock ? new Date(tx.now.getTime() + lockMinutes * 60_000) : null
      await saveAttempt(tx, staff.id, { failures: verdict.lock ? 0 : credential.failures + 1, locked_until })
      tx.audit('staff.sign-in-refused', staff.id)
      return { verdict }
    }
    const last_step = stepOf(given.code, credential.totp_secret, tx.now) ?? credential.last_step
    await saveAttempt(tx, staff.id, { failures: 0, locked_until: null, last_step })
    tx.audit('staff.sign-in', staff.id)
    return { verdict, token: await openSession(tx, { kind: 'staff', subject: staff.id, assurance: 2 }) }
  })
  if (outcome.token) return outcome.token
  if (outcome.verdict.kind === 'locked') throw identityErrors.locked(outcome.verdict.minutes)
  throw identityErrors.wrongSignIn()
}

/** The time step that the code stands for, within one step of now (RFC 6238, §5.2); null when it fits none. */
function stepOf(code: string, secret: string, now: Date): number | null {
  const totp = new otp.TOTP({ secret: otp.Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta
}
