import { afterEach, beforeEach, expect, test } from 'vitest'
import { payAtPlatform } from '../../../../sandbox/src/payment/pay-at-platform.ts'
import type { CitizenName } from '../../../test/people.ts'
import { examples, fillDraft, submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { paths } from '../paths.ts'
import { type NoScriptBrowser, noScriptBrowser } from './no-script-browser.ts'
import { onePixel } from './samples.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const signedIn = async (who: CitizenName, level: 1 | 2 = 2): Promise<NoScriptBrowser> =>
  noScriptBrowser(world, (await world.citizen(who, level)).token)

const pageOf = (browser: NoScriptBrowser) => browser.at().split(/[?#]/)[0]!

type Answers = Record<string, string>

/** Answers as the portal leads, page after page or on the one page, and says what was asked and not known. */
async function answer(browser: NoScriptBrowser, answers: Answers): Promise<string[]> {
  const asked: string[] = []
  const finished = () =>
    pageOf(browser).endsWith('/kiem-tra') && !browser.html().includes('id="open-questions"')
  for (let page = 0; page < 12 && !finished(); page++) {
    asked.push(...browser.questions())
    const fitting = Object.entries(answers).filter(([name]) => browser.html().includes(`name="${name}"`))
    await browser.post(pageOf(browser), { _then: 'next', ...Object.fromEntries(fitting) })
    expect(browser.status(), browser.text()).toBe(200)
  }
  return asked
}

const birth: Answers = { 'child-parentage': 'both', 'copies-wanted': 'no', delivery: 'electronic' }

test('a father registers a birth without script: what the state knows is not asked', async () => {
  const minh = await signedIn('minh')
  await minh.visit('/')
  expect(minh.text()).toContain('Cần làm giấy tờ gì?')
  await minh.visit('/tim?q=lam+khai+sinh+cho+con')
  expect(minh.html()).toContain('href="/thu-tuc/1.001193"')
  await minh.visit('/thu-tuc/1.001193')
  expect(minh.html()).toContain('href="/nop/1.001193"')

  await minh.visit('/nop/1.001193')
  expect(minh.html()).not.toMatch(/<input[^>]*name="source"[^>]*checked/)
  await minh.post('/nop/1.001193', { all: 'yes' })
  const asked = await answer(minh, birth)

  expect(asked.length).toBeLessThanOrEqual(4)
  expect(minh.text()).toContain('LÒ MINH AN')
  expect(minh.text()).toContain('QUÀNG THỊ HOA')
  expect(minh.text()).toContain('Phường Tô Hiệu') // where he is registered, not asked either
  await minh.post(pageOf(minh), {})
  expect(minh.status()).toBe(422)
  expect(minh.text()).toContain('Đánh dấu vào lời cam đoan để nộp')
  await minh.post(pageOf(minh), { declaration: 'yes' })

  expect(pageOf(minh)).toMatch(/^\/ho-so\/[\da-f-]{36}\/da-nop$/)
  expect(minh.text()).toContain('H52.40-261123-0001')
  const slip = await minh.raw('GET', pageOf(minh).replace('da-nop', 'giay-tiep-nhan.pdf'))
  expect(slip.headers['content-type']).toBe('application/pdf')
  expect(slip.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const stranger = noScriptBrowser(world)
  await stranger.visit('/tra-cuu?ma=h52.40–261123–0001')
  expect(stranger.text()).toContain('Đã nhận, đang kiểm tra giấy tờ')
  expect(stranger.text()).not.toContain('MINH')
  await minh.visit('/ho-so')
  expect(minh.text()).toContain('H52.40-261123-0001')
})

test('a value the state has wrong is corrected with a reason, which officers and the check show', async () => {
  const minh = await signedIn('minh')
  await minh.visit('/nop/1.001193')
  await minh.post('/nop/1.001193', { all: 'yes' })
  const draft = pageOf(minh).split('/')[2]!
  const child = `/ho-so-nhap/${draft}/child`
  await minh.visit(child)
  expect(minh.questions()).toEqual([])
  await minh.post(child, { 'child-name': 'Lò Minh Ân', 'child-name.wrong': 'wrong', _then: 'leave' })
  expect(minh.at()).toBe('/ho-so?muc=ban-nhap')

  await minh.visit(`/ho-so-nhap/${draft}/kiem-tra`)
  expect(minh.text()).toContain('LÒ MINH ÂN')
  expect(minh.text()).toContain('Dữ liệu cũ: LÒ MINH AN')
  await minh.visit(child)
  await minh.post(child, { 'child-name.wrong': '', _then: 'next' })
  await minh.visit(`/ho-so-nhap/${draft}/kiem-tra`)
  expect(minh.text()).not.toContain('LÒ MINH ÂN')
})

test('without consent nothing is fetched, and everything but what the sign-in said is asked', async () => {
  const minh = await signedIn('minh')
  await minh.visit('/nop/1.001193')
  await minh.post('/nop/1.001193', {})
  expect(minh.status()).toBe(422)
  expect(minh.text()).toContain('Chọn xã, phường nhận hồ sơ')
  await minh.post('/nop/1.001193', { unit: 'H52.40' })

  expect(minh.at()).toMatch(/\/requester$/)
  expect(minh.questions()).toContain('Số điện thoại của tôi')
  expect(minh.questions()).not.toContain('Họ tên của tôi')
  expect(await world.count('identity.data_access')).toBe(0)
})

test('when the population database is down its part is asked, and the page says why', async () => {
  const khoa = await signedIn('khoa')
  await khoa.visit('/nop/1.001193')
  await khoa.post('/nop/1.001193', { all: 'yes', unit: 'H52.40' })

  expect(khoa.at()).toMatch(/\/requester\?cho=/)
  expect(khoa.text()).toContain('CSDL quốc gia về dân cư')
  expect(khoa.text()).toContain('không trả lời')
  expect(khoa.questions()).toContain('Tôi là gì của con?')
  expect(khoa.questions()).not.toContain('Họ tên của tôi')
})

test('what was typed wrong is kept and explained beside the question; an opened question is no fault', async () => {
  const khoa = await signedIn('khoa')
  await khoa.visit('/nop/1.001193')
  await khoa.post('/nop/1.001193', { unit: 'H52.40' })
  const page = pageOf(khoa)
  await khoa.post(page, {
    'requester-name': 'Tòng Văn Khoa',
    'requester-birth-date.day': '31',
    'requester-birth-date.month': '2',
    'requester-birth-date.year': '1988',
    'requester-residence.province': '01',
    'requester-residence.detail': 'Tổ 5',
    _then: 'next',
  })
  expect(khoa.status()).toBe(422)
  expect(khoa.html()).toContain('<title>Lỗi: ')
  expect(khoa.html()).toContain('value="TÒNG VĂN KHOA"')
  expect(khoa.text()).toContain('31/02/1988 không có trong lịch')
  expect(khoa.html()).toContain('Phường Ba Đình') // communes of the province that was chosen
  await khoa.post(page, { 'requester-residence.province': '04', _then: 'refresh' })
  expect(khoa.status()).toBe(200)
  expect(khoa.html()).not.toContain('Phường Ba Đình')
})

test('an extract is paid for at the platform and handed in on return', async () => {
  await world.listen()
  const bao = await signedIn('bao')
  await bao.visit('/nop/2.000635')
  await bao.post('/nop/2.000635', { all: 'yes', unit: 'H52.40' })
  await answer(bao, {
    'requester-relationship': 'self',
    'event-kind': 'birth',
    'registering-office': 'UBND phường Phủ Lý',
    'copies-number': '2',
    delivery: 'electronic',
  })
  expect(bao.text()).toContain('16.000 đ')
  const check = pageOf(bao)
  await bao.post(check, { declaration: 'yes' })
  expect(bao.at()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/thanh-toan\//)
  const payUrl = bao.at()

  await bao.visit(check)
  expect(pageOf(bao)).toMatch(/\/thanh-toan$/)
  expect(bao.text()).toContain('Sửa lại trước khi trả tiền')
  await payAtPlatform(payUrl, 'declined')
  await bao.visit(pageOf(bao))
  expect(bao.text()).toContain('tài khoản chưa bị trừ')
  await bao.post(pageOf(bao))
  const back = await payAtPlatform(bao.at(), 'callback-never')
  await bao.visit(back.pathname + back.search)

  expect(pageOf(bao)).toMatch(/\/da-nop$/)
  expect(bao.text()).toContain('16.000 đ')
})

test('a paper is judged the moment it is handed in, and what is wrong stands beside it', async () => {
  const khoa = await signedIn('khoa')
  await khoa.visit('/nop/1.001193')
  await khoa.post('/nop/1.001193', { unit: 'H52.40' })
  const draft = pageOf(khoa).split('/')[2]!
  await khoa.visit(`/ho-so-nhap/${draft}/papers`)
  const upload = `/ho-so-nhap/${draft}/tep`

  await khoa.upload(upload, 'birth-paper', { name: 'giay.pdf', bytes: Buffer.from('not a PDF at all') })
  expect(khoa.status()).toBe(422)
  expect(khoa.text()).toContain('Chỉ nhận tệp PDF, JPEG hoặc PNG.')
  await khoa.upload(upload, 'birth-paper', { name: 'to.pdf', bytes: Buffer.alloc(11 * 1024 * 1024, '%PDF-') })
  expect(khoa.status()).toBe(422)
  expect(khoa.text()).toContain('lớn hơn 10 MB')
  await khoa.upload(upload, 'birth-paper', { name: 'anh.png', bytes: onePixel })
  expect(khoa.status()).toBe(200)
  expect(khoa.text()).toContain('anh.png')
  const remove = /formAction="([^"]+)"|formaction="([^"]+)"/.exec(khoa.html())
  expect(remove?.[1] ?? remove?.[2]).toContain(upload)
})

test('a form without the token of the session changes nothing', async () => {
  const minh = await signedIn('minh')
  await minh.visit('/nop/1.001193')
  await minh.post('/nop/1.001193', { all: 'yes', unit: 'H52.40', _csrf: 'forged' })

  expect(minh.status()).toBe(403)
  expect(minh.text()).toContain('những gì đã lưu vẫn còn')
  expect(await world.count('forms.draft')).toBe(0)
})

test("another person's draft, dossier and papers do not exist", async () => {
  const minh = await signedIn('minh')
  await minh.visit('/nop/1.001193')
  await minh.post('/nop/1.001193', { all: 'yes' })
  const draft = pageOf(minh).split('/')[2]!
  const { id } = await submitFreeBirth(await world.citizen('hoa'))
  const bao = await signedIn('bao')

  for (const path of [
    `/ho-so-nhap/${draft}/result`,
    `/ho-so-nhap/${draft}/kiem-tra`,
    `/ho-so-nhap/${draft}/thanh-toan`,
    `/ho-so/${id}`,
    `/ho-so/${id}/da-nop`,
    `/ho-so/${id}/giay-tiep-nhan.pdf`,
    `/ho-so/${id}/bo-sung`,
    `/danh-gia/${id}`,
    '/ho-so/not-an-id',
  ]) {
    await bao.visit(path)
    expect(bao.status(), path).toBe(404)
    expect(bao.text()).not.toContain('LÒ')
  }
})

test('who is not signed in is led to the sign-in and back, never to another site', async () => {
  const stranger = noScriptBrowser(world)
  await stranger.visit('/ho-so?muc=ban-nhap')
  expect(stranger.at()).toBe('/dang-nhap?tiep=%2Fho-so%3Fmuc%3Dban-nhap')
  expect(stranger.html()).toContain('href="/dang-nhap/vneid?tiep=%2Fho-so%3Fmuc%3Dban-nhap"')
  for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example']) {
    await stranger.visit(`/dang-nhap?tiep=${encodeURIComponent(evil)}`)
    expect(stranger.html(), evil).toContain('href="/dang-nhap/vneid"')
  }
  await stranger.visit('/dang-nhap/vneid') // VNeID is down in this world
  expect(stranger.status()).toBe(503)
  expect(stranger.text()).toContain('VNeID chưa trả lời.')
  await stranger.visit('/dang-nhap/vneid/tra-ve?error=access_denied')
  expect(stranger.text()).toContain('Chưa đăng nhập: đã bấm hủy ở trang VNeID.')
})

test('a level-1 account is told before it fills in anything', async () => {
  const mai = await signedIn('mai', 1)
  await mai.visit('/nop/1.001193')
  expect(mai.status()).toBe(403)
  expect(mai.text()).toContain('Tài khoản này ở mức độ 1, chưa nộp hồ sơ được.')
})

test('language and contrast are kept, in English too every page speaks one language', async () => {
  const browser = noScriptBrowser(world)
  await browser.visit('/thu-tuc/1.001193')
  await browser.post('/ngon-ngu', { lang: 'en' })
  expect(browser.at()).toBe('/thu-tuc/1.001193')
  expect(browser.html()).toContain('<html lang="en"')
  expect(browser.text()).toContain('Apply online')
  await browser.post('/hien-thi', { theme: 'contrast' })
  expect(browser.html()).toContain('data-theme="contrast"')
  await browser.post('/hien-thi', { size: 'large' })
  expect(browser.html()).toMatch(/<html[^>]*data-theme="contrast" data-size="large"/)
  await browser.post('/ngon-ngu', { lang: 'blt' })
  expect(browser.text()).toContain('[Thái] Nộp trực tuyến')
  await browser.post('/ngon-ngu', { lang: 'klingon' })
  expect(browser.text()).not.toContain('[Thái]')
})

test('procedures without an online service, figures and what robots may read', async () => {
  const browser = noScriptBrowser(world)
  await browser.visit('/thu-tuc/1.004746')
  expect(browser.text()).toContain('Nộp tại Bộ phận Một cửa')
  await browser.visit('/thu-tuc/9.999999')
  expect(browser.status()).toBe(404)
  await browser.visit('/chi-tieu')
  expect(browser.status()).toBe(200)
  expect(browser.html().match(/class="[^"]*bar-cell/g)?.length).toBeGreaterThan(3)
  const csv = await browser.raw('GET', '/chi-tieu.csv')
  expect(csv.body.split('\r\n').length).toBeGreaterThan(4)
  expect((await browser.raw('GET', '/robots.txt')).body).toContain('Disallow: /ho-so')
})

test('a sentence made from answers is written when they are given, and follows them', async () => {
  const { 'change-text': _, 'document-number': __, ...sale } = examples.landSale() as Record<string, string>
  const minh = await world.citizen('minh')
  const draft = await fillDraft(minh, '1.013831', sale, 'H52.06.01')
  const browser = noScriptBrowser(world, minh.token)
  const said = async (number: string) => {
    await browser.visit(paths.fill(draft, 'change'))
    await browser.post(paths.fill(draft, 'change'), { _then: 'next', 'document-number': number })
    return (await minh.get(`/api/v1/drafts/${draft}`)).json().answers['change-text']
  }
  expect(await said('1102/2026')).toContain('của TẠ VĂN ĐỨC, theo văn bản số 1102/2026 ngày 28/10/2026')
  expect(await said('1103/2026')).toContain('số 1103/2026')
})
