import { expect, test } from 'vitest'
import { planDifferences } from './plan-differences.ts'
import { emptyContent, type PlanContent, type PlanTarget } from './plan-document.ts'

const target: PlanTarget = {
  id: 'II.1',
  indicator: 'online-dossiers',
  goals: { province: 80, commune: 30 },
  compare: 'gte',
  unit: 'percent',
  year: 2026,
  name: 'Hồ sơ trực tuyến',
  note: null,
  basis: null,
  lead: [],
  cooperating: [],
}
const plan = (targets: PlanTarget[]): PlanContent => ({ ...emptyContent('2026-01-01'), targets })

test('what changed is said in words, and nothing when nothing did', () => {
  expect(
    planDifferences(plan([target]), plan([{ ...target, goals: { commune: 30, province: 80 } }])),
  ).toEqual([])
  const stricter = { ...target, goals: { province: 85.5, commune: 30 } }
  const other = { ...target, id: 'II.2', compare: 'lt', unit: 'minutes', goals: { all: 5 } } as const
  expect(planDifferences(plan([target]), plan([stricter, other])).map(({ vi }) => vi)).toEqual([
    'Chỉ tiêu II.1: cấp tỉnh ít nhất 80%, cấp xã ít nhất 30% → cấp tỉnh ít nhất 85,5%, cấp xã ít nhất 30%',
    'Thêm chỉ tiêu II.2 “Hồ sơ trực tuyến”: dưới 5 phút',
  ])
  expect(planDifferences(plan([target]), plan([])).map(({ en }) => en)).toEqual([
    'Target II.1 “Hồ sơ trực tuyến” is dropped',
  ])
})
