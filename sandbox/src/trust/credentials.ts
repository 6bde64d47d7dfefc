import { constants, createHash, privateEncrypt, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import type * as pkijs from 'pkijs'
import { jsonFile } from '../shell/json-file.ts'
import { type Authority, revive, type SignerTerms, store } from './authority.ts'
import { generateKey, type Name, nameOids } from './certificate.ts'
import { refuse } from './csc-problem.ts'
import type { Revocation } from './revocation-list.ts'

export type Enrolment = {
  userId: string
  name: string
  title: string
  organisation: string
  kind: 'person' | 'organisation'
  /** Whether a one-time code is asked for beside the PIN. */
  asks: 'PIN' | 'PIN AND OTP'
  pin: string
}

type Credential = Omit<Enrolment, 'pin'> & {
  id: string
  certificate: string
  privateKey: string
  salt: string
  pinHash: string
  wrongTries: number
}
type Stored = { credentials: Credential[]; revocations: Revocation[]; serials: string[] }

export type CredentialStatus = 'valid' | 'expired' | 'revoked'

/** So many wrong PINs or codes in a row lock a credential until its holder enrols again. */
const mostWrongTries = 10

/** DER of DigestInfo up to the SHA-256 hash itself (RFC 8017, 9.2). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex')

export type Credentials = ReturnType<typeof openCredentials>

/** The signing keys of officials and agencies, kept in `dataDir`; a key leaves only as signatures. */
export function openCredentials(dataDir: string, authority: Authority, clock: () => Date) {
  const file = jsonFile<Stored>(join(dataDir, 'trust', 'credentials.json'), () => ({
    credentials: [],
    revocations: [],
    serials: [],
  }))
  const read = file.read()
  const state: Stored = { ...read, serials: read.serials ?? [] }
  let turn: Promise<unknown> = Promise.resolve()

  const find = (id: string): Credential => {
    const found = state.credentials.find((credential) => credential.id === id)
    if (!found) throw refuse(400, 'invalid_request', 'Invalid parameter credentialID')
    return found
  }
  const serial = (credential: Credential) => serialOf(revive(credential).certificate)
  const revoke = (credential: Credential, revokedAt: Date) =>
    state.revocations.push({ serial: serial(credential), revokedAt: revokedAt.toISOString() })
  const statusOf = (credential: Credential): CredentialStatus => {
    if (state.revocations.some((entry) => entry.serial === serial(credential))) return 'revoked'
    return revive(credential).certificate.notAfter.value <= clock() ? 'expired' : 'valid'
  }
  const isLocked = ({ wrongTries = 0 }: Credential) => wrongTries >= mostWrongTries

  async function enrolNow(wanted: Enrolment, terms: SignerTerms): Promise<{ id: string; created: boolean }> {
    const known = state.credentials.find(({ userId }) => userId === wanted.userId)
    if (known && sameHolder(known, wanted) && pinMatches(known, wanted.pin) && statusOf(known) === 'valid') {
      known.wrongTries = 0
      return { id: known.id, created: false }
    }
    const credential = await create(wanted, authority, terms)
    if (known) {
      if (statusOf(known) !== 'revoked') revoke(known, clock())
      state.credentials.splice(state.credentials.indexOf(known), 1)
    }
    state.credentials.push(credential)
    state.serials.push(serial(credential))
    file.write(state)
    return { id: credential.id, created: true }
  }

  return {
    /** One after another, so that the same user enrolled twice at once still has one key. */
    enrol(wanted: Enrolment, terms: SignerTerms) {
      const result = turn.then(() => enrolNow(wanted, terms))
      turn = result.catch(() => undefined)
      return result
    },
    idsOf: (userId: string, onlyValid = false) =>
      state.credentials
        .filter((credential) => credential.userId === userId)
        .filter((credential) => !onlyValid || (statusOf(credential) === 'valid' && !isLocked(credential)))
        .map(({ id }) => id),
    certificatesOf: (id: string): pkijs.Certificate[] => [
      revive(find(id)).certificate,
      authority.issuing.certificate,
      authority.root.certificate,
    ],
    asksOf: (id: string) => find(id).asks ?? 'PIN',
    statusOf: (id: string) => statusOf(find(id)),
    isLocked: (id: string) => isLocked(find(id)),
    /** Whether the PIN is right; wrong ones are counted by `countTry`. */
    pinMatches: (id: string, pin: string) => pinMatches(find(id), pin),
    countTry(id: string, right: boolean) {
      const credential = find(id)
      credential.wrongTries = right ? 0 : (credential.wrongTries ?? 0) + 1
      file.write(state)
    },
    sign(id: string, hashes: readonly string[]): string[] {
      const { privateKey } = revive(find(id))
      return hashes.map((hash) => {
        const digestInfo = Buffer.concat([sha256Prefix, Buffer.from(hash, 'base64')])
        const key = { key: privateKey, padding: constants.RSA_PKCS1_PADDING }
        return privateEncrypt(key, digestInfo).toString('base64')
      })
    },
    /** Revokes the certificate of a user from a moment on, which may lie in the past. */
    revoke(userId: string, at: Date): boolean {
      const known = state.credentials.find((credential) => credential.userId === userId)
      if (!known) return false
      state.revocations = state.revocations.filter((entry) => entry.serial !== serial(known))
      revoke(known, at)
      file.write(state)
      return true
    },
    revocations: (): readonly Revocation[] => state.revocations,
    isIssued: (wanted: string) =>
      state.serials.includes(wanted) || state.credentials.some((credential) => serial(credential) === wanted),
    list: () =>
      state.credentials.map((credential) => ({
        id: credential.id,
        userId: credential.userId,
        name: credential.name,
        title: credential.title,
        organisation: credential.organisation,
        asks: credential.asks ?? 'PIN',
        status: statusOf(credential),
      })),
  }
}

async function create(wanted: Enrolment, authority: Authority, terms: SignerTerms): Promise<Credential> {
  const { pin, ...holder } = wanted
  const { publicKey, privateKey } = await generateKey()
  const certificate = await authority.issueSigner(subjectOf(wanted), publicKey, terms)
  const salt = randomBytes(16).toString('hex')
  return {
    ...holder,
    ...store({ certificate, privateKey }),
    id: createHash('sha256').update(serialOf(certificate)).digest('hex').slice(0, 24),
    salt,
    pinHash: hashPin(pin, salt),
    wrongTries: 0,
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
  (known.asks ?? 'PIN') === wanted.asks &&
  (['name', 'title', 'organisation', 'kind'] as const).every((field) => known[field] === wanted[field])

export const serialOf = (certificate: pkijs.Certificate) =>
  Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex')

const hashPin = (pin: string, salt: string) => scryptSync(pin, salt, 32).toString('hex')

const pinMatches = ({ salt, pinHash }: Credential, pin: string) =>
  timingSafeEqual(Buffer.from(hashPin(pin, salt), 'hex'), Buffer.from(pinHash, 'hex'))
