import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Read, Role, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type DelegationRow, holds, organisationDb, type PostRow } from './tables.ts'

/** The person, locked: nobody else changes their posts until the transaction ends. */
export const lockStaff = (tx: Tx, id: string) =>
  organisationDb(tx)
    .selectFrom('organisation.staff')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const postById = (read: Read, id: string): Promise<PostRow | undefined> =>
  organisationDb(read).selectFrom('organisation.post').selectAll().where('id', '=', id).executeTakeFirst()

/** Posts of the person that hold on the day or later. */
export const postsOfStaff = (read: Read, staff: string, from: PlainDate): Promise<PostRow[]> =>
  organisationDb(read)
    .selectFrom('organisation.post')
    .selectAll()
    .where('staff', '=', staff)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', from)]))
    .orderBy('valid_from')
    .execute()

/** Posts in the unit that hold on the day or later. */
export const postsFrom = (read: Read, unit: string, from: PlainDate): Promise<PostRow[]> =>
  organisationDb(read)
    .selectFrom('organisation.post')
    .selectAll()
    .where('unit', '=', unit)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', from)]))
    .execute()

export const addPerson = async (
  tx: Tx,
  person: { username: string; name: string; email: string | null; validFrom: PlainDate },
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    insert into organisation.staff (id, username, name, email, valid_from)
    values (${randomUUID()}, ${person.username}, ${person.name}, ${person.email}, ${person.validFrom}::date)
    on conflict (username) do nothing returning id`.execute(tx.db)
  return rows[0]?.id
}

export const addPost = async (tx: Tx, post: Omit<PostRow, 'id' | 'continues'>): Promise<string> => {
  const id = randomUUID()
  await organisationDb(tx)
    .insertInto('organisation.post')
    .values({ continues: null, ...post, id })
    .execute()
  return id
}

/** The post holds up to the day before; one that would have begun later holds on no day. */
export const closePost = (tx: Tx, id: string, on: PlainDate) =>
  sql`update organisation.post set valid_to = greatest(valid_from, ${on}::date) where id = ${id}`.execute(
    tx.db,
  )

/**
 * Gives the post other roles and another position from today on. The post keeps its id, so that whoever acts in it goes on;
 * what it was up to yesterday is kept under a new one.
 */
export async function changePostToday(
  tx: Tx,
  post: PostRow,
  change: { roles: Role[]; position: string; decision: string | null },
): Promise<void> {
  await organisationDb(tx)
    .updateTable('organisation.post')
    .set({ ...change, ...(post.valid_from < tx.today && { valid_from: tx.today }) })
    .where('id', '=', post.id)
    .execute()
  if (post.valid_from < tx.today) await addPost(tx, { ...withoutId(post), valid_to: tx.today })
}

const withoutId = ({ id, ...post }: PostRow): Omit<PostRow, 'id'> => post

export const delegationsBetween = (
  read: Read,
  { post, delegate }: { post: string; delegate: string },
): Promise<{ validFrom: PlainDate; validTo: PlainDate }[]> =>
  organisationDb(read)
    .selectFrom('organisation.delegation')
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .where('post', '=', post)
    .where('delegate', '=', delegate)
    .where('revoked_at', 'is', null)
    .execute()

export const addDelegation = async (
  tx: Tx,
  delegation: Omit<DelegationRow, 'id' | 'revoked_at' | 'given_by' | 'given_at'>,
): Promise<string> => {
  const id = randomUUID()
  await organisationDb(tx)
    .insertInto('organisation.delegation')
    .values({ id, ...delegation, given_by: tx.actor.id, given_at: tx.now, revoked_at: null })
    .execute()
  return id
}

/** The delegation while it may still hold, locked. */
export const lockDelegation = (tx: Tx, id: string): Promise<DelegationRow | undefined> =>
  organisationDb(tx)
    .selectFrom('organisation.delegation')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('valid_to', '>', tx.today)
    .forUpdate()
    .executeTakeFirst()

export const revokeDelegation = (tx: Tx, id: string) =>
  organisationDb(tx)
    .updateTable('organisation.delegation')
    .set({ revoked_at: tx.now })
    .where('id', '=', id)
    .execute()

/** Whether the person has a post today in the unit or anywhere below it. */
export async function worksWithin(read: Read, staff: string, unit: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive below as (
      select ${unit}::text as unit
      union
      select v.unit from below join organisation.unit_version v on v.parent = below.unit and ${holds('v', read.today)}
    )
    select from organisation.post p join below on below.unit = p.unit
    where p.staff = ${staff} and ${holds('p', read.today)} limit 1`.execute(read.db)
  return rows.length > 0
}
