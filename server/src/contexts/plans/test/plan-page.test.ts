import { afterEach, beforeEach, expect, test } from 'vitest'
import { payAtPlatform } from '../../../../../sandbox/src/payment/pay-at-platform.ts'
import { examples, fillDraft } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import type { CitizenActor } from '../../../kernel/app.ts'
import { checkOut } from '../../dossiers/index.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'
import { askPlatform, requestPayment } from '../../payments/index.ts'
import { type Figure, loadPlan, loadPlans, measurePlan } from '../index.ts'

const data = new URL('../../../../../data/', import.meta.url)
/** Plans of other provinces: that of Sơn La is there already. */
const load = async (...codes: string[]) => {
  for (const code of codes) await loadPlan(world.app, new URL(`plans/${code}.yaml`, data))
}
let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Citizen = Awaited<ReturnType<World['citizen']>>
const later = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
}

/** Minh fills in a free birth registration, thinks for so many minutes and submits it. */
async function submitAfter(minh: Citizen, minutes: number): Promise<string> {
  const { 'copies-number': _, ...answers } = examples.birth() as Record<string, string>
  const draft = await fillDraft(minh, '1.001193', { ...answers, 'copies-wanted': 'no' })
  later(minutes)
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  return submitted.json().id
}
const move = async (username: string, id: string, name: string, body = {}) => {
  const staff = await world.staff(username)
  expect((await staff.post(`/api/v1/desk/dossiers/${id}/${name}`, body)).statusCode).toBe(204)
}
const refuse = (id: string) => move('tohieu.motcua', id, 'refuse', { code: 'BIR-14', explanation: '' })

async function figures(plan: string, query = ''): Promise<Figure[]> {
  await world.settle()
  const answer = await world.stranger.get(`/api/v1/plans/${plan}${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().figures
}
const figure = async (plan: string, target: string, query = '') =>
  (await figures(plan, query)).find((candidate) => candidate.target === target)!

/** Computed from procedures and services, which are there before the first dossier. */
const catalogueIndicators = [
  ...['fully-online-on-national-portal', 'paid-procedures-paid-on-national-portal'],
  ...['paid-procedures-with-online-payment', 'services-redesigned-with-prefill'],
  ...['online-services-with-interactive-form-and-prefill', 'procedures-reengineered'],
  ...['fully-online-services-kept-on-national-portal', 'priority-groups-fully-online'],
  'high-volume-online-services',
]

test('before the first dossier no target has a value but those of the catalogue, and each says why', async () => {
  await loadPlans(world.app, data)
  for (const plan of ['son-la-2025', 'ha-nam-2023', 'kon-tum-2023', 'dong-nai-2024', 'hau-giang-2023'])
    for (const { indicator, progress, measured, why, how } of await figures(plan)) {
      expect([how.vi, how.en]).not.toContain(undefined)
      if (progress === 'met' || progress === 'not-met') {
        expect(catalogueIndicators).toContain(indicator)
        continue
      }
      expect(measured?.value ?? null).toBeNull()
      expect([why?.vi, why?.en]).not.toContain(undefined)
    }
})

test('the minutes from login to submission are the mean of what people took, in the year of the target', async () => {
  const minh = await world.citizen('minh')
  await submitAfter(minh, 4)
  const minutes = { numerator: 4, denominator: 1, value: 4 }
  expect(await figure('son-la-2025', 'II.2.q2-2026')).toMatchObject({
    goal: 5,
    compare: 'lt',
    measured: minutes,
    progress: 'met',
  })

  await submitAfter(await world.citizen('minh'), 8) // a sign-in of its own
  expect(await figure('son-la-2025', 'II.2.q2-2026')).toMatchObject({
    measured: { numerator: 12, denominator: 2, value: 6 },
    progress: 'not-met',
    period: { from: '2026-01-01', to: '2026-11-23' },
  })
  expect(await figure('son-la-2025', 'II.2.q2-2025')).toMatchObject({
    progress: 'no-data',
    why: { en: expect.stringContaining('01/01/2025') },
    thisYear: { year: 2026, measured: { value: 6 } },
  })
})

test('on time counts what was finished and what has run out, and not what waits for the applicant', async () => {
  await load('ha-nam-2023')
  const minh = await world.citizen('minh')
  const [finished, paused, late] = [
    await submitAfter(minh, 1),
    await submitAfter(minh, 1),
    await submitAfter(minh, 1),
  ]
  await move('tohieu.motcua', finished, 'accept')
  await move('tohieu.canbo', finished, 'refuse', { code: 'BIR-14', explanation: '' })
  await move('tohieu.motcua', paused, 'request-supplement', {
    items: [{ concerns: 'birth-paper-number', code: 'BIR-07' }],
    message: '',
  })
  expect(late).toEqual(expect.any(String))
  const onTime = async (query = '') => (await figure('ha-nam-2023', 'IV', query)).thisYear?.measured
  expect(await onTime()).toEqual({ numerator: 1, denominator: 1, value: 100 })

  world.clock.now = new Date('2026-11-25T02:00:00Z') // Wednesday: what was due on Tuesday 17:00 is late
  expect(await onTime()).toEqual({ numerator: 1, denominator: 2, value: 50 })
  expect(await onTime('?at=2026-11-23')).toEqual({ numerator: 1, denominator: 1, value: 100 })
})

test('ratings count once each, by the last score, and only of the unit that is looked at and what lies below it', async () => {
  const minh = await world.citizen('minh')
  const ids = [await submitAfter(minh, 1), await submitAfter(minh, 1)]
  for (const id of ids) await refuse(id)
  const rate = (id: string, score: number) => minh.put(`/api/v1/dossiers/${id}/rating`, { score })
  await rate(ids[0]!, 1)
  await rate(ids[1]!, 3)
  const satisfaction = async (query = '') => (await figure('son-la-2025', 'II.2.q4-2026', query)).measured
  expect(await satisfaction()).toEqual({ numerator: 1, denominator: 2, value: 50 })

  await rate(ids[0]!, 2)
  expect(await satisfaction('?unit=H52')).toEqual({ numerator: 2, denominator: 2, value: 100 })
  expect(await satisfaction('?unit=H52.40')).toEqual({ numerator: 2, denominator: 2, value: 100 })
  expect(await satisfaction('?unit=H52.41')).toEqual({ numerator: 0, denominator: 0, value: null })
})

test('a goal for each tier is measured over that tier, and a commune sees its own', async () => {
  await load('dong-nai-2024')
  await submitAfter(await world.citizen('minh'), 1)
  const tiers = (all: Figure[]) =>
    all
      .filter(({ target }) => target === 'II.1.h')
      .map(({ tier, thisYear }) => [tier, thisYear?.measured.value])
  expect(tiers(await figures('dong-nai-2024'))).toEqual([
    ['province', null],
    ['district', null],
    ['commune', 100],
  ])
  expect(tiers(await figures('dong-nai-2024', '?unit=H52.40'))).toEqual([['commune', 100]])
})

test('what was paid on the platform is paid online', async () => {
  await load('hau-giang-2023', 'ha-nam-2023')
  const bao = await world.citizen('bao')
  const actor: CitizenActor = {
    kind: 'citizen',
    id: bao.id,
    name: 'PHẠM QUỐC BẢO',
    assurance: 2,
    signedInAt: world.clock.now,
  }
  const draft = await fillDraft(bao, '2.000635', examples.extract())
  const { procedure, unit, due } = await checkOut(world.app, actor, draft)
  const { payUrl, reference } = await requestPayment(world.app, world.partners.platform, actor, {
    draft,
    procedure,
    unit,
    unitName: 'UBND phường Tô Hiệu',
    lines: due.lines,
    payer: { name: actor.name, identityNumber: '000099000401' },
    locale: 'vi',
    ip: '127.0.0.1',
    returnUrl: 'http://127.0.0.1:1/thanh-toan/tra-ve',
    callbackUrl: 'http://127.0.0.1:1/api/payments/callback',
  })
  await payAtPlatform(payUrl, 'callback-never')
  await askPlatform(world.app, world.partners.platform, reference)

  for (const [plan, target] of [
    ['hau-giang-2023', 'III.1'],
    ['ha-nam-2023', 'III.1'],
    ['ha-nam-2023', 'III.3a'],
  ] as const) {
    const { thisYear } = await figure(plan, target)
    expect(thisYear?.measured).toEqual({ numerator: 1, denominator: 1, value: 100 })
  }
})

test('plans are loaded once, lines for a file carry every figure, and what does not exist is said so', async () => {
  await loadPlans(world.app, data)
  const plan = new URL('plans/son-la-2025.yaml', data)
  expect(await loadPlan(world.app, plan)).toEqual({
    code: 'son-la-2025',
    targets: 15,
    tasks: 21,
    changed: false,
  })
  expect((await loadPlans(world.app, data)).map(({ changed }) => changed)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])

  const lines = await measurePlan(world.app, 'son-la-2025', '2026-11-23')
  expect(lines).toHaveLength(15)
  expect(lines.find(({ target }) => target === 'PL.4a2')).toMatchObject({
    progress: 'no-data', // until units have reported their inventory
    value: null,
    goal: 100,
  })
  expect(lines.find(({ target }) => target === 'II.2.a5')).toMatchObject({
    numerator: 0,
    progress: 'not-met',
  })
  const get = async (url: string) => (await world.stranger.get(url)).json()
  expect(await get('/api/v1/plans/nowhere-2026')).toMatchObject({ status: 404, code: 'plan-not-found' })
  expect(await get('/api/v1/plans/son-la-2025?unit=H99')).toMatchObject({
    status: 404,
    code: 'plan-unit-not-found',
  })
  expect(await get('/api/v1/plans/son-la-2025?at=yesterday')).toMatchObject({
    status: 400,
    code: 'invalid-request',
  })
  const page = await get('/api/v1/plans/son-la-2025?unit=H52.40')
  expect(page).toMatchObject({ number: '169/KH-UBND', unit: { id: 'H52.40' }, at: '2026-11-23' })
  expect(page.tasks).toHaveLength(21)
})

test('a merged unit has the figures of those it took over, once; days before read as they were; old addresses lead to it', async () => {
  const minh = await world.citizen('minh')
  await submitAfter(minh, 4)
  await carryOutPlan(world, contentOf([newWard()]))
  await submitAfter(minh, 8)
  const timed = async (query = '') =>
    (await figure('son-la-2025', 'II.2.q2-2026', query)).measured?.denominator ?? 0
  const unitOf = async (query: string) =>
    (await world.stranger.get(`/api/v1/plans/son-la-2025${query}`)).json().unit.id
  expect(await timed()).toBe(2)
  expect(await timed('?unit=H52.200')).toBe(2)
  expect(await timed('?unit=H52.42')).toBe(0)
  expect(await unitOf('?unit=H52.41')).toBe('H52.200')
  const { unit } = (await world.stranger.get('/api/v1/plans/son-la-2025?unit=H52.41')).json()
  expect(unit.includes.map(({ vi }: { vi: string }) => vi)).toEqual([
    'Ủy ban nhân dân phường Tô Hiệu',
    'Ủy ban nhân dân phường Chiềng An',
  ])
  expect(await unitOf('?unit=H52.41&at=2026-11-22')).toBe('H52.41')
})
