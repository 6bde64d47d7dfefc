import { randomUUID } from 'node:crypto'
import type { Generated } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'

/** How a consent was given at a desk. */
export type ConsentManner = 'oral' | 'paper'

type Tables = {
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
}
const db = (read: Read) => read.db.withTables<Tables>()

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
