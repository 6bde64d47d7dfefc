import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

test('a public page asks the database a few times, however much it shows', async () => {
  // What search knows of the language of the catalogue is read once and kept, the figures of the first page once a minute.
  for (const url of ['/tim?q=khai', '/']) await world.http.inject({ url, headers: { accept: 'text/html' } })
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const statements = async (url: string) => {
    query.mockClear()
    const page = await world.http.inject({ url, headers: { accept: 'text/html' } })
    expect(page.statusCode, url).toBe(200)
    return query.mock.calls.length
  }
  const hundreds = await statements('/co-quan/H52.40')
  expect(await statements('/co-quan/H52.13')).toBe(hundreds)
  for (const url of [
    '/',
    '/linh-vuc',
    '/co-quan',
    '/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch',
    '/tim?q=khai+sinh&co-quan=H52.40',
    '/thu-tuc/1.001193',
    '/thu-tuc/1.001010',
    '/du-lieu-mo',
  ])
    expect(await statements(url), url).toBeLessThanOrEqual(8)
  query.mockRestore()
})
