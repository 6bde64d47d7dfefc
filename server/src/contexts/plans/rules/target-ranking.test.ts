import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from './figures.ts'
import { scoreTargets, type TargetRankingMethod } from './target-ranking.ts'

const method: TargetRankingMethod = {
  ...{ validFrom: '2022-01-01', source: '', sureness: '', minimumDossiers: 30 },
  ...{ weight: 1, weights: { satisfaction: 3 } },
}
const figure = (changes: Partial<Figure>): Figure =>
  ({
    ...{ indicator: 'online-dossiers', tier: null, of: null, year: 2026, unit: 'percent', progress: 'met' },
    ...changes,
  }) as Figure
const place = { tier: 'commune', year: 2026 }

test('targets weigh what the method says, and only what could be judged of the unit itself in the year counts', () => {
  const figures = [
    figure({}),
    figure({ indicator: 'satisfaction', progress: 'not-met' }),
    figure({ progress: 'no-data' }),
    figure({ progress: 'not-measured' }),
    figure({ tier: 'province', progress: 'not-met' }),
    figure({ year: 2025, progress: 'not-met' }),
    figure({ unit: 'count', progress: 'not-met' }),
    figure({ of: { id: 'H52.41', name: { vi: '', en: '' } }, progress: 'not-met' }),
  ]
  expect(scoreTargets(figures, place, method)).toEqual({ met: 1, judged: 2, score: 25 })
  expect(scoreTargets([figure({ progress: 'no-data' })], place, method)).toEqual({
    ...{ met: 0, judged: 0, score: null },
  })
})

test('a target more that is met never lowers a score, and it lies between nought and a hundred', () => {
  const progress = fc.constantFrom<Figure['progress']>('met', 'not-met', 'no-data', 'not-measured')
  fc.assert(
    fc.property(fc.array(progress), (all) => {
      const figures = all.map((one) => figure({ progress: one }))
      const { score } = scoreTargets(figures, place, method)
      const better = scoreTargets([...figures, figure({})], place, method).score!
      expect(better).toBeGreaterThanOrEqual(score ?? 0)
      expect(better).toBeLessThanOrEqual(100)
    }),
  )
})
