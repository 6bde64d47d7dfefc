import { sql } from 'kysely'
import type { Read, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { PostMove } from '../rules/plan-posts.ts'

export type HeldPost = {
  id: string
  staff: string
  staffName: string
  unit: string
  position: string
  roles: string[]
  isMain: boolean
  validFrom: PlainDate
  validTo: PlainDate | null
}

/** Posts of the units that are held on the day or later, by unit and name. */
export async function postsHeldFrom(
  read: Read,
  units: readonly string[],
  on: PlainDate,
): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select p.id, p.staff, s.name as "staffName", p.unit, p.position, p.roles, p.is_main as "isMain",
           p.valid_from as "validFrom", p.valid_to as "validTo"
    from organisation.post p join organisation.staff s on s.id = p.staff
    where p.unit = any(${units}::text[]) and (p.valid_to is null or p.valid_to > ${on}::date and p.valid_to > p.valid_from)
    order by p.unit, s.name, p.id`.execute(read.db)
  return rows
}

export const endPosts = (tx: Tx, posts: readonly string[], on: PlainDate) =>
  sql`update organisation.post set valid_to = greatest(valid_from, ${on}::date) where id = any(${posts}::uuid[])`.execute(
    tx.db,
  )

/**
 * Each post ends the day before and goes on as another one of the same person from the day; delegations follow the post they
 * lend, under the id that sessions know. One that was only to begin on the day or later is changed where it stands.
 */
export async function continuePosts(
  tx: Tx,
  moves: readonly PostMove[],
  { on, decision }: { on: PlainDate; decision: string | null },
): Promise<void> {
  if (moves.length === 0) return
  const given = JSON.stringify(moves)
  const move = sql`jsonb_to_recordset(${given}::jsonb) as move (post uuid, unit text, position text)`
  // The old ones end before the new ones begin: nobody has two main posts on a day.
  const { rows } = await sql<{ id: string; valid_to: PlainDate | null }>`
    with old as (
      select p.id, p.valid_to from organisation.post p join ${move} on move.post = p.id
      where p.valid_from < ${on}::date and (p.valid_to is null or p.valid_to > ${on}::date) for update of p
    ), closed as (
      update organisation.post p set valid_to = ${on}::date from old where p.id = old.id
    )
    select * from old`.execute(tx.db)
  const closed = JSON.stringify(rows)
  await sql`
    with old as (
      select * from jsonb_to_recordset(${closed}::jsonb) as old (id uuid, valid_to date)
    ), new as (
      insert into organisation.post (id, staff, unit, position, roles, is_main, valid_from, valid_to, decision, continues)
      select gen_random_uuid(), p.staff, move.unit, move.position, p.roles, p.is_main, ${on}::date, old.valid_to, ${decision}, p.id
      from old join organisation.post p on p.id = old.id join ${move} on move.post = p.id
      returning id, continues
    )
    update organisation.delegation d set post = new.id from new
    where d.post = new.continues and d.valid_to > ${on}::date and d.revoked_at is null`.execute(tx.db)
  await sql`
    update organisation.post p set unit = move.unit, position = move.position from ${move}
    where p.id = move.post and p.valid_from >= ${on}::date`.execute(tx.db)
}

/** The post that goes on from this one on the day, however often it was handed on; itself when it never was. */
export async function postToday(read: Read, post: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain as (
      select id, 0 as far from organisation.post where id = ${post}
      union all
      select p.id, far + 1 from chain join organisation.post p on p.continues = chain.id where far < 50
    )
    select id from chain order by far desc limit 1`.execute(read.db)
  return rows[0]?.id ?? post
}
