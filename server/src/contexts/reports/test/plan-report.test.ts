import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enrolSigners, signingPin } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { openDueReports } from '../actions/open-due-reports.ts'

let world: World
type Staff = Awaited<ReturnType<World['staff']>>
let office: Staff
let head: Staff // of phường Tô Hiệu
let officer: Staff
const plan = 'son-la-2025'

// One story: the plan is handed out in August 2025, its third quarter is reported in October.
beforeAll(async () => {
  world = await createWorld()
  await goTo('2025-08-18')
  await ok(office.post(`/api/v1/desk/plans/${plan}/tasks/assignment`))
})
afterAll(() => world.close())

/** Sessions end while the clock goes on. */
async function goTo(date: string) {
  world.clock.now = new Date(`${date}T02:00:00Z`)
  office = await world.staff('vpubnd.giamsat')
  head = await world.staff('tohieu.lanhdao')
  officer = await world.staff('tohieu.canbo')
}
async function ok(answer: Promise<{ statusCode: number; body: string }>) {
  const { statusCode, body } = await answer
  expect([200, 201, 204], body).toContain(statusCode)
}

type Row = { no: string; works: { id: string; unit: { id: string }; term: string }[] }
async function workOf(no: string, unit = 'H52.40') {
  const { groups } = (await office.get(`/api/v1/desk/plans/${plan}/tasks`)).json()
  const rows: Row[] = groups.flatMap(({ tasks }: { tasks: Row[] }) => tasks)
  return rows.find((row) => row.no === no)!.works.find((work) => work.unit.id === unit)!
}
const move = (staff: Staff, { id, term }: { id: string; term: string }, name: string, body = {}) =>
  ok(staff.post(`/api/v1/desk/tasks/${id}/terms/${term}/${name}`, body))
function say(work: { id: string; term: string }, percent: number, words: string) {
  const form = new FormData()
  form.append('percent', String(percent))
  form.append('words', words)
  return ok(officer.post(`/api/v1/desk/tasks/${work.id}/terms/${work.term}/reports`, form))
}
async function open(staff: Staff, scope: 'own' | 'consolidated' = 'own', of = {}): Promise<string> {
  const asked = { form: 'plan', plan, scope, period: 'quarter', year: 2025, no: 3, ...of }
  const answer = await staff.post('/api/v1/desk/reports', asked)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}
const page = async (staff: Staff, id: string) => (await staff.get(`/api/v1/desk/reports/${id}`)).json()
type Task = { no: string; done: boolean; progress: Record<string, unknown> }
const taskOf = (shown: { plan: { tasks: Task[] } }, no: string) =>
  shown.plan.tasks.find((task) => task.no === no)

let report: string

test('the report of a unit says what was done, is under way and is late, as it stood when the quarter ended', async () => {
  const [done, late, put] = await Promise.all(['1.c', '1.e', '4.a'].map((no) => workOf(no)))
  await say(done!, 100, 'Đã tập huấn cho 12 công chức')
  await move(head, done!, 'submission')
  await move(office, done!, 'review', { accept: true, reason: '' })
  await say(late!, 40, 'Đã rà soát 30 thủ tục')
  await move(head, put!, 'extension', { due: '2026-01-31', reason: 'Chưa có máy quét' })
  const chairman = await world.staff('chutich.tinh')
  await move(chairman, put!, 'extension-decision', { grant: true, reason: '' })
  await goTo('2025-10-02')
  // What came to be known after the quarter is not in its report.
  await say(late!, 95, 'Sắp xong')
  report = await open(await world.staff('tohieu.giamsat'))
  const { shown } = await page(head, report)
  const one = { done: 0, running: 0, overdue: 0 }
  expect(taskOf(shown, '1.c')).toMatchObject({
    done: true,
    progress: { state: 'done', counts: { ...one, done: 1 }, percent: 100 },
  })
  // Due on 30 September, which is the last day of the quarter.
  expect(taskOf(shown, '1.e')?.progress).toMatchObject({
    state: 'running',
    percent: 40,
    last: { words: 'Đã rà soát 30 thủ tục', on: '2025-08-18' },
  })
  expect(taskOf(shown, '4.a')?.progress).toMatchObject({ state: 'running', extendedTo: '2026-01-31' })
  // Tasks of others are theirs.
  expect(taskOf(shown, '1.a')).toBeUndefined()
  const { tasks } = shown.plan
  expect(shown.narrative.results).toContain(
    `Trong ${tasks.length} nhiệm vụ: đã hoàn thành 1, đang thực hiện ${tasks.length - 1}, quá hạn 0.`,
  )
})

test('the province reports by how many units, and what is late is named', async () => {
  // Sở Khoa học và Công nghệ, to which the plan is reported, has no people in the shipped data.
  await world.pool.query(
    `update organisation.post set unit = 'H52.07' where staff in (select id from organisation.staff where username like 'sotuphap.%')`,
  )
  const lead = await world.staff('sotuphap.giamsat')
  const { shown } = await page(lead, await open(lead, 'consolidated'))
  const units = 12 - 1 + 1 + 75
  expect(taskOf(shown, '1.c')?.progress).toMatchObject({
    state: 'overdue',
    counts: { done: 1, running: 0, overdue: units - 1 },
    percent: Math.floor(100 / units),
  })
  expect(taskOf(shown, '6.d')?.progress).toMatchObject({ state: 'not-given', percent: null })
  expect(taskOf(shown, '2.b')).toMatchObject({ done: true })
})

test('Excel counts tasks by formulas over real numbers; Word and PDF have the same table', async () => {
  const { shown } = await page(head, report)
  const book = new ExcelJS.Workbook()
  const excel = await head.get(`/api/v1/desk/reports/${report}/file.xlsx`)
  await book.xlsx.load(excel.rawPayload as unknown as ArrayBuffer)
  const sheet = book.getWorksheet('Nhiệm vụ')!
  const tasks = shown.plan.tasks as Task[]
  const rowOf = (no: string) => sheet.getRow(8 + tasks.findIndex((task) => task.no === no))
  expect(rowOf('1.c').getCell(6).value).toBe('Đã hoàn thành')
  expect(rowOf('1.e').getCell(10).value).toBe(0.4)
  expect(rowOf('1.e').getCell(11).value).toBe('Đã rà soát 30 thủ tục (18/08/2025)')
  expect(rowOf('4.a').getCell(5).value).toEqual(new Date('2026-01-31T00:00:00Z'))
  const last = 7 + tasks.length
  const states = Array.from({ length: tasks.length }, (_, index) => sheet.getCell(8 + index, 6).value)
  for (const [index, name] of ['Đã hoàn thành', 'Đang thực hiện', 'Quá hạn', 'Chưa giao'].entries()) {
    const cell = sheet.getCell(last + 2 + index, 6)
    expect(cell.formula).toBe(`COUNTIF(F8:F${last},"${name}")`)
    expect(cell.result).toBe(states.filter((state) => state === name).length)
  }
  const sum = (column: number) =>
    tasks.reduce((all, _, index) => all + Number(sheet.getCell(8 + index, column).value), 0)
  for (const [column, letter] of [
    [7, 'G'],
    [8, 'H'],
    [9, 'I'],
  ] as const)
    expect(sheet.getCell(last + 1, column)).toMatchObject({
      formula: `SUM(${letter}8:${letter}${last})`,
      result: sum(column),
    })
  const word = unzipSync(
    new Uint8Array((await head.get(`/api/v1/desk/reports/${report}/file.docx`)).rawPayload),
  )
  const text = strFromU8(word['word/document.xml']!)
  for (const said of [
    'Báo cáo gần nhất',
    'Đã rà soát 30 thủ tục (18/08/2025)',
    'gia hạn đến 31/01/2026',
    '40%',
  ])
    expect(text).toContain(said)
  const pdf = await head.get(`/api/v1/desk/reports/${report}/file.pdf`)
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('what units submitted of a plan is compared with what the system counts for them, each and together', async () => {
  await goTo('2026-12-31')
  const minh = await world.citizen('minh')
  const dossier = await submitFreeBirth(minh)
  const clerk = await world.staff('tohieu.motcua')
  await ok(clerk.post(`/api/v1/desk/dossiers/${dossier.id}/refuse`, { code: 'BIR-14', explanation: '' }))
  await ok(minh.put(`/api/v1/dossiers/${dossier.id}/rating`, { score: 1 }))
  await world.settle()

  await goTo('2027-01-04')
  const [control, lead] = [await world.staff('tohieu.giamsat'), await world.staff('sotuphap.giamsat')]
  const quarter = { year: 2026, no: 4 }
  // The plan was in force when the quarter ended, though its years are over and its rule with them.
  await openDueReports(world.app)
  const { own: opened } = (await control.get('/api/v1/desk/reports')).json()
  expect(opened).toContainEqual(expect.objectContaining({ form: 'plan', plan, to: '2026-12-31' }))
  const own = await open(control, 'own', quarter)
  const url = (id: string, rest: string) => `/api/v1/desk/reports/${id}/${rest}`
  await enrolSigners({ leader: head })
  await ok(head.post(url(own, 'signature'), { revision: 1, number: '3/BC-UBND', pin: signingPin }))
  await ok((await world.staff('tohieu.vanthu')).post(url(own, 'seal'), { pin: signingPin }))
  await ok(head.post(url(own, 'submission')))
  await ok(lead.post(url(own, 'acceptance')))
  const whole = await open(lead, 'consolidated', quarter)
  await ok(lead.post(url(whole, 'drawing'), { revision: 1 }))
  const satisfied = (lines: { target: string }[]) => lines.find(({ target }) => target === 'II.2.q4-2026')
  expect(satisfied((await page(lead, whole)).shown.plan.lines)).toMatchObject({
    numerator: 0,
    denominator: 1,
    value: 0,
  })
  const differences = async (id: string) => (await lead.get(url(id, 'differences'))).json()
  expect(await differences(whole)).toMatchObject({ submitted: false, figures: [] })

  // The applicant thinks better of it: what is known of the quarter today is not what was sent.
  await ok((await world.citizen('minh')).put(`/api/v1/dossiers/${dossier.id}/rating`, { score: 3 }))
  await world.settle()
  const name = expect.stringContaining('hài lòng')
  const changed = { name, was: 0, now: 100 }
  expect((await differences(own)).figures).toEqual([expect.objectContaining({ ...changed, unit: null })])
  expect((await differences(whole)).figures).toEqual([
    expect.objectContaining({ ...changed, unit: null }),
    expect.objectContaining({ ...changed, unit: expect.objectContaining({ id: 'H52.40' }) }),
  ])
  // What was sent stays as it was.
  expect(satisfied((await page(head, own)).shown.plan.lines)).toMatchObject({ value: 0 })

  // So are tasks: work that is told of the quarter only now. The clock goes back, as no entry of a past day comes later by itself.
  expect((await differences(own)).tasks).toEqual([])
  expect((await differences(whole)).tasks).toEqual([])
  await goTo('2026-12-30')
  await say(await workOf('4.a'), 70, 'Đã số hóa 7 sổ')
  await goTo('2027-01-04')
  const stood = { was: { state: 'overdue', percent: 0 }, now: { state: 'overdue', percent: 70 } }
  const ofWard = { name: expect.stringMatching(/^4\.a\. /), ...stood, unit: null }
  expect((await differences(own)).tasks).toMatchObject([ofWard])
  const inAll = (await differences(whole)).tasks
  expect(inAll.at(-1)).toMatchObject({ ...ofWard, unit: { id: 'H52.40' } })
})
