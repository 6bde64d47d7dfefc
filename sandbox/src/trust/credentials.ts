import { constants, createHash, privateEncrypt, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type * as pkijs from 'pkijs'
import { jsonFile } from '../shell/json-file.ts'
import { SandboxProblem } from '../shell/problem.ts'
import { type Authority, revive, store } from './authority.ts'
import { generateKey, type Name, nameOids } from './certificate.ts'
import type { Revocation } from './revocation-list.ts'

export type Enrolment = {
  userId: string
  name: string
  title: string
  organisation: string
  kind: 'person' | 'organisation'
  pin: string
}

type Credential = Omit<Enrolment, 'pin'> & {
  id: string
  certificate: string
  privateKey: string
  salt: string
  pinHash: string
}
type Stored = { credentials: Credential[]; revocations: Revocation[] }
type Authorisation = { credentialId: string; hashes: string[]; expiresAt: number }

export const authorisationSeconds = 300

/** DER of DigestInfo up to the SHA-256 hash itself (RFC 8017, 9.2). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex')

export type Credentials = ReturnType<typeof openCredentials>

/** The signing keys of officials and agencies, kept in `dataDir`; a key leaves only as signatures. */
export function openCredentials(dataDir: string, authority: Authority) {
  const file = jsonFile<Stored>(join(dataDir, 'trust', 'credentials.json'), () => ({
    credentials: [],
    revocations: [],
  }))
  const state = file.read()
  const authorisations = new Map<string, Authorisation>()
  let turn: Promise<unknown> = Promise.resolve()

  const find = (id: string): Credential => {
    const found = state.credentials.find((credential) => credential.id === id)
    if (!found) throw new SandboxProblem(400, 'invalid-credential', 'There is no such credential.')
    return found
  }

  async function enrolNow(wanted: Enrolment, crlUrl: string): Promise<{ id: string; created: boolean }> {
    const known = state.credentials.find(({ userId }) => userId === wanted.userId)
    if (known && sameHolder(known, wanted) && pinMatches(known, wanted.pin))
      return { id: known.id, created: false }
    const credential = await create(wanted, authority, crlUrl)
    if (known) {
      state.revocations.push({
        serial: serialOf(revive(known).certificate),
        revokedAt: new Date().toISOString(),
      })
      state.credentials.splice(state.credentials.indexOf(known), 1)
    }
    state.credentials.push(credential)
    file.write(state)
    return { id: credential.id, created: true }
  }

  return {
    /** One after another, so that the same user enrolled twice at once still has one key. */
    enrol(wanted: Enrolment, crlUrl: string) {
      const result = turn.then(() => enrolNow(wanted, crlUrl))
      turn = result.catch(() => undefined)
      return result
    },
    idsOf: (userId: string) =>
      state.credentials.filter((credential) => credential.userId === userId).map(({ id }) => id),
    certificatesOf: (id: string): pkijs.Certificate[] => [
      revive(find(id)).certificate,
      authority.issuing.certificate,
      authority.root.certificate,
    ],
    authorise(id: string, pin: string, hashes: string[]): string {
      if (!pinMatches(find(id), pin)) throw new SandboxProblem(400, 'invalid-pin', 'The PIN is wrong.')
      const sad = randomBytes(24).toString('base64url')
      const expiresAt = Date.now() + authorisationSeconds * 1000
      authorisations.set(sad, { credentialId: id, hashes, expiresAt })
      return sad
    },
    sign(id: string, sad: string, hashes: string[]): string[] {
      const given = authorisations.get(sad)
      const holds = given && given.credentialId === id && given.expiresAt > Date.now()
      if (!holds || hashes.some((hash) => !given.hashes.includes(hash)))
        throw new SandboxProblem(400, 'invalid-sad', 'The authorisation does not cover this signature.')
      authorisations.delete(sad)
      const { privateKey } = revive(find(id))
      return hashes.map((hash) => {
        const digestInfo = Buffer.concat([sha256Prefix, Buffer.from(hash, 'base64')])
        const key = { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
        return privateEncrypt(key, digestInfo).toString('base64')
      })
    },
    revocations: (): readonly Revocation[] => state.revocations,
    list: () =>
      state.credentials.map(({ userId, name, title, organisation, kind }) => ({
        userId,
        name,
        title,
        organisation,
        kind,
      })),
  }
}

async function create(wanted: Enrolment, authority: Authority, crlUrl: string): Promise<Credential> {
  const { pin, ...holder } = wanted
  const { publicKey, privateKey } = await generateKey()
  const certificate = await authority.issueSigner(subjectOf(wanted), publicKey, crlUrl)
  const salt = randomBytes(16).toString('hex')
  return {
    ...holder,
    ...store({ certificate, privateKey }),
    id: createHash('sha256').update(serialOf(certificate)).digest('hex').slice(0, 24),
    salt,
    pinHash: hashPin(pin, salt),
  }
}

function subjectOf({ userId, name, title, organisation, kind }: Enrolment): Name {
  const office: Name =
    kind === 'person'
      ? [
          [nameOids.organisation, organisation],
          [nameOids.title, title],
        ]
      : []
  return [[nameOids.country, 'VN'], ...office, [nameOids.commonName, name], [nameOids.userId, userId]]
}

const sameHolder = (known: Credential, wanted: Enrolment) =>
  (['name', 'title', 'organisation', 'kind'] as const).every((field) => known[field] === wanted[field])

export const serialOf = (certificate: pkijs.Certificate) =>
  Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex')

const hashPin = (pin: string, salt: string) => scryptSync(pin, salt, 32).toString('hex')

const pinMatches = ({ salt, pinHash }: Credential, pin: string) =>
  timingSafeEqual(Buffer.from(hashPin(pin, salt), 'hex'), Buffer.from(pinHash, 'hex'))
