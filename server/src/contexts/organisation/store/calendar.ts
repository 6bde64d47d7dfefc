import { sql } from 'kysely'
import type { Tx } from '../../../kernel/app.ts'
import type { CalendarDefinition } from '../rules/calendar.ts'

/** Issues the shipped calendar when it differs from the one that holds from the same day; says whether it did. */
export async function issueCalendar(tx: Tx, definition: CalendarDefinition): Promise<boolean> {
  const result = await sql`
    insert into organisation.calendar (id, valid_from, issued, definition)
    select ${definition.id}, ${definition.validFrom}::date, ${tx.now}, ${JSON.stringify(definition)}::jsonb
    where not exists (
      select from (select definition from organisation.calendar
                   where id = ${definition.id} and valid_from = ${definition.validFrom}::date
                   order by issued desc limit 1) latest
      where latest.definition = ${JSON.stringify(definition)}::jsonb)
    on conflict (id, valid_from, issued) do update set definition = excluded.definition`.execute(tx.db)
  return Number(result.numAffectedRows ?? 0) > 0
}
