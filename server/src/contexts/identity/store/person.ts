import { randomUUID } from 'node:crypto'
import type { Generated, Selectable } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Locale } from '../../../kernel/values/locale.ts'
import type { VerifiedIdentity } from '../adapters/oidc.ts'

/** Where what we know of a person came from; only VNeID has verified it. */
export type KnownFrom = 'vneid' | CardSource
export type CardSource = 'card-qr' | 'card-chip' | 'typed'

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
    language: Locale | null
    created_at: Date
    updated_at: Date
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
  /** In which they wish to be written to; null: they never said. */
  language: Locale | null
}

export type CardIdentity = {
  identityNumber: string
  name: string
  birthDate: string | null
  gender: '1' | '2' | null
  phone: string | null
  from: CardSource
}

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

export const setLanguage = (tx: Tx, id: string, language: Locale) =>
  db(tx).updateTable('identity.person').set({ language }).where('id', '=', id).execute()

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
  language: row.language,
})
