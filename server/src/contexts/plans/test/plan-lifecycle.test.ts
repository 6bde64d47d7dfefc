import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { sessionCookie } from '../../identity/index.ts'
import { loadPlan } from '../index.ts'

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
