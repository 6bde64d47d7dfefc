import { createHash } from 'node:crypto'
import * as otp from 'otpauth'
import { createCredential } from '../contexts/identity/index.ts'
import { type Staff, staffByUsername, unitById } from '../contexts/organisation/index.ts'
import type { App } from '../kernel/app.ts'

/** Password and signing PIN of every demo account. They exist in demo mode only. */
export const demoPassword = 'mot-cua-son-la'
export const demoPin = '246810'

/** The demo accounts of one commune, in the order in which a dossier meets them. */
export const demoStaff = ['tohieu.motcua', 'tohieu.canbo', 'tohieu.lanhdao', 'tohieu.vanthu'] as const
const others = [
  'chiengan.motcua',
  'chiengan.canbo',
  'chiengan.lanhdao',
  'chiengan.vanthu',
  'sotuphap.motcua',
  'sotuphap.canbo',
  'sotuphap.lanhdao',
  'sotuphap.vanthu',
  'chutich.tinh',
  'vpubnd.vanthu',
  'vpubnd.giamsat',
  'quantri.tinh',
] as const

/** The authenticator secret of a demo account: the same on every start, so that a phone keeps working. */
export const demoSecret = (username: string): string =>
  new otp.Secret({
    buffer: new Uint8Array(createHash('sha256').update(`demo ${username}`).digest().subarray(0, 20)).buffer,
  }).base32

/** The code of a demo account now; a code works once, so ask again for the next sign-in. */
export const demoCode = (username: string, now: Date): string =>
  new otp.TOTP({ secret: otp.Secret.fromBase32(demoSecret(username)) }).generate({ timestamp: now.getTime() })

/** Gives the demo staff passwords, authenticator secrets, and certificates at the sandbox's signing service. */
export async function prepareDemo(app: App, trustUrl: string): Promise<void> {
  const { staff, units } = await app.read({ kind: 'system', id: 'demo' }, async (read) => {
    const members = await Promise.all(
      [...demoStaff, ...others].map((username) => staffByUsername(read, username)),
    )
    const staff = members.filter((member) => member !== undefined)
    const ids = [...new Set(staff.map(({ unit }) => unit))]
    return {
      staff,
      units: await Promise.all(ids.map(async (id) => ({ id, name: (await unitById(read, id))!.nameVi }))),
    }
  })
  await Promise.all(
    staff.map((member) =>
      createCredential(app, {
        staff: member.id,
        password: demoPassword,
        totpSecret: demoSecret(member.username),
      }),
    ),
  )
  await Promise.all([
    ...staff.filter(({ roles }) => roles.includes('leader')).map((leader) => enrolLeader(trustUrl, leader)),
    ...units.map(({ id, name }) =>
      enrol(trustUrl, { userId: `unit:${id}`, name, title: 'Con dấu số', kind: 'organisation' }),
    ),
  ])
}

const enrolLeader = (trustUrl: string, { id, name, position }: Staff) =>
  enrol(trustUrl, { userId: id, name, title: position, kind: 'person' })

async function enrol(
  trustUrl: string,
  who: { userId: string; name: string; title: string; kind: 'person' | 'organisation' },
): Promise<void> {
  const response = await fetch(`${trustUrl}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...who, organisation: 'Tỉnh Sơn La (thử nghiệm)', pin: demoPin }),
  })
  if (!response.ok) throw new Error(`the sandbox refused a certificate for ${who.userId}: ${response.status}`)
}
