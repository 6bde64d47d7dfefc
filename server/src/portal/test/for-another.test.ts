import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CitizenName, citizens } from '../../../test/people.ts'
import { examples, fillDraft, submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { dateInVietnam, writeDay } from '../../kernel/values/vietnam-time.ts'
import { type NoScriptBrowser, noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const signedIn = async (who: CitizenName): Promise<NoScriptBrowser> =>
  noScriptBrowser(world, (await world.citizen(who)).token)
const pageOf = (browser: NoScriptBrowser) => browser.at().split(/[?#]/)[0]!
const draftOf = (browser: NoScriptBrowser) => pageOf(browser).split('/')[2]!

/** Begins for whoever was chosen, without any source. */
async function begin(browser: NoScriptBrowser, procedure: string): Promise<string> {
  await browser.visit(`/nop/${procedure}`)
  await browser.post(`/nop/${procedure}`, { unit: 'H52.40' })
  return draftOf(browser)
}

/** Answers a draft with an example and hands it in over the API. */
async function finish(who: CitizenName, draft: string) {
  const citizen = await world.citizen(who)
  const { 'copies-number': _, ...birth } = examples.birth() as Record<string, unknown>
  const filled = { ...birth, 'copies-wanted': 'no' }
  for (const page of ['requester', 'child', 'parents', 'result', 'check'])
    await citizen.put(`/api/v1/drafts/${draft}/pages/${page}`, { answers: filled })
  return citizen.post(`/api/v1/drafts/${draft}/submission`)
}

test('a parent begins for a child that the population database names, and nobody else can', async () => {
  const minh = await signedIn('minh')
  await minh.visit('/nop/1.001193/cho-ai')
  expect(minh.text()).toMatch(/Con chưa đủ 18 tuổi.*LÒ.*sinh ngày 15\/02\/2024/)
  expect(minh.text()).toContain('không ghi ông/bà đại diện cho đơn vị nào')

  await minh.post('/nop/1.001193/cho-ai', { who: 'parent:000324000103' })
  expect(minh.text()).toContain('Đang nộp thay: LÒ')
  const draft = await begin(minh, '1.001193')
  const submitted = await finish('minh', draft)
  expect(submitted.statusCode, submitted.body).toBe(200)
  const { id } = submitted.json() as { id: string }

  await minh.visit(`/ho-so/${id}`)
  // The database answers by its own clock, which is not that of this world.
  const answered = writeDay(dateInVietnam(new Date()))
  expect(minh.text()).toMatch(
    new RegExp(`Cha, mẹ nộp thay con LÒ .*căn cứ: CSDL quốc gia về dân cư, ngày ${answered}`),
  )
  const clerk = await world.staff('tohieu.motcua')
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.onBehalf.acting.en).toContain('A parent for the child')

  const bao = await signedIn('bao')
  await bao.visit('/nop/1.001193/cho-ai')
  await bao.post('/nop/1.001193/cho-ai', { who: 'parent:000324000103' })
  expect(bao.status()).toBe(422)
  expect(bao.text()).toContain('Chưa xác minh được ông/bà được nộp thay người này')
})

test('an authorisation given here is used for its procedure, and not once its grantor has ended it', async () => {
  const hoa = await signedIn('hoa')
  await hoa.visit('/uy-quyen')
  await hoa.post('/uy-quyen', {
    identityNumber: citizens.hoa.identityNumber,
    name: 'Hoa',
    procedure: '1.001193',
  })
  expect(hoa.status()).toBe(422)
  expect(hoa.text()).toContain('Đây là số định danh của chính ông/bà')
  await hoa.post('/uy-quyen', {
    identityNumber: citizens.minh.identityNumber,
    name: 'Lò Văn Minh',
    procedure: '1.001193',
  })
  expect(hoa.text()).toMatch(/LÒ VĂN MINH.*Đang có hiệu lực.*Từ 23\/11\/2026 đến hết 23\/11\/2027/)

  const minh = await signedIn('minh')
  await minh.visit('/nop/2.000635/cho-ai')
  expect(minh.text()).toContain('Chưa có ủy quyền nào cho thủ tục này.')
  await minh.visit('/nop/1.001193/cho-ai')
  const [, who] = /value="(authorised:[\da-f-]{36})"/.exec(minh.html())!
  await minh.post('/nop/1.001193/cho-ai', { who: who! })
  const draft = await begin(minh, '1.001193')
  const other = await minhAgain(draft)
  await hoa.visit('/uy-quyen')
  const [, end] = /action="(\/uy-quyen\/[^"]+\/cham-dut)"/.exec(hoa.html())!
  await hoa.post(end!)
  expect(hoa.text()).toContain('Đã chấm dứt ngày 23/11/2026')
  const refused = await other()
  expect(refused.statusCode).toBe(422)
  expect(refused.json().code).toBe('acting-ended')
})

const minhAgain = async (draft: string) => () => finish('minh', draft)

test('a written authorisation is named with its days; one that has ended is refused, and nothing typed is lost', async () => {
  const bao = await signedIn('bao')
  await bao.visit('/nop/1.001193/cho-ai')
  const paper = {
    who: 'paper',
    name: 'Giàng Thị Mai',
    identityNumber: '000303000201',
    number: '12/2026',
    'issuedOn.day': '1',
    'issuedOn.month': '11',
    'issuedOn.year': '2026',
    'until.day': '31',
    'until.month': '12',
    'until.year': '2026',
  }
  await bao.post('/nop/1.001193/cho-ai', { ...paper, number: '' })
  expect(bao.status()).toBe(422)
  expect(bao.html()).toContain('value="Giàng Thị Mai"')
  await bao.post('/nop/1.001193/cho-ai', { ...paper, 'until.month': '11', 'until.day': '20' })
  expect(bao.text()).toContain('Quyền nộp thay đã hết hiệu lực')
  await bao.post('/nop/1.001193/cho-ai', paper)
  expect(bao.text()).toContain('Đang nộp thay: GIÀNG THỊ MAI')
  const submitted = await finish('bao', await begin(bao, '1.001193'))
  const { id } = submitted.json() as { id: string }
  await bao.visit(`/ho-so/${id}`)
  expect(bao.text()).toContain('văn bản ủy quyền số 12/2026 ngày 01/11/2026, đến hết 31/12/2026')

  // Who was acted for sees it, too.
  const mai = await signedIn('mai')
  await mai.visit('/ho-so')
  expect(mai.text()).toMatch(/Hồ sơ người khác nộp thay ông\/bà.*PHẠM QUỐC BẢO nộp ngày 23\/11\/2026/)
})

test('a section is completed by another person, who sees nothing else of the form', async () => {
  const citizen = await world.citizen('minh')
  const draft = await fillDraft(citizen, '1.001193', {})
  const minh = noScriptBrowser(world, citizen.token)
  await minh.visit(`/ho-so-nhap/${draft}/nho-nguoi-khac`)
  const ask = { section: 'child', name: 'Quàng Thị Hoa', identityNumber: citizens.hoa.identityNumber }
  await minh.post(`/ho-so-nhap/${draft}/nho-nguoi-khac`, { ...ask, identityNumber: '123' })
  expect(minh.text()).toContain('Nhập họ tên và số định danh 12 chữ số')
  await minh.post(`/ho-so-nhap/${draft}/nho-nguoi-khac`, { ...ask, note: 'Em điền giúp' })
  const [, part] = /(\/phan-duoc-nho\/[\da-f-]{36})/.exec(minh.html())!
  await minh.post(`/ho-so-nhap/${draft}/nho-nguoi-khac`, ask)
  expect(minh.text()).toContain('Phần này đã gửi và đang chờ trả lời')

  const bao = await signedIn('bao')
  await bao.visit(part!)
  expect(bao.status()).toBe(404)

  const hoa = await signedIn('hoa')
  await hoa.visit('/ho-so')
  expect(hoa.text()).toMatch(/Có người nhờ ông\/bà.*LÒ VĂN MINH nhờ/)
  await hoa.visit(part!)
  expect(hoa.text()).toContain('Em điền giúp')
  expect(hoa.html()).toContain('name="child-name"')
  expect(hoa.html()).not.toContain('requester-name')
  await hoa.post(part!, { 'child-name': 'An', 'child-gender': 'male' })
  expect(hoa.status()).toBe(422)
  expect(hoa.html()).toContain('value="AN"')
  await hoa.post(part!, {
    'child-name': 'Lò Minh An',
    'child-gender': 'male',
    'child-birth-date.day': '4',
    'child-birth-date.month': '11',
    'child-birth-date.year': '2026',
  })
  expect(hoa.text()).toContain('Đã gửi lại')
  const answers = (await citizen.get(`/api/v1/drafts/${draft}`)).json().answers
  expect(answers).toMatchObject({ 'child-name': 'LÒ MINH AN', 'child-birth-date': '2026-11-04' })
  await hoa.visit(part!)
  expect(hoa.status()).toBe(409)
  const seen = await sql<{ actor_name: string }>`select actor_name from identity.data_access
    where person = ${citizen.id} and what = 'part-of-form'`.execute(world.db)
  expect(seen.rows[0]).toEqual({ actor_name: 'QUÀNG THỊ HOA' })
})

test('a part can be taken back or declined, and ends when the dossier is handed in', async () => {
  const citizen = await world.citizen('minh')
  const draft = await fillDraft(citizen, '1.001193', {})
  const minh = noScriptBrowser(world, citizen.token)
  const ask = { section: 'child', name: 'Quàng Thị Hoa', identityNumber: citizens.hoa.identityNumber }
  const send = async () => {
    await minh.visit(`/ho-so-nhap/${draft}/nho-nguoi-khac`)
    await minh.post(`/ho-so-nhap/${draft}/nho-nguoi-khac`, ask)
    return /(\/phan-duoc-nho\/[\da-f-]{36})/.exec(minh.html())![1]!
  }
  const hoa = await signedIn('hoa')
  await hoa.visit(await send())
  await hoa.post(`${pageOf(hoa)}/khong-nhan`)
  await minh.visit(`/ho-so-nhap/${draft}/nho-nguoi-khac`)
  expect(minh.text()).toContain('Không nhận')
  const second = await send()
  const [, back] = /action="(\/ho-so-nhap\/[^"]+\/rut)"/.exec(minh.html())!
  await minh.post(back!)
  expect(minh.text()).toContain('Đã rút lại')
  await hoa.visit(second)
  expect(hoa.status()).toBe(409)
})

test('a dossier of one’s own says nothing of others', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  const page = (await (await world.staff('tohieu.motcua')).get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.onBehalf).toEqual({ acting: null, others: [] })
})
