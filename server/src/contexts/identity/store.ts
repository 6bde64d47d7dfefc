import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Generated, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Read, Tx } from '../../kernel/app.ts'
import type { VerifiedIdentity } from './adapters/oidc.ts'
import { sessionLimits } from './rules/session.ts'

/** Where what we know of a person came from; only VNeID has verified it. */
export type KnownFrom = 'vneid' | CardSource
export type CardSource = 'card-qr' | 'card-chip' | 'typed'
/** How a consent was given at a desk. */
export type ConsentManner = 'oral' | 'paper'

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
    known_from: Generated<KnownFrom>
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
    manner: Generated<'online' | ConsentManner>
    recorded_by: string | null
    visit: string | null
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
  /** Of the VNeID account; 0 for somebody who has none that we know of. */
  level: number
  knownFrom: KnownFrom
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
    known_from: 'vneid' as const,
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

export type CardIdentity = {
  identityNumber: string
  name: string
  birthDate: string | null
  gender: '1' | '2' | null
  phone: string | null
  from: CardSource
}

/**
 * The person of an identity number: the one we know, or a new one without an account. What VNeID has said of somebody is not
 * overwritten by what a card or a clerk says; the sign-in to come will overwrite what a card said.
 */
export async function savePersonAtDesk(tx: Tx, card: CardIdentity): Promise<Person> {
  const values = {
    name: card.name,
    birth_date: card.birthDate,
    gender: card.gender,
    ...(card.phone && { phone: card.phone }),
    known_from: card.from,
    updated_at: tx.now,
  }
  await db(tx)
    .insertInto('identity.person')
    .values({
      id: randomUUID(),
      identity_number: card.identityNumber,
      phone: null,
      email: null,
      account_level: 0,
      created_at: tx.now,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.column('identity_number').doUpdateSet(values).where('identity.person.account_level', '=', 0),
    )
    .execute()
  const row = await db(tx)
    .selectFrom('identity.person')
    .selectAll()
    .where('identity_number', '=', card.identityNumber)
    .executeTakeFirstOrThrow()
  return toPerson(row)
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

const toPerson = (row: Selectable<Tables['identity.person']>): Person => ({
  id: row.id,
  identityNumber: row.identity_number,
  name: row.name,
  birthDate: row.birth_date,
  gender: row.gender,
  phone: row.phone,
  email: row.email,
  level: row.account_level,
  knownFrom: row.known_from,
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

export type DeskConsent = {
  person: string
  procedure: string
  sources: readonly string[]
  manner: ConsentManner
  visit: string
}

/** The person agrees at the desk, to the clerk who writes it down; what stands already is not written twice. */
export async function addConsentsAtDesk(tx: Tx, given: DeskConsent): Promise<void> {
  const standing = new Set(await consentedSources(tx, given.person, given.procedure, given.visit))
  const sources = given.sources.filter((source) => !standing.has(source))
  if (sources.length === 0) return
  const { person, procedure, manner, visit } = given
  await db(tx)
    .insertInto('identity.consent')
    .values(
      sources.map((source) => ({
        id: randomUUID(),
        person,
        procedure,
        source,
        purpose: 'prefill',
        given_at: tx.now,
        withdrawn_at: null,
        manner,
        recorded_by: tx.actor.id,
        visit,
      })),
    )
    .execute()
  for (const source of sources) tx.audit('consent.record', source)
}

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

/** What the person agrees to for a procedure; with a visit, only what they agreed to in it. */
export async function consentedSources(
  read: Read,
  person: string,
  procedure: string,
  visit: string | null = null,
): Promise<string[]> {
  const rows = await db(read)
    .selectFrom('identity.consent')
    .select('source')
    .distinct()
    .where('person', '=', person)
    .where('procedure', '=', procedure)
    .where('withdrawn_at', 'is', null)
    .$if(visit !== null, (given) => given.where('visit', '=', visit))
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
