import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { loadCatalogue } from '../index.ts'

const queries = readFileSync(new URL('search-queries.tsv', import.meta.url), 'utf8')
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

test('of what people type, at least 95 of 100 find the procedure among the first five', async () => {
  const missed: string[] = []
  for (const [q, codes] of queries) {
    const { items } = await search({ q, limit: '5' })
    if (!items.some(({ code }) => codes.split(',').includes(code))) missed.push(q)
  }
  expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(queries.length * 0.05)
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

test('text that means something to a database finds nothing or something, and breaks nothing', async () => {
  for (const q of ["'", "a' & b | !c:*", '%_\\', '((', '   ', '🙂', 'ạ'.repeat(190), '-- ; drop table'])
    expect((await search({ q })).total).toBeGreaterThanOrEqual(0)
})
