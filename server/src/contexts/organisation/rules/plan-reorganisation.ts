import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import {
  type Change,
  endedBy,
  idOf,
  type NewUnitPlan,
  type Standing,
  type StandingUnit,
  type Successor,
} from './reorganisation.ts'
import { type FaultCode, type PlanFault, planFault } from './reorganisation-faults.ts'
import type { Succession, SuccessionKind } from './succession.ts'
import { isAgency } from './unit-kind.ts'
import { ancestorsOf, deskFinder } from './unit-tree.ts'

/** What a plan makes of the tree on its day. With faults the rest is what could be made of it, for a preview. */
export type Planned = {
  faults: PlanFault[]
  created: StandingUnit[]
  /** Units that go on and are something else from the day on. */
  changed: StandingUnit[]
  ended: string[]
  successions: Succession[]
  after: StandingUnit[]
}

type Work = {
  before: ReadonlyMap<string, StandingUnit>
  after: Map<string, StandingUnit>
  created: Set<string>
  /** Ended units and their main successors. */
  ended: Map<string, string>
  successions: Succession[]
  faults: PlanFault[]
  fault(change: number | null, code: FaultCode, unit: string): void
}

/**
 * Carries the changes out on paper. Their order does not matter: units are created first, then end, then are renamed and
 * moved; what lay below an ended unit lies below its main successor unless a move says otherwise; its desk ends with it.
 */
export function planReorganisation(standing: Standing, changes: readonly Change[], on: PlainDate): Planned {
  const faults: PlanFault[] = []
  const work: Work = {
    before: new Map(standing.units.map((unit) => [unit.id, unit])),
    after: new Map(standing.units.map((unit) => [unit.id, { ...unit }])),
    created: new Set(),
    ended: new Map(),
    successions: [],
    faults,
    fault: (change, code, unit) => faults.push(planFault(change, code, unit)),
  }
  if (changes.length === 0) work.fault(null, 'no-change', '')
  for (const [at, change] of changes.entries()) createUnits(work, standing, change, at)
  for (const [at, change] of changes.entries()) endUnits(work, change, at, on)
  for (const id of work.ended.keys()) work.after.delete(id)
  judgeRepeats(work, changes)
  for (const [at, change] of changes.entries()) changeUnits(work, change, at)
  rehomeChildren(work)
  endDesks(work, on)
  const changed = [...work.after.values()].filter((unit) => isChanged(unit, work.before.get(unit.id)))
  judgeTree(work, standing, changed)
  const { created, ended, successions, after } = work
  return {
    faults,
    created: [...after.values()].filter(({ id }) => created.has(id)),
    changed,
    ended: [...ended.keys()],
    successions,
    after: [...after.values()],
  }
}

const successorsIn = (change: Change): readonly Successor[] =>
  change.kind === 'merge' ? [change.into] : change.kind === 'split' ? change.into : []

function createUnits(work: Work, { known }: Standing, change: Change, at: number) {
  for (const successor of successorsIn(change)) {
    if (!('create' in successor)) continue
    for (const unit of unitsOf(successor.create)) {
      if (!/^[A-Z0-9]+(\.[A-Z0-9]+)*$/.test(unit.id) || unit.id.length > 35)
        work.fault(at, 'id-broken', unit.id)
      else if (known.has(unit.id) || work.created.has(unit.id)) work.fault(at, 'id-taken', unit.id)
      else {
        if (unit.nameVi.trim() === '') work.fault(at, 'name-missing', unit.id)
        work.created.add(unit.id)
        work.after.set(unit.id, unit)
      }
    }
  }
}

/** The unit and the desk that begins with it. */
function unitsOf({ desk, ...unit }: NewUnitPlan): StandingUnit[] {
  const agency = { ...unit, isDesk: unit.kind === 'one-stop-desk' }
  if (!desk) return [agency]
  const { calendar, address, phone, tier } = unit
  const kind = 'one-stop-desk' as const
  return [
    agency,
    { ...desk, parent: unit.id, kind, tier, gsoCode: null, calendar, address, phone, isDesk: true },
  ]
}

function endUnits(work: Work, change: Change, at: number, onDate: PlainDate) {
  if (change.kind === 'rename' || change.kind === 'move') return
  const into = change.kind === 'dissolve' ? [change.to] : successorsIn(change).map(idOf)
  const from = change.kind === 'merge' ? change.from : [change.kind === 'split' ? change.from : change.unit]
  const main = change.kind === 'split' ? change.main : (into[0] ?? '')
  if (from.length === 0 || new Set(into).size < (change.kind === 'split' ? 2 : 1))
    work.fault(at, 'too-few', from[0] ?? '')
  const goesOn = change.kind === 'split' && into.includes(change.from)
  if (!into.includes(main) || (goesOn && main !== change.from)) work.fault(at, 'no-main', from[0] ?? '')
  for (const unit of into) if (!work.after.has(unit)) work.fault(at, 'unit-unknown', unit)
  for (const predecessor of from) {
    if (!work.before.has(predecessor)) {
      work.fault(at, 'unit-unknown', predecessor)
      continue
    }
    for (const successor of new Set(into)) {
      if (successor === predecessor) {
        if (!goesOn) work.fault(at, 'succeeds-itself', predecessor)
        continue
      }
      judgeKinds(work, at, predecessor, successor)
      const kind = kindOf(change)
      work.successions.push({ predecessor, successor, onDate, kind, isMain: successor === main && !goesOn })
    }
  }
  for (const unit of endedBy(change)) {
    if (work.ended.has(unit)) work.fault(at, 'ends-twice', unit)
    else if (work.before.get(unit)?.parent === null) work.fault(at, 'root-ends', unit)
    else if (work.before.has(unit)) work.ended.set(unit, main)
  }
}

/** One unit that goes on under another id is replaced; several are merged. */
const kindOf = (change: Change): SuccessionKind =>
  change.kind === 'merge' && change.from.length === 1 && 'create' in change.into
    ? 'replace'
    : (change.kind as SuccessionKind)

function judgeKinds(work: Work, at: number, predecessor: string, successor: string) {
  const [one, other] = [work.before.get(predecessor), work.after.get(successor)]
  if (one && other && one.isDesk !== other.isDesk) work.fault(at, 'kind-differs', predecessor)
}

/** The order of changes must not matter, so a unit is renamed once and moved once. */
function judgeRepeats(work: Work, changes: readonly Change[]) {
  const seen = new Set<string>()
  for (const [at, change] of changes.entries()) {
    if (change.kind !== 'rename' && change.kind !== 'move') continue
    const key = `${change.kind} ${change.unit}`
    if (seen.has(key)) work.fault(at, 'changed-twice', change.unit)
    seen.add(key)
  }
}

function changeUnits(work: Work, change: Change, at: number) {
  if (change.kind !== 'rename' && change.kind !== 'move') return
  const unit = work.after.get(change.unit)
  if (!unit) return work.fault(at, 'unit-unknown', change.unit)
  if (change.kind === 'move') {
    if (unit.parent === null) work.fault(at, 'root-ends', unit.id)
    else work.after.set(unit.id, { ...unit, parent: change.parent })
    return
  }
  const { nameVi, nameEn, gsoCode = unit.gsoCode } = change
  if (nameVi.trim() === '') work.fault(at, 'name-missing', unit.id)
  work.after.set(unit.id, { ...unit, nameVi, nameEn, gsoCode })
}

/** The desk of an ended agency ends with it and is succeeded by the desks of the successors, unless it goes its own way. */
function endDesks(work: Work, onDate: PlainDate) {
  const deskOf = deskFinder(work.after)
  for (const { predecessor, successor, kind, isMain } of [...work.successions])
    for (const desk of work.before.values()) {
      if (!desk.isDesk || desk.parent !== predecessor || work.after.get(desk.id)?.parent !== predecessor)
        continue
      const next = deskOf(successor)
      if (!next || next.id === desk.id) continue
      work.successions.push({ predecessor: desk.id, successor: next.id, onDate, kind, isMain })
      if (isMain) work.ended.set(desk.id, next.id)
    }
  for (const id of work.ended.keys()) work.after.delete(id)
}

function rehomeChildren(work: Work) {
  for (const unit of work.after.values()) {
    if (unit.isDesk) continue
    let parent = unit.parent
    for (let steps = 0; parent !== null && work.ended.has(parent) && steps < 50; steps++) {
      const main = work.ended.get(parent)!
      // What lay below the unit it succeeds takes that unit's place.
      parent = main === unit.id ? (work.before.get(parent)?.parent ?? null) : main
    }
    if (parent !== unit.parent) work.after.set(unit.id, { ...unit, parent })
  }
}

const isChanged = (unit: StandingUnit, before: StandingUnit | undefined): boolean =>
  before !== undefined &&
  (unit.parent !== before.parent ||
    unit.nameVi !== before.nameVi ||
    unit.nameEn !== before.nameEn ||
    unit.gsoCode !== before.gsoCode)

/** What must hold of every tree, and of everything that was touched. */
function judgeTree(work: Work, standing: Standing, changed: readonly StandingUnit[]) {
  const { after, ended, fault } = work
  for (const main of new Set(ended.values())) if (ended.has(main)) fault(null, 'successor-ends', main)
  const successors = work.successions.map(({ successor }) => successor)
  const touched = new Set([...ended.keys(), ...changed.map(({ id }) => id), ...successors])
  for (const id of touched) if (standing.unsettled.has(id)) fault(null, 'unsettled', id)
  const codes = Map.groupBy(
    [...after.values()].filter(({ gsoCode }) => gsoCode),
    ({ gsoCode }) => gsoCode,
  )
  for (const [code, units] of codes)
    if (units.length > 1 || standing.reservedCodes.has(code ?? ''))
      for (const { id } of units) if (touched.has(id) || work.created.has(id)) fault(null, 'code-taken', id)
  for (const unit of [...changed, ...[...after.values()].filter(({ id }) => work.created.has(id))]) {
    const top = ancestorsOf(unit.id, after).at(-1) ?? unit
    if (top.parent === null) continue
    fault(null, after.has(top.parent) ? 'below-itself' : 'parent-missing', unit.id)
  }
  judgeDesks(work)
}

/** Who could receive dossiers still can; a commune that takes over from one with a desk has its own. */
function judgeDesks({ before, after, successions, fault }: Work) {
  const [deskBefore, deskAfter] = [deskFinder(before), deskFinder(after)]
  const hasOwn = (units: ReadonlyMap<string, StandingUnit>, id: string) =>
    [...units.values()].some((unit) => unit.isDesk && unit.parent === id)
  const lacking = new Set<string>()
  for (const unit of after.values())
    if (isAgency(unit.kind) && before.has(unit.id) && deskBefore(unit.id) && !deskAfter(unit.id))
      lacking.add(unit.id)
  for (const { predecessor, successor } of successions) {
    const unit = after.get(successor)
    if (!unit || !isAgency(unit.kind)) continue
    if (!deskAfter(successor)) lacking.add(successor)
    if (unit.tier === 'commune' && hasOwn(before, predecessor) && !hasOwn(after, successor))
      lacking.add(successor)
  }
  for (const id of lacking) fault(null, 'no-desk', id)
}
