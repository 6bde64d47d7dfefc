import { readdir, readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { measuredIndicators } from '../../performance/rules/indicator.ts'
import { faultsOfPlan, firstDayOf } from './judge-plan.ts'
import { readPlan } from './plan-document.ts'

const data = new URL('../../../../../data/', import.meta.url)
const indicators = new Set<string>(
  JSON.parse(await readFile(new URL('indicators/indicators.json', data), 'utf8')).map(
    ({ id }: { id: string }) => id,
  ),
)
const files = (await readdir(new URL('plans/', data))).filter((file) => file.endsWith('.yaml'))
const plans = await Promise.all(
  files.map(async (file) => readPlan(parse(await readFile(new URL(`plans/${file}`, data), 'utf8')))),
)

test('the five plans that ship are whole, and every target and task of them is read', () => {
  for (const plan of plans) expect([plan.code, faultsOfPlan(plan, { indicators })]).toEqual([plan.code, []])
  expect(
    Object.fromEntries(plans.map((plan) => [plan.code, [plan.targets.length, plan.tasks.length]])),
  ).toEqual({
    'dong-nai-2024': [10, 16],
    'ha-nam-2023': [12, 19],
    'hau-giang-2023': [11, 17],
    'kon-tum-2023': [12, 17],
    'son-la-2025': [15, 21],
  })
  for (const id of measuredIndicators) expect(indicators).toContain(id)
})

test('where a target stands in its document, and how things stood before, are kept', () => {
  const plan = (code: string) => plans.find((one) => one.code === code)!
  const sources = plan('ha-nam-2023').targets.flatMap(({ id, source }) => (source ? [[id, source]] : []))
  expect(sources).toEqual([
    ['A1', 'I. Mục đích, yêu cầu'],
    ['A2', 'I. Mục đích, yêu cầu'],
  ])
  expect(plan('son-la-2025').baseline).toMatchObject({ procedures: 2066, not_online: 184 })
  expect(plan('kon-tum-2023').baseline).toBeNull()
  const { targets } = readPlan({ targets: [{ id: 'x', value: 60, baseline: 35.5 }] })
  expect(targets[0]).toMatchObject({ baseline: 35.5, source: null })
})

test('a task has a day that exists, a number of its own in its group, and a figure that is known', () => {
  const plan = plans.find(({ code }) => code === 'son-la-2025')!
  const [first, ...others] = plan.tasks
  const faults = (change: object) =>
    faultsOfPlan({ ...plan, tasks: [{ ...first!, ...change }, first!, ...others] }, { indicators })
  expect(faults({ no: '0', due: ['2025-02-30'] })).toEqual([expect.stringContaining('/tasks/0/due')])
  expect(faults({})).toEqual([expect.stringContaining('/tasks/1/no')])
  expect(faults({ no: '0', indicator: 'no-such' })).toEqual([expect.stringContaining('/tasks/0/indicator')])
})

test('targets of Sơn La keep their own year, and goals by tier stay apart', () => {
  const plan = (code: string) => plans.find((candidate) => candidate.code === code)!
  const minutes = plan('son-la-2025').targets.find(({ id }) => id === 'II.2.q2-2026')
  expect(minutes).toMatchObject({ year: 2026, compare: 'lt', unit: 'minutes', goals: { all: 5 } })
  const online = plan('dong-nai-2024').targets.find(({ id }) => id === 'II.1.h')
  expect(online?.goals).toEqual({ province: 80, district: 40, commune: 30 })
})

test('whatever stands in a file, it is read or its faults are named, and it never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ targets: fc.array(fc.jsonValue()), tasks: fc.jsonValue() })),
      (document) => {
        expect(faultsOfPlan(readPlan(document), { indicators })).not.toEqual([])
      },
    ),
  )
})

test('a plan holds from the first day that the date of its document allows', () => {
  expect(['2023', '2023-05', '2025-08-12'].map(firstDayOf)).toEqual([
    '2023-01-01',
    '2023-05-01',
    '2025-08-12',
  ])
})
