import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, deskFinder, faultsOfTree, isWithin, pathOf, type TreeUnit } from './unit-tree.ts'

/** Trees in which each unit hangs below an earlier one. */
const trees = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 30 }).map((draws) =>
  draws.map(
    ([draw, isDesk], index): TreeUnit => ({
      id: `U${index}`,
      parent: index === 0 ? null : `U${draw % index}`,
      isDesk: index > 0 && isDesk,
    }),
  ),
)
const mapOf = (units: TreeUnit[]) => new Map(units.map((unit) => [unit.id, unit]))

test('a path begins at the root, ends at the unit, and each step is a child of the one before', () => {
  fc.assert(
    fc.property(trees, (units) => {
      for (const unit of units) {
        const path = pathOf(unit.id, mapOf(units))
        expect(path[0]?.parent).toBeNull()
        expect(path.at(-1)).toBe(unit)
        path.slice(1).forEach((step, index) => {
          expect(step.parent).toBe(path[index]?.id)
        })
      }
    }),
  )
})

test('a unit lies within itself and within exactly its ancestors', () => {
  fc.assert(
    fc.property(trees, (units) => {
      const map = mapOf(units)
      for (const unit of units) {
        const above = new Set([unit, ...ancestorsOf(unit.id, map)].map(({ id }) => id))
        for (const whole of units) expect(isWithin(unit.id, whole.id, map)).toBe(above.has(whole.id))
      }
    }),
  )
})

test('the desk of a unit hangs below the unit or one above it, and none is missed', () => {
  fc.assert(
    fc.property(trees, (units) => {
      const map = mapOf(units)
      const deskOf = deskFinder(map)
      for (const unit of units) {
        const owners = new Set([unit.id, ...ancestorsOf(unit.id, map).map(({ id }) => id)])
        const desk = deskOf(unit.id)
        const expected = unit.isDesk || units.some((other) => other.isDesk && owners.has(other.parent ?? ''))
        expect(desk !== undefined).toBe(expected)
        if (desk && desk !== unit) expect(owners.has(desk.parent ?? '')).toBe(true)
      }
    }),
  )
})

test('a tree without faults is accepted, and a cycle, a lost parent and a repeated id are named', () => {
  fc.assert(
    fc.property(trees, (units) => {
      expect(faultsOfTree(units)).toEqual([])
    }),
  )
  const unit = (id: string, parent: string | null): TreeUnit => ({ id, parent, isDesk: false })
  expect(faultsOfTree([unit('A', 'B'), unit('B', 'A')])).toHaveLength(2)
  expect(faultsOfTree([unit('A', 'X')])).toEqual(['A: its parent X is missing'])
  expect(faultsOfTree([unit('A', null), unit('A', null)])).toEqual(['two units have the same id'])
})
