import type { Tier } from '../../../kernel/values/tier.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { UnitKind } from './unit-kind.ts'
import type { TreeUnit } from './unit-tree.ts'

/** A unit as it is on the day of a reorganisation. */
export type StandingUnit = TreeUnit & {
  kind: UnitKind
  tier: Tier
  nameVi: string
  nameEn: string
  gsoCode: string | null
  calendar: string
  address: string | null
  phone: string | null
}

/** A unit that a reorganisation creates; `desk` is the one-stop desk that begins with it. */
export type NewUnitPlan = Omit<StandingUnit, 'isDesk' | 'parent'> & {
  parent: string
  desk: { id: string; nameVi: string; nameEn: string } | null
}

/** Who takes over: a unit that stands, or one that is created. */
export type Successor = { unit: string } | { create: NewUnitPlan }

/**
 * One change. Merged, split and dissolved units end; a unit that is among the parts of its own split goes on as the main
 * one. Renaming and moving keep the unit.
 */
export type Change =
  | { kind: 'merge'; from: readonly string[]; into: Successor }
  | { kind: 'split'; from: string; into: readonly Successor[]; main: string }
  | { kind: 'rename'; unit: string; nameVi: string; nameEn: string; gsoCode?: string | null }
  | { kind: 'dissolve'; unit: string; to: string }
  | { kind: 'move'; unit: string; parent: string }

/** The tree on the day of the reorganisation, and what is known of other days. */
export type Standing = {
  units: readonly StandingUnit[]
  /** Every id that there ever was or will be. */
  known: ReadonlySet<string>
  /** Units that begin on the day or later, change later, end later, or are named by another approved plan. */
  unsettled: ReadonlySet<string>
  /** Codes of areas that units not standing on the day will have. */
  reservedCodes: ReadonlySet<string>
}

export const idOf = (successor: Successor): string =>
  'create' in successor ? successor.create.id : successor.unit

/** The units whose life a change ends. */
export function endedBy(change: Change): readonly string[] {
  if (change.kind === 'merge') return change.from
  if (change.kind === 'split') return change.into.map(idOf).includes(change.from) ? [] : [change.from]
  return change.kind === 'dissolve' ? [change.unit] : []
}

/** Every unit that the changes name and that is not created by them. */
export function unitsNamed(changes: readonly Change[]): string[] {
  const standing = (successor: Successor) => ('unit' in successor ? [successor.unit] : [])
  const named = changes.flatMap((change) => {
    if (change.kind === 'merge') return [...change.from, ...standing(change.into)]
    if (change.kind === 'split') return [change.from, ...change.into.flatMap(standing)]
    return change.kind === 'dissolve' ? [change.unit, change.to] : [change.unit]
  })
  return [...new Set(named)]
}

/** Which day a plan is for: the chosen one; for one carried out at once, the day it is done. */
export const dayOf = (
  plan: { timing: 'at-midnight' | 'at-once'; effectiveOn: PlainDate | null; state: string },
  today: PlainDate,
): PlainDate =>
  plan.effectiveOn !== null && (plan.timing === 'at-midnight' || plan.state === 'carried-out')
    ? plan.effectiveOn
    : today
