import type { Text } from '../../../../kernel/values/locale.ts'
import type { Counted } from '../../rules/counted.ts'
import type { Component, Grade, IndexMethod } from './method.ts'
import { type Fraction, shares } from './shares.ts'

/** `not-measured`: no facts here; `nothing-to-count`: nothing happened of which it would be a share. Neither gives or takes points. */
export type ComponentPoints = {
  id: string
  name: Text
  max: number
  state: 'measured' | 'nothing-to-count' | 'not-measured'
  numerator: number
  denominator: number
  points: number
  why: Text | null
}
export type GroupPoints = {
  id: string
  name: Text
  max: number
  measurable: number
  points: number
  components: ComponentPoints[]
}
export type ServiceIndex = {
  /** Reached, of the points that could be measured, and of all there are. */
  points: number
  measurable: number
  outOf: number
  groups: GroupPoints[]
  /** Assured by the points reached of all; and what the measured ones alone would come to, null when none is. */
  grade: Grade
  gradeOfMeasured: Grade | null
}

/** The points of a share: all of them from `full` on, none for a share of nothing. */
export const pointsOf = (max: number, full: number, [numerator, denominator]: Fraction): number =>
  denominator <= 0 ? 0 : Math.max(0, Math.min(max, (max * numerator) / (denominator * full)))

function componentPoints(component: Component, counted: Counted): ComponentPoints {
  const { id, name, max } = component
  const nothing = { id, name, max, numerator: 0, denominator: 0, points: 0 }
  if (component.share === null) return { ...nothing, state: 'not-measured', why: component.why }
  const [numerator, denominator] = shares[component.share](counted)
  if (denominator === 0 && component.whenNone === 'nothing-to-count')
    return { ...nothing, state: 'nothing-to-count', why: null }
  const points = pointsOf(max, component.full, [numerator, denominator])
  return { id, name, max, state: 'measured', numerator, denominator, points, why: null }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

export const gradeOf = (grades: readonly Grade[], points: number): Grade =>
  (grades.find(({ from }) => points >= from) ?? grades.at(-1))!

/** The index of Decision 766 over what was counted: exact, never more than the points there are. */
export function computeIndex(method: IndexMethod, counted: Counted): ServiceIndex {
  const groups = method.groups.map(({ id, name, components: all }): GroupPoints => {
    const components = all.map((one) => componentPoints(one, counted))
    const measured = components.filter(({ state }) => state === 'measured')
    return {
      ...{ id, name, components },
      max: sum(components.map(({ max }) => max)),
      measurable: sum(measured.map(({ max }) => max)),
      points: sum(measured.map(({ points }) => points)),
    }
  })
  const points = sum(groups.map((group) => group.points))
  const measurable = sum(groups.map((group) => group.measurable))
  return {
    ...{ points, measurable, groups },
    outOf: sum(groups.map(({ max }) => max)),
    grade: gradeOf(method.grades, points),
    gradeOfMeasured: measurable === 0 ? null : gradeOf(method.grades, (100 * points) / measurable),
  }
}
