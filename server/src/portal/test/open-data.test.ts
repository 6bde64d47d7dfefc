import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Compile } from 'typebox/schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { importProcedures, setOffers } from '../../contexts/catalogue/index.ts'
import { publishedLine } from '../../contexts/catalogue/test/builders.ts'
import { dataSets } from '../open-data/data-sets.ts'
import { sitemapFile, sitemapIndex } from '../sitemap.ts'

const system = { kind: 'system', id: 'test' } as const
let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
})
afterAll(() => world.close())

const get = (url: string, headers: Record<string, string> = {}) => world.http.inject({ url, headers })

/** Records of RFC 4180, read by the grammar and nothing kinder. */
function readCsv(text: string): string[][] {
  const record = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const records: string[][] = [[]]
  while (record.lastIndex < text.length) {
    const field = record.exec(text)
    if (!field) throw new Error('not RFC 4180')
    records.at(-1)!.push(field[1] === undefined ? field[2]! : field[1].replaceAll('""', '"'))
    if (field[3] === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}

test('every set is valid by its published schema, names its licence, and its table has the same records', async () => {
  for (const { name, columns } of dataSets) {
    const json = await get(`/du-lieu-mo/${name}.json`)
    expect(json.statusCode, name).toBe(200)
    const schema = JSON.parse(readFileSync(`docs/open-data/${name}.schema.json`, 'utf8'))
    expect((await get(`/du-lieu-mo/${name}.schema.json`)).json()).toEqual(schema)
    const [valid, faults] = Compile(schema).Errors(json.json())
    expect(valid, `${name}: ${JSON.stringify(faults.slice(0, 3))}`).toBe(true)
    const { items, licence } = json.json()
    expect(licence.name).toBe('CC BY 4.0')
    const csv = (await get(`/du-lieu-mo/${name}.csv`)).body
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head, ...records] = readCsv(csv.slice(1))
    expect(head).toEqual([...columns])
    expect(records.length).toBe(items.length)
    for (const record of records) expect(record.length).toBe(columns.length)
  }
}, 60_000)

test('a cell that would run in a spreadsheet is text', async () => {
  const evil = [`=HYPERLINK("http://x","a")`, '+1+1', '-2+3', '@SUM(A1)', 'a "quoted", b']
  const lines = evil.map((name, index) =>
    publishedLine({ code: `9.10000${index}`, name, field: `=${index}` }),
  )
  const report = await importProcedures(world.app, lines, '2026-01-01')
  expect(report.added.length).toBe(evil.length)
  const records = readCsv((await get('/du-lieu-mo/thu-tuc.csv')).body.slice(1))
  const names = records.filter(([code]) => code?.startsWith('9.1')).map(([, name]) => name)
  expect(names).toEqual([...evil.slice(0, 4).map((name) => `'${name}`), evil[4]])
  for (const cell of records.flat()) expect(cell).not.toMatch(/^[=+@\t\r-]/)
})

test('another day gives what held then; a day that is none is refused', async () => {
  await importProcedures(world.app, [publishedLine({ code: '9.200000' })], '2026-03-01')
  const codes = async (day: string) =>
    (await get(`/du-lieu-mo/thu-tuc.json?ngay=${day}`)).json().items.map(({ code }: { code: string }) => code)
  expect(await codes('2026-02-28')).not.toContain('9.200000')
  expect(await codes('2026-03-01')).toContain('9.200000')
  expect((await get('/du-lieu-mo/thu-tuc.json?ngay=2026-02-30')).statusCode).toBe(400)
  expect((await get('/du-lieu-mo/co-quan.json?ngay=2026-02-28')).statusCode).toBe(400)
})

test('levels say which unit differs, and why it is not in full', async () => {
  const change = {
    procedure: '1.002755',
    level: 'partial' as const,
    reason: 'Phải kiểm tra thực địa',
    legalGround: null,
    onNationalPortal: false,
    paperless: false,
  }
  await setOffers(
    world.app,
    system,
    [
      { ...change, unit: null },
      { ...change, unit: 'H52.41', level: 'full', reason: null },
    ],
    {
      validFrom: '2026-10-01',
      decision: { number: '9/QĐ-UBND', issuedOn: '2026-09-20', signer: 'Lò Văn Mẫu' },
    },
  )
  const { items } = (await get('/du-lieu-mo/muc-do.json')).json()
  expect(items.filter(({ code }: { code: string }) => code === '1.002755')).toMatchObject([
    { unit: null, level: 'partial', reason: 'Phải kiểm tra thực địa', validFrom: '2026-10-01' },
    { unit: 'H52.41', level: 'full' },
  ])
})

test('a file is zipped on request, and not sent again until something changes', async () => {
  const url = '/du-lieu-mo/thu-tuc.json'
  const zipped = await get(url, { 'accept-encoding': 'gzip' })
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(gunzipSync(zipped.rawPayload).toString()).items.length).toBeGreaterThan(1000)
  expect(zipped.rawPayload.length).toBeLessThan(1_000_000)
  const etag = String(zipped.headers.etag)
  expect(zipped.headers['last-modified']).toMatch(/GMT$/)
  const again = await get(url, { 'if-none-match': etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await importProcedures(world.app, [publishedLine({ code: '9.300000' })], '2026-11-01')
  expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(200)
})

test('the page and the description for machines name every file, and each is there', async () => {
  const page = await get('/du-lieu-mo', { accept: 'text/html' })
  const [, about] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.body) ?? []
  expect(JSON.parse(about!)).toMatchObject({
    '@type': 'DataCatalog',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  })
  const catalogue = (await get('/du-lieu-mo/danh-muc.jsonld')).json()
  const files: string[] = catalogue['dcat:dataset'].flatMap(
    (set: { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }) =>
      set['dcat:distribution'].map((one) => one['dcat:downloadURL']['@id']),
  )
  expect(files.length).toBe(2 * dataSets.length)
  for (const file of files) {
    const { pathname } = new URL(file)
    expect(page.body).toContain(`href="${pathname}"`)
    expect((await get(pathname)).statusCode).toBe(200)
  }
})

test('machines find every page in the sitemap, in both languages, and where it is', async () => {
  const sitemap = await get('/sitemap.xml')
  expect(sitemap.headers['content-type']).toContain('application/xml')
  const places = [...sitemap.body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!)
  expect(new Set(places).size).toBe(places.length)
  expect(places.filter((url) => url.includes('/thu-tuc/')).length).toBeGreaterThanOrEqual(1074)
  for (const url of places.filter((_, index) => index % 60 === 0)) {
    const { pathname, search } = new URL(url.replaceAll('&amp;', '&'))
    const page = await get(pathname + search, { accept: 'text/html' })
    expect(page.statusCode, url).toBe(200)
    expect(page.body, url).toContain(`<link rel="canonical" href="${url}"/>`)
  }
  expect(sitemap.body).toContain('/thu-tuc/1.001193?lang=en"/>')
  expect((await get('/robots.txt')).body).toMatch(/^Sitemap: http.+\/sitemap\.xml$/m)
  expect((await get('/sitemap-2.xml')).statusCode).toBe(404)
  expect(sitemapIndex('https://x.example', 3).match(/<sitemap>/g)?.length).toBe(3)
  expect(sitemapFile('https://x.example', [{ path: '/tim?q=a&b=<' }])).toContain('?q=a&amp;b=&lt;</loc>')
})
