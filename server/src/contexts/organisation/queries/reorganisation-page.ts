import { sql } from 'kysely'
import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { permitReorganisation } from '../actions/permit-reorganisation.ts'
import { organisationErrors } from '../errors.ts'
import type { ReorganisationImpact } from '../ports.ts'
import { judgeApproval } from '../rules/judge-approval.ts'
import { dayOf } from '../rules/reorganisation.ts'
import type { PlanFault } from '../rules/reorganisation-faults.ts'
import type { HeldPost } from '../store/continue-posts.ts'
import { type Reorganisation, reorganisationById } from '../store/reorganisation.ts'
import { impactOf, type PlanImpact } from './plan-impact.ts'
import { previewPlan } from './plan-preview.ts'
import { type Unit, unitsOn } from './units.ts'

/** A unit in the picture of a plan, and what becomes of it. */
export type PicturedUnit = Pick<Unit, 'id' | 'parent' | 'nameVi' | 'nameEn' | 'isDesk' | 'gsoCode'> & {
  fate: 'ends' | 'begins' | 'changes' | 'stays'
}
/** A post that the plan touches; `goesTo` is null where it ends. */
export type TouchedPost = Pick<HeldPost, 'id' | 'staffName' | 'unit' | 'position'> & {
  goesTo: string | null
  newPosition: string
}

export type ReorganisationPage = {
  plan: Reorganisation
  /** The day the picture is of. */
  on: PlainDate
  faults: PlanFault[]
  before: PicturedUnit[]
  after: PicturedUnit[]
  successions: { predecessor: string; successor: string; isMain: boolean }[]
  posts: TouchedPost[]
  /** What still is on its way to the successors, of how many; null before it is carried out. */
  progress: { left: number; of: number } | null
  may: { edit: boolean; approve: boolean; cancel: boolean; carryOut: boolean }
}

/** A plan as its author, its approver and whoever watches it see it. */
export const reorganisationPage = (
  app: App,
  impacts: readonly ReorganisationImpact[],
  actor: StaffActor,
  id: string,
): Promise<ReorganisationPage> =>
  app.read(actor, async (read) => {
    const { mayDraft } = await permitReorganisation(read, 'approve')
    const plan = await reorganisationById(read, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    const open = plan.state === 'drafted' || plan.state === 'approved'
    return {
      plan,
      ...(plan.state === 'carried-out'
        ? await whatBecame(read, impacts, plan)
        : await whatWouldBecome(read, plan)),
      may: {
        edit: mayDraft && plan.state === 'drafted',
        approve: plan.state === 'drafted' && plan.author !== actor.id,
        cancel: open,
        carryOut: plan.state === 'approved' && plan.timing === 'at-once',
      },
    }
  })

type Picture = Omit<ReorganisationPage, 'plan' | 'may'>

async function whatWouldBecome(read: Read, plan: Reorganisation): Promise<Picture> {
  const { on, before, planned, posts, plannedPosts, faults } = await previewPlan(read, plan)
  const moves = new Map(plannedPosts.goesOn.map((move) => [move.post, move]))
  const touched = posts.filter(({ id }) => moves.has(id) || plannedPosts.ends.includes(id))
  return {
    on,
    faults: plan.heldUp ?? faults,
    ...pictured(before, planned.after, new Set(planned.changed.map(({ id }) => id))),
    successions: planned.successions,
    posts: touched.map(({ id, staffName, unit, position }) => ({
      id,
      staffName,
      unit,
      position,
      goesTo: moves.get(id)?.unit ?? null,
      newPosition: moves.get(id)?.position ?? position,
    })),
    progress: null,
  }
}

async function whatBecame(
  read: Read,
  impacts: readonly ReorganisationImpact[],
  plan: Reorganisation,
): Promise<Picture> {
  const on = dayOf(plan, read.today)
  const [before, after, { rows }] = await Promise.all([
    unitsOn(read, addDays(on, -1)),
    unitsOn(read, on),
    sql<{ predecessor: string; successor: string; isMain: boolean }>`
      select predecessor, successor, is_main as "isMain" from organisation.succession
      where reorganisation = ${plan.id} order by predecessor, is_main desc, successor`.execute(read.db),
  ])
  const named = new Set(rows.flatMap(({ predecessor, successor }) => [predecessor, successor]))
  const moved = plan.changes.flatMap((change) =>
    change.kind === 'rename' || change.kind === 'move' ? [change.unit] : [],
  )
  const involved = new Set([...named, ...moved])
  const ended = rows.filter(({ isMain }) => isMain).map(({ predecessor }) => predecessor)
  const lines = await Promise.all(impacts.map((impact) => impact.count(read, ended)))
  const left = lines.flat().reduce((sum, line) => sum + (line.running ? line.count : 0), 0)
  const of = plan.counts.reduce((sum, line) => sum + (line.running ? line.count : 0), 0)
  const changed = new Set(
    after
      .filter((unit) => {
        const old = before.find(({ id }) => id === unit.id)
        return (
          old && (old.parent !== unit.parent || old.nameVi !== unit.nameVi || old.gsoCode !== unit.gsoCode)
        )
      })
      .filter(({ id, parent }) => involved.has(id) || involved.has(parent ?? ''))
      .map(({ id }) => id),
  )
  const within = ({ id, parent }: Unit) => involved.has(id) || changed.has(id) || involved.has(parent ?? '')
  const picture = pictured(before.filter(within), after.filter(within), changed)
  return { on, faults: [], ...picture, successions: rows, posts: [], progress: { left, of } }
}

/** Only what a plan touches, with the units above and beside it that are needed to see where it lies. */
function pictured(
  before: readonly Omit<PicturedUnit, 'fate'>[],
  after: readonly Omit<PicturedUnit, 'fate'>[],
  changed: ReadonlySet<string>,
) {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))]
  const fate = (id: string) =>
    !now.has(id) ? 'ends' : !old.has(id) ? 'begins' : changed.has(id) ? 'changes' : 'stays'
  const touched = new Set([...old, ...now].filter((id) => fate(id) !== 'stays'))
  const parents = new Set(
    [...before, ...after].flatMap(({ id, parent }) => (touched.has(id) && parent ? [parent] : [])),
  )
  const shown = ({ id, parent }: Omit<PicturedUnit, 'fate'>) =>
    touched.has(id) || parents.has(id) || touched.has(parent ?? '')
  const draw = (units: readonly Omit<PicturedUnit, 'fate'>[]): PicturedUnit[] =>
    units.filter(shown).map(({ id, parent, nameVi, nameEn, isDesk, gsoCode }) => ({
      id,
      parent,
      nameVi,
      nameEn,
      isDesk,
      gsoCode,
      fate: fate(id),
    }))
  return { before: draw(before), after: draw(after) }
}

/** What a plan touches, and what stands in the way of its approval beside its own faults. */
export const reorganisationCheck = (
  app: App,
  impacts: readonly ReorganisationImpact[],
  actor: StaffActor,
  id: string,
): Promise<PlanImpact & { lacking: PlanFault[] }> =>
  app.read(actor, async (read) => {
    await permitReorganisation(read, 'approve')
    const plan = await reorganisationById(read, id)
    if (!plan) throw organisationErrors.reorganisationNotFound()
    if (plan.state === 'carried-out' || plan.state === 'cancelled')
      return { lines: plan.counts.map((line) => ({ context: '', ...line })), conflicts: [], lacking: [] }
    const impact = await impactOf(read, impacts, await previewPlan(read, plan))
    const lacking = plan.state === 'drafted' ? judgeApproval(plan, impact.conflicts, read.today) : []
    return { ...impact, lacking }
  })
