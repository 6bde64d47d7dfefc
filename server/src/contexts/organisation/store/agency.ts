import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** `unit` is the agency of the kind (`commune-police`, `social-insurance`) for the area of another unit and what lies below it. */
export type Agency = { kind: string; area: string; unit: string }

/** Adds those of a kind and area that have none yet, and says how many. */
export async function addAgencies(
  tx: Tx,
  agencies: readonly Agency[],
  validFrom: PlainDate,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into organisation.agency (kind, area, unit, valid_from)
    select kind, area, unit, ${validFrom}
    from jsonb_to_recordset(${JSON.stringify(agencies)}::jsonb) as a (kind text, area text, unit text)
    where not exists (select from organisation.agency old where old.kind = a.kind and old.area = a.area)`.execute(
    tx.db,
  )
  return Number(numAffectedRows ?? 0)
}
