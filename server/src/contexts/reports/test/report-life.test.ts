import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { openDueReports } from '../actions/open-due-reports.ts'
import { remindUnits } from '../actions/remind-units.ts'

let world: World
type Staff = Awaited<ReturnType<World['staff']>>
let clerk: Staff
let control: Staff
let leader: Staff
let office: Staff
let elsewhere: Staff

// One story from the first dossier to the consolidated report: each test goes on where the one before ended.
beforeAll(async () => {
  world = await createWorld()
  ;[clerk, control, leader, office, elsewhere] = (await Promise.all(
    ['tohieu.motcua', 'tohieu.giamsat', 'tohieu.lanhdao', 'vpubnd.giamsat', 'chiengan.giamsat'].map(
      world.staff,
    ),
  )) as [Staff, Staff, Staff, Staff, Staff]
})
afterAll(() => world.close())

const url = (id: string, rest = '') => `/api/v1/desk/reports/${id}${rest}`
const november = { form: '06a', scope: 'own', period: 'month', year: 2026, no: 11 }
const open = async (who: Staff, changes = {}) => {
  const answer = await who.post('/api/v1/desk/reports', { ...november, ...changes })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}
const page = async (who: Staff, id: string) => (await who.get(url(id))).json()
const refusal = async (answer: Promise<{ json(): { code: string } }>) => (await answer).json().code
const ok = async (answer: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await answer
  expect([200, 201, 204], body).toContain(statusCode)
}
const flowsOf = (shown: { table: { key: string; rows: { key: string; flow: object }[] }[] }) =>
  Object.fromEntries(shown.table.flatMap(({ rows }) => rows.map(({ key, flow }) => [key, flow])))

let id: string

test('figures by unit and by procedure of a running month, a preview that nobody signs', async () => {
  for (const name of ['minh', 'hoa'] as const) {
    const dossier = await submitFreeBirth(await world.citizen(name))
    expect((await move(clerk, dossier.id, 'accept', {})).statusCode).toBe(204)
    if (name === 'hoa')
      expect(
        (await move(clerk, dossier.id, 'refuse', { code: 'lack-of-conditions', explanation: 'x' }))
          .statusCode,
      ).toBeLessThan(500)
  }
  // Handed in and not accepted: not counted.
  await submitFreeBirth(await world.citizen('minh'), { 'child-name': 'Lò Văn An' }).catch(() => undefined)
  await world.settle()
  id = await open(control)
  expect(await open(leader)).toBe(id)
  const { shown, report, moves } = await page(control, id)
  expect(shown.asOf).toBe('2026-11-23')
  const flow = flowsOf(shown)['H52.40'] as Record<string, number>
  expect(flow.online! + flow.desk! + flow.carried!).toBe(2)
  expect(report).toMatchObject({ state: 'draft', unit: 'H52.40', deadline: '2026-12-04', late: false })
  expect(moves).toEqual(['write', 'draw'])
  expect(await refusal(leader.post(url(id, '/signature'), { revision: 1, number: '12/BC-UBND' }))).toBe(
    'report-period-not-over',
  )
  const byProcedure = await page(control, await open(control, { form: '06b' }))
  expect(byProcedure.shown.table).toMatchObject([{ name: { vi: 'Hộ tịch' }, rows: [{ key: '1.001193' }] }])
})
