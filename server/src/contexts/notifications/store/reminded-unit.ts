import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'

/** Notes that units were reminded of something; once for each event. */
export const noteReminded = (tx: Tx, event: string, units: readonly string[]) =>
  sql`insert into notifications.reminded_unit (event, unit)
      select ${event}::uuid, unnest(${[...new Set(units)]}::text[]) on conflict do nothing`.execute(tx.db)

/** The units that were reminded and whose people were not told yet; they count as told from now on. */
export async function takeReminded(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    with taken as (
      update notifications.reminded_unit set told_on = ${tx.today} where told_on is null returning unit
    ) select distinct unit from taken order by unit`.execute(tx.db)
  return rows.map(({ unit }) => unit)
}
