import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goalInForce, isEasier, judgeHandDown, minimumFor, type Place } from './goal.ts'
import type { Goals, PlanTier } from './plan-document.ts'
import type { Compare } from './target-progress.ts'

const root: Place = { id: 'H', tier: 'province' }
const district: Place = { id: 'H.1', tier: 'district' }
const commune: Place = { id: 'H.1.1', tier: 'commune' }
const department: Place = { id: 'H.2', tier: 'province' }
const paths: Place[][] = [
  [root],
  [root, district],
  [root, district, commune],
  [root, department],
  [root, { id: 'H.3', tier: 'commune' }],
  [root, department, { id: 'H.2.1', tier: 'province' }],
]
const percent = fc.integer({ min: 0, max: 100 })
const goals: fc.Arbitrary<Goals> = fc.oneof(
  fc.record({ all: percent }),
  fc.record({ province: percent, district: percent, commune: percent }, { requiredKeys: [] }),
  fc.record({ units: fc.dictionary(fc.constantFrom('H.1', 'H.2', 'H.1.1'), percent) }),
)
const compare = fc.constantFrom<Compare>('gte', 'gt', 'lt')

test('however targets are handed down and again, nobody is held to less than the plan and the units above ask', () => {
  const attempts = fc.array(fc.record({ to: fc.nat(paths.length - 1), goal: percent }), { maxLength: 30 })
  fc.assert(
    fc.property(goals, compare, attempts, (asked, how, tries) => {
      const target = { goals: asked, compare: how }
      const kept = new Map<string, number>()
      const handed = (unit: string) => (kept.has(unit) ? [kept.get(unit)!] : [])
      for (const { to, goal } of tries) {
        const path = paths[to]!
        const minimum = minimumFor(target, path, handed)
        const fault = judgeHandDown(target, path, handed, goal)
        // What is refused is told the minimum, and the minimum itself is always accepted.
        if (fault?.kind === 'too-easy') {
          expect(isEasier(how, goal, fault.minimum)).toBe(true)
          expect(judgeHandDown(target, path, handed, fault.minimum)).toBeNull()
        } else if (fault === null) {
          expect(isEasier(how, goal, minimum!)).toBe(false)
          kept.set(path.at(-1)!.id, goal)
        } else expect(minimum).toBeNull()
      }
      for (const path of paths) {
        const unit = path.at(-1)!
        const held = goalInForce(target, path, handed)
        const byPlan = [asked.all, asked[unit.tier], asked.units?.[unit.id]].filter(
          (goal) => goal !== undefined,
        )
        for (const goal of byPlan) expect(isEasier(how, held!, goal)).toBe(false)
        for (let depth = 1; depth < path.length; depth++) {
          const above = path[depth - 1]!
          const heldAbove = goalInForce(target, path.slice(0, depth), handed)
          if (heldAbove !== null && (asked.all !== undefined || above.tier === unit.tier))
            expect(isEasier(how, held!, heldAbove)).toBe(false)
        }
      }
    }),
  )
})

const handedBy = (given: Record<string, number>) => (unit: string) =>
  given[unit] === undefined ? [] : [given[unit]]

test('a goal by tier binds its own tier; a goal for all binds everybody below', () => {
  const tiers = { goals: { province: 80, district: 40, commune: 30 }, compare: 'gte' } as const
  const path = [root, district, commune]
  expect(minimumFor(tiers, path, handedBy({ 'H.1': 45 }))).toBe(30)
  expect(goalInForce(tiers, [root, district], handedBy({ 'H.1': 45 }))).toBe(45)
  const all = { goals: { all: 40 }, compare: 'gte' } as const
  expect(judgeHandDown(all, path, handedBy({ 'H.1': 45 }), 44)).toEqual({ kind: 'too-easy', minimum: 45 })
  const minutes = { goals: { all: 8 }, compare: 'lt' } as const
  expect(judgeHandDown(minutes, path, handedBy({ 'H.1': 6 }), 7)).toEqual({ kind: 'too-easy', minimum: 6 })
  expect(judgeHandDown(minutes, path, handedBy({ 'H.1': 6 }), 5)).toBeNull()
})

test('a unit of a tier without a goal, or not named, is asked nothing', () => {
  const tiers: { goals: Partial<Record<PlanTier, number>>; compare: 'gte' } = {
    goals: { province: 30, district: 15 },
    compare: 'gte',
  }
  expect(judgeHandDown(tiers, [root, district, commune], () => [], 20)).toEqual({ kind: 'not-asked' })
  const named = { goals: { units: { 'H.2': 95 } }, compare: 'gte' } as const
  expect(minimumFor(named, [root, department], () => [])).toBe(95)
  expect(judgeHandDown(named, [root, district], () => [], 99)).toEqual({ kind: 'not-asked' })
})
