import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { organisationErrors } from '../errors.ts'
import { mayAdminister } from '../rules/permissions.ts'
import { holds, organisationDb } from '../store/tables.ts'
import { predecessorsOf, successorOf } from './succession.ts'
import { trainedShares } from './training.ts'
import { receivingUnit, type Unit, unitById, unitPath, unitsOn } from './units.ts'

export type NamedUnit = { id: string; nameVi: string; nameEn: string }
const named = ({ id, nameVi, nameEn }: Unit): NamedUnit => ({ id, nameVi, nameEn })

/** Every unit of a day with how many posts are held in it, for the tree of the desk. */
export async function listUnits(app: App, actor: StaffActor, on?: PlainDate) {
  return app.read(actor, async (read) => {
    const date = on ?? read.today
    const [units, held] = await Promise.all([
      unitsOn(read, date),
      organisationDb(read)
        .selectFrom('organisation.post as p')
        .select(['p.unit', sql<number>`count(*)::int`.as('posts')])
        .where(holds('p', date))
        .groupBy('p.unit')
        .execute(),
    ])
    const posts = new Map(held.map((row) => [row.unit, row.posts]))
    return {
      on: date,
      items: units.map(({ id, parent, kind, tier, nameVi, nameEn, gsoCode, isDesk }) => ({
        ...{ id, parent, kind, tier, nameVi, nameEn, gsoCode, isDesk },
        posts: posts.get(id) ?? 0,
      })),
    }
  })
}

/** One unit as of a day, with its history, its people, where it came from and where it went. */
export const unitPage = (app: App, actor: StaffActor, id: string, on?: PlainDate) =>
  app.read(actor, async (read) => {
    const date = on ?? read.today
    const unit = await unitById(read, id, date)
    if (!unit) throw organisationErrors.unitNotFound(id)
    const path = await unitPath(read, id, date)
    const [all, versions, posts, before, successor, receiving, [training]] = await Promise.all([
      unitsOn(read, date),
      versionsOf(read, id),
      postsIn(read, id, date),
      predecessorsOf(read, id, date),
      successorOf(read, id, date),
      receivingUnit({ ...read, today: date }, id),
      trainedShares(read, date, [id]),
    ])
    const after = successor === id ? undefined : await unitById(read, successor, date)
    const older = await Promise.all(before.map(({ predecessor }) => unitById(read, predecessor, date)))
    const { isDesk, ...facts } = unit
    return {
      ...facts,
      on: date,
      path: path.slice(0, -1).map(named),
      children: all.filter(({ parent }) => parent === id).map(named),
      desk: receiving?.desk ?? null,
      versions,
      posts,
      successor: after ? named(after) : null,
      predecessors: older.flatMap((old, index) =>
        old ? [{ ...named(old), onDate: before[index]!.onDate, kind: before[index]!.kind }] : [],
      ),
      training: training ?? { unit: id, staff: 0, trained: 0 },
      mayAdminister: mayAdminister(
        actor,
        (await unitPath(read, id)).map((above) => above.id),
      ),
    }
  })

/** What the unit was, the newest first; corrected versions are left out, the paper behind each is there. */
const versionsOf = (read: Read, id: string) =>
  organisationDb(read)
    .selectFrom('organisation.unit_version as v')
    .select([
      'valid_from as validFrom',
      'valid_to as validTo',
      'parent',
      'kind',
      'tier',
      'name_vi as nameVi',
      'name_en as nameEn',
      'gso_code as gsoCode',
      'calendar',
      'address',
      'phone',
      'decision',
    ])
    .where('unit', '=', id)
    .where(sql<boolean>`(valid_to is null or valid_to > valid_from)`)
    .orderBy('valid_from', 'desc')
    .execute()

const postsIn = (read: Read, id: string, date: PlainDate) =>
  organisationDb(read)
    .selectFrom('organisation.post as p')
    .innerJoin('organisation.staff as s', 's.id', 'p.staff')
    .select([
      'p.id',
      's.id as staff',
      's.name',
      'p.position',
      'p.roles',
      'p.is_main as isMain',
      'p.valid_from as validFrom',
    ])
    .where('p.unit', '=', id)
    .where(holds('p', date))
    .orderBy('s.name')
    .limit(500)
    .execute()
