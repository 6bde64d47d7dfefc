import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { contentOf, type PlanContent, readPlan } from './plan-document.ts'
import { planSheet, targetSheet, taskSheet } from './plan-sheets.ts'
import { readPlanSheets } from './read-plan-sheets.ts'
import { toPlanRows } from './write-plan-sheets.ts'

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

/** What a workbook with the rows would be read as. */
function linesOf(code: string, content: PlanContent, spoil: Record<string, string> = {}) {
  const rows = toPlanRows(code, content)
  const sheets: Record<string, (string | number | null)[][]> = {
    [planSheet.name]: rows.plan,
    [targetSheet.name]: rows.targets,
    [taskSheet.name]: rows.tasks,
  }
  const headers: Record<string, string[]> = {
    [planSheet.name]: Object.values(planSheet.columns),
    [targetSheet.name]: Object.values(targetSheet.columns),
    [taskSheet.name]: Object.values(taskSheet.columns),
  }
  return (sheet: string) =>
    (sheets[sheet] ?? []).map((cells, index) => ({
      number: index + 2,
      cells: Object.fromEntries(
        (headers[sheet] ?? []).map((header, column) => [
          header,
          spoil[`${sheet}:${index + 2}:${header}`] ?? String(cells[column] ?? '').trim(),
        ]),
      ),
    }))
}

test('each of the five plans goes to Excel and comes back the same', () => {
  for (const plan of plans) {
    const read = readPlanSheets(linesOf(plan.code, plan), { indicators })
    expect([plan.code, read?.faults]).toEqual([plan.code, []])
    expect(read?.content).toEqual(contentOf(plan))
  }
})

test('every fault is named by sheet, row and column, once', () => {
  const plan = plans.find(({ code }) => code === 'son-la-2025')!
  const spoiled = linesOf('Sơn La', plan, {
    'Chỉ tiêu:3:Chỉ số': 'no-such-indicator',
    'Chỉ tiêu:4:Mục tiêu chung': 'nhiều',
    'Chỉ tiêu:5:So sánh': 'gần bằng',
    'Chỉ tiêu:6:Mã chỉ tiêu': 'II.2.a1',
    'Nhiệm vụ:2:Thời hạn': 'sớm',
  })
  const places = readPlanSheets(spoiled, { indicators })?.faults.map(
    ({ sheet, row, column }) => `${sheet}:${row}:${column}`,
  )
  expect(places).toEqual([
    'Kế hoạch:2:Mã kế hoạch',
    'Chỉ tiêu:4:Mục tiêu chung',
    'Chỉ tiêu:5:So sánh',
    'Chỉ tiêu:3:Chỉ số',
    'Chỉ tiêu:6:Mã chỉ tiêu',
    'Nhiệm vụ:2:Thời hạn',
  ])
  expect(readPlanSheets(() => [], { indicators })).toBeUndefined()
})

test('goals for named units and dates as people write them are read', () => {
  const plan = plans.find(({ code }) => code === 'son-la-2025')!
  const lines = linesOf(plan.code, plan, {
    'Chỉ tiêu:2:Mục tiêu theo đơn vị': 'H52.02: 30 | H52.40: 27,5',
    'Nhiệm vụ:2:Thời hạn': '30/11/2026 | quý 3/2026 | 8/2026 | thường xuyên',
  })
  const read = readPlanSheets(lines, { indicators, units: new Set(['H52.02', 'H52.40']) })
  expect(read?.faults).toEqual([])
  expect(read?.content.targets[0]?.goals).toEqual({ all: 25, units: { 'H52.02': 30, 'H52.40': 27.5 } })
  expect(read?.content.tasks[0]?.due).toEqual(['2026-11-30', '2026-Q3', '2026-08', 'ongoing'])
})
