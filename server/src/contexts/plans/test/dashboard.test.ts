import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulatedWorld } from '../../../../test/simulated.ts'
import type { World } from '../../../../test/world.ts'
import { loadPlans } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await simulatedWorld({ dossiers: 500, seed: 7, from: '2026-07-01', to: '2026-12-11' })
  await loadPlans(world.app, new URL('../../../../../data/', import.meta.url))
}, 60_000)
afterAll(() => world?.close())

type Figure = {
  indicator: string
  tier: string | null
  year: number
  unit: string
  measured: { value: number | null } | null
  trend: { month: string; value: number | null }[] | null
  forecast: { kind: string; low: number; high: number; value: number } | null
  pulls: { up: { unit: { id: string }; effect: number }[]; down: { effect: number }[] } | null
}
const dashboard = async (username: string, query = '') => {
  const staff = await world.staff(username)
  const answer = await staff.get(`/api/v1/desk/dashboard${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().dashboard as {
    unit: { id: string } | null
    plan: { code: string }
    figures: Figure[]
  }
}

test('every month of every figure is what the drill says, of its tier, for the province, a ward and a past day', async () => {
  const supervisor = await world.staff('vpubnd.giamsat')
  const today = world.clock.now.toISOString().slice(0, 10)
  for (const [unit, at] of [
    ['', ''],
    ['H52.40', ''],
    ['H52', '2026-10-15'],
  ]) {
    const query = [unit && `unit=${unit}`, at && `at=${at}`].filter(Boolean).join('&')
    const { figures } = await dashboard('vpubnd.giamsat', query && `?${query}`)
    const followed = figures.filter(({ trend }) => trend)
    expect(followed.length).toBeGreaterThan(2)
    for (const { indicator, tier, trend } of followed) {
      const of = [
        `to=${at || today}&months=12`,
        ...(unit && unit !== 'H52' ? [`unit=${unit}`] : []),
        ...(at ? [`asOf=${at}`] : []),
        ...(tier ? [`tier=${tier}`] : []),
      ].join('&')
      const answer = await supervisor.get(`/api/v1/desk/figures/${indicator}/trend?${of}`)
      const drilled = (answer.json().items as { month: string; value: number | null }[]).map(
        ({ month, value }) => ({ month, value }),
      )
      expect(trend, `${indicator} ${of}`).toEqual(drilled)
    }
  }
}, 60_000)

test('a leader of a ward sees the ward, the office of the province sees all; who pulls is named and the forecast has its range', async () => {
  expect((await dashboard('tohieu.lanhdao')).unit).not.toBeNull()
  const province = await dashboard('vpubnd.giamsat')
  expect(province.unit).toBeNull()
  const pulled = province.figures.filter(({ pulls }) => pulls && pulls.up.length > 0)
  expect(pulled.length).toBeGreaterThan(0)
  for (const { pulls } of pulled) {
    expect(pulls?.up.every(({ effect, unit }) => effect !== 0 && unit.id.startsWith('H52'))).toBe(true)
  }
  const forecasts = province.figures.flatMap(({ forecast }) => forecast ?? [])
  expect(
    forecasts.every(({ kind, low, value, high }) => kind !== 'expected' || (low <= value && value <= high)),
  ).toBe(true)
})

test('a stranger, a plan and a unit that are not there are refused', async () => {
  expect((await world.stranger.get('/api/v1/desk/dashboard')).statusCode).toBe(401)
  const staff = await world.staff('vpubnd.giamsat')
  expect((await staff.get('/api/v1/desk/dashboard?plan=nowhere')).statusCode).toBe(404)
  expect((await staff.get('/api/v1/desk/dashboard?unit=H99')).statusCode).toBe(404)
})

test('what is due today is told to who answers for it, and boundaries name the units of today', async () => {
  const leader = await world.staff('vpubnd.giamsat')
  const today = await leader.get('/api/v1/desk/deadlines/today')
  expect(today.statusCode, today.body).toBe(200)
  expect(today.json().items.length).toBeLessThanOrEqual(12)
  expect(today.json().total).toBeGreaterThanOrEqual(today.json().items.length)
  expect((await (await world.staff('tohieu.motcua')).get('/api/v1/desk/deadlines/today')).statusCode).toBe(
    403,
  )
  // Of the unit that is looked at, with everything below it; of others' units nothing is told.
  const whole = await leader.get('/api/v1/desk/deadlines/today?unit=H52')
  expect(whole.json()).toEqual(today.json())
  const ward = await world.staff('tohieu.lanhdao')
  expect((await ward.get('/api/v1/desk/deadlines/today?unit=H52.40')).statusCode).toBe(200)
  expect((await ward.get('/api/v1/desk/deadlines/today?unit=H52.41')).statusCode).toBe(403)
  const { features } = (await world.stranger.get('/api/v1/boundaries')).json()
  expect(features).toHaveLength(75)
  expect(features[0].properties.unit).toMatch(/^H52\./)
})

test('an indicator is told with what it means and what plans call it; without a plan it has its own name', async () => {
  const staff = await world.staff('tohieu.canbo')
  const inPlan = (await staff.get('/api/v1/desk/indicators/minutes-from-login-to-submission')).json()
  expect(inPlan.unit).toBe('minutes')
  expect(inPlan.wordings.map(({ year }: { year: number }) => year)).toEqual(
    expect.arrayContaining([2025, 2026]),
  )
  const alone = (await staff.get('/api/v1/desk/indicators/resolved-on-time')).json()
  expect([alone.name.vi, alone.wordings]).toEqual(['Hồ sơ giải quyết trước hạn và đúng hạn', []])
  expect((await staff.get('/api/v1/desk/indicators/nothing')).statusCode).toBe(404)
  expect((await world.stranger.get('/api/v1/desk/indicators/resolved-on-time')).statusCode).toBe(401)
})
