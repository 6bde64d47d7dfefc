import { sql } from 'kysely'
import type { Read, StaffActor, Tx } from '../../../kernel/app.ts'
import type { RecordedResult } from '../rules/other-result.ts'

/** One recording of a result that another agency issued. */
export type OtherResult = RecordedResult & {
  code: string
  /** 1 the first recording of this result, then each correction; the last one holds. */
  no: number
  unit: string
  unitName: string
  file: string | null
  document: string | null
  by: string
  position: string
  at: Date
}

type NewOtherResult = Omit<OtherResult, 'by' | 'position' | 'at'> & { dossier: string }

/** Adds the next recording; the dossier is locked, so that its number cannot clash. */
export const addOtherResult = (tx: Tx, actor: StaffActor, added: NewOtherResult) =>
  sql`insert into dossiers.other_result (dossier, code, no, manner, number, issued_on, reason, unit, unit_name, file, document,
        recorded_by, recorded_by_name, recorded_by_position, recorded_at)
      values (${added.dossier}, ${added.code}, ${added.no}, ${added.manner}, ${added.number}, ${added.issuedOn}, ${added.reason},
        ${added.unit}, ${added.unitName}, ${added.file}, ${added.document}, ${actor.id}, ${actor.name}, ${actor.position},
        ${tx.now})`.execute(tx.db)

/** All recordings of a dossier, of each result the oldest first. */
export async function otherResultsOf(read: Read, dossier: string): Promise<OtherResult[]> {
  const { rows } = await sql<OtherResult>`
    select code, no, manner, number, issued_on as "issuedOn", reason, unit, unit_name as "unitName", file, document,
      recorded_by_name as by, recorded_by_position as position, recorded_at as at
    from dossiers.other_result where dossier = ${dossier} order by code, no`.execute(read.db)
  return rows
}
