import { afterEach, beforeEach, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { examples, fillDraft } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const minute = 60_000
const pass = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * minute)
}
/** A birth that takes so many minutes of work after a pause, or without one. */
async function submitAfter(minutes: number, pause = 0) {
  const minh = await world.citizen('minh')
  const { 'copies-number': _, ...answers } = examples.birth() as Record<string, never>
  const draft = await fillDraft(minh, '1.001193', { ...answers, 'copies-wanted': 'no' })
  if (pause) {
    pass(pause)
    await minh.put(`/api/v1/drafts/${draft}/pages/requester`, { answers: {} })
  }
  pass(minutes)
  expect((await minh.post(`/api/v1/drafts/${draft}/submission`)).statusCode).toBe(200)
}
const times = async (username: string, query = '') =>
  (await world.staff(username)).get(`/api/v1/desk/filling-times${query}`)

test('median, mean, p90 and what was within the goal; resumed ones apart; a unit sees its own only', async () => {
  await submitAfter(2)
  await submitAfter(4)
  await submitAfter(9)
  await submitAfter(1, 45)
  const hoa = await world.citizen('hoa')
  const { id } = (await hoa.post('/api/v1/drafts', { procedure: '1.001193', unit: communes.toHieu })).json()
  await hoa.put(`/api/v1/drafts/${id}/pages/requester`, { answers: { 'requester-phone': '0900000109' } })
  await world.app.transaction({ kind: 'system', id: 'test' }, async (tx) => {
    const { endDraft, lockDraft } = await import('../index.ts')
    await endDraft(tx, (await lockDraft(tx, id))!, { outcome: 'cleared' })
  })
  await world.settle()

  const read = await times('tohieu.lanhdao')
  expect(read.statusCode, read.body).toBe(200)
  const body = read.json()
  expect(body).toMatchObject({ period: '2026-11', unit: { id: 'H52.40' }, goal: 5 })
  expect(body.total).toMatchObject({
    submitted: 4,
    oneSitting: 3,
    withinGoal: 3,
    givenUp: 1,
    all: { median: 3, mean: 4 },
    one: { median: 4 },
    resumed: { median: 1 },
  })
  expect(body.total.one.p90).toBeCloseTo(8)
  expect(body.buckets).toEqual([
    { from: 1, count: 1 },
    { from: 2, count: 1 },
    { from: 4, count: 1 },
    { from: 9, count: 1 },
  ])
  expect(body.services).toMatchObject([{ procedure: '1.001193', submitted: 4 }])
  expect(body.givenUp).toMatchObject([{ page: 'requester', count: 1 }])
  expect(read.body).not.toContain('0900000109')

  expect((await times('tohieu.motcua')).statusCode).toBe(403)
  expect((await times('chiengan.lanhdao', '?unit=H52.40')).statusCode).toBe(404)
  expect((await times('chiengan.lanhdao')).json().total).toMatchObject({
    submitted: 0,
    all: { median: null },
  })
  expect((await times('vpubnd.giamsat', '?period=2026')).json()).toMatchObject({
    unit: { id: 'H52' },
    total: { submitted: 4 },
    units: [{ unit: 'H52.40' }],
  })
  expect((await times('tohieu.lanhdao', '?period=2026-10')).json().total.submitted).toBe(0)
  expect((await times('tohieu.lanhdao', '?period=2026-13')).statusCode).toBe(400)
  const csv = await (await world.staff('tohieu.giamsat')).get('/api/v1/desk/filling-times.csv')
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.body).toContain('1.001193')
})

test('time by question comes with the save, is never longer than what passed, and names no answer', async () => {
  const minh = await world.citizen('minh')
  const { 'copies-number': _, ...answers } = examples.birth() as Record<string, never>
  const draft = await fillDraft(minh, '1.001193', { ...answers, 'copies-wanted': 'no' })
  pass(1)
  const { saveAnswers } = await import('../index.ts')
  const actor = {
    kind: 'citizen',
    id: minh.id,
    name: '',
    assurance: 2,
    signedInAt: world.clock.now,
  } as const
  await saveAnswers(world.app, actor, {
    draft,
    page: 'requester',
    raw: {},
    focus: { 'requester-phone': 90_000, 'requester-email': 30_000, 'no-such-field': 50_000 },
  })
  await minh.post(`/api/v1/drafts/${draft}/submission`)
  await world.settle()
  const { questions } = (await times('tohieu.lanhdao')).json()
  expect(questions).toMatchObject([
    { question: 'requester-phone', medianSeconds: 45 },
    { question: 'requester-email', medianSeconds: 15 },
  ])
})
