import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ImportOutcome } from '../rules/import-outcome.ts'
import type { ProcedureRecord } from '../rules/procedure-record.ts'

export type StoredImport = {
  id: string
  fileName: string
  validFrom: PlainDate
  records: ProcedureRecord[]
  report: ImportOutcome
  confirmedAt: Date | null
}

export async function addImport(
  tx: Tx,
  given: Pick<StoredImport, 'fileName' | 'validFrom' | 'records' | 'report'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.procedure_import (file_name, uploaded_by, uploaded_at, valid_from, records, report)
    values (${given.fileName}, ${tx.actor.id}, ${tx.now}, ${given.validFrom}::date, ${JSON.stringify(given.records)}::jsonb,
      ${JSON.stringify(given.report)}::jsonb) returning id`.execute(tx.db)
  return rows[0]!.id
}

export async function lockImport(tx: Tx, id: string): Promise<StoredImport | undefined> {
  const { rows } = await sql<StoredImport>`
    select id, file_name as "fileName", valid_from as "validFrom", records, report, confirmed_at as "confirmedAt"
    from catalogue.procedure_import where id = ${id} for update`.execute(tx.db)
  return rows[0]
}

/** Marks it as done; the procedures are in the catalogue now, so they are not kept twice. */
export const confirmStored = (tx: Tx, id: string, report: ImportOutcome) =>
  sql`update catalogue.procedure_import set confirmed_by = ${tx.actor.id}, confirmed_at = ${tx.now}, records = '[]',
      report = ${JSON.stringify(report)}::jsonb where id = ${id}`.execute(tx.db)

/** What holds of the procedures on a day, in the order of their codes. */
export async function contentsOn(
  read: Read,
  codes: readonly string[],
  day: PlainDate,
): Promise<Map<string, ProcedureRecord>> {
  const { rows } = await sql<{ procedure: string; content: ProcedureRecord }>`
    select procedure, content from catalogue.procedure_version
    where procedure = any(${[...codes]}::text[]) and valid_from <= ${day}::date
      and (valid_to is null or valid_to > ${day}::date)
    order by procedure`.execute(read.db)
  return new Map(rows.map(({ procedure, content }) => [procedure, content]))
}
