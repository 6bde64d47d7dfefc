import { afterEach, beforeEach, expect, test } from 'vitest'
import { payAtPlatform } from '../../../../../sandbox/src/payment/pay-at-platform.ts'
import { examples, fillDraft } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { returnFromPayment } from '../../dossiers/index.ts'
import { reopenDraft } from '../../forms/index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.listen()
})
afterEach(() => world.close())

/** Three copies at 8,000 đ, ready to be paid. */
async function askToPay() {
  const bao = await world.citizen('bao')
  const draft = await fillDraft(bao, '2.000635', examples.extract())
  const asked = await bao.post(`/api/v1/drafts/${draft}/payment`)
  expect(asked.statusCode, asked.body).toBe(201)
  return { bao, draft, ...(asked.json() as { payUrl: string; reference: string; amount: number }) }
}
const dossiersOf = async (citizen: Awaited<ReturnType<World['citizen']>>) =>
  (await citizen.get('/api/v1/dossiers')).json().items as { code: string }[]
const actorOf = (id: string) =>
  ({ kind: 'citizen', id, name: 'PHẠM QUỐC BẢO', assurance: 2, signedInAt: world.clock.now }) as const
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('what is paid is submitted, even when the browser never comes back', async () => {
  const { bao, payUrl, amount } = await askToPay()
  expect(amount).toBe(24_000)
  expect(await dossiersOf(bao)).toEqual([])

  await payAtPlatform(payUrl, 'paid')
  await world.settle()

  expect(await dossiersOf(bao)).toHaveLength(1)
})

test('a browser that returns before the callback finds the dossier submitted, and the callback adds none', async () => {
  const { bao, payUrl, reference } = await askToPay()
  await payAtPlatform(payUrl, 'callback-late')

  const after = await returnFromPayment(world.app, world.partners.platform, actorOf(bao.id), reference)
  await pause(150)
  await world.settle()

  expect(after.kind).toBe('submitted')
  expect(await dossiersOf(bao)).toHaveLength(1)
})

test.each([
  'callback-twice',
  'failed-then-paid',
  'paid-then-stale-failure',
] as const)('%s leaves one dossier and one settled payment', async (scenario) => {
  const { bao, payUrl } = await askToPay()
  await payAtPlatform(payUrl, scenario)
  await pause(200)
  await world.settle()
  expect(await dossiersOf(bao)).toHaveLength(1)
  expect(await world.count('payments.payment')).toBe(1)
})

test.each([
  'callback-never',
  'callback-wrong-signature',
  'callback-other-amount',
] as const)('%s: the job that asks the platform finds the money, and the dossier is submitted', async (scenario) => {
  const { bao, payUrl } = await askToPay()
  await payAtPlatform(payUrl, scenario)
  await world.settle()
  expect(await dossiersOf(bao)).toEqual([])

  await world.jobs.find(({ name }) => name === 'payments.ask-for-waiting')!.run(world.app, {})
  await world.settle()

  expect(await dossiersOf(bao)).toHaveLength(1)
})

test('a declined payment submits nothing, and the same draft can be paid again', async () => {
  const { bao, draft, payUrl } = await askToPay()
  await payAtPlatform(payUrl, 'declined')
  await world.settle()
  expect(await dossiersOf(bao)).toEqual([])

  const again = (await bao.post(`/api/v1/drafts/${draft}/payment`)).json() as { payUrl: string }
  await payAtPlatform(again.payUrl, 'paid')
  await world.settle()
  expect(await dossiersOf(bao)).toHaveLength(1)
  expect((await bao.post(`/api/v1/drafts/${draft}/payment`)).json()).toMatchObject({
    status: 409,
    code: 'draft-closed',
  })
})

test('two clicks ask for one payment', async () => {
  const bao = await world.citizen('bao')
  const draft = await fillDraft(bao, '2.000635', examples.extract())
  const clicks = await Promise.all([1, 2].map(() => bao.post(`/api/v1/drafts/${draft}/payment`)))
  expect(clicks.map((click) => click.statusCode)).toEqual([201, 201])
  expect(new Set(clicks.map((click) => click.json().reference)).size).toBe(1)
  expect(await world.count('payments.payment')).toBe(1)
})

test('a draft that was taken back to change and then paid after all is submitted as it was paid for', async () => {
  const { bao, draft, payUrl } = await askToPay()
  await reopenDraft(world.app, actorOf(bao.id), draft)
  await bao.put(`/api/v1/drafts/${draft}/pages/result`, { answers: { 'copies-number': '5' } })
  await payAtPlatform(payUrl, 'paid')

  const submitted = await bao.post(`/api/v1/drafts/${draft}/submission`)
  await world.settle()

  expect(submitted.statusCode, submitted.body).toBe(200)
  expect(await dossiersOf(bao)).toHaveLength(1)
  const clerk = await world.staff('tohieu.motcua')
  const page = (await clerk.get(`/api/v1/desk/dossiers/${submitted.json().id}`)).json()
  expect(page.fee).toBe(24_000)
})

test('an old sum paid after the draft was changed and asked for anew is due back, the new one submits', async () => {
  const { bao, draft, payUrl } = await askToPay()
  await reopenDraft(world.app, actorOf(bao.id), draft)
  await bao.put(`/api/v1/drafts/${draft}/pages/result`, { answers: { 'copies-number': '5' } })
  const anew = (await bao.post(`/api/v1/drafts/${draft}/payment`)).json() as {
    payUrl: string
    amount: number
  }
  expect(anew.amount).toBe(40_000)
  await payAtPlatform(payUrl, 'paid')
  await world.settle()
  expect(await dossiersOf(bao)).toEqual([])

  await payAtPlatform(anew.payUrl, 'paid')
  await world.settle()
  expect(await dossiersOf(bao)).toHaveLength(1)
})

test('while it waits for the payment a draft cannot be changed, and a callback with a wrong signature is refused', async () => {
  const { bao, draft, reference } = await askToPay()
  const change = { answers: { 'copies-number': '1' } }
  expect((await bao.put(`/api/v1/drafts/${draft}/pages/result`, change)).json().code).toBe('draft-paying')

  const forged = {
    MaLoi: '00',
    MaThamChieu: reference,
    SoTien: 24_000,
    MaGiaoDich: 'X',
    TrangThaiGD: '1',
    MaXacThuc: '00',
  }
  expect((await world.stranger.post('/api/payments/callback', forged)).json()).toMatchObject({
    status: 403,
    code: 'wrong-signature',
  })
  await world.settle()
  expect(await dossiersOf(bao)).toEqual([])
})
