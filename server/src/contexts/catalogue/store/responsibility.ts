import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Tier } from '../rules/procedure-record.ts'

/** Adds the agency of each field that has none yet, on any day, and says how many were added. */
export async function addResponsibilities(
  tx: Tx,
  named: readonly { field: string; tier: Tier; unit: string }[],
  validFrom: PlainDate,
): Promise<number> {
  const result = await sql`
    insert into catalogue.responsibility (field, tier, unit, valid_from)
    select field, tier, unit, ${validFrom}::date
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as new (field text, tier text, unit text)
    where not exists (
      select from catalogue.responsibility r where r.field = new.field and r.tier = new.tier)`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0)
}
