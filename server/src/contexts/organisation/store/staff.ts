import { sql } from 'kysely'
import type { Role, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type NewStaff = {
  id: string
  username: string
  name: string
  unit: string
  position: string
  roles: readonly Role[]
  valid_from: PlainDate
}

/** Adds the staff that are not known yet, each with a main post, and says how many; what was changed since is left alone. */
export async function addStaff(
  tx: Tx,
  staff: readonly NewStaff[],
  decision: string | null = null,
): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(staff)}::jsonb) as new (id uuid, username text, name text,
        unit text, position text, roles text[], valid_from date)
    ), added as (
      insert into organisation.staff (id, username, name, valid_from)
      select id, username, name, valid_from from new
      on conflict do nothing returning id
    ), posted as (
      insert into organisation.post (id, staff, unit, position, roles, is_main, valid_from, decision)
      select gen_random_uuid(), id, unit, position, roles, true, valid_from, ${decision} from new
      where id in (select id from added)
    )
    select count(*)::int as added from added`.execute(tx.db)
  return rows[0]?.added ?? 0
}
