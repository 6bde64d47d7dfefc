import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulatedWorld } from '../../../../test/simulated.ts'
import type { World } from '../../../../test/world.ts'
import { unitTree } from '../../organisation/index.ts'
import { loadPlans, planPage } from '../index.ts'
import { figuresOfUnits } from '../queries/figures-at.ts'
import { planContent } from '../queries/plan-content.ts'

let world: World
beforeAll(async () => {
  world = await simulatedWorld({ dossiers: 900, seed: 7, from: '2026-07-01', to: '2026-12-11' })
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

test('figures of all units at once are those of each page, whatever the plan and the day', async () => {
  const units = ['H52', 'H52.01', 'H52.06', 'H52.15', 'H52.40', 'H52.41']
  for (const plan of ['son-la-2025', 'dong-nai-2024', 'ha-nam-2023'])
    for (const at of ['2026-12-21', '2026-10-15']) {
      const all = await world.app.read({ kind: 'system', id: 'test' }, async (read) =>
        figuresOfUnits(read, (await planContent(read, plan, { at }))!, {
          at,
          trees: await unitTree(read, at),
          units,
        }),
      )
      for (const unit of units)
        expect(all.get(unit), `${plan} ${unit} ${at}`).toEqual(
          (await planPage(world.app, plan, { at, unit })).figures,
        )
    }
})

type Line = {
  unit: string
  rank: number | null
  unranked: string | null
  rankBefore: number | null
  score: number | null
  met: number
  judged: number
  dossiers: number
}
test('units of a tier are ranked by the targets that they meet, few dossiers have no rank, a sub-agency stands with its agency', async () => {
  const staff = await world.staff('tohieu.motcua')
  const ranking = async (query = '') => {
    const answer = await staff.get(`/api/v1/desk/plans/son-la-2025/ranking${query}`)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json() as {
      at: string
      before: string
      method: { minimumDossiers: number }
      tiers: { tier: string; lines: Line[] }[]
    }
  }
  const { tiers, method, before } = await ranking()
  expect(before).toBe('2026-11-30')
  expect(tiers.map(({ tier }) => tier)).toEqual(['province', 'commune'])
  const lines = tiers.flatMap((one) => one.lines)
  expect(lines.map(({ unit }) => unit)).toContain('H52.15')
  // The traffic police counts with the police, the land registration office with its department.
  for (const unit of ['H52', 'H52.15.01', 'H52.06.01'])
    expect(lines.map((line) => line.unit)).not.toContain(unit)
  for (const { score, dossiers, rank, unranked } of lines) {
    expect(unranked === 'few-dossiers').toBe(score !== null && dossiers < method.minimumDossiers)
    expect(rank === null).toBe(unranked !== null)
  }
  const ranked = lines.filter(({ rank }) => rank !== null)
  expect(ranked.length).toBeGreaterThan(1)
  for (const { unit, met, judged } of ranked) {
    const { figures } = await planPage(world.app, 'son-la-2025', { unit })
    const own = figures.filter((figure) => figure.year === 2026 && figure.unit !== 'count')
    expect([met, judged]).toEqual([
      own.filter(({ progress }) => progress === 'met').length,
      own.filter(({ progress }) => progress === 'met' || progress === 'not-met').length,
    ])
  }
  // What it says of the month before is what it said when that ended.
  const past = (await ranking(`?at=${before}`)).tiers.flatMap((one) => one.lines)
  for (const { unit, rankBefore } of ranked)
    expect(rankBefore).toBe(past.find((line) => line.unit === unit)?.rank ?? null)
  const get = async (url: string) => (await staff.get(url)).json()
  expect(await get('/api/v1/desk/plans/ha-nam-2023/ranking')).toMatchObject({ code: 'plan-not-found' })
  expect((await world.stranger.get('/api/v1/desk/plans/son-la-2025/ranking')).statusCode).toBe(401)
})
