import { type Selectable, sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { Content, Narrative } from '../rules/content.ts'
import type { State } from '../rules/life.ts'
import { reportsDb } from './tables.ts'

export type Version = {
  version: number
  state: State
  reason: string | null
  content: Content
  narrative: Narrative
  prefilled: Narrative
  revision: number
  drawnAt: Date
  number: string | null
  signedByName: string | null
  signedByPosition: string | null
  signedAt: Date | null
  /** The file with the signature in it; null when not signed, or signed before certificates were asked for. */
  signedFile: string | null
  /** Who put the digital signature of the unit on that file. */
  sealedByName: string | null
  sealedAt: Date | null
  submittedByName: string | null
  submittedAt: Date | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionReason: string | null
}

const select = (read: Read, report: string) =>
  reportsDb(read)
    .selectFrom('reports.version')
    .select(['version', 'state', 'reason', 'content', 'narrative', 'prefilled', 'revision', 'number'])
    .select(['drawn_at as drawnAt', 'signed_by_name as signedByName', 'signed_at as signedAt'])
    .select(['signed_file as signedFile', 'sealed_by_name as sealedByName', 'sealed_at as sealedAt'])
    .select(['signed_by_position as signedByPosition', 'submitted_by_name as submittedByName'])
    .select(['submitted_at as submittedAt', 'decided_by_name as decidedByName', 'decided_at as decidedAt'])
    .select('decision_reason as decisionReason')
    .where('report', '=', report)

/** Every version, the newest first. */
export const versionsOf = (read: Read, report: string): Promise<Version[]> =>
  select(read, report).orderBy('version', 'desc').execute()

export const newestVersion = (read: Read, report: string): Promise<Version | undefined> =>
  select(read, report).orderBy('version', 'desc').limit(1).executeTakeFirst()

export type Drawn = { content: Content; narrative: Narrative; prefilled: Narrative }

export const addVersion = (
  tx: Tx,
  report: string,
  { version, reason, ...drawn }: Drawn & { version: number; reason: string | null },
) =>
  reportsDb(tx)
    .insertInto('reports.version')
    .values({
      ...{ report, version, reason, state: 'draft', revision: 1, drawn_at: tx.now },
      ...jsonOf(drawn),
    })
    .execute()

const jsonOf = ({ content, narrative, prefilled }: Drawn) => ({
  content: JSON.stringify(content),
  narrative: JSON.stringify(narrative),
  prefilled: JSON.stringify(prefilled),
})

export const replaceDrawn = (tx: Tx, report: string, version: number, drawn: Drawn) =>
  reportsDb(tx)
    .updateTable('reports.version')
    .set({ ...jsonOf(drawn), drawn_at: tx.now, revision: sql<number>`revision + 1` })
    .where('report', '=', report)
    .where('version', '=', version)
    .execute()

export const saveNarrative = (tx: Tx, report: string, version: number, narrative: Narrative) =>
  reportsDb(tx)
    .updateTable('reports.version')
    .set({ narrative: JSON.stringify(narrative), revision: sql<number>`revision + 1` })
    .where('report', '=', report)
    .where('version', '=', version)
    .execute()

type Changes = Partial<Selectable<Pick<VersionTable, Moved>>>
type VersionTable = {
  state: State
  number: string | null
  signed_by: string | null
  signed_by_name: string | null
  signed_by_position: string | null
  signed_at: Date | null
  signed_file: string | null
  sealed_by_name: string | null
  sealed_at: Date | null
  submitted_by_name: string | null
  submitted_at: Date | null
  decided_by_name: string | null
  decided_at: Date | null
  decision_reason: string | null
}
type Moved = keyof VersionTable

/** Writes where a version is on its way, and who brought it there. */
export const moveVersion = (tx: Tx, report: string, version: number, changes: Changes) =>
  reportsDb(tx)
    .updateTable('reports.version')
    .set(changes)
    .where('report', '=', report)
    .where('version', '=', version)
    .execute()

/** Nobody else signs a report of the unit until the transaction ends. */
export const lockNumbers = (tx: Tx, unit: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`reports.number ${unit}`}, 0))`.execute(tx.db)

/** The numbers under which other reports of the unit were signed in a year. */
export async function takenNumbers(
  read: Read,
  { unit, id }: { unit: string; id: string },
  year: number,
): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select v.number from reports.version v join reports.report r on r.id = v.report
    where r.unit = ${unit} and r.id <> ${id} and v.number is not null
      and extract(year from v.signed_at at time zone 'Asia/Ho_Chi_Minh') = ${year}`.execute(read.db)
  return rows.map(({ number }) => number)
}
