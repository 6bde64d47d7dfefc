import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { importProcedures, loadCatalogue } from '../index.ts'
import { publishedLine } from './builders.ts'
import { seededChance, slips, spoken } from './slips.ts'

const queriesIn = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string])

let world: Awaited<ReturnType<typeof createWorld>>
beforeAll(async () => {
  world = await createWorld()
  await loadCatalogue(world.app, new URL('../../../../../data/procedures/', import.meta.url))
})
afterAll(() => world.close())

const search = async (query: Record<string, string>) =>
  (await world.http.inject({ method: 'GET', url: '/api/v1/procedures', query })).json() as {
    items: { code: string; tiers: string[]; field: string }[]
    total: number
  }

test.each([
  ['the development set', 'search-queries.tsv', 0.03],
  ['the set kept apart', 'search-queries-holdout.tsv', 0.05],
])('%s: the procedure is among the first five', async (_, file, mayMiss) => {
  const queries = queriesIn(file)
  const missed: string[] = []
  for (const [q, codes] of queries) {
    const { items } = await search({ q, limit: '5' })
    if (!items.some(({ code }) => codes.split(',').includes(code))) missed.push(q)
  }
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(queries.length * mayMiss)
})

test.each(
  Object.keys(slips),
)('%s: popular procedures are found under their names all the same', async (kind) => {
  const chance = seededChance(7)
  const names = await popularNames()
  const missed: string[] = []
  for (const [name, codes] of names) {
    const q = slips[kind]!(name, chance)
    const { items } = await search({ q, limit: '5' })
    if (!items.some(({ code }) => codes.includes(code))) missed.push(q)
  }
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(names.length * 0.03)
})

/** The names of what people often ask for, as they say them, with the procedures of that name. */
async function popularNames(): Promise<[string, string[]][]> {
  const { rows } = await sql<{ code: string; name: string }>`select p.code, v.name from catalogue.procedure p
    join catalogue.procedure_version v on v.procedure = p.code where p.popularity >= 20 order by p.code`.execute(
    world.db,
  )
  const names = Map.groupBy(rows, ({ name }) => spoken(name))
  return [...names]
    .filter(([name]) => name.split(' ').length <= 10)
    .map(([name, same]) => [name, same.map(({ code }) => code)])
}

test('a procedure is found under the name that holds today, and not when it holds no longer', async () => {
  const line = (name: string) => publishedLine({ code: '9.000011', name })
  await importProcedures(world.app, [line('Cấp phép nuôi kỳ lân tại nhà')], '2026-01-01')
  const codes = async (q: string) => (await search({ q, limit: '5' })).items.map(({ code }) => code)
  expect(await codes('nuoi ki lan')).toContain('9.000011')
  await importProcedures(world.app, [line('Cấp phép nuôi phượng hoàng tại nhà')], '2026-11-01')
  expect(await codes('ki lan')).not.toContain('9.000011')
  expect(await codes('phuong hoang')).toContain('9.000011')
  await sql`update catalogue.procedure_version set valid_to = '2026-11-23' where procedure = '9.000011' and valid_to is null`.execute(
    world.db,
  )
  expect(await codes('phuong hoang')).not.toContain('9.000011')
})

test('a code finds its procedure alone, where the filters leave it', async () => {
  const found = async (query: Record<string, string>) => (await search(query)).items.map(({ code }) => code)
  expect(await found({ q: ' 1.004194 ' })).toEqual(['1.004194'])
  expect(await found({ q: '1.004194', offset: '1' })).toEqual([])
  expect(await found({ q: '1.004194', tier: 'province' })).not.toContain('1.004194')
  expect(await found({ q: '1.999999' })).not.toContain('1.999999')
})

test('without a text everything is listed, popular first, and pages do not overlap', async () => {
  const [first, second] = [await search({ limit: '50' }), await search({ limit: '50', offset: '50' })]
  expect(first.total).toBeGreaterThanOrEqual(1074)
  expect(first.items[0]?.code).toMatch(/^(1\.001193|2\.000815)$/)
  expect(new Set([...first.items, ...second.items].map(({ code }) => code)).size).toBe(100)
  expect(await search({ q: 'khai sinh', offset: '5000' })).toEqual({
    items: [],
    total: (await search({ q: 'khai sinh' })).total,
  })
})

test('filters leave only their field and tier', async () => {
  const { items } = await search({ q: 'đăng ký', field: 'Hộ tịch', tier: 'commune', limit: '100' })
  expect(items.length).toBeGreaterThan(10)
  for (const item of items) {
    expect(item.field).toBe('Hộ tịch')
    expect(item.tiers).toContain('commune')
  }
})

test('filters by agency, audience, level and life event leave only theirs, with a text and without', async () => {
  const all = (await world.stranger.get('/api/v1/procedures/1.001456')).json()
  for (const q of ['ho chieu', '']) {
    const codes = async (filter: Record<string, string>) =>
      (await search({ ...(q && { q }), ...filter, limit: '100' })).items.map(({ code }) => code)
    expect(await codes({ agency: all.agencies.inCharge[0].name })).toContain('1.001456')
    expect(await codes({ agency: 'Không có cơ quan này' })).toEqual([])
    expect(await codes({ audience: all.audiences[0] })).toContain('1.001456')
    expect(await codes({ audience: 'agency' })).not.toContain('1.001456')
    expect(await codes({ lifeEvent: 'going-abroad' })).toContain('1.001456')
    expect(await codes({ lifeEvent: 'birth' })).not.toContain('1.001456')
    expect(await codes({ level: all.level })).toContain('1.001456')
    expect(await codes({ level: all.level === 'info' ? 'partial' : 'info' })).not.toContain('1.001456')
  }
})

test('text that means something to a database finds nothing or something, and breaks nothing', async () => {
  for (const q of ["'", "a' & b | !c:*", '%_\\', '((', '   ', '🙂', 'ạ'.repeat(190), '-- ; drop table'])
    expect((await search({ q })).total).toBeGreaterThanOrEqual(0)
})
