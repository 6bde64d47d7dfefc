import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { predecessorsOn, type Succession, successorOn } from './succession.ts'

const day = (index: number) => addDays('2026-01-01', index)

/** Histories in which units are merged, split and renamed: each step hands units on to units that are newer. */
const histories = fc
  .array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 3 })), { maxLength: 12 })
  .map((draws) => {
    let living = ['U0', 'U1', 'U2', 'U3']
    let made = 4
    const steps: Succession[] = []
    draws.forEach(([a, b, parts], at) => {
      const ending = [...new Set([living[a % living.length]!, living[b % living.length]!])]
      const begun = Array.from({ length: parts }, () => `U${made++}`)
      for (const predecessor of ending)
        begun.forEach((successor, index) => {
          steps.push({
            predecessor,
            successor,
            onDate: day(at),
            kind: parts > 1 ? 'split' : 'merge',
            isMain: index === 0,
          })
        })
      living = [...living.filter((unit) => !ending.includes(unit)), ...begun]
    })
    return {
      steps,
      living,
      days: draws.length,
      units: Array.from({ length: made }, (_, index) => `U${index}`),
    }
  })

test('after merges and splits every unit leads to exactly one that lives, and living ones to themselves', () => {
  fc.assert(
    fc.property(histories, ({ steps, living, units, days }) => {
      for (const unit of units) expect(living).toContain(successorOn(unit, steps, day(days)))
      for (const unit of living) expect(successorOn(unit, steps, day(days))).toBe(unit)
    }),
  )
})

test('where a unit leads, there it is a predecessor wholly, and nowhere else', () => {
  fc.assert(
    fc.property(histories, fc.nat(12), ({ steps, units }, on) => {
      for (const unit of units) {
        const wholly = units.filter((other) =>
          predecessorsOn(other, steps, day(on)).some((found) => found.predecessor === unit && found.wholly),
        )
        const passed: string[] = []
        let current = unit
        for (;;) {
          const step = steps.find((s) => s.predecessor === current && s.isMain && s.onDate <= day(on))
          if (!step) break
          passed.push(step.successor)
          current = step.successor
        }
        expect(wholly.sort()).toEqual(passed.sort())
        expect(successorOn(unit, steps, day(on))).toBe(passed.length > 0 ? current : unit)
      }
    }),
  )
})

test('a succession to come changes nothing yet, and a circle in the data ends', () => {
  const step = (predecessor: string, successor: string, onDate: string): Succession => ({
    predecessor,
    successor,
    onDate,
    kind: 'replace',
    isMain: true,
  })
  const steps = [step('A', 'B', '2026-07-01')]
  expect(successorOn('A', steps, '2026-06-30')).toBe('A')
  expect(successorOn('A', steps, '2026-07-01')).toBe('B')
  expect(predecessorsOn('B', steps, '2026-06-30')).toEqual([])
  const circle = [...steps, step('B', 'A', '2026-08-01')]
  expect(['A', 'B']).toContain(successorOn('A', circle, '2026-09-01'))
  expect(predecessorsOn('A', circle, '2026-09-01').map(({ predecessor }) => predecessor)).toEqual(['B'])
})
