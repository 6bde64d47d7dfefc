import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { importProcedures, setOffers } from '../../contexts/catalogue/index.ts'
import { publishedLine } from '../../contexts/catalogue/test/builders.ts'
import { noScriptBrowser } from './no-script-browser.ts'

const system = { kind: 'system', id: 'test' } as const
const code = '9.000001'
const paper = (name: string, more = {}) => ({ name, form: false, originals: 1, copies: 0, ...more })
const wholeRecord = {
  agencies: {
    in_charge: [{ code: null, name: 'Thư viện xã' }],
    cooperating: [{ code: null, name: 'Công an xã' }],
  },
  channels: [
    {
      channel: 'desk',
      times: [
        { case: 'c1', time: 2, unit: 'working-day', unit_given: true, fees: [] },
        {
          case: 'c2',
          time: 5,
          unit: 'working-day',
          unit_given: false,
          note: 'Có xác minh.',
          fees: [{ kind: 'fee', amount: 10_000, per: 'thẻ', note: 'trẻ em giảm một nửa' }],
        },
      ],
    },
  ],
  cases: [
    {
      id: 'c1',
      name: 'Người trong xã',
      steps: ['Nộp tờ khai.'],
      components: [paper('Tờ khai', { legal_bases: ['46/2019/QH14'] })],
    },
    { id: 'c2', name: 'Người nơi khác', steps: [], components: [paper('Giấy giới thiệu')] },
  ],
  legal_bases: [{ number: '46/2019/QH14', name: 'Luật Thư viện' }],
  requirements: ['Biết đọc.'],
  related: ['1.001193'],
  joint: ['2.000635'],
}

let world: World
beforeAll(async () => {
  world = await createWorld({ pages: true })
  await importProcedures(world.app, [publishedLine(), publishedLine({ code: '9.000002' })], '2026-01-01')
  await importProcedures(
    world.app,
    [publishedLine({ decision: '2/QĐ-BVHTTDL', ...wholeRecord })],
    '2026-06-01',
  )
  await importProcedures(world.app, [publishedLine({ code: '9.000003' })], '2027-01-01')
  await sql`update catalogue.procedure_version set valid_to = '2026-08-01' where procedure = '9.000002'`.execute(
    world.db,
  )
  await setOffers(
    world.app,
    system,
    [
      {
        procedure: code,
        unit: null,
        level: 'partial',
        reason: 'Phải xem bản chính',
        legalGround: 'Điều 5 Luật Thư viện',
        onNationalPortal: true,
        paperless: true,
      },
    ],
    {
      validFrom: '2026-06-01',
      decision: { number: '120/QĐ-UBND', issuedOn: '2026-05-20', signer: 'Lò Văn Mẫu' },
    },
  )
})
afterAll(() => world.close())

const open = async (url: string) => {
  const browser = noScriptBrowser(world)
  await browser.visit(url)
  return browser
}

test('the page says everything the record says, case by case', async () => {
  const page = await open(`/thu-tuc/${code}`)
  for (const words of [
    'Người trong xã',
    'Người nơi khác',
    'Giấy giới thiệu',
    'Theo 46/2019/QH14',
    'Nộp tờ khai.',
    'Có xác minh. Bản công bố không ghi đơn vị; tính là ngày làm việc.',
    'Phí: 10.000 đ / thẻ (trẻ em giảm một nửa)',
    'Thư viện xã',
    'Công an xã',
    'Biết đọc.',
    'Luật Thư viện',
    'Chưa làm được hết trên mạng: Phải xem bản chính. Căn cứ: Điều 5 Luật Thư viện.',
    'Thí điểm không dùng giấy',
    'Cổng Dịch vụ công quốc gia, mã 9.000001',
    'Có hiệu lực từ 01/06/2026, theo 2/QĐ-BVHTTDL.',
  ])
    expect(page.text()).toContain(words)
  for (const href of ['/thu-tuc/1.001193', '/thu-tuc/2.000635', '/co-quan'])
    expect(page.html()).toContain(`href="${href}"`)
})

test('any day shows what held then, and says so', async () => {
  const earlier = await open(`/thu-tuc/${code}?ngay=2026-03-15`)
  expect(earlier.text()).toContain('Nội dung có hiệu lực vào ngày 15/03/2026.')
  expect(earlier.text()).toContain('theo 1/QĐ-BVHTTDL')
  expect(earlier.text()).not.toContain('Giấy giới thiệu')
  expect(earlier.html()).toContain('<meta name="robots" content="noindex"/>')
  expect((await open(`/thu-tuc/${code}`)).html()).toContain(`href="/thu-tuc/${code}?ngay=2026-01-01"`)
  expect((await open(`/thu-tuc/${code}?ngay=2026-11-23`)).text()).not.toContain(
    'Nội dung có hiệu lực vào ngày',
  )
  expect((await open(`/thu-tuc/${code}?ngay=hom-qua`)).status()).toBe(400)
  expect((await open(`/thu-tuc/9.999999?ngay=2026-01-01`)).status()).toBe(404)
})

test('what has ended or not begun says since when, and offers no way to apply', async () => {
  const ended = await open('/thu-tuc/9.000002')
  expect(ended.text()).toContain('Hết hiệu lực từ 01/08/2026')
  expect(ended.html()).not.toContain('href="/nop/')
  expect((await open('/thu-tuc/9.000003')).text()).toContain('Có hiệu lực từ 01/01/2027')
})

test('figures of the year are measured, or said not to be; few ratings are not published', async () => {
  expect((await open(`/thu-tuc/${code}`)).text()).toContain('chưa có hồ sơ nào của thủ tục này')
  const unit = 'H52.40'
  const announce = async (dossier: string, name: string, at: string, payload: object) => {
    const about = { dossier, procedure: code, unit, applicant: dossier }
    await sql`insert into kernel.event (id, name, payload, actor, at)
              values (gen_random_uuid(), ${name}, ${JSON.stringify({ ...about, ...payload })}, 'test', ${at})`.execute(
      world.db,
    )
    await world.settle()
  }
  const submit = (dossier: string, day: string, due: string) =>
    announce(dossier, 'dossiers.dossier-submitted', `${day}T01:00:00Z`, {
      channel: 'desk',
      fee: 0,
      minutes: null,
      draft: dossier,
      due,
    })
  const fact = async (hours: number, onTime: boolean, satisfied: boolean | null, year = 2026) => {
    const [dossier, begun] = [randomUUID(), Date.parse(`${year}-03-02T01:00:00Z`)]
    const due = new Date(begun + 50 * 3_600_000).toISOString()
    const ended = new Date(begun + hours * 3_600_000).toISOString()
    await submit(dossier, `${year}-03-02`, due)
    await announce(dossier, 'dossiers.dossier-accepted', new Date(begun).toISOString(), { due })
    await announce(dossier, 'dossiers.dossier-resolved', ended, { due, onTime, document: dossier })
    if (satisfied !== null)
      await announce(dossier, 'feedback.dossier-rated', `${year}-03-09T01:00:00Z`, {
        score: satisfied ? 3 : 1,
      })
  }
  for (const [hours, onTime, satisfied] of [
    [4, true, true],
    [6, true, true],
    [10, true, false],
    [100, false, true],
  ] as const)
    await fact(hours, onTime, satisfied)
  await fact(1, true, true, 2025)
  // Figures are at most five minutes old.
  const later = () => {
    world.clock.now = new Date(world.clock.now.getTime() + 5 * 60_000)
  }
  later()
  const few = (await open(`/thu-tuc/${code}`)).text()
  expect(few).toMatch(/hồ sơ đã nhận 4 hồ sơ đã giải quyết 4 đúng hạn 75% thời gian thực tế 8 giờ/)
  expect(few).toContain('Còn quá ít đánh giá')
  await fact(8, true, true)
  expect((await open(`/thu-tuc/${code}`)).text()).toContain('Còn quá ít đánh giá')
  later()
  const enough = (await open(`/thu-tuc/${code}`)).text()
  expect(enough).toContain('người đánh giá hài lòng 80%')
  // One that is late and still open counts against being on time.
  await submit(randomUUID(), '2026-11-01', '2026-11-05T10:00:00.000Z')
  later()
  expect((await open(`/thu-tuc/${code}`)).text()).toContain('đúng hạn 66,7%')
})

test('machines read what it is, where, for whom and what it costs; the policy lets nothing else run', async () => {
  const page = await world.http.inject({ url: '/thu-tuc/1.001193', headers: { accept: 'text/html' } })
  const [, data] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.body) ?? []
  expect(JSON.parse(data!)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    identifier: '1.001193',
    serviceType: 'Hộ tịch',
    provider: { '@type': 'GovernmentOrganization', name: 'Ủy ban nhân dân tỉnh Sơn La' },
    areaServed: { name: 'Sơn La' },
    availableChannel: [
      { '@type': 'ServiceChannel', serviceUrl: expect.stringMatching(/\/nop\/1\.001193$/) },
      {},
      {},
    ],
    offers: { price: 0, priceCurrency: 'VND' },
  })
  expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  expect(page.body).toMatch(/<link rel="canonical" href="http[^"]+\/thu-tuc\/1\.001193"\/>/)
  const english = await open('/thu-tuc/1.001193?lang=en')
  expect(english.html()).toMatch(/<html lang="en"/)
  expect(english.html()).toMatch(/rel="canonical" href="http[^"]+\/thu-tuc\/1\.001193\?lang=en"/)
  expect(english.html()).toContain('name="back" value="/thu-tuc/1.001193"')
})

test('the sheet to hand out has the papers to tick off and the code that leads back', async () => {
  const sheet = await open(`/thu-tuc/${code}/to-huong-dan`)
  expect(sheet.status()).toBe(200)
  expect(sheet.text()).toContain('Giấy giới thiệu (1 bản chính)')
  expect(sheet.html()).toMatch(/<svg class="qr"/)
})
