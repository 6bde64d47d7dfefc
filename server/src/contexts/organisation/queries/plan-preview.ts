import { sql } from 'kysely'
import type { Read } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PlannedPosts, planPosts } from '../rules/plan-posts.ts'
import { type Planned, planReorganisation } from '../rules/plan-reorganisation.ts'
import { dayOf, type Standing, unitsNamed } from '../rules/reorganisation.ts'
import type { PlanFault } from '../rules/reorganisation-faults.ts'
import { type HeldPost, postsHeldFrom } from '../store/continue-posts.ts'
import type { Reorganisation } from '../store/reorganisation.ts'
import { type Unit, unitsOn } from './units.ts'

/** A plan held against the tree as it is known now. */
export type PlanPreview = {
  on: PlainDate
  before: Unit[]
  planned: Planned
  posts: HeldPost[]
  plannedPosts: PlannedPosts
  faults: PlanFault[]
}

export async function previewPlan(
  read: Read,
  plan: Pick<Reorganisation, 'id' | 'timing' | 'effectiveOn' | 'state' | 'changes' | 'posts'>,
): Promise<PlanPreview> {
  const on = dayOf(plan, read.today)
  const before = await unitsOn(read, on)
  const planned = planReorganisation(await standingOn(read, before, on, plan.id), plan.changes, on)
  const involved = new Set(
    planned.successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
  )
  const posts = await postsHeldFrom(read, [...involved], on)
  const plannedPosts = planPosts(posts, planned, plan.posts)
  return {
    on,
    before,
    planned,
    posts,
    plannedPosts,
    faults: [...planned.faults, ...plannedPosts.faults],
  }
}

/** What the rule needs to know beside the tree of the day; other approved plans count as done. */
async function standingOn(
  read: Read,
  units: readonly Unit[],
  on: PlainDate,
  plan: string,
): Promise<Standing> {
  const { rows } = await sql<{ id: string; unsettled: boolean; codes: string[] }>`
    select u.id,
      (u.valid_from >= ${on}::date or u.valid_to is not null or coalesce(bool_or(v.valid_from > ${on}::date), false)) as unsettled,
      coalesce(array_agg(v.gso_code) filter (where v.gso_code is not null and v.valid_from > ${on}::date), '{}') as codes
    from organisation.unit u
    left join organisation.unit_version v on v.unit = u.id and (v.valid_to is null or v.valid_to > v.valid_from)
    group by u.id`.execute(read.db)
  const others = await sql<{ changes: Reorganisation['changes'] }>`
    select changes from organisation.reorganisation where state = 'approved' and id <> ${plan}`.execute(
    read.db,
  )
  return {
    units,
    known: new Set(rows.map(({ id }) => id)),
    unsettled: new Set([
      ...rows.filter(({ unsettled }) => unsettled).map(({ id }) => id),
      ...others.rows.flatMap(({ changes }) => unitsNamed(changes)),
    ]),
    reservedCodes: new Set(rows.flatMap(({ codes }) => codes)),
  }
}
