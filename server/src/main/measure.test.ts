import { expect, test } from 'vitest'
import { figureTable, printedFigure } from './measure.ts'

const line = {
  ...{ target: 'II.1', indicator: 'online-dossiers', name: 'Hồ sơ nộp trực tuyến', tier: null, year: 2026 },
  ...{ compare: 'gte' as const, goal: 50, unit: 'percent' as const, from: '2026-01-01', to: '2026-06-30' },
  ...{ numerator: 7, denominator: 10, value: 70, progress: 'met' as const, how: '', why: null },
}

test('a printed figure says what was counted and whether the goal is met; without data everything of it is null', () => {
  expect(printedFigure(line as never)).toMatchObject({
    numerator: 7,
    denominator: 10,
    value: 70,
    target: 50,
    met: true,
  })
  const missing = { ...line, numerator: 0, denominator: 0, value: null, progress: 'no-data', why: 'Chưa có' }
  expect(printedFigure(missing as never)).toMatchObject({
    numerator: null,
    denominator: null,
    value: null,
    met: null,
  })
  const table = figureTable(
    [line, { ...line, value: 40, numerator: 4, progress: 'not-met' }, missing].map((one) =>
      printedFigure(one as never),
    ),
  )
  expect(table.split('\n').map((row) => row.replace(/ +/g, ' '))).toEqual([
    'II.1 7/10 70 ≥ 50 met Hồ sơ nộp trực tuyến',
    'II.1 4/10 40 ≥ 50 not met Hồ sơ nộp trực tuyến',
    'II.1 – – ≥ 50 no data Hồ sơ nộp trực tuyến',
  ])
})
