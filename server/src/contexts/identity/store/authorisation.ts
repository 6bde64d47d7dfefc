import { randomUUID } from 'node:crypto'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

type Tables = {
  'identity.authorisation': {
    id: string
    grantor: string
    grantee_number: string
    grantee_name: string
    procedures: string[] | null
    may_prefill: boolean
    valid_from: PlainDate
    valid_to: PlainDate
    given_at: Date
    ended_at: Date | null
  }
  'identity.person': {
    id: string
    identity_number: string
    name: string
    birth_date: PlainDate | null
    gender: string | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

export type Authorisation = {
  id: string
  grantor: {
    id: string
    identityNumber: string
    name: string
    birthDate: PlainDate | null
    gender: string | null
  }
  grantee: { identityNumber: string; name: string }
  /** Null: every procedure. */
  procedures: readonly string[] | null
  mayPrefill: boolean
  validFrom: PlainDate
  validTo: PlainDate
  givenAt: Date
  endedAt: Date | null
}

export async function addAuthorisation(
  tx: Tx,
  given: Omit<Authorisation, 'id' | 'grantor' | 'givenAt' | 'endedAt'>,
): Promise<string> {
  const id = randomUUID()
  await db(tx)
    .insertInto('identity.authorisation')
    .values({
      id,
      grantor: tx.actor.id,
      grantee_number: given.grantee.identityNumber,
      grantee_name: given.grantee.name,
      procedures: given.procedures && [...given.procedures],
      may_prefill: given.mayPrefill,
      valid_from: given.validFrom,
      valid_to: given.validTo,
      given_at: tx.now,
      ended_at: null,
    })
    .execute()
  return id
}

/** Ends the grantor's authorisation that still stood; false when there was none. */
export async function endGiven(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db(tx)
    .updateTable('identity.authorisation')
    .set({ ended_at: tx.now })
    .where('id', '=', id)
    .where('grantor', '=', tx.actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

const select = (read: Read) =>
  db(read)
    .selectFrom('identity.authorisation as given')
    .innerJoin('identity.person as grantor', 'grantor.id', 'given.grantor')
    .select([
      'given.id',
      'given.grantor',
      'grantor.identity_number',
      'grantor.name',
      'grantor.birth_date',
      'grantor.gender',
      'given.grantee_number',
      'given.grantee_name',
      'given.procedures',
      'given.may_prefill',
      'given.valid_from',
      'given.valid_to',
      'given.given_at',
      'given.ended_at',
    ])
    .orderBy('given.given_at', 'desc')
    .limit(200)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toAuthorisation = (row: Row): Authorisation => ({
  id: row.id,
  grantor: {
    id: row.grantor,
    identityNumber: row.identity_number,
    name: row.name,
    birthDate: row.birth_date,
    gender: row.gender,
  },
  grantee: { identityNumber: row.grantee_number, name: row.grantee_name },
  procedures: row.procedures,
  mayPrefill: row.may_prefill,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  givenAt: row.given_at,
  endedAt: row.ended_at,
})

export const givenBy = async (read: Read, person: string): Promise<Authorisation[]> =>
  (await select(read).where('given.grantor', '=', person).execute()).map(toAuthorisation)

export const givenTo = async (read: Read, identityNumber: string): Promise<Authorisation[]> =>
  (await select(read).where('given.grantee_number', '=', identityNumber).execute()).map(toAuthorisation)
