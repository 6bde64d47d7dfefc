import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { DossierPaper } from '../../documents/index.ts'
import { type PaperForm, readSays } from '../rules/paper-forms.ts'

type Table = {
  id: string
  dossier: string
  form: PaperForm
  no: number
  unit: string
  year: number
  number: number
  issued_at: Date
  says: string
  file: string | null
  sealed_at: Date | null
  sealed_by: string | null
  tries: number
  try_at: Date
  unsealed_because: string | null
}
type Tables = { 'dossiers.issued_paper': Table }
const db = (read: Read) => read.db.withTables<Tables>()

const columns = [
  'id',
  'dossier',
  'form',
  'no',
  'unit',
  'year',
  'number',
  'issued_at as issuedAt',
  'file',
  'sealed_at as sealedAt',
  'sealed_by as sealedBy',
  'unsealed_because as unsealedBecause',
] as const

const select = (read: Read) => db(read).selectFrom('dossiers.issued_paper').select(columns)

export type IssuedPaper = Awaited<ReturnType<typeof papersIssued>>[number]
export type PaperPlace = { dossier: string; form: PaperForm; no: number }
export type PaperNumber = { year: number; number: number }

/** What was issued to the applicant of a dossier, in that order. */
export const papersIssued = (read: Read, dossier: string) =>
  select(read).where('dossier', '=', dossier).orderBy('issued_at').orderBy('form').execute()

export const issuedPaper = (read: Read, id: string): Promise<IssuedPaper | undefined> =>
  select(read).where('id', '=', id).executeTakeFirst()

export const paperAt = (read: Read, { dossier, form, no }: PaperPlace): Promise<IssuedPaper | undefined> =>
  select(read).where('dossier', '=', dossier).where('form', '=', form).where('no', '=', no).executeTakeFirst()

/** What a paper says; the text of PostgreSQL, so that moments come back as moments. */
export async function contentOf(read: Read, { id, form }: Pick<IssuedPaper, 'id' | 'form'>) {
  const { rows } = await sql<{ says: string }>`
    select says::text from dossiers.issued_paper where id = ${id}`.execute(read.db)
  return { form, says: readSays(rows[0]!.says) } as DossierPaper
}

/**
 * Takes the next number of the unit's year and keeps the paper, in one transaction; null when it has been issued already. The row of
 * the counter is locked first and looked past afterwards, so that two who issue the same paper at once make one, and no number is lost.
 */
export async function addPaper(
  tx: Tx,
  place: PaperPlace & { unit: string; year: number; issuedAt: Date },
  write: (number: PaperNumber) => DossierPaper,
): Promise<string | null> {
  const { dossier, form, no, unit, year, issuedAt } = place
  const { rows } = await sql<{ last: number }>`
    insert into dossiers.paper_counter as counter (unit, form, year, last) values (${unit}, ${form}, ${year}, 0)
    on conflict (unit, form, year) do update set last = counter.last
    returning last`.execute(tx.db)
  if (await paperAt(tx, place)) return null
  const number = rows[0]!.last + 1
  await sql`update dossiers.paper_counter set last = ${number}
            where unit = ${unit} and form = ${form} and year = ${year}`.execute(tx.db)
  const id = randomUUID()
  const says = JSON.stringify(write({ year, number }).says)
  await sql`insert into dossiers.issued_paper (id, dossier, form, no, unit, year, number, issued_at, says, try_at)
            values (${id}, ${dossier}, ${form}, ${no}, ${unit}, ${year}, ${number}, ${issuedAt}, ${says}::jsonb, ${tx.now})`.execute(
    tx.db,
  )
  return id
}

/** Locks a paper for whoever keeps its file, and reads it as it is then. */
export async function lockPaper(tx: Tx, id: string): Promise<IssuedPaper | undefined> {
  return select(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

export const keepPaperFile = (tx: Tx, id: string, file: string) =>
  db(tx).updateTable('dossiers.issued_paper').set({ file }).where('id', '=', id).execute()

export const markSealed = (tx: Tx, id: string, { file, by }: { file: string; by: string }) =>
  db(tx)
    .updateTable('dossiers.issued_paper')
    .set({ file, sealed_at: tx.now, sealed_by: by, unsealed_because: null })
    .where('id', '=', id)
    .execute()

/** It could not be sealed: why, and when to try again, later each time and once a day at the least. */
export const markUnsealed = (tx: Tx, id: string, because: string) =>
  sql`update dossiers.issued_paper set unsealed_because = ${because}, tries = tries + 1,
        try_at = ${tx.now}::timestamptz + least(interval '5 minutes' * power(2, least(tries, 10)), interval '1 day')
      where id = ${id} and sealed_at is null`.execute(tx.db)

/** Papers whose time has come to be sealed, longest waiting first. */
export const waitingForSeal = async (read: Read, most: number): Promise<string[]> => {
  const rows = await db(read)
    .selectFrom('dossiers.issued_paper')
    .select('id')
    .where('sealed_at', 'is', null)
    .where('try_at', '<=', read.now)
    .orderBy('try_at')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
