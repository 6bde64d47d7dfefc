import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { paths } from '../paths.ts'

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
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

test('the navigation marks the very page, and on a page below only that it belongs there', async () => {
  const marked = async (url: string) => {
    const nav = /<nav class="site-nav"[\s\S]*?<\/nav>/.exec(await get(url))![0]
    return [...nav.matchAll(/href="([^"]*)" aria-current="(\w+)"/g)].map(
      ([, href, mark]) => `${mark} ${href}`,
    )
  }
  expect(await marked('/')).toEqual(['page /'])
  expect(await marked('/?lang=vi')).toEqual(['page /'])
  expect(await marked('/linh-vuc')).toEqual(['true /'])
})

test('every procedure is at most three presses away from the first page', async () => {
  const missing = new Set(await everyCode())
  expect(missing.size).toBeGreaterThanOrEqual(1074)
  const seen = new Set(['/'])
  let pages = ['/']
  for (let presses = 1; presses <= 3; presses++) {
    const next: string[] = []
    for (const path of pages) {
      if (missing.size === 0) break
      const html = await get(path)
      for (const code of codesOf(html)) missing.delete(code)
      next.push(
        ...linksOf(html).filter((link) => /^\/(tim|linh-vuc|co-quan)\b/.test(link) && !seen.has(link)),
      )
      for (const link of next) seen.add(link)
    }
    // Lists of fields first: with them the search is soon over.
    pages = next.sort((a, b) => Number(b.includes('linh-vuc=')) - Number(a.includes('linh-vuc=')))
  }
  expect([...missing]).toEqual([])
}, 120_000)

test('filters combine with each other and with the text, and can be taken back one by one', async () => {
  const all = codesOf(await get('/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch'))
  expect(all.length).toBe(42)
  const narrowed = await get(
    '/tim?linh-vuc=H%E1%BB%99%20t%E1%BB%8Bch&cap=xa&muc=toan-trinh&doi-tuong=cong-dan',
  )
  const fullyOnline = ['1.000656', '1.001193', '1.004873', '2.000635', '2.000986', '2.002622']
  expect(codesOf(narrowed).sort()).toEqual(fullyOnline)
  expect(decode(narrowed)).toContain(
    `href="${paths.search({ field: 'Hộ tịch', audience: 'citizen', level: 'full' })}"`,
  )
  const searched = await get('/tim?q=khai+sinh&muc=toan-trinh')
  expect(codesOf(searched)[0]).toBe('1.001193')
  expect(codesOf(searched).every((code) => fullyOnline.includes(code))).toBe(true)
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
  expect(codesOf(await get('/co-quan/H52.40')).length).toBe(291)
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
