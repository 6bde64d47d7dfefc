import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOn } from '../../../kernel/values/validity.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { type DatedUnit, faultsOfHistory, withVersion } from './unit-history.ts'
import { pathOf } from './unit-tree.ts'

const first = '2026-01-01'
const day = (index: number) => addDays(first, index)
const version = (unit: string, parent: string | null, validFrom: string, id: string): DatedUnit => ({
  id,
  unit,
  parent,
  validFrom,
  validTo: null,
  tier: 'province',
  isDesk: false,
})
const names = ['U0', 'U1', 'U2', 'U3', 'U4', 'U5']
const begin = names.map((name, index) => version(name, index === 0 ? null : 'U0', first, `first-${name}`))

const moves = fc.array(
  fc.record({ unit: fc.integer({ min: 1, max: 5 }), under: fc.nat(5), at: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 20 },
)
const on = (history: readonly DatedUnit[], date: string) =>
  new Map(
    history
      .filter((held) => holdsOn(held, date))
      .map((held) => [held.unit, { id: held.unit, parent: held.parent, isDesk: false }]),
  )

test('moves that are accepted leave one tree on every day: each unit once, none below itself, all reached from the root', () => {
  fc.assert(
    fc.property(moves, (wanted) => {
      const history = wanted.reduce((standing, { unit, under, at }, index) => {
        const moved = withVersion(standing, version(`U${unit}`, `U${under}`, day(at), `${index}`))
        return faultsOfHistory(moved, first).length === 0 ? moved : standing
      }, begin)
      for (let at = 0; at <= 10; at++) {
        const tree = on(history, day(at))
        expect([...tree.keys()].sort()).toEqual(names)
        for (const name of names) expect(pathOf(name, tree)[0]?.id).toBe('U0')
      }
    }),
  )
})

test('a move is refused exactly when some day would have a circle', () => {
  fc.assert(
    fc.property(moves, (wanted) => {
      let history: DatedUnit[] = begin
      wanted.forEach(({ unit, under, at }, index) => {
        const moved = withVersion(history, version(`U${unit}`, `U${under}`, day(at), `${index}`))
        const circle = Array.from({ length: 11 }, (_, date) => on(moved, day(date))).some((tree) =>
          names.some((name) => pathOf(name, tree)[0]?.id !== 'U0'),
        )
        expect(faultsOfHistory(moved, first).length > 0).toBe(circle)
        if (!circle) history = moved
      })
    }),
  )
})

test('a unit may not outlive its parent, stand above its tier or hang below a desk', () => {
  const ending = begin.map((held) => (held.unit === 'U1' ? { ...held, validTo: day(5) } : held))
  const below = withVersion(ending, version('U2', 'U1', day(2), 'a'))
  expect(faultsOfHistory(below, first)).toEqual(['U2: its parent U1 is missing'])
  const commune = begin.map((held) => (held.unit === 'U1' ? { ...held, tier: 'commune' as const } : held))
  expect(faultsOfHistory(withVersion(commune, version('U2', 'U1', day(2), 'a')), first)).toEqual([
    'U2: its tier is above that of U1',
  ])
  const desk = begin.map((held) => (held.unit === 'U1' ? { ...held, isDesk: true } : held))
  expect(faultsOfHistory(withVersion(desk, version('U2', 'U1', day(2), 'a')), first)).toEqual([
    'U2: lies below the desk U1',
  ])
})
