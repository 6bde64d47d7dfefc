import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as otp from 'otpauth'
import { createCredential } from '../contexts/identity/index.ts'
import { provinceOf, staffByUsername, unitById } from '../contexts/organisation/index.ts'
import type { App } from '../kernel/app.ts'

/** Password and signing PIN of every demo account. They exist in demo mode only. */
export const demoPassword = 'mot-cua-son-la'
export const demoPin = '246810'

/** The demo accounts of a province: those of one commune, in the order in which a dossier meets them, and more. */
async function demoAccounts(app: App): Promise<{ province: string; shown: string[]; more: string[] }> {
  const province = await app.read({ kind: 'system', id: 'demo' }, provinceOf)
  if (!province) return { province: '', shown: [], more: [] }
  const file = new URL(`../../../data/provinces/${province.folder}/province.json`, import.meta.url)
  const { demo = { shown: [], more: [] } } = JSON.parse(await readFile(file, 'utf8')) as {
    demo?: { shown: string[]; more: string[] }
  }
  return { province: province.committee.nameVi.replace(/^Ủy ban nhân dân /, ''), ...demo }
}

/** User names of the demo accounts that are told at the start. */
export const demoStaff = async (app: App): Promise<string[]> => (await demoAccounts(app)).shown

/** The authenticator secret of a demo account: the same on every start, so that a phone keeps working. */
export const demoSecret = (username: string): string =>
  new otp.Secret({
    buffer: new Uint8Array(createHash('sha256').update(`demo ${username}`).digest().subarray(0, 20)).buffer,
  }).base32

/** The code of a demo account now; a code works once, so ask again for the next sign-in. */
export const demoCode = (username: string, now: Date): string =>
  new otp.TOTP({ secret: otp.Secret.fromBase32(demoSecret(username)) }).generate({ timestamp: now.getTime() })

async function demoMembers(app: App) {
  const { province, shown, more } = await demoAccounts(app)
  return app.read({ kind: 'system', id: 'demo' }, async (read) => {
    const found = await Promise.all([...shown, ...more].map((username) => staffByUsername(read, username)))
    const staff = found.filter((member) => member !== undefined)
    const ids = [...new Set(staff.map(({ unit }) => unit))]
    const units = await Promise.all(ids.map(async (id) => ({ id, name: (await unitById(read, id))!.nameVi })))
    return { province, staff, units }
  })
}

/** Gives the demo staff passwords and authenticator secrets. */
export async function giveDemoCredentials(app: App): Promise<void> {
  const { staff } = await demoMembers(app)
  await Promise.all(
    staff.map((member) =>
      createCredential(app, {
        staff: member.id,
        password: demoPassword,
        totpSecret: demoSecret(member.username),
      }),
    ),
  )
}

/** Gives the demo staff what they sign in with, and certificates at the sandbox's signing service. */
export async function prepareDemo(app: App, trustUrl: string): Promise<void> {
  await giveDemoCredentials(app)
  const { province, staff, units } = await demoMembers(app)
  await Promise.all([
    ...staff
      .filter(({ roles }) => roles.includes('leader'))
      .map(({ id, name, position }) =>
        enrol(trustUrl, { userId: id, name, title: position, kind: 'person', province }),
      ),
    ...units.map(({ id, name }) =>
      enrol(trustUrl, { userId: `unit:${id}`, name, title: 'Con dấu số', kind: 'organisation', province }),
    ),
  ])
}

async function enrol(
  trustUrl: string,
  {
    province,
    ...who
  }: { userId: string; name: string; title: string; kind: 'person' | 'organisation'; province: string },
): Promise<void> {
  const response = await fetch(`${trustUrl}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...who, organisation: `${province} (thử nghiệm)`, pin: demoPin }),
  })
  if (!response.ok) throw new Error(`the sandbox refused a certificate for ${who.userId}: ${response.status}`)
}
