import type { Read, Tx } from '../../../kernel/app.ts'
import type { Text } from '../../../kernel/values/locale.ts'

type Table = {
  dossier: string
  no: number
  code: string | null
  unit: string | null
  unit_name: string | null
  name_vi: string | null
  name_en: string | null
  number: string | null
  issued_on: string | null
  file: string | null
  sha256: string | null
  document: string | null
  issued_at: Date | null
  ended: 'corrected' | 'revoked' | null
  ended_at: Date | null
}
type Tables = { 'dossiers.issued_result': Table }
const db = (read: Read) => read.db.withTables<Tables>()

/** A result as it was issued. */
export type IssuedResult = {
  dossier: string
  /** 1 the first one of its dossier, then each that took its place. */
  no: number
  code: string | null
  unit: string
  unitName: string
  name: Text
  number: string
  issuedOn: string
  file: string
  sha256: string
  document: string
  issuedAt: Date
  ended: 'corrected' | 'revoked' | null
  endedAt: Date | null
}

const toIssued = (row: Table): IssuedResult => ({
  dossier: row.dossier,
  no: row.no,
  code: row.code,
  unit: row.unit!,
  unitName: row.unit_name!,
  name: { vi: row.name_vi!, en: row.name_en! },
  number: row.number!,
  issuedOn: row.issued_on!,
  file: row.file!,
  sha256: row.sha256!,
  document: row.document!,
  issuedAt: row.issued_at!,
  ended: row.ended,
  endedAt: row.ended_at,
})

/** Gives the result in the making its code, once; drafting again keeps it. */
export const beginResult = (tx: Tx, dossier: string, no: number, code: string) =>
  db(tx)
    .insertInto('dossiers.issued_result')
    .values({ dossier, no, code })
    .onConflict((conflict) => conflict.columns(['dossier', 'no']).doNothing())
    .execute()

/** The code in the paper of a result; null when it has none. */
export async function codeOfResult(read: Read, dossier: string, no: number): Promise<string | null> {
  const row = await db(read)
    .selectFrom('dossiers.issued_result')
    .select('code')
    .where('dossier', '=', dossier)
    .where('no', '=', no)
    .executeTakeFirst()
  return row?.code ?? null
}

type Issue = Omit<IssuedResult, 'code' | 'issuedAt' | 'ended' | 'endedAt'>

/** The result is issued now: from this moment anybody who has its code can look it up. */
export function issueResult(tx: Tx, { dossier, no, ...issue }: Issue) {
  const row = {
    unit: issue.unit,
    unit_name: issue.unitName,
    name_vi: issue.name.vi,
    name_en: issue.name.en,
    number: issue.number,
    issued_on: issue.issuedOn,
    file: issue.file,
    sha256: issue.sha256,
    document: issue.document,
    issued_at: tx.now,
  }
  return db(tx)
    .insertInto('dossiers.issued_result')
    .values({ dossier, no, ...row })
    .onConflict((conflict) => conflict.columns(['dossier', 'no']).doUpdateSet(row))
    .execute()
}

/** The result is in force no longer; it stays where it is. */
export const endResult = (
  tx: Tx,
  { dossier, no }: { dossier: string; no: number },
  ended: 'corrected' | 'revoked',
) =>
  db(tx)
    .updateTable('dossiers.issued_result')
    .set({ ended, ended_at: tx.now })
    .where('dossier', '=', dossier)
    .where('no', '=', no)
    .execute()

const issued = (read: Read) =>
  db(read).selectFrom('dossiers.issued_result').selectAll().where('issued_at', 'is not', null)

/** What a dossier was given, the oldest first. */
export const resultsIssued = async (read: Read, dossier: string): Promise<IssuedResult[]> =>
  (await issued(read).where('dossier', '=', dossier).orderBy('no').execute()).map(toIssued)

/** The one that holds; undefined when none was issued or it was revoked. */
export async function resultInForce(read: Read, dossier: string): Promise<IssuedResult | undefined> {
  const row = await issued(read).where('dossier', '=', dossier).where('ended', 'is', null).executeTakeFirst()
  return row && toIssued(row)
}

export async function codeOfDocument(read: Read, document: string): Promise<string | null> {
  const row = await issued(read).where('document', '=', document).executeTakeFirst()
  return row?.code ?? null
}

export async function issuedByCode(read: Read, code: string): Promise<IssuedResult | undefined> {
  const row = await issued(read).where('code', '=', code).executeTakeFirst()
  return row && toIssued(row)
}
