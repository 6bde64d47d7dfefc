import { sql } from 'kysely'
import type { Read, Role } from '../../../kernel/app.ts'
import { postToday } from '../store/continue-posts.ts'
import { holds, organisationDb } from '../store/tables.ts'

/** A member of staff in one of the posts that they may act in. */
export type Staff = {
  id: string
  username: string
  name: string
  /** Id of the post, or of the delegation that lends it. */
  post: string
  unit: string
  position: string
  /** The roles in this post; in a delegated one those that were lent. */
  roles: Role[]
  isMain: boolean
  /** Who lent the post; null for one's own. */
  delegatedBy: string | null
}

/**
 * Every post somebody may act in on the day: their own and those lent to them, while both the loan and the post hold. A lent
 * post is named after both: `Công chức Tư pháp - Hộ tịch (được ủy quyền của Phó Chủ tịch …)`. Roles lent are never more
 * than the lender has.
 */
export const posts = (read: Read) => sql<Staff>`
  select s.id, s.username, s.name, p.id as post, p.unit, p.position, p.roles, p.is_main as "isMain",
         null::uuid as "delegatedBy"
  from organisation.post p join organisation.staff s on s.id = p.staff
  where ${holds('p', read.today)} and ${holds('s', read.today)}
  union all
  select s.id, s.username, s.name, d.id, p.unit,
         concat(own.position, ' (được ủy quyền của ', lender.name, ', ', p.position, ')'),
         array(select role from unnest(d.roles) role where role = any(p.roles)), false, lender.id
  from organisation.delegation d
  join organisation.post p on p.id = d.post and ${holds('p', read.today)}
  join organisation.staff lender on lender.id = p.staff and ${holds('lender', read.today)}
  join organisation.staff s on s.id = d.delegate and ${holds('s', read.today)}
  left join organisation.post own on own.staff = s.id and own.is_main and ${holds('own', read.today)}
  where ${holds('d', read.today)} and d.revoked_at is null`

/** The staff member in the main post, or in the last one held; undefined when there never was one. */
export const staffById = (read: Read, id: string): Promise<Staff | undefined> =>
  organisationDb(read)
    .selectFrom('organisation.staff as s')
    .innerJoin('organisation.post as p', 'p.staff', 's.id')
    .select(['s.id', 's.username', 's.name', 'p.id as post', 'p.unit', 'p.position', 'p.roles'])
    .select('p.is_main as isMain')
    .select(sql<string | null>`null`.as('delegatedBy'))
    .where('s.id', '=', id)
    .orderBy(holds('p', read.today), 'desc')
    .orderBy('p.is_main', 'desc')
    .orderBy('p.valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The staff member who signs in with the name and has a post today; in the main one. */
export async function staffByUsername(read: Read, username: string): Promise<Staff | undefined> {
  const { rows } = await sql<Staff>`
    select * from (${posts(read)}) post where username = ${username}
    order by "isMain" desc, "delegatedBy" is not null, post limit 1`.execute(read.db)
  return rows[0]
}

/** The posts that the person may act in today, the main one first, delegated ones last. */
export async function openPosts(read: Read, staff: string): Promise<Staff[]> {
  const { rows } = await sql<Staff>`
    select * from (${posts(read)}) post where id = ${staff}
    order by "isMain" desc, "delegatedBy" is not null, position, post`.execute(read.db)
  return rows
}

/**
 * The person in the chosen post while it holds, or in the one that goes on from it after a reorganisation, else in the main
 * one; undefined when they hold no post today.
 */
export async function actingStaff(
  read: Read,
  staff: string,
  post: string | null,
): Promise<Staff | undefined> {
  const open = await openPosts(read, staff)
  const held = open.find((one) => one.post === post)
  if (held || post === null || open.length < 2) return held ?? open[0]
  const next = await postToday(read, post)
  return open.find((one) => one.post === next) ?? open[0]
}

/** Who may do the work of the role in the unit today, in a post of their own or a delegated one, by name; each once. */
export async function colleagues(read: Read, unit: string, role: Role): Promise<Staff[]> {
  const { rows } = await sql<Staff>`
    select * from (
      select distinct on (id) * from (${posts(read)}) post where unit = ${unit} and ${role} = any(roles)
      order by id, "delegatedBy" is not null, "isMain" desc
    ) one order by name, id`.execute(read.db)
  return rows
}
