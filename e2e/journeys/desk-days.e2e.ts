import { PDFDocument } from 'pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { communes } from '../../server/test/people.ts'
import { exampleOf } from '../../server/test/stories.ts'
import { asStaff, makeMoveAs } from '../api-work.ts'
import { look, openBrowser, phone } from '../browser.ts'
import {
  atDossier,
  confirm,
  confirmMain,
  dialogOf,
  keysOf,
  listLink,
  openList,
  row,
  signOnPad,
} from '../desk-keys.ts'
import { dayBeforeDue, signInAtDesk, thursdayAhead } from '../desk-work.ts'
import { enterForm } from '../enter-form.ts'
import { giveKeyWithCode } from '../key-with-code.ts'
import { chooseIn, enterOn, notePointer, spaceOn, tabTo, typeInto } from '../keyboard.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { judgeWithPdfsig } from '../signed-pdf.ts'
import { submitBirth } from '../submit-birth.ts'
import { textOfPdf } from '../text-of-pdf.ts'
import { announceVisit, certificateToHandOver, draftCertificates } from '../waiting-work.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

type Birth = Awaited<ReturnType<typeof submitBirth>>

/** The paper behind a link, as it would come out of the printer. */
async function printed(page: Page, link: ReturnType<Page['getByRole']>): Promise<string> {
  await tabTo(page, link)
  const answer = await page.request.get(platform.url + (await link.first().getAttribute('href')))
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return textOfPdf(await answer.body())
}

async function emptyPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  return Buffer.from(await pdf.save())
}

test("a clerk's day: many accepted at once, a supplement, somebody with a number, cash, a result handed over, the control sheet", async () => {
  const ready = await certificateToHandOver(platform)
  await announceVisit(platform, ready.id, 'Em trai tôi đến nhận thay được không?')
  for (let n = 0; n < 4; n++) await submitBirth(platform, { unit: communes.chiengAn })
  const hall = await (await phone(browser, { javaScript: true })).newPage()
  await hall.goto(`${platform.url}/lay-so/H52.41.01`)
  await hall.getByRole('button', { name: 'Lấy số' }).click()
  await hall.getByRole('heading', { name: 'Số 1' }).waitFor()

  const page = await signInAtDesk(browser, platform, 'chiengan.motcua')
  const pressed = await notePointer(page)
  const keys = keysOf(page)
  await keys('?')
  await dialogOf(page).getByText('Chọn mọi hồ sơ trên trang').waitFor()
  await look(page, 'clerk-keys')
  await keys('Escape')

  // Three of four are complete.
  await openList(page, 'Tiếp nhận')
  await page.getByText('4 hồ sơ.').waitFor()
  await keys('j', 'x', 'j', 'x', 'j', 'x')
  await page.getByText('Đã chọn 3 trong 4 hồ sơ').waitFor()
  await look(page, 'clerk-picked')
  await keys('y')
  await dialogOf(page).waitFor()
  await look(page, 'clerk-accept-many')
  await keys('Enter')
  await page.getByText('Đã tiếp nhận 3 hồ sơ.').waitFor()
  await dialogOf(page).waitFor({ state: 'hidden' })

  // The fourth lacks something: each thing with its reason.
  await keys('j', 'Enter')
  await page.waitForURL(/\/ho-so\//)
  await page.getByRole('button', { name: /^Yêu cầu bổ sung/ }).waitFor()
  await keys('b')
  const asking = dialogOf(page)
  await spaceOn(page, asking.getByRole('checkbox').first())
  await tabTo(page, asking.getByLabel('Lý do'))
  await keys('ArrowDown')
  await look(page, 'clerk-supplement')
  await confirm(page, 'Gửi yêu cầu bổ sung')
  await page.getByText('Đã gửi yêu cầu bổ sung.').waitFor()
  await look(page, 'clerk-supplement-asked')

  // Number 1 brings a lease and pays in cash.
  await enterOn(page, page.getByRole('link', { name: 'Hàng đợi số' }))
  await enterOn(page, page.getByRole('button', { name: 'Gọi số tiếp theo' }))
  await enterOn(page, page.getByRole('button', { name: 'Người đã đến' }))
  await page.getByRole('heading', { name: 'Người nộp là ai?' }).waitFor()
  await page.keyboard.type('000099000801||Lường Văn Páo|20021999|Nam|Tổ 3, Phường Tô Hiệu, Sơn La|25122021')
  await keys('Enter', 'Enter')
  await page.getByRole('heading', { name: 'Nhập hồ sơ mới' }).waitFor()
  await page.keyboard.type('1.004194')
  await page.getByRole('option', { name: /1\.004194/ }).waitFor()
  await keys('Enter', 'Enter')
  await page.getByRole('heading', { name: 'Giấy tờ' }).waitFor()
  const here = { province: 'Sơn La', commune: 'Phường Tô Hiệu', detail: 'Số 45, tổ 3' }
  const entered = await enterForm(page, { ...exampleOf('1.004194', 'ex-1'), 'new-address': here })
  expect(entered.length).toBeGreaterThan(15)
  await keys('F8', 'Tab')
  await keys('ArrowDown')
  await tabTo(page, page.getByLabel(/^Chọn tệp, máy quét/))
  const scan = { name: 'hop-dong.pdf', mimeType: 'application/pdf', buffer: await emptyPdf() }
  await page
    .getByLabel(/^Chọn tệp, máy quét/)
    .first()
    .setInputFiles(scan)
  await page.getByText('hop-dong.pdf').waitFor()
  await spaceOn(page, page.getByRole('checkbox', { name: /^Đã thu tiền mặt/ }))
  await look(page, 'clerk-entry')
  await keys('F9')
  const received = page.getByRole('region', { name: /^Đã nhận hồ sơ/ })
  await received.waitFor()
  await look(page, 'clerk-received')
  expect(await printed(page, page.getByRole('link', { name: 'In giấy tiếp nhận (A5)' }))).toContain(
    '15.000 đồng (đã nộp)',
  )
  await enterOn(page, page.getByRole('link', { name: 'Về lượt tiếp' }))
  await enterOn(page, page.getByRole('button', { name: 'Kết thúc lượt tiếp' }))
  await page.getByRole('heading', { name: 'Hàng đợi số', level: 1 }).waitFor()

  // An applicant has asked something, and is answered.
  await openList(page, 'Tin của người nộp')
  await look(page, 'clerk-unread')
  await enterOn(page, page.getByRole('link', { name: /tình trạng hôn nhân/ }))
  await atDossier(page, ready.code)
  await page.getByText('Em trai tôi đến nhận thay được không?').waitFor()
  await typeInto(page, page.getByLabel('Tin gửi người nộp'), 'Được, khi có giấy ủy quyền.')
  await enterOn(page, page.getByRole('button', { name: 'Gửi tin' }))
  await page
    .getByRole('list', { name: /^Tin đã trao đổi/ })
    .getByText('Được, khi có')
    .waitFor()
  await look(page, 'clerk-answered')

  // They come for the result at the time they chose, show who they are and sign with their own finger.
  await openList(page, 'Hẹn nhận kết quả')
  await look(page, 'clerk-appointments')
  await enterOn(page, page.getByRole('main').getByRole('link', { name: 'LÒ VĂN MINH' }))
  await page.getByRole('button', { name: /^Trả kết quả/ }).waitFor()
  await keys('y')
  const handing = dialogOf(page)
  await typeInto(page, handing.getByLabel('Giấy tờ đã xuất trình'), 'Căn cước')
  await signOnPad(page, handing.getByRole('img', { name: 'Ô để ký' }))
  await look(page, 'clerk-hand-over')
  await confirm(page, 'Trả kết quả')
  await page.getByText('Đã trả kết quả. Hồ sơ kết thúc.').waitFor()
  await enterOn(page, page.getByRole('link', { name: 'Kết quả', exact: true }))
  await page.getByRole('img', { name: /^Chữ ký của/ }).waitFor()
  await look(page, 'clerk-handed-over')
  await enterOn(page, page.getByRole('link', { name: 'Giấy đã cấp' }))
  const sheet = await printed(page, page.getByRole('link', { name: 'In phiếu kiểm soát' }))
  expect(sheet).toContain(ready.code)
  await look(page, 'clerk-papers')
  // Only the person who signed has touched the screen.
  expect(pressed.filter((what) => !what.includes('signature-pad'))).toEqual([])
}, 120_000)

test("an officer's day: work taken by keys, a result drafted, an agency asked, a delay explained; a colleague's work is seen and overwrites nothing", async () => {
  const [clerk, colleague] = await Promise.all(
    ['tohieu.motcua', 'tohieu.canbo2'].map((who) => asStaff(platform, who)),
  )
  const births: Birth[] = []
  for (let n = 0; n < 4; n++) births.push(await submitBirth(platform))
  for (const { id } of births) await makeMoveAs(clerk!, id, 'accept')
  const [second, third, fourth] = births.slice(1) as [Birth, Birth, Birth]

  const page = await signInAtDesk(browser, platform, 'tohieu.canbo')
  const pressed = await notePointer(page)
  const keys = keysOf(page)
  await openList(page, 'Xử lý')
  await row(page, fourth.code).waitFor()
  await keys('j', 'x', 'j', 'x', 'y')
  await dialogOf(page).getByRole('button', { name: 'Nhận 2 việc' }).waitFor()
  await look(page, 'officer-take')
  await keys('Enter')
  await page.getByText('Đã nhận 2 việc.').waitFor()
  await row(page, second.code).getByText('Tôi đang giữ').waitFor()

  // What a colleague takes is seen without asking.
  const { id: colleagueId } = (await colleague!.get('/api/v1/me')).json() as { id: string }
  await makeMoveAs(colleague!, third.id, 'assign', { staff: colleagueId, step: 2 })
  await row(page, third.code).getByText('Đặng Trung Kiên').waitFor()
  await look(page, 'officer-queue')

  // The first goes through both steps to the leader, all by Y.
  await keys('k', 'k', 'Enter')
  await page.getByRole('button', { name: /^Chuyển bước sau/ }).waitFor()
  await look(page, 'officer-dossier')
  await confirmMain(page, 'Chuyển bước sau')
  await page.getByRole('button', { name: /^Lập dự thảo kết quả/ }).waitFor()
  await confirmMain(page, 'Lập dự thảo kết quả')
  await page.getByText('Dự thảo, chưa ký').waitFor()
  await look(page, 'officer-draft')
  await confirmMain(page, 'Chuyển bước sau')
  await page.getByText('Đã chuyển bước sau.').waitFor()

  // On the next one the police are asked, and its delay is explained in time.
  await keys('j')
  await atDossier(page, second.code)
  await enterOn(page, page.getByRole('button', { name: 'Lấy ý kiến', exact: true }))
  const asking = dialogOf(page)
  await chooseIn(page, asking.getByLabel('Hỏi cơ quan nào?'), 'Công an phường Tô Hiệu')
  await typeInto(page, asking.getByLabel('Nội dung cần ý kiến'), 'Cháu đã được khai sinh ở nơi khác chưa?')
  await asking.getByLabel('Trả lời trước hết ngày').fill(await dayBeforeDue(page))
  await spaceOn(page, asking.getByLabel('Con', { exact: true }))
  await look(page, 'officer-consult')
  await confirm(page, 'Gửi câu hỏi')
  await enterOn(page, page.getByRole('button', { name: 'Giải trình chậm hạn' }))
  const explaining = dialogOf(page)
  await explaining.getByLabel('Có thể xong ngày nào?').fill(thursdayAhead())
  await typeInto(page, explaining.getByLabel('Vì sao không kịp hạn?'), 'Chờ Công an phường trả lời.')
  await confirm(page, 'Gửi giải trình')
  await page.getByText('Đã gửi giải trình.').waitFor()

  // Two on the last one: the second is told, and what was typed stays.
  await keys('j')
  await atDossier(page, third.code)
  await keys('j')
  await atDossier(page, fourth.code)
  await page.getByRole('button', { name: /^Yêu cầu bổ sung/ }).waitFor()
  await keys('b')
  const typing = dialogOf(page)
  await spaceOn(page, typing.getByRole('checkbox').first())
  await tabTo(page, typing.getByLabel('Lý do'))
  await keys('ArrowDown')
  const words = 'Mong anh chị gửi sớm để kịp làm thẻ bảo hiểm.'
  await typeInto(page, typing.getByLabel('Lời nhắn chung'), words)
  const item = { concerns: 'birth-paper', code: 'own', text: 'Giấy chứng sinh chụp bị mờ.' }
  await makeMoveAs(colleague!, fourth.id, 'request-supplement', { items: [item], message: '' })
  await page
    .getByText('Đồng nghiệp hoặc người nộp vừa làm một việc với hồ sơ này; trang đang hiện nội dung trước đó')
    .waitFor()
  await enterOn(page, typing.getByRole('button', { name: 'Gửi yêu cầu bổ sung' }))
  await typing.getByText('Nội dung đang nhập vẫn được giữ khi tải lại.').waitFor()
  expect(await typing.getByLabel('Lời nhắn chung').inputValue()).toBe(words)
  await look(page, 'officer-too-late')
  await enterOn(page, typing.getByRole('button', { name: 'Tải lại hồ sơ' }))
  await typing.waitFor({ state: 'hidden' })
  await page.getByText('Chờ bổ sung', { exact: true }).first().waitFor()
  await enterOn(page, page.getByRole('link', { name: 'Lịch sử', exact: true }))
  await page.getByText('Giấy chứng sinh chụp bị mờ.').first().waitFor()
  await look(page, 'officer-history')
  expect(pressed).toEqual([])
}, 120_000)

test('a leader signs fifty with one code: each its own signed paper, numbered without gap', async () => {
  const leader = await asStaff(platform, 'chiengan.lanhdao')
  const [drafted, sentCode] = await Promise.all([
    draftCertificates(platform, 50),
    giveKeyWithCode(platform, leader),
  ])

  const page = await signInAtDesk(browser, platform, 'chiengan.lanhdao')
  const pressed = await notePointer(page)
  await enterOn(page, listLink(page, 'Ký số'))
  await page.getByRole('heading', { name: '50 văn bản' }).waitFor()
  await spaceOn(page, page.getByLabel('Chọn tất cả'))
  await page.getByRole('heading', { name: 'Ký nhiều văn bản' }).waitFor()
  await look(page, 'leader-fifty')
  await typeInto(page, page.getByLabel('Mã PIN ký số'), platform.staff.pin)
  await enterOn(page, page.getByRole('button', { name: 'Gửi mã một lần' }))
  await page.getByText('Đã gửi mã.').waitFor()
  await page.keyboard.press('Shift+Tab')
  await typeInto(page, page.getByLabel('Mã một lần', { exact: true }), await sentCode())
  const began = performance.now()
  await enterOn(page, page.getByRole('button', { name: 'Ký 50 văn bản' }))
  await page.getByRole('progressbar', { name: /^Đang ký 50 văn bản/ }).waitFor()
  await page.getByText('Đã ký 50 văn bản.').waitFor({ timeout: 60_000 })
  console.info(`50 papers signed under one code in ${Math.round(performance.now() - began)} ms`)
  await page.getByText('Không có văn bản chờ ký').waitFor()
  await look(page, 'leader-signed')
  expect(pressed).toEqual([])

  const papers = await Promise.all(
    drafted.map(async ({ id }) => {
      const { resultFile } = (await leader.get(`/api/v1/desk/dossiers/${id}`)).json() as {
        resultFile: string
      }
      return leader.file(`/api/v1/desk/dossiers/${id}/files/${resultFile}`)
    }),
  )
  const texts = await Promise.all(papers.map(textOfPdf))
  const numbers = texts.map((text) => Number(/Số: (\d+)\//.exec(text)?.[1]))
  numbers.sort((one, other) => one - other)
  expect(numbers).toEqual(drafted.map((_, index) => numbers[0]! + index))
  for (const paper of [papers[0], papers[24], papers[49]]) {
    const verdict = await judgeWithPdfsig(paper!, platform.trustedRoot)
    expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(1)
    expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(1)
  }
}, 120_000)

test('a room of the desk comes when somebody goes there, and says so when it cannot; only the very page is marked', async () => {
  const page = await signInAtDesk(browser, platform, 'tohieu.lanhdao')
  const marks = () =>
    page
      .locator('.desk-side a[aria-current]')
      .evaluateAll((links) =>
        links.map((link) => `${link.getAttribute('aria-current')}: ${link.textContent}`),
      )
  const side = page.locator('.desk-side')

  // The work queue needs neither charts nor maps nor diagrams, and one language.
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url().split('/').at(-1)!))
  await page.reload()
  await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(scripts).toContainEqual(expect.stringMatching(/^vi-.*\.js$/))
  expect(scripts.filter((name) => /dashboard|tier-chips|diagram|dossier-page|^en-/.test(name))).toEqual([])
  expect(await marks()).toEqual([expect.stringMatching(/^page: Việc của tôi/)])

  // A slow room: what was there stays, then the shape of what comes.
  const rooms = '**/assets/plans-page-*.js'
  await page.route(rooms, async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await side.getByRole('link', { name: 'Kế hoạch của tỉnh' }).click()
  expect(await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).isVisible()).toBe(true)
  await page.getByRole('status').getByText('Đang tải…').waitFor()
  await page.getByRole('heading', { name: 'Kế hoạch của tỉnh', level: 1 }).waitFor()
  expect(await marks()).toEqual(['page: Kế hoạch của tỉnh'])

  // A page below another is in its section, and nothing that leads back from it is the page.
  const leader = await asStaff(platform, 'tohieu.lanhdao')
  const quarter = { form: '06a', scope: 'own', period: 'quarter', year: 2026, no: 3 }
  const { id } = (await leader.post('/api/v1/desk/reports', quarter)).json() as { id: string }
  await page.goto(`${platform.url}/ban-lam-viec/bao-cao/${id}`)
  await page.locator('main').getByRole('link', { name: 'Báo cáo định kỳ' }).waitFor()
  expect(await marks()).toEqual(['true: Báo cáo định kỳ'])
  expect(await page.locator('main a[aria-current="page"]').count()).toBe(0)

  // A newer desk, or no connection: said plainly, with the way out.
  const board = '**/assets/dashboard-page-*.js'
  await page.route(board, (route) => route.abort())
  await side.getByRole('link', { name: 'Bảng điều hành' }).click()
  await page.getByText('Chưa tải được phần này').waitFor()
  await look(page, 'room-not-fetched')
  await page.unroute(board)
  await page.getByRole('button', { name: 'Tải lại' }).click()
  await page.getByRole('heading', { name: 'Từng chỉ tiêu' }).waitFor()
  expect(await marks()).toEqual(['page: Bảng điều hành'])
}, 60_000)
