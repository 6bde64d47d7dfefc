import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { organisationErrors } from '../errors.ts'
import { administersAnything, mayAdminister } from '../rules/permissions.ts'
import { everHeld, holds, organisationDb } from '../store/tables.ts'
import { trainingsOf } from './training.ts'
import { unitPath } from './units.ts'

/** One person: every post they held, what they lent and were lent, their training. For administrators, leaders and themselves. */
export const staffPage = (app: App, actor: StaffActor, id: string) =>
  app.read(actor, async (read) => {
    if (!administersAnything(actor) && actor.id !== id && !actor.roles.includes('leader'))
      throw kernelErrors.notAllowed()
    const person = await organisationDb(read)
      .selectFrom('organisation.staff as s')
      .select(['id', 'username', 'name', 'email', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!person) throw organisationErrors.staffNotFound()
    const posts = await postsOf(read, id)
    const units = [...new Set(posts.map(({ unit }) => unit))]
    const paths = new Map(
      await Promise.all(
        units.map(async (unit) => [unit, (await unitPath(read, unit)).map((up) => up.id)] as const),
      ),
    )
    const { delegated } = await isLent(read, actor)
    return {
      ...person,
      posts: posts.map((post) => ({
        ...post,
        mayChange: post.open && mayAdminister(actor, paths.get(post.unit) ?? []),
        mayDelegate:
          post.open &&
          !delegated &&
          (actor.id === id ||
            (actor.roles.includes('leader') && actor.unit === post.unit) ||
            mayAdminister(actor, paths.get(post.unit) ?? [])),
      })),
      delegations: await delegationsOf(read, id),
      trainings: await trainingsOf(read, id),
      mayAppoint: administersAnything(actor),
    }
  })

const isLent = async (read: Read, actor: StaffActor) => ({
  delegated: !(await organisationDb(read)
    .selectFrom('organisation.post')
    .select('id')
    .where('id', '=', actor.post)
    .executeTakeFirst()),
})

/** Every post, the newest first; `open`: it holds today or will. */
const postsOf = (read: Read, id: string) =>
  organisationDb(read)
    .selectFrom('organisation.post as p')
    .innerJoin('organisation.unit_version as u', (join) =>
      join
        .onRef('u.unit', '=', 'p.unit')
        .on(sql<boolean>`u.valid_from <= p.valid_from and (u.valid_to is null or u.valid_to > p.valid_from)`),
    )
    .select([
      'p.id',
      'p.unit',
      'u.name_vi as unitVi',
      'u.name_en as unitEn',
      'p.position',
      'p.roles',
      'p.is_main as isMain',
      'p.valid_from as validFrom',
      'p.valid_to as validTo',
      'p.decision',
    ])
    .select(sql<boolean>`(p.valid_to is null or p.valid_to > ${read.today})`.as('open'))
    .where('p.staff', '=', id)
    .where(everHeld('p'))
    .orderBy('p.valid_from', 'desc')
    .orderBy('p.is_main', 'desc')
    .execute()

const delegationsOf = async (read: Read, id: string) => {
  const { rows } = await sql<{
    id: string
    post: string
    position: string
    lender: string
    lenderName: string
    delegate: string
    delegateName: string
    roles: string[]
    validFrom: string
    validTo: string
    reason: string
    revokedAt: Date | null
    holds: boolean
  }>`
    select d.id, d.post, p.position, lender.id as lender, lender.name as "lenderName", d.delegate,
           taker.name as "delegateName", d.roles, d.valid_from as "validFrom", d.valid_to as "validTo", d.reason,
           d.revoked_at as "revokedAt", (d.revoked_at is null and ${holds('d', read.today)} and ${holds('p', read.today)}) as holds
    from organisation.delegation d
    join organisation.post p on p.id = d.post
    join organisation.staff lender on lender.id = p.staff
    join organisation.staff taker on taker.id = d.delegate
    where p.staff = ${id} or d.delegate = ${id}
    order by d.given_at desc`.execute(read.db)
  return rows.map((row) => ({ ...row, revokedAt: row.revokedAt?.toISOString() ?? null }))
}
