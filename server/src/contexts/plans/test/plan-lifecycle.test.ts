import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { sessionCookie } from '../../identity/index.ts'
import { loadPlan, planProgress } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
const drafts = '/api/v1/desk/plan-drafts'

async function begin(staff: Staff, body: Record<string, unknown>): Promise<string> {
  const answer = await staff.post(drafts, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}
const amendment = { code: 'son-la-2025', kind: 'amendment' }
const read = async (staff: Staff, id: string) => (await staff.get(`${drafts}/${id}`)).json()

/** Saves the draft with its content changed, and hands it in. */
async function submit(staff: Staff, id: string, change: (content: never) => object, reason = 'Đẩy nhanh') {
  const { revision, content } = await read(staff, id)
  const saved = await staff.put(`${drafts}/${id}`, { revision, content: change(content as never), reason })
  expect(saved.statusCode, saved.body).toBe(200)
  return staff.post(`${drafts}/${id}/submission`, { revision: saved.json().revision })
}
const decision = {
  number: '12/KH-UBND',
  issuedOn: '2026-11-23',
  signer: 'Lò Minh Sơn',
  holdsFrom: '2026-12-01',
}
const issue = async (staff: Staff, id: string, more = {}) => {
  const { revision } = await read(staff, id)
  return staff.post(`${drafts}/${id}/issue`, { ...decision, revision, ...more })
}
type Target = { id: string; goals: object }
const stricter = (content: { targets: Target[] }) => ({
  ...content,
  targets: content.targets.map((target) =>
    target.id === 'II.2.q4-2026' ? { ...target, goals: { all: 97 } } : target,
  ),
})

test('a plan is amended by one person and issued by another; days before its day keep the old goals', async () => {
  const [author, chairman] = await Promise.all([world.staff('quantri.tinh'), world.staff('chutich.tinh')])
  const id = await begin(author, amendment)
  expect((await submit(author, id, stricter, ' ')).json()).toMatchObject({ code: 'plan-reason-missing' })
  expect((await submit(author, id, stricter)).statusCode).toBe(204)
  expect((await read(chairman, id)).differences.map(({ vi }: { vi: string }) => vi)).toEqual([
    'Chỉ tiêu II.2.q4-2026: ít nhất 95% → ít nhất 97%',
  ])

  expect((await issue(author, id)).json()).toMatchObject({ status: 403, code: 'plan-second-person' })
  expect((await issue(chairman, id, { holdsFrom: '2026-11-01' })).json()).toMatchObject({
    code: 'plan-holds-too-early',
  })
  expect((await issue(chairman, id, { issuedOn: '2026-11-24' })).json()).toMatchObject({
    code: 'plan-issued-in-future',
  })
  const [first, second] = await Promise.all([issue(chairman, id), issue(chairman, id)])
  expect([first.statusCode, second.statusCode].sort()).toEqual([201, 409])

  const goal = async (query = '') => {
    const plan = (await world.stranger.get(`/api/v1/plans/son-la-2025${query}`)).json()
    const figure = plan.figures.find(({ target }: { target: string }) => target === 'II.2.q4-2026')
    return [plan.version, figure.goal]
  }
  expect(await goal()).toEqual([1, 95]) // holds from 1 December
  world.clock.now = new Date('2026-12-02T02:00:00Z')
  expect(await goal()).toEqual([2, 97])
  expect(await goal('?at=2026-11-30')).toEqual([1, 95])
  expect(await goal('?version=1')).toEqual([1, 95])
  const later = await world.staff('quantri.tinh')
  const { items } = (await later.get('/api/v1/desk/plans/son-la-2025/versions')).json()
  expect(items).toMatchObject([
    {
      version: 2,
      number: '12/KH-UBND',
      signer: 'Lò Minh Sơn',
      reason: 'Đẩy nhanh',
      issuedByName: 'Lò Minh Sơn',
    },
    { version: 1, number: '169/KH-UBND', differences: [] },
  ])
  // The file that shipped no longer has a say.
  const file = new URL('../../../../../data/plans/son-la-2025.yaml', import.meta.url)
  expect(await loadPlan(world.app, file)).toMatchObject({ changed: false })
})

test('who may not prepare or issue is refused, a faulty draft is not handed in, and one may be sent back', async () => {
  const [author, clerk, department] = await Promise.all([
    world.staff('quantri.tinh'),
    world.staff('tohieu.motcua'),
    world.staff('sotuphap.giamsat'),
  ])
  expect((await clerk.post(drafts, amendment)).statusCode).toBe(403)
  expect((await department.post(drafts, amendment)).statusCode).toBe(403)
  expect((await author.post(drafts, { code: 'nowhere', kind: 'amendment' })).json()).toMatchObject({
    code: 'plan-not-found',
  })
  expect((await author.post(drafts, { code: 'son-la-2025', kind: 'new' })).json()).toMatchObject({
    code: 'plan-exists',
  })
  const id = await begin(author, amendment)
  expect((await author.post(drafts, amendment)).json()).toMatchObject({ code: 'plan-draft-open' })
  expect((await clerk.get(`${drafts}/${id}`)).statusCode).toBe(404)
  expect((await world.stranger.get(`${drafts}/${id}`)).statusCode).toBe(401)

  const broken = await submit(author, id, (content: { targets: Target[] }) => ({
    ...content,
    targets: [{ ...content.targets[0]!, indicator: 'nothing', goals: {} }],
  }))
  expect(broken.json()).toMatchObject({
    status: 422,
    code: 'plan-draft-not-sound',
    errors: [{ pointer: '/content/targets/0/indicator' }, { pointer: '/content/targets/0/goals' }],
  })
  expect((await issue(author, id)).statusCode).toBe(403)
  expect((await submit(author, id, stricter)).json()).toMatchObject({ code: 'plan-draft-not-sound' })

  // A department prepares the plans that it leads, and only those.
  const own = await begin(department, { code: 'tu-phap-2027', kind: 'new' })
  expect((await read(department, own)).lead).toBe('H52.02')
  expect((await department.get(`${drafts}/${id}`)).statusCode).toBe(404)
  const office = await world.staff('vpubnd.lanhdao')
  const target = { id: '1', indicator: 'online-dossiers', goals: { units: { 'H52.02': 90 } }, year: 2027 }
  const rest = { compare: 'gte', unit: 'percent', name: 'Trực tuyến', note: null, basis: null }
  const whole = (content: object) => ({
    ...content,
    ...{ titleVi: 'Kế hoạch tư pháp', titleEn: 'Justice plan', year: 2027, tiers: ['province'] },
    targets: [{ ...target, ...rest, lead: [], cooperating: [] }],
  })
  expect((await submit(department, own, whole)).statusCode).toBe(204)
  const { revision } = await read(office, own)
  const back = await office.post(`${drafts}/${own}/return`, { revision, reason: 'Thiếu căn cứ' })
  expect(back.statusCode).toBe(204)
  expect(await read(department, own)).toMatchObject({ state: 'returned', returnedBecause: 'Thiếu căn cứ' })
  expect((await submit(department, own, whole)).statusCode).toBe(204)
  expect((await issue(office, own)).json()).toEqual({ version: 1 })
  const { plans } = (await department.get('/api/v1/desk/plans')).json()
  expect(plans.map(({ code, mayAmend }: { code: string; mayAmend: boolean }) => [code, mayAmend])).toEqual([
    // The one in force first; the other waits for its year.
    ['son-la-2025', false],
    ['tu-phap-2027', true],
  ])
  const named = (await world.stranger.get('/api/v1/plans/tu-phap-2027')).json()
  expect(named.figures).toMatchObject([{ of: { id: 'H52.02' }, goal: 90, tier: null, progress: 'no-data' }])
})

test('the plan goes to Excel, comes back changed, is looked at first and then becomes a draft', async () => {
  const author = await world.staff('vpubnd.giamsat')
  const file = await author.get('/api/v1/desk/plans.xlsx?code=son-la-2025')
  expect(file.statusCode).toBe(200)
  const send = (path: string, body: Buffer) =>
    world.http.inject({
      method: 'POST',
      url: path,
      payload: body,
      headers: { cookie: `${sessionCookie}=${author.token}`, 'content-type': workbookType },
    })
  const looked = await send('/api/v1/desk/plans.xlsx', file.rawPayload)
  expect(looked.json(), looked.body).toEqual({
    ...{ code: 'son-la-2025', kind: 'amendment', targets: 15, tasks: 21 },
    ...{ faults: [], differences: [], draft: null },
  })
  expect(await world.count('plans.draft')).toBe(0)
  const done = await send('/api/v1/desk/plans.xlsx?confirm=true', file.rawPayload)
  expect((await read(author, done.json().draft)).content.targets).toHaveLength(15)
  const empty = await author.get('/api/v1/desk/plans.xlsx')
  expect((await send('/api/v1/desk/plans.xlsx', empty.rawPayload)).json()).toMatchObject({
    code: 'plan-import-empty',
  })
  const clerk = await world.staff('tohieu.motcua')
  expect((await clerk.get('/api/v1/desk/plans.xlsx')).statusCode).toBe(403)
})

type TaskPage = {
  terms: { term: string; due: string; askedDue: string | null }[]
  parts: { due: string }[]
  history: { kind: string; words: string; day: string; byName: string }[]
}
type Row = { no: string; works: { id: string; unit: { id: string } }[] }

test('an amendment moves the due days of tasks that were handed out, once it holds, and never takes granted time away', async () => {
  world.clock.now = new Date('2025-08-18T02:00:00Z')
  const staff = (...names: string[]) => Promise.all(names.map((name) => world.staff(name)))
  const [author, chairman, office, head, other] = (await staff(
    ...['quantri.tinh', 'chutich.tinh', 'vpubnd.giamsat', 'tohieu.lanhdao', 'chiengan.lanhdao'],
  )) as [Staff, Staff, Staff, Staff, Staff]
  await office.post('/api/v1/desk/plans/son-la-2025/tasks/assignment')
  const { groups } = (await office.get('/api/v1/desk/plans/son-la-2025/tasks')).json()
  const rows: Row[] = groups.flatMap(({ tasks }: { tasks: Row[] }) => tasks)
  const workOf = (no: string, unit: string) =>
    rows.find((row) => row.no === no)!.works.find((work) => work.unit.id === unit)!.id
  const page = async (who: Staff, id: string): Promise<TaskPage> =>
    (await who.get(`/api/v1/desk/tasks/${id}`)).json()
  const [later, extended, sooner] = [
    workOf('1.e', 'H52.40'),
    workOf('4.a', 'H52.40'),
    workOf('4.a', 'H52.41'),
  ]
  const term = (id: string, move: string) => `/api/v1/desk/tasks/${id}/terms/2025-12/${move}`
  await head.post(term(extended, 'extension'), { due: '2026-01-31', reason: 'Chưa có máy quét' })
  await chairman.post(term(extended, 'extension-decision'), { grant: true, reason: '' })
  for (const [who, id, unit] of [
    [head, extended, 'H52.40'],
    [other, sooner, 'H52.41'],
  ] as const) {
    const part = { name: 'Số hóa sổ hộ tịch', unit, due: '2025-12-20' }
    expect((await who.post(`/api/v1/desk/tasks/${id}/parts`, part)).statusCode).toBe(201)
  }
  await head.post(`/api/v1/desk/tasks/${later}/terms/2025-09/extension`, {
    due: '2025-11-30',
    reason: 'Muộn',
  })

  const draft = await begin(author, amendment)
  const due: Record<string, string[]> = { '1.e': ['2025-12'], '4.a': ['2025-10'] }
  const moved = (content: { tasks: { no: string; due: string[] }[] }) => ({
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, due: due[task.no] ?? task.due })),
  })
  expect((await submit(author, draft, moved)).statusCode).toBe(204)
  const on = { issuedOn: '2025-08-18', holdsFrom: '2025-09-01' }
  expect((await issue(chairman, draft, on)).statusCode).toBe(201)
  await world.settle()
  expect((await page(head, later)).terms[0]!.due).toBe('2025-09-30')

  world.clock.now = new Date('2025-09-01T02:00:00Z')
  const [then, there] = (await staff('tohieu.lanhdao', 'chiengan.lanhdao')) as [Staff, Staff]
  const keep = () => world.jobs.find(({ name }) => name === 'plans.keep-tasks')!.run(world.app, {})
  await keep()
  const first = await page(then, later)
  // What was asked for is what the plan gives now.
  expect(first.terms).toMatchObject([{ term: '2025-09', due: '2025-12-31', askedDue: null }])
  expect(first.history[0]).toMatchObject({
    kind: 'plan-amended',
    words: '12/KH-UBND: Đẩy nhanh',
    day: '2025-12-31',
    byName: 'Lò Minh Sơn',
  })
  expect(await page(then, extended)).toMatchObject({
    terms: [{ due: '2026-01-31' }],
    parts: [{ due: '2025-12-20' }],
  })
  // A part is never due after the whole.
  expect(await page(there, sooner)).toMatchObject({
    terms: [{ due: '2025-10-31' }],
    parts: [{ due: '2025-10-31' }],
  })
  await keep()
  expect((await page(then, later)).history).toHaveLength(first.history.length)
  const { rows: told } = await world.pool.query(
    `select payload from kernel.event where name = 'plans.task-dues-moved'`,
  )
  expect(told).toHaveLength(1)
  expect(told[0].payload.units).toContain('H52.41')

  const state = async (no: string, unit: string, at: string) =>
    (await planProgress(world.app, 'son-la-2025', { at, unit })).find((task) => task.no === no)!.progress
  world.clock.now = new Date('2025-11-10T02:00:00Z')
  expect(await state('1.e', 'H52.40', '2025-10-05')).toMatchObject({ state: 'running', extendedTo: null })
  expect(await state('4.a', 'H52.41', '2025-10-31')).toMatchObject({ state: 'running' })
  expect(await state('4.a', 'H52.41', '2025-11-05')).toMatchObject({ state: 'overdue' })
  expect(await state('4.a', 'H52.40', '2025-11-05')).toMatchObject({ extendedTo: '2026-01-31' })
})
