import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** The reports that were never sent and are due by the day, each at most once on a day. */
export async function remindOnce(
  tx: Tx,
  until: PlainDate,
): Promise<{ id: string; unit: string; deadline: PlainDate }[]> {
  const { rows } = await sql<{ id: string; unit: string; deadline: PlainDate }>`
    update reports.report r set reminded_on = ${tx.today}
    where deadline <= ${until} and reminded_on is distinct from ${tx.today}::date
      and not exists (select from reports.version v where v.report = r.id and v.submitted_at is not null)
    returning id, unit, deadline`.execute(tx.db)
  return rows.sort((a, b) => a.unit.localeCompare(b.unit))
}
