import fc from 'fast-check'
import { expect, test } from 'vitest'
import { independently } from '../../../../test/independent-figures.ts'
import { simulatedWorld } from '../../../../test/simulated.ts'
import { addDays, toInstant } from '../../../kernel/values/vietnam-time.ts'
import { countsOfYears, measureIndicator } from '../index.ts'
import { nothingCounted, together } from '../rules/counted.ts'

const [from, last] = ['2026-11-02', '2026-12-11']

/** Those that follow due moments: their past is not in the tables, only what holds now. */
const ofDueMoments = ['resolved-on-time', 'late-dossiers-explained-and-apologised']

test('every figure of dossiers, payments and people is what a second computation makes of the exported rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 3, max: 44 }),
      fc.constantFrom('commune', null),
      async (seed, offset, tier) => {
        const world = await simulatedWorld({ dossiers: 250, seed, from, to: last })
        try {
          const second = await independently(world, { from, to: addDays(last, 20) })
          const units = ['H52.40', 'H52.41', 'H52.42']
          const today = world.clock.now.toISOString().slice(0, 10)
          for (const at of [today, addDays(last, 1), addDays(from, offset)])
            for (const scope of [null, units]) {
              const until = at === today ? world.clock.now : toInstant({ date: addDays(at, 1), time: 0 })
              const period = { from: '2026-01-01', to: at }
              const expected = await second.figures({ ...period, until, units: scope, tier })
              const counted = await world.app.read({ kind: 'system', id: 'test' }, (read) =>
                countsOfYears(read, { years: [2026], at, units: scope }),
              )
              if (at >= last) {
                const { counts } = counted
                  .filter((row) => tier === null || row.tier === tier)
                  .reduce(together, nothingCounted)
                const assessed = await second.assessed({ ...period, until, units: scope, tier })
                expect(counts).toMatchObject(assessed)
              }
              for (const [indicator, fraction] of Object.entries(expected)) {
                if (at < last && ofDueMoments.includes(indicator)) continue
                const measured = measureIndicator(counted, { indicator, year: 2026, tier })
                expect([at, scope, indicator, measured]).toEqual([
                  ...[at, scope, indicator],
                  { ...fraction, value: shareOf(indicator, fraction) },
                ])
              }
            }
          second.close()
        } finally {
          await world.close()
        }
      },
    ),
    { numRuns: 3 },
  )
}, 180_000)

const shareOf = (
  indicator: string,
  { numerator, denominator }: { numerator: number; denominator: number },
) => {
  if (denominator === 0) return null
  return indicator.startsWith('minutes') ? numerator / denominator : (100 * numerator) / denominator
}
