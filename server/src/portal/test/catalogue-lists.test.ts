import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { paths } from '../paths.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
  // The Department of Justice handles what its ministry publishes for the province.
  await sql`
    insert into catalogue.responsibility (field, tier, unit, valid_from)
    select distinct field, 'province', 'H52.02', date '2025-07-01' from catalogue.procedure_version where ministry = 'Bộ Tư pháp'`.execute(
    world.db,
  )
})
afterAll(() => world.close())

const get = async (url: string) => {
  const page = await world.http.inject({ url, headers: { accept: 'text/html' } })
  expect(page.statusCode, url).toBe(200)
  return page.body
}
const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'")
const linksOf = (html: string) =>
  [...html.matchAll(/<a\b[^>]*?href="(\/[^"#]*)/g)].map(([, href]) => decode(href!))
const codesOf = (html: string) => [
  ...new Set(linksOf(html).flatMap((href) => /^\/thu-tuc\/([\d.]+)$/.exec(href)?.[1] ?? [])),
]

const everyCode = async () =>
  (
    await sql<{ code: string }>`select procedure as code from catalogue.procedure_version order by 1`.execute(
      world.db,
    )
  ).rows.map(({ code }) => code)

test('every procedure is at most three presses away from the first page', async () => {
  const seen = new Map<string, number>([['/', 0]])
  let level = ['/']
  for (let clicks = 1; clicks <= 3; clicks++) {
    const pages = []
    for (const path of level) pages.push(linksOf(await get(path)))
    level = [...new Set(pages.flat())].filter(
      (path) => !seen.has(path) && /^\/(thu-tuc|tim|linh-vuc|co-quan)\b/.test(path),
    )
    for (const path of level) seen.set(path, clicks)
    // Procedures themselves are where one wanted to go: their own links are not needed.
    level = level.filter((path) => !path.startsWith('/thu-tuc/'))
  }
  const codes = await everyCode()
  expect(codes.length).toBeGreaterThanOrEqual(1074)
  expect(codes.filter((code) => !seen.has(paths.procedure(code)))).toEqual([])
}, 120_000)

test('filters combine with each other and with the text, and can be taken back one by one', async () => {
  const all = codesOf(await get('/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch'))
  expect(all.length).toBe(41)
  const narrowed = await get(
    '/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch&cap=xa&muc=toan-trinh&doi-tuong=cong-dan',
  )
  expect(codesOf(narrowed).sort()).toEqual(['1.001193', '2.000635'])
  expect(decode(narrowed)).toContain(
    `href="${paths.search({ field: 'Hộ tịch', audience: 'citizen', level: 'full' })}"`,
  )
  const searched = await get('/tim?q=khai+sinh&muc=toan-trinh')
  expect(codesOf(searched)[0]).toBe('1.001193')
  expect(codesOf(searched).every((code) => ['1.001193', '2.000635'].includes(code))).toBe(true)
  expect(searched).toContain('<input type="hidden" name="muc" value="toan-trinh"/>')
  expect(searched).toContain('<meta name="robots" content="noindex"/>')
})

test('an agency handles its fields of its tier; a commune what communes handle', async () => {
  const department = codesOf(await get('/co-quan/H52.02'))
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from catalogue.procedure_version v where 'province' = any(tiers) and exists
      (select from catalogue.responsibility r where r.field = v.field and r.unit = 'H52.02')`.execute(
    world.db,
  )
  expect(department.length).toBe(rows[0]!.n)
  expect(codesOf(await get('/co-quan/H52.40')).length).toBe(290)
  const listed = await get('/tim?co-quan=H52.02&trang=1')
  expect(listed).toContain('Sở Tư pháp')
  expect(listed).not.toContain('Không thấy thủ tục nào khớp')
  expect(await get('/co-quan/H52.13')).toContain('Chưa ghi thủ tục nào cho cơ quan này')
  for (const url of ['/co-quan/H99', '/co-quan/H52.40.01'])
    expect((await world.stranger.get(url)).statusCode).toBe(404)
})

test('what addresses say wrongly narrows to nothing or is left out, and breaks nothing', async () => {
  expect(await get('/tim?co-quan=H99')).toContain('Không thấy thủ tục nào khớp')
  expect(await get("/tim?linh-vuc=')%20or%20true--")).toContain('Không thấy thủ tục nào khớp')
  expect(codesOf(await get('/tim?cap=sao&muc=het&doi-tuong=ai&xep=nguoc&trang=-4')).length).toBe(20)
  expect(codesOf(await get('/tim?trang=400'))).toEqual([])
})

test('names are in the order of a Vietnamese list, and pages do not overlap', async () => {
  const [first, second] = [codesOf(await get('/tim?xep=ten')), codesOf(await get('/tim?xep=ten&trang=2'))]
  expect(new Set([...first, ...second]).size).toBe(40)
  const fields = await get('/linh-vuc?xep=ten')
  expect(fields.indexOf('id="chu-đ"')).toBeGreaterThan(fields.indexOf('id="chu-d"'))
})

test('no page asks the database more often because it shows more', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const statements = async (url: string) => {
    query.mockClear()
    await get(url)
    return query.mock.calls.length
  }
  const counted: Record<string, number> = {}
  for (const url of [
    '/',
    '/linh-vuc',
    '/co-quan',
    '/co-quan/H52.40',
    '/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch',
    '/tim?q=khai+sinh&co-quan=H52.40',
    '/thu-tuc/1.001193',
    '/thu-tuc/1.001010',
  ])
    counted[url] = await statements(url)
  // An agency with nothing to list costs as many statements as one with hundreds.
  expect(counted['/co-quan/H52.40']).toBe(await statements('/co-quan/H52.13'))
  query.mockRestore()
  for (const [url, count] of Object.entries(counted)) expect(count, url).toBeLessThanOrEqual(9)
})
