import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let world: World
let office: Staff // control of procedures at the office of the province
let chairman: Staff
let head: Staff // of phường Tô Hiệu
let officer: Staff
let admin: Staff

beforeAll(async () => {
  world = await createWorld()
  await goTo('2025-08-18')
  const boxes = { 'tohieu.lanhdao': 'duc', 'tohieu.giamsat': 'giamsat', 'tohieu.canbo': 'thinh' }
  for (const [username, box] of Object.entries(boxes)) {
    const { id } = (await (await world.staff(username)).get('/api/v1/me')).json()
    const set = await admin.put(`/api/v1/desk/staff/${id}/email`, { email: `${box}@tohieu.example.vn` })
    expect(set.statusCode, set.body).toBe(204)
  }
})
afterAll(() => world.close())

/** Sessions end while the clock goes on. */
async function goTo(date: string) {
  world.clock.now = new Date(`${date}T02:00:00Z`)
  ;[office, chairman, head, officer, admin] = await Promise.all([
    world.staff('vpubnd.giamsat'),
    world.staff('chutich.tinh'),
    world.staff('tohieu.lanhdao'),
    world.staff('tohieu.canbo'),
    world.staff('tohieu.quantri'),
  ])
}

type Letter = { channel: string; to: string; subject: string; text: string }
let read = 0
/** The letters that came since the last look, by whom they are to, with what they say. */
async function letters(): Promise<Letter[]> {
  await world.settle()
  const all = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  const fresh = (all.messages as Letter[]).slice(0, all.messages.length - read)
  read = all.messages.length
  return fresh.sort((a, b) => (a.to < b.to ? -1 : 1))
}
const to = (sent: readonly Letter[]) => sent.map((letter) => letter.to.split('@')[0])
const run = async (...names: string[]) => {
  for (const name of names) {
    await world.settle()
    await world.jobs.find((job) => job.name === name)!.run(world.app, {})
  }
}
const ok = async (answer: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await answer
  expect([200, 201, 204], body).toContain(statusCode)
}
const plan = '/api/v1/desk/plans/son-la-2025'
type Work = { id: string; unit: { id: string }; term: string }
type Row = { no: string; works: Work[] }
const workOf = async (no: string): Promise<Work> => {
  const { groups } = (await office.get(`${plan}/tasks`)).json()
  const rows: Row[] = groups.flatMap(({ tasks }: { tasks: Row[] }) => tasks)
  return rows.find((row) => row.no === no)!.works.find(({ unit }) => unit.id === 'H52.40')!
}
const move = (staff: Staff, work: Work, name: string, body: object) =>
  ok(staff.post(`/api/v1/desk/tasks/${work.id}/terms/${work.term}/${name}`, { ...body }))
const report = (work: Work) => {
  const form = new FormData()
  form.append('percent', '100')
  form.append('words', 'Đã xong')
  return ok(officer.post(`/api/v1/desk/tasks/${work.id}/terms/${work.term}/reports`, form))
}

test('those who answer for a unit are told once of what it is given, with nothing of anybody but their own name', async () => {
  await ok(office.post(`${plan}/tasks/assignment`))
  const sent = await letters()
  expect(to(sent)).toEqual(['duc', 'giamsat'])
  const [letter] = sent
  expect(letter!.subject).toMatch(/^Nhiệm vụ được giao: Kế hoạch/)
  expect(letter!.text).toMatch(/^Kính gửi ông, bà Nguyễn Minh Đức,\n[\s\S]+\nDear Nguyễn Minh Đức,\n/)
  expect(letter!.text).toContain('/ban-lam-viec/nhiem-vu\n')
  expect(letter!.text).not.toMatch(/Quàng|undefined|null|@/)

  await sql`update kernel.cursor set xid = '0', seq = 0 where reaction like 'notifications.%'`.execute(
    world.db,
  )
  expect(await letters()).toEqual([])

  const to40 = { to: [{ unit: 'H52.40', goal: 97 }] }
  await ok(office.post(`${plan}/targets/II.2.q4-2026/assignments`, to40))
  const [target] = await letters()
  expect(target!.subject).toMatch(/^Chỉ tiêu được giao: /)
  expect(target!.text).toContain('/ban-lam-viec/chi-tieu-don-vi\n')
})

test('a part goes to whoever it is given to; a task that comes back and more time to the heads, with the very page', async () => {
  const whole = await workOf('1.e')
  const { id: assignee } = (await officer.get('/api/v1/me')).json()
  const part = { name: 'Rà soát thủ tục hộ tịch', unit: 'H52.40', due: '2025-09-15', assignee }
  await ok(head.post(`/api/v1/desk/tasks/${whole.id}/parts`, part))
  const sent = await letters()
  expect(to(sent)).toEqual(['thinh'])
  expect(sent[0]!.subject).toBe('Phần việc được giao: Rà soát thủ tục hộ tịch')

  const work = await workOf('1.c')
  await report(work)
  await move(head, work, 'submission', {})
  expect(await letters()).toEqual([])
  await move(office, work, 'review', { accept: false, reason: 'Thiếu danh sách' })
  const back = await letters()
  expect(to(back)).toEqual(['duc', 'giamsat'])
  expect(back[0]!.text).toContain(`/ban-lam-viec/nhiem-vu/phan-viec/${work.id}\n`)
  // Why is for those who may read the page.
  expect(back[0]!.text).not.toContain('Thiếu danh sách')

  const longer = await workOf('4.a')
  await move(head, longer, 'extension', { due: '2026-01-31', reason: 'Chưa có máy quét' })
  await move(chairman, longer, 'extension-decision', { grant: true, reason: '' })
  const granted = await letters()
  expect(granted.map(({ subject }) => subject)).toEqual(
    Array(2).fill(expect.stringMatching(/^Được gia hạn: /)),
  )
  expect(granted[0]!.text).toContain('31/01/2026')
})

test('reminders of a day are one letter to each person, about all that waits; none when nothing was reminded of', async () => {
  await goTo('2025-09-29')
  await run(
    'plans.keep-tasks',
    'reports.open-due-reports',
    'reports.remind-units',
    'performance.remind-reports',
  )
  expect(await letters()).toEqual([])
  await run('notifications.mail-reminders')
  const sent = await letters()
  expect(to(sent)).toEqual(['duc', 'giamsat', 'thinh'])
  const [letter] = sent
  expect(letter!.subject).toBe('Việc quá hạn và sắp đến hạn, ngày 29/09/2025')
  expect(letter!.text).toMatch(/Cơ quan của ông, bà có \d+ việc quá hạn, \d+ việc sắp đến hạn\./)
  expect(letter!.text).toContain('- quá hạn từ 15/09/2025: Rà soát thủ tục hộ tịch\n')
  expect(letter!.text).toContain('- hạn 30/09/2025: ')
  expect(letter!.text).toContain('- overdue since 15/09/2025: ')
  // Whoever was given a part is told of that alone.
  expect(sent[2]!.text).toContain('Ông, bà có 1 việc quá hạn, 0 việc sắp đến hạn.')
  expect(sent[2]!.text).toContain('- quá hạn từ 15/09/2025: Rà soát thủ tục hộ tịch\n')
  expect(sent[2]!.text).not.toContain('- hạn 30/09/2025: ')

  await run('plans.keep-tasks', 'reports.remind-units', 'notifications.mail-reminders')
  expect(await letters()).toEqual([])
  // Even when more comes up on the same day.
  await sql`update notifications.reminded_unit set told_on = null`.execute(world.db)
  await run('notifications.mail-reminders')
  expect(await letters()).toEqual([])
})

test('each member of staff switches their own daily letter off and on again, nobody that of another', async () => {
  const own = '/api/v1/desk/me/daily-letter'
  const chosen = async (staff: Staff) => (await staff.get(own)).json()
  expect(await chosen(head)).toEqual({ on: true })
  await ok(head.put(own, { on: false }))
  await ok(head.put(own, { on: false }))
  expect(await chosen(head)).toEqual({ on: false })
  expect(await chosen(officer)).toEqual({ on: true })
  // There is no address for another's: who switches, switches their own.
  await ok(admin.put(own, { on: true }))
  expect(await chosen(head)).toEqual({ on: false })
  const stranger = await world.citizen('minh')
  expect((await stranger.put(own, { on: true })).statusCode).toBe(403)

  const morning = async (date: string) => {
    await goTo(date)
    await run('plans.keep-tasks')
    await world.settle()
    await sql`update notifications.reminded_unit set told_on = null`.execute(world.db)
    await run('notifications.mail-reminders')
    return to(await letters())
  }
  expect(await morning('2025-09-30')).toEqual(['giamsat', 'thinh'])
  await ok(head.put(own, { on: true }))
  expect(await morning('2025-10-01')).toEqual(['duc', 'giamsat', 'thinh'])
})

test('reports and figures to be reported stand in the same letter', async () => {
  await goTo('2025-10-02')
  await world.settle()
  await sql`update notifications.reminded_unit set told_on = '2025-10-01' where told_on is null`.execute(
    world.db,
  )
  await run('reports.open-due-reports', 'reports.remind-units')
  await goTo('2025-10-08')
  await run('reports.remind-units', 'performance.remind-reports', 'notifications.mail-reminders')
  const [letter] = await letters()
  expect(letter!.text).toMatch(/\/ban-lam-viec\/bao-cao\/[0-9a-f-]{36}\n/)
  expect(letter!.text).toContain('/ban-lam-viec/so-lieu-bao-cao\n')
})

test('a mail server that is down loses nothing, and the letter is sent once when it is back', async () => {
  const work = await workOf('1.c')
  await report(work)
  await move(head, work, 'submission', {})
  await world.sandbox.messages.close()
  await move(office, work, 'review', { accept: false, reason: 'Thiếu danh sách' })
  await world.settle()
  const { rows } = await sql<object>`
    select state, attempts, last_error, recipient_kind from notifications.message
    where template = 'task-returned' and state <> 'sent'`.execute(world.db)
  const waits = { state: 'queued', attempts: 1, last_error: 'message-gateway-down', recipient_kind: 'staff' }
  expect(rows).toEqual([waits, waits])
})
