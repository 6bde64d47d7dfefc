import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'
import { keepTasks } from '../actions/keep-tasks.ts'

type Staff = Awaited<ReturnType<World['staff']>>
type Answer = Awaited<ReturnType<Staff['post']>>

let world: World
let office: Staff // control of procedures at the office of the province
let chairman: Staff
let head: Staff // of phường Tô Hiệu
let officer: Staff
const plan = 'son-la-2025'
const monday = (date: string) => new Date(`${date}T02:00:00Z`)

beforeAll(async () => {
  world = await createWorld()
  world.clock.now = monday('2025-08-18')
  await signIn()
})
afterAll(() => world.close())

/** Sessions end while the clock goes on. */
async function signIn() {
  ;[office, chairman, head, officer] = await Promise.all([
    world.staff('vpubnd.giamsat'),
    world.staff('chutich.tinh'),
    world.staff('tohieu.lanhdao'),
    world.staff('tohieu.canbo'),
  ])
}
async function goTo(date: string) {
  world.clock.now = monday(date)
  await signIn()
}

const problem = (answer: Answer) => [answer.statusCode, answer.json().code]
const assign = (staff: Staff) => staff.post(`/api/v1/desk/plans/${plan}/tasks/assignment`)
const read = async (staff: Staff, url: string) => {
  const answer = await staff.get(url)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
type Row = { no: string; works: { id: string; unit: { id: string }; term: string; standing: string }[] }
const row = async (no: string, staff = office) =>
  (await read(staff, `/api/v1/desk/plans/${plan}/tasks`)).groups
    .flatMap(({ tasks }: { tasks: Row[] }) => tasks)
    .find((task: Row) => task.no === no)
const workOf = async (no: string, unit: string): Promise<{ id: string; term: string }> =>
  (await row(no)).works.find((work: Row['works'][number]) => work.unit.id === unit)
const page = (staff: Staff, id: string) => read(staff, `/api/v1/desk/tasks/${id}`)
const term = async (staff: Staff, id: string, index = 0) => (await page(staff, id)).terms[index]

const report = (
  staff: Staff,
  work: { id: string; term: string },
  percent: number | string = 40,
  pictures: Uint8Array[] = [],
) => {
  const form = new FormData()
  form.append('percent', String(percent))
  form.append('words', 'Đã tập huấn cho 12 công chức')
  for (const picture of pictures)
    form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'minh-chung.jpg')
  return staff.post(`/api/v1/desk/tasks/${work.id}/terms/${work.term}/reports`, form)
}
const move = (staff: Staff, work: { id: string; term: string }, name: string, body = {}) =>
  staff.post(`/api/v1/desk/tasks/${work.id}/terms/${work.term}/${name}`, body)
const events = async (name: string): Promise<Record<string, string>[]> =>
  (
    await sql<{ payload: Record<string, string> }>`
      select payload from kernel.event where name = ${name} order by id`.execute(world.db)
  ).rows.map(({ payload }) => payload)

test('only the office of the province hands a plan out, and twice at once gives each unit its task once', async () => {
  expect(problem(await assign(await world.staff('sotuphap.giamsat')))).toEqual([403, 'not-allowed'])
  expect((await assign(world.stranger as Staff)).statusCode).toBe(401)
  const before = await read(office, `/api/v1/desk/plans/${plan}/tasks`)
  const [one, other] = await Promise.all([assign(office), assign(office)])
  expect(one.json().works + other.json().works).toBe(before.missing)
  expect((await assign(office)).json()).toEqual({ works: 0 })
  expect(await world.count('plans.task_work')).toBe(before.missing)

  // 1.c is led by all departments and communes, but for the two that the task names as cooperating.
  const leads = (await row('1.c')).works.map(({ unit }: Row['works'][number]) => unit.id)
  expect(leads).toHaveLength(12 - 1 + 1 + 75) // departments but Science, the board, communes
  expect(leads).not.toContain('H52.01')
  expect(leads).not.toContain('H52.07')
  // What the plan calls done is nobody's work.
  expect((await row('2.b')).works).toEqual([])
})

test('what the words do not tell is set by hand, and the next handing out adds it', async () => {
  const { unknown } = await read(office, `/api/v1/desk/plans/${plan}/tasks`)
  expect(unknown).toContainEqual({ words: 'Cơ quan chủ trì vận hành', lead: true, tasks: ['6.d'] })
  const set = (staff: Staff, words: string, units: string[]) =>
    staff.put(`/api/v1/desk/plans/${plan}/tasks/words`, { words, units })
  const words = 'Cơ quan chủ trì vận hành'
  expect(problem(await set(head, words, ['H52.01']))).toEqual([403, 'not-allowed'])
  expect(problem(await set(office, words, ['H52.999']))).toEqual([422, 'task-unit-unknown'])
  expect(problem(await set(office, 'Sở Nào Đó', []))).toEqual([404, 'task-words-not-found'])
  expect((await set(office, words, ['H52.02'])).statusCode).toBe(204)
  expect((await assign(office)).json()).toEqual({ works: 1 })
  // Set otherwise before anybody has begun: the first is taken away again.
  await set(office, words, ['H52.01'])
  expect((await assign(office)).json()).toEqual({ works: 1 })
  expect((await row('6.d')).works.map(({ unit }: Row['works'][number]) => unit.id)).toEqual(['H52.01'])
})

test('a unit reports with evidence, its head hands in, the office returns and accepts', async () => {
  const work = await workOf('1.c', 'H52.40')
  expect(problem(await move(head, work, 'submission'))).toEqual([422, 'task-nothing-reported'])
  const neighbour = await world.staff('chiengan.canbo')
  expect(problem(await report(neighbour, work))).toEqual([404, 'task-not-found'])
  expect(problem(await report(await world.staff('tohieu.motcua'), work))).toEqual([403, 'not-allowed'])
  expect(problem(await report(officer, work, 101))).toEqual([400, 'invalid-request'])
  const many = Array.from({ length: 11 }, () => new Uint8Array(1))
  expect(problem(await report(officer, work, 40, many))).toEqual([422, 'task-too-many-files'])
  expect(problem(await report(officer, work, 40, [new Uint8Array(9)]))).toEqual([422, 'file-unknown-kind'])

  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  expect((await report(officer, work, 60, [picture])).statusCode).toBe(204)
  const [entry] = (await page(office, work.id)).history
  expect(entry).toMatchObject({ kind: 'reported', percent: 60, files: [{ name: 'minh-chung.jpg' }] })
  const file = `/api/v1/desk/tasks/${work.id}/files/${entry.files[0].id}`
  expect((await office.get(file)).statusCode).toBe(200)
  expect((await neighbour.get(file)).statusCode).toBe(404)

  expect(problem(await move(officer, work, 'submission'))).toEqual([403, 'not-allowed'])
  expect((await move(head, work, 'submission')).statusCode).toBe(204)
  const back = { accept: false, reason: ' ' }
  expect(problem(await move(head, work, 'review', { ...back, reason: 'x' }))).toEqual([
    403,
    'task-second-person',
  ])
  expect(problem(await move(office, work, 'review', back))).toEqual([422, 'task-reason-missing'])
  expect((await move(office, work, 'review', { ...back, reason: 'Thiếu danh sách' })).statusCode).toBe(204)
  expect(await term(head, work.id)).toMatchObject({
    standing: 'open',
    returned: true,
    moves: ['report', 'ask-extension'],
  })

  await report(officer, work, 100)
  await move(head, work, 'submission')
  const accepted = await Promise.all(
    [1, 2].map(() => move(office, work, 'review', { accept: true, reason: '' })),
  )
  expect(accepted.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  expect(await term(head, work.id)).toMatchObject({ standing: 'accepted', percent: 100, moves: [] })
})

test('more time is asked for with a reason before the day, and decided by the leaders of the province', async () => {
  const work = await workOf('4.a', 'H52.40')
  const ask = (staff: Staff, due: string, reason = 'Chưa có máy quét') =>
    move(staff, work, 'extension', { due, reason })
  const decide = (staff: Staff, grant: boolean, reason = '') =>
    move(staff, work, 'extension-decision', { grant, reason })
  expect(problem(await ask(officer, '2026-01-31'))).toEqual([403, 'not-allowed'])
  expect(problem(await ask(head, '2025-12-31'))).toEqual([422, 'task-extension-not-later'])
  expect(problem(await ask(head, '2026-01-31', ' '))).toEqual([422, 'task-reason-missing'])
  expect(problem(await decide(chairman, true))).toEqual([409, 'task-moved-on'])
  expect((await ask(head, '2026-01-31')).statusCode).toBe(204)
  expect(problem(await ask(head, '2026-02-28'))).toEqual([409, 'task-moved-on'])
  expect(problem(await decide(head, true))).toEqual([403, 'task-second-person'])
  expect(problem(await decide(office, true))).toEqual([403, 'not-allowed'])
  expect(problem(await decide(chairman, false))).toEqual([422, 'task-reason-missing'])
  expect((await decide(chairman, false, 'Không đủ lý do')).statusCode).toBe(204)
  await ask(head, '2026-01-31')
  expect((await decide(chairman, true)).statusCode).toBe(204)
  const { terms, history } = await page(head, work.id)
  expect(terms[0]).toMatchObject({ due: '2026-01-31', firstDue: '2025-12-31', askedDue: null })
  expect(history.map(({ kind }: { kind: string }) => kind)).toEqual([
    'extension-granted',
    'extension-asked',
    'extension-refused',
    'extension-asked',
  ])
  // Công an tỉnh was to be ready by July: too late to ask, and nobody there works with the system.
  const late = await workOf('6.a', 'H52.15')
  expect(await term(office, late.id)).toMatchObject({ standing: 'overdue', daysLate: 18 })
})

test('a part goes to somebody of the unit, never due after the whole, and is reviewed where it came from', async () => {
  const whole = await workOf('1.e', 'H52.40') // due 2025-09-30
  const part = { name: 'Rà soát thủ tục hộ tịch', unit: 'H52.40', due: '2025-09-15' }
  const hand = (staff: Staff, changes = {}) =>
    staff.post(`/api/v1/desk/tasks/${whole.id}/parts`, { ...part, ...changes })
  expect(problem(await hand(officer))).toEqual([403, 'not-allowed'])
  expect(problem(await hand(await world.staff('chiengan.lanhdao')))).toEqual([404, 'task-not-found'])
  expect(problem(await hand(head, { due: '2025-10-01' }))).toEqual([422, 'task-after-parent'])
  expect(problem(await hand(head, { due: '2025-08-01' }))).toEqual([422, 'task-due-in-past'])
  expect(problem(await hand(head, { unit: 'H52.41' }))).toEqual([422, 'task-not-below'])
  const { officials } = await page(head, whole.id)
  const given = await hand(head, { assignee: officials[0].id })
  expect(given.statusCode).toBe(201)
  const work = { id: given.json().id, term: part.due }
  expect((await page(head, whole.id)).parts).toMatchObject([{ id: work.id, assignee: officials[0].name }])

  expect((await report(officer, work, 100)).statusCode).toBe(204)
  await move(head, work, 'submission')
  expect(problem(await move(office, work, 'review', { accept: true, reason: '' }))).toEqual([
    403,
    'not-allowed',
  ])
  const own = await world.staff('tohieu.giamsat')
  expect((await move(own, work, 'review', { accept: true, reason: '' })).statusCode).toBe(204)
  // More time for another part is bounded by the whole as well.
  const second = { id: (await hand(head)).json().id, term: part.due }
  expect(
    problem(await move(head, second, 'extension', { due: '2025-10-01', reason: 'Thiếu người' })),
  ).toEqual([422, 'task-after-parent'])
})

test('a unit sees what it leads and what it helps with; leaders see who is late', async () => {
  const list = (staff: Staff, query = '') => read(staff, `/api/v1/desk/tasks?${query}`)
  const mine = await list(head, 'part=lead')
  expect(mine.items.every(({ unit }: { unit: { id: string } }) => unit.id === 'H52.40')).toBe(true)
  const helped = await list(head, 'part=cooperating')
  expect(helped.items.map(({ no }: { no: string }) => no)).toContain('1.d')
  expect((await head.get(`/api/v1/desk/tasks/${helped.items[0].work}`)).statusCode).toBe(200)
  expect(helped.items[0]).toMatchObject({ part: 'cooperating' })

  const late = await list(chairman, 'scope=overseen&standing=overdue')
  expect(late.items).toMatchObject([{ no: '6.a', unit: { id: 'H52.15' }, daysLate: 18, last: null }])
  expect(late.units[0]).toMatchObject({ unit: { id: 'H52.15' }, overdue: 1 })
  expect((await list(head, 'scope=overseen&standing=overdue')).total).toBe(0)
  const ofWard = (await list(chairman, 'scope=overseen&unit=H52.40&part=cooperating')).items
  expect(ofWard).toEqual(helped.items)
  expect((await list(head, 'scope=overseen&unit=H52.41&part=lead')).items).toEqual([])
  expect((await head.get('/api/v1/desk/tasks?standing=never')).statusCode).toBe(400)
})

test('units are reminded before and after, once each; what is ongoing gets a new term each quarter', async () => {
  const reminded = async (occasion: string, unit: string) =>
    (await events('plans.task-reminded')).filter((one) => one.occasion === occasion && one.unit === unit)
  await goTo('2025-08-21')
  await keepTasks(world.app)
  await keepTasks(world.app)
  // 1.a and 1.b are due on Sunday 31 August; 1.c of Tô Hiệu is accepted.
  expect(await reminded('before-7', 'H52.07')).toHaveLength(2)
  expect(await reminded('before-7', 'H52.40')).toEqual([])
  await goTo('2025-08-29')
  await Promise.all([keepTasks(world.app), keepTasks(world.app)])
  expect(await reminded('before-1', 'H52.07')).toHaveLength(2)
  await goTo('2025-09-03')
  await keepTasks(world.app)
  await goTo('2025-09-05')
  await keepTasks(world.app)
  expect(await reminded('after-1', 'H52.07')).toHaveLength(2)
  await goTo('2025-09-08')
  await keepTasks(world.app)
  expect(await reminded('after-2', 'H52.07')).toHaveLength(2)
  const { id } = await workOf('1.a', 'H52.07')
  expect(
    (await page(office, id)).reminders.map(({ occasion }: { occasion: string }) => occasion).sort(),
  ).toEqual(['after-1', 'after-2', 'before-1', 'before-7'])

  const ongoing = await workOf('2.a', 'H52.01')
  expect((await page(office, ongoing.id)).terms.map((one: { term: string }) => one.term)).toEqual(['2025-Q3'])
  await goTo('2025-10-01')
  await keepTasks(world.app)
  const { terms, endless } = await page(office, ongoing.id)
  expect(endless).toBe(true)
  expect(terms).toMatchObject([
    { term: '2025-Q3', standing: 'overdue' },
    { term: '2025-Q4', due: '2025-12-31' },
  ])
  const asked = await move(head, await workOf('1.e', 'H52.40'), 'extension', {
    due: '2025-12-01',
    reason: 'Muộn',
  })
  expect(problem(asked)).toEqual([409, 'task-moved-on'])
})

test('a figure proves a task and proposes its completion; nothing completes itself', async () => {
  await goTo('2026-11-23')
  await sql`update plans.task set indicator = 'online-dossiers', goal = 90 where plan = ${plan} and no = '4.a'`.execute(
    world.db,
  )
  const { id } = await workOf('4.a', 'H52.40')
  // The plan's own year is over: moved here, so that dossiers of today are counted.
  await sql`update plans.version set year = 2026 where plan = ${plan}`.execute(world.db)
  expect((await page(head, id)).proof).toMatchObject({ progress: 'no-data', goal: 90 })
  await submitFreeBirth(await world.citizen('minh'))
  await world.settle()
  const { proof, terms } = await page(head, id)
  expect(proof).toMatchObject({ progress: 'met', measured: { value: 100 } })
  expect(terms[0]).toMatchObject({ standing: 'overdue' })
})

test('the successor of merged units has their tasks, of two of one task the one that is further behind', async () => {
  const [done, behind] = [await workOf('1.c', 'H52.40'), await workOf('1.c', 'H52.41')]
  await carryOutPlan(world, contentOf([newWard()]))
  await world.settle()
  await signIn()
  const { works } = await row('1.c')
  const units = works.map(({ unit }: Row['works'][number]) => unit.id)
  expect(units).toContain('H52.200')
  expect(units).not.toContain('H52.40')
  const goesOn = await workOf('1.c', 'H52.200')
  expect(goesOn.id).toBe(behind.id)
  const { merged } = await page(head, behind.id)
  expect(merged).toMatchObject([{ id: done.id }])
  expect((await page(head, done.id)).ended).toEqual({ because: 'merged', goesOn: behind.id })
  // Parts go with the whole, and handing out again gives the ward nothing twice.
  const whole = await workOf('1.e', 'H52.200')
  expect((await page(head, whole.id)).parts).toHaveLength(2)
  await assign(office)
  expect(
    (await row('1.c')).works.filter(({ unit }: Row['works'][number]) => unit.id === 'H52.200'),
  ).toHaveLength(1)
})
