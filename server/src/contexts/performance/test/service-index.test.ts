import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { Compile } from 'typebox/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulateIn } from '../../../../test/simulated.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { countMonth } from '../service-index/queries/published-months.ts'
import type { PublishedIndex } from '../service-index/rules/month-content.ts'

const wards = Array.from({ length: 16 }, (_, index) => `H52.${40 + index}`)
const simulated = ['H52.02', 'H52.05', 'H52.06', 'H52.06.01', 'H52.15', 'H52.15.01', ...wards]
let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
  // Few enough units that some are ranked, and of some of these few people have said how they found it.
  await simulateIn(world, { dossiers: 1200, seed: 4, from: '2026-11-02', to: '2026-12-11', only: simulated })
}, 90_000)
afterAll(() => world?.close())

const ask = async (path: string, who = 'vpubnd.giamsat') =>
  (await world.staff(who)).get(`/api/v1/desk/${path}`)
const get = async (path: string, who?: string) => {
  const answer = await ask(path, who)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const publish = async (who: string, month = '2026-11', reason = '') =>
  (await world.staff(who)).post(`/api/v1/desk/published-months/${month}`, { reason })

type Component = { id: string; state: string; numerator: number; denominator: number }
type Line = { unit: string; rank: number | null; unranked: string | null; dossiers: number; score: number }
const component = (index: { groups: { components: Component[] }[] }, id: string) =>
  index.groups.flatMap(({ components }) => components).find((one) => one.id === id)

test('the index of a month, a quarter and a year stands on the very figures that dossiers give', async () => {
  for (const [period, from, to] of [
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ] as const) {
    const board = await get(`service-index/${period}`)
    const asOf = to < '2026-12-21' ? `&asOf=${to}` : ''
    for (const [id, indicator] of [
      ['ON_TIME', 'resolved-on-time'],
      ['DOSSIER_RECEIVING_SATISFACTION', 'satisfaction'],
      ['DOSSIER_SYNC', 'results-synced-to-national-portal'],
      ['PAYMENT_USED', 'paid-procedures-paid-on-national-portal'],
    ] as const) {
      const { total } = await get(`figures/${indicator}?from=${from}&to=${to}${asOf}&by=unit`)
      const { numerator, denominator } = total
      expect(component(board.total, id), id).toMatchObject({ numerator, denominator })
    }
  }
  expect((await ask('service-index/2027-01')).json().code).toBe('index-period-to-come')
  expect((await ask('service-index/2026-13')).statusCode).toBe(400)
})

test('units are ranked by score, those with few dossiers are listed without a rank', async () => {
  const { lines, minimumDossiers } = await get('service-index/2026-Q4')
  const ranked = (lines as Line[]).filter(({ rank }) => rank !== null)
  expect(ranked.length).toBeGreaterThan(0)
  expect(ranked[0]!.rank).toBe(1)
  for (const line of lines as Line[])
    expect(line.unranked === 'few-dossiers').toBe(
      line.dossiers < minimumDossiers && line.score !== null && line.unranked !== 'within-agency',
    )
})

test('a unit sees what would raise its index, how it went, and each procedure has one too', async () => {
  const { lines } = await get('service-index/2026-12')
  const unit = await get(`service-index/2026-12/unit?unit=${lines[0].unit}`)
  expect(unit.unit.id).toBe(lines[0].unit)
  expect(unit.trend.at(-1)).toMatchObject({ period: '2026-12', points: lines[0].index.points })
  const gains = unit.actions.map(({ perTime }: { perTime: number }) => perTime)
  expect(gains.length).toBeGreaterThan(0)
  expect(gains).toEqual([...gains].sort((a: number, b: number) => b - a))
  expect((await ask('service-index/2026-12/unit?unit=H99')).json().code).toBe('figure-unit-not-found')
  const { items } = await get('service-index/2026-12/procedures')
  const { total } = await get('service-index/2026-12')
  const sum = items.reduce(
    (all: number, { index }: { index: never }) => all + (component(index, 'ON_TIME')?.denominator ?? 0),
    0,
  )
  expect(sum).toBe(component(total, 'ON_TIME')!.denominator)
})

test('units and their heads are assessed, by those who look after them', async () => {
  const { units } = await get('assessments/2026-Q4')
  const ward = units.find(({ unit }: { unit: string }) => unit === 'H52.40')
  expect(ward).toMatchObject({ outOf: 18, head: { name: expect.any(String) } })
  expect(ward.indicators).toHaveLength(9)
  const own = await get('assessments/2026-Q4', 'tohieu.lanhdao')
  expect(own.units.map(({ unit }: { unit: string }) => unit)).toEqual(['H52.40'])
  expect((await ask('assessments/2026-Q4', 'tohieu.canbo')).json().code).toBe('assessment-not-yours')
})

test('a month is published once without and again with a reason, by the office of the province, and read by all', async () => {
  expect((await publish('tohieu.giamsat')).json().code).toBe('month-not-yours')
  expect((await publish('vpubnd.giamsat', '2026-12')).json().code).toBe('month-not-over')
  const twice = await Promise.all([publish('vpubnd.giamsat'), publish('vpubnd.giamsat')])
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
  expect(twice.find(({ statusCode }) => statusCode === 422)?.json().code).toBe('month-needs-reason')
  expect((await publish('vpubnd.giamsat', '2026-11', 'Bổ sung hồ sơ nhập muộn.')).json()).toEqual({
    version: 2,
  })
  expect(await get('published-months/2026-11', 'tohieu.canbo')).toMatchObject({
    isOver: true,
    mayPublish: false,
    versions: [
      { version: 2, reason: 'Bổ sung hồ sơ nhập muộn.' },
      { version: 1, reason: null },
    ],
  })
  const [listed] = (await world.stranger.get('/api/v1/published-months')).json().items
  expect(listed).toMatchObject({
    month: '2026-11',
    version: 2,
    province: { index: { unit: '', outOf: 100 } },
  })
  const month = (await world.stranger.get('/api/v1/published-months/2026-11')).json()
  expect(month.content.province).toEqual(listed.province)
  const figures: { indicator: string; value: number | null; denominator: number }[] =
    month.content.units.figures
  for (const { value, denominator } of figures.filter(({ indicator }) => indicator === 'satisfaction'))
    expect(value === null || denominator >= 5).toBe(true)
  expect((await world.stranger.get('/api/v1/published-months/2026-10')).json().code).toBe(
    'month-not-published',
  )
})

test('a published rank tells nothing of ratings that are withheld: what is published gives it, to the last unit', async () => {
  const scoreOf = ({ points, measurable }: PublishedIndex) => Math.round((10_000 * points) / measurable)
  const reader = { kind: 'system', id: 'test' } as const
  const orders = new Set<string>()
  // The more ratings it takes, the more is withheld; of thousands, everything.
  for (const fewest of [1, 5, 12, 20, 1000]) {
    const { units } = await world.app.read(reader, (read) => countMonth(read, '2026-11', fewest))
    const ranked = units.index.filter(({ rank }) => rank !== null)
    expect(ranked.length).toBeGreaterThan(3)
    for (const one of ranked)
      expect(one.rank, one.unit).toBe(1 + ranked.filter((other) => scoreOf(other) > scoreOf(one)).length)
    orders.add(ranked.map(({ unit }) => unit).join(' '))
  }
  // What is withheld would have made a difference.
  expect(orders.size).toBeGreaterThan(1)
})

test('an agency and what lies within it are listed, and only the agency is ranked', async () => {
  const { lines } = await get('service-index/2026-Q4')
  const within = (lines as (Line & { parent: string })[]).filter(({ parent }) => parent !== 'H52')
  expect(within.length).toBeGreaterThan(0)
  for (const { unit, parent, rank, unranked } of within) {
    expect([unit, rank, unranked]).toEqual([unit, null, 'within-agency'])
    expect(lines.map((line: Line) => line.unit)).toContain(parent)
  }
})

test('the published month is a page that needs no script, with a workbook and open data, and nobody by name', async () => {
  const answer = await world.stranger.get('/ket-qua-thang?thang=2026-11')
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('Bổ sung hồ sơ nhập muộn.')
  for (const link of [
    '/ket-qua-thang.xlsx?thang=2026-11',
    '/du-lieu-mo/chi-so-766.csv',
    '/cham-han?thang=2026-11',
  ])
    expect(answer.body).toContain(`href="${link}"`)
  const { index } = (await world.stranger.get('/api/v1/published-months/2026-11')).json().content.units
  expect(answer.body).toContain(index[0].name.en.replaceAll("'", '&#x27;'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await world.stranger.get('/ket-qua-thang.xlsx?thang=2026-11')).rawPayload as never)
  const sheet = book.worksheets[0]!
  expect(sheet.actualRowCount).toBe(index.length + 2)
  expect(sheet.getCell('E3').value).toBeCloseTo(index[0].points, 9)
  expect((await world.stranger.get('/ket-qua-thang.xlsx?thang=2026-10')).statusCode).toBe(404)
  const csv = (await world.stranger.get('/du-lieu-mo/chi-so-766.csv')).body
  expect(csv.split('\r\n')).toHaveLength(index.length + 3)
  for (const name of ['so-lieu-chi-tieu', 'chi-so-766']) {
    const schema = JSON.parse(readFileSync(`docs/open-data/${name}.schema.json`, 'utf8'))
    const data = (await world.stranger.get(`/du-lieu-mo/${name}.json`)).json()
    expect(Compile(schema).Errors(data)).toEqual([true, []])
    expect(data.items.length).toBeGreaterThan(0)
  }
})
