import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Read, Tx } from '../../kernel/app.ts'
import type { VerifiedIdentity } from './adapters/oidc.ts'
import { sessionLimits } from './rules/session.ts'

type Tables = {
  'identity.person': {
    id: string
    identity_number: string
    name: string
    birth_date: string | null
    gender: string | null
    phone: string | null
    email: string | null
    account_level: number
    created_at: Date
    updated_at: Date
  }
  'identity.session': {
    token_hash: Buffer
    id: string
    kind: 'citizen' | 'staff'
    subject: string
    assurance: number
    post: string | null
    signed_in_at: Date
    seen_at: Date
    expires_at: Date
    ended_at: Date | null
  }
  'identity.staff_credential': {
    staff: string
    password_hash: string
    totp_secret: string
    last_step: Generated<number>
    failures: Generated<number>
    locked_until: Date | null
  }
  'identity.consent': {
    id: string
    person: string
    procedure: string
    source: string
    purpose: string
    given_at: Date
    withdrawn_at: Date | null
  }
  'identity.data_access': {
    seq: Generated<number>
    person: string
    actor_kind: string
    actor: string
    actor_name: string
    unit: string | null
    what: string
    subject: string
    at: Date
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type Person = {
  id: string
  identityNumber: string
  name: string
  birthDate: string | null
  gender: string | null
  phone: string | null
  email: string | null
  level: number
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Creates the person at the first sign-in, and keeps what VNeID says up to date afterwards. */
export async function savePerson(tx: Tx, identity: VerifiedIdentity): Promise<string> {
  const values = {
    name: identity.name,
    birth_date: identity.birthDate,
    gender: identity.gender,
    phone: identity.phone,
    email: identity.email,
    account_level: identity.level,
    updated_at: tx.now,
  }
  const { id } = await db(tx)
    .insertInto('identity.person')
    .values({ id: randomUUID(), identity_number: identity.identityNumber, created_at: tx.now, ...values })
    .onConflict((conflict) => conflict.column('identity_number').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Opens a session and returns the token for the cookie; only its hash is kept. */
export async function openSession(
  tx: Tx,
  { kind, subject, assurance }: { kind: 'citizen' | 'staff'; subject: string; assurance: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db(tx)
    .insertInto('identity.session')
    .values({
      token_hash: hashToken(token),
      id: randomUUID(),
      kind,
      subject,
      assurance,
      post: null,
      signed_in_at: tx.now,
      seen_at: tx.now,
      expires_at: new Date(tx.now.getTime() + sessionLimits[kind].whole),
      ended_at: null,
    })
    .execute()
  return token
}

export const sessionByToken = (read: Read, token: string) =>
  db(read)
    .selectFrom('identity.session as session')
    .leftJoin('identity.person as person', 'person.id', 'session.subject')
    .select([
      'session.id',
      'session.kind',
      'session.subject',
      'session.assurance',
      'session.post',
      'session.signed_in_at',
      'session.seen_at',
      'session.ended_at',
      'person.name',
    ])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()

export const touchSession = (read: Read, token: string) =>
  db(read)
    .updateTable('identity.session')
    .set({ seen_at: read.now })
    .where('token_hash', '=', hashToken(token))
    .execute()

export const endSession = (tx: Tx, session: string) =>
  db(tx).updateTable('identity.session').set({ ended_at: tx.now }).where('id', '=', session).execute()

/** The post that the session acts in from now on. */
export const keepPost = (tx: Tx, session: string, post: string) =>
  db(tx).updateTable('identity.session').set({ post }).where('id', '=', session).execute()

export const lockCredential = (tx: Tx, staff: string) =>
  db(tx)
    .selectFrom('identity.staff_credential')
    .selectAll()
    .where('staff', '=', staff)
    .forUpdate()
    .executeTakeFirst()

export const saveAttempt = (
  tx: Tx,
  staff: string,
  change: { failures: number; locked_until: Date | null; last_step?: number },
) => db(tx).updateTable('identity.staff_credential').set(change).where('staff', '=', staff).execute()

/** Keeps a new credential; false, and nothing changed, for one who has one already. */
export async function saveCredential(
  tx: Tx,
  credential: { staff: string; password_hash: string; totp_secret: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(tx)
    .insertInto('identity.staff_credential')
    .values({ ...credential, locked_until: null })
    .onConflict((conflict) => conflict.column('staff').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export async function personById(read: Read, id: string): Promise<Person | undefined> {
  const row = await db(read).selectFrom('identity.person').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPerson(row)
}

export async function personsById(read: Read, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await db(read).selectFrom('identity.person').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}

const toPerson = (row: Tables['identity.person']): Person => ({
  id: row.id,
  identityNumber: row.identity_number,
  name: row.name,
  birthDate: row.birth_date,
  gender: row.gender,
  phone: row.phone,
  email: row.email,
  level: row.account_level,
})

export const addConsents = (tx: Tx, procedure: string, purpose: string, sources: readonly string[]) =>
  sources.length === 0
    ? Promise.resolve()
    : db(tx)
        .insertInto('identity.consent')
        .values(
          sources.map((source) => ({
            id: randomUUID(),
            person: tx.actor.id,
            procedure,
            source,
            purpose,
            given_at: tx.now,
            withdrawn_at: null,
          })),
        )
        .execute()

/** Ends the person's consents to the sources and returns those that stood. */
export async function endConsents(tx: Tx, procedure: string, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return []
  const rows = await db(tx)
    .updateTable('identity.consent')
    .set({ withdrawn_at: tx.now })
    .where('person', '=', tx.actor.id)
    .where('procedure', '=', procedure)
    .where('source', 'in', [...sources])
    .where('withdrawn_at', 'is', null)
    .returning('source')
    .execute()
  return [...new Set(rows.map((row) => row.source))]
}

export async function consentedSources(read: Read, person: string, procedure: string): Promise<string[]> {
  const rows = await db(read)
    .selectFrom('identity.consent')
    .select('source')
    .distinct()
    .where('person', '=', person)
    .where('procedure', '=', procedure)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.source)
}

/** That a person lets a source be asked, for which procedure, for what, since when and until when. */
export type Consent = {
  procedure: string
  source: string
  purpose: string
  givenAt: Date
  withdrawnAt: Date | null
}

export const consentsOf = (read: Read, person: string): Promise<Consent[]> =>
  db(read)
    .selectFrom('identity.consent')
    .select(['procedure', 'source', 'purpose', 'given_at as givenAt', 'withdrawn_at as withdrawnAt'])
    .where('person', '=', person)
    .orderBy('given_at', 'desc')
    .orderBy('source')
    .limit(500)
    .execute()

/** Writes down that the actor saw a person's data. `subject` is the dossier or document it was seen in. */
export const addDataAccess = (
  read: Read,
  access: { person: string; what: string; subject: string; name: string; unit: string | null },
) =>
  db(read)
    .insertInto('identity.data_access')
    .values({
      person: access.person,
      actor_kind: read.actor.kind,
      actor: read.actor.id,
      actor_name: access.name,
      unit: access.unit,
      what: access.what,
      subject: access.subject,
      at: read.now,
    })
    .execute()

export const dataAccessOf = (read: Read, person: string, limit: number) =>
  db(read)
    .selectFrom('identity.data_access')
    .select(['actor_kind as actorKind', 'actor_name as actorName', 'unit', 'what', 'subject', 'at'])
    .where('person', '=', person)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

/** Removes sessions that ended or expired more than a month ago. */
export const forgetOldSessions = (tx: Tx) =>
  sql`delete from identity.session where expires_at < ${new Date(tx.now.getTime() - 30 * 86_400_000)}`.execute(
    tx.db,
  )
