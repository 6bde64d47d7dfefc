import { sql } from 'kysely'
import type { Read } from '../../../../kernel/app.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import { withPredecessors } from '../../../organisation/index.ts'
import { nodeOf, unitsUnder } from '../../queries/units-looked-at.ts'

/** How many dossiers of the province or of a unit run, are not late, and come due by the end of the day. */
export async function comingDueOf(read: Read, unit: string | undefined, by: PlainDate): Promise<number> {
  const below = unit === undefined ? null : unitsUnder(await nodeOf(read, unit, read.today))
  const ids = below?.map(({ id }) => id)
  const units = ids ? await withPredecessors(read, ids, read.today) : null
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from performance.dossier_fact
    where waiting_due >= ${read.now} and waiting_due < (${by}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and (${units}::text[] is null or unit = any(${units}::text[]))`.execute(read.db)
  return rows[0]?.count ?? 0
}
