import { sql } from 'kysely'
import type { Read, Role, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { StandingPerson } from '../rules/judge-import.ts'
import { organisationDb } from './tables.ts'

/** A person with the main post they begin with; `post` is the id of it. */
export type NewStaff = {
  id: string
  post: string
  username: string
  name: string
  unit: string
  position: string
  roles: readonly Role[]
  email: string | null
  valid_from: PlainDate
  decision: string | null
}

/** Adds the staff that are not known yet, each with a main post, and says how many; what was changed since is left alone. */
export async function addStaff(tx: Tx, staff: readonly NewStaff[]): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with new as (
      select * from jsonb_to_recordset(${JSON.stringify(staff)}::jsonb) as new (id uuid, post uuid, username text, name text,
        unit text, position text, roles text[], email text, valid_from date, decision text)
    ), added as (
      insert into organisation.staff (id, username, name, email, valid_from)
      select id, username, name, email, valid_from from new
      on conflict do nothing returning id
    ), posted as (
      insert into organisation.post (id, staff, unit, position, roles, is_main, valid_from, decision)
      select post, id, unit, position, roles, true, valid_from, decision from new
      where id in (select id from added)
    )
    select count(*)::int as added from added`.execute(tx.db)
  return rows[0]?.added ?? 0
}

/** Of the user names those that are taken, with the mailbox and the posts that their people hold or will hold. */
export async function standingPeople(read: Read, usernames: readonly string[]): Promise<StandingStaff[]> {
  const { rows } = await sql<StandingStaff>`
    select s.id, s.username, s.email,
           coalesce(jsonb_agg(jsonb_build_object('unit', p.unit, 'position', p.position, 'roles', p.roles))
                      filter (where p.id is not null), '[]') as posts
    from organisation.staff s
    left join organisation.post p on p.staff = s.id and (p.valid_to is null or p.valid_to > ${read.today}::date)
    where s.username = any(${usernames}::text[])
    group by s.id`.execute(read.db)
  return rows
}
export type StandingStaff = StandingPerson & { id: string }

/** Keeps the mailbox of a person; null: none is known any more. */
export const setEmail = (tx: Tx, id: string, email: string | null) =>
  organisationDb(tx).updateTable('organisation.staff').set({ email }).where('id', '=', id).execute()
