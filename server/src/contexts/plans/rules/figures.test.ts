import { expect, test } from 'vitest'
import { type CountRow, measureIndicator } from '../../performance/rules/indicator.ts'
import { yearToDate } from '../../performance/rules/period.ts'
import { figuresOf, type MeasuredTarget } from './figures.ts'
import type { PlanTarget } from './plan-document.ts'

const target = (given: Partial<PlanTarget>): MeasuredTarget => ({
  target: {
    id: 'II.1',
    indicator: 'online-dossiers',
    goals: { all: 50 },
    compare: 'gte',
    unit: 'percent',
    year: 2026,
    name: 'Tỷ lệ hồ sơ trực tuyến',
    note: null,
    basis: null,
    lead: [],
    cooperating: [],
    ...given,
  },
  indicatorName: { vi: 'Hồ sơ nộp trực tuyến', en: 'Dossiers submitted online' },
  how: { vi: 'Tỷ lệ phần trăm.', en: 'Percentage.' },
})
const counted: CountRow[] = [
  { year: 2026, tier: 'province', received: 4, receivedOnline: 1 },
  { year: 2026, tier: 'commune', received: 6, receivedOnline: 6 },
]
const tiers = ['province', 'district', 'commune'] as const
const on = (given: Partial<PlanTarget>) =>
  figuresOf([target(given)], {
    ...{
      at: '2026-11-22',
      tiers,
      periodOf: yearToDate,
      own: null,
      nameOf: () => undefined,
      sourcesOf: () => null,
    },
    measure: ({ of: _, ...asked }) => measureIndicator(counted, asked),
  })

test('one goal is measured over all dossiers, goals by tier over each tier of its own', () => {
  expect(on({})).toMatchObject([
    { tier: null, progress: 'met', measured: { numerator: 7, denominator: 10, value: 70 }, why: null },
  ])
  expect(on({ goals: { province: 80, district: 40, commune: 30 } })).toMatchObject([
    { tier: 'province', progress: 'not-met', measured: { value: 25 } },
    { tier: 'district', progress: 'no-data', measured: { value: null } },
    { tier: 'commune', progress: 'met', measured: { value: 100 } },
  ])
})

test('a target of a year that this system knows nothing of has no data, with the figure of this year beside it', () => {
  const [figure] = on({ year: 2025 })
  expect(figure).toMatchObject({
    progress: 'no-data',
    period: { from: '2025-01-01', to: '2025-12-31' },
    thisYear: { year: 2026, measured: { value: 70 } },
  })
  expect(figure?.why?.vi).toBe('Từ 01/01/2025 đến 31/12/2025, hệ thống này không có gì để tính chỉ tiêu này.')
})

test('what is not measured says so and carries no figure of any year', () => {
  const [figure] = on({ indicator: 'procedures-reengineered', year: 2025 })
  expect(figure).toMatchObject({ progress: 'not-measured', measured: null, thisYear: null })
  expect(figure?.why?.en).toBe('This figure is not measured here yet.')
})
