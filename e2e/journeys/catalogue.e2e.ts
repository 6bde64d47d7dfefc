import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, officeComputer, openBrowser, phone } from '../browser.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

/** Certification of a signature on papers, at a commune: without an online service, so citizens read the record itself. */
const code = '2.000884'
const paper = 'Bản chụp thẻ căn cước của người yêu cầu'

async function signIn(username: string): Promise<Page> {
  const page = await (await officeComputer(browser)).newPage()
  await page.goto(`${platform.url}/ban-lam-viec/danh-muc/thu-tuc`)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(platform.staff.password)
  await page.getByLabel(/Mã/).fill(platform.staff.code(username))
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Thủ tục hành chính', level: 1 }).waitFor()
  return page
}

test('a change is drafted, handed in, approved by a second person with the decision, and citizens read it', async () => {
  const author = await signIn('quantri.tinh')
  await look(author, 'catalogue-list')
  await author.getByLabel('Tên hoặc mã thủ tục').fill(code)
  await author.getByRole('button', { name: 'Lọc' }).click()
  await author.getByText('1 thủ tục').waitFor()
  await author.locator('.procedure-name').click()
  await author.getByRole('button', { name: 'Soạn thay đổi' }).waitFor()
  await look(author, 'catalogue-procedure')
  await author.getByRole('button', { name: 'Soạn thay đổi' }).click()
  await author.getByLabel('Áp dụng từ ngày').waitFor()

  // A paper is added and moved up with the keyboard alone.
  const add = author.getByRole('button', { name: 'Thêm giấy tờ' }).first()
  await add.focus()
  await author.keyboard.press('Enter')
  await author.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await author.keyboard.type(paper)
  const place = await author.evaluate(() =>
    document.activeElement?.closest('[role=group]')?.getAttribute('aria-label'),
  )
  const up = author.getByRole('button', { name: `Đưa lên: ${place}`, exact: true }).first()
  await up.focus()
  await author.keyboard.press('Enter')
  await author.getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByText('Chọn ngày bắt đầu áp dụng').first().waitFor()
  await look(author, 'catalogue-editor-faults')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  await author.getByLabel('Áp dụng từ ngày').fill(today)
  await author.getByLabel('Lý do, căn cứ của thay đổi').fill('Theo quyết định công bố mới của Bộ Tư pháp.')
  await author.getByText(/Đã lưu lúc/).waitFor()
  await look(author, 'catalogue-editor')
  await author.getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByText('Đang chờ người có quyền duyệt.').waitFor()
  expect(await author.getByRole('button', { name: 'Duyệt và ban hành' }).count()).toBe(0)

  const approver = await signIn('vpubnd.giamsat')
  await approver.getByRole('link', { name: /^Bản soạn thảo/ }).click()
  await approver.getByRole('heading', { name: /Chờ tôi duyệt/ }).waitFor()
  await look(approver, 'catalogue-drafts')
  await approver.locator('.draft-list a').first().click()
  await approver.getByText(paper).first().waitFor()
  await approver.frameLocator('iframe').getByText(paper).first().waitFor()
  await approver.frameLocator('iframe').getByText('Bản xem trước').waitFor()
  await look(approver, 'catalogue-approval')
  await approver.getByLabel('Số quyết định').fill('1520/QĐ-UBND')
  await approver.getByLabel('Người ký').fill('Lò Văn Mẫu')
  await approver.getByRole('button', { name: 'Duyệt và ban hành' }).click()
  await approver.getByText(/Đã ban hành, áp dụng từ/).waitFor()
  await approver.getByRole('link', { name: 'Xem thủ tục' }).click()
  await approver.getByRole('link', { name: /^Lịch sử/ }).click()
  await approver.getByText(/1520\/QĐ-UBND/).waitFor()
  await approver.getByText(/khác bản trước/).click()
  await look(approver, 'catalogue-history')

  const citizen = await (await phone(browser, { javaScript: false })).newPage()
  await citizen.goto(`${platform.url}/thu-tuc/${code}`)
  expect(await citizen.locator('main').innerText()).toContain(paper)
}, 300_000)

test('the screens of the catalogue fit a phone', async () => {
  const page = await signIn('quantri.tinh')
  await page.setViewportSize({ width: 360, height: 740 })
  await look(page, 'catalogue-list-360')
  await page.goto(`${platform.url}/ban-lam-viec/danh-muc/thu-tuc/1.001193`)
  await page.getByRole('button', { name: 'Soạn thay đổi' }).waitFor()
  await look(page, 'catalogue-procedure-360')
  await page.getByRole('button', { name: 'Bãi bỏ' }).click()
  await look(page, 'catalogue-annul-360')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Soạn thay đổi' }).click()
  await page.getByLabel('Áp dụng từ ngày').waitFor()
  await look(page, 'catalogue-editor-360')
}, 240_000)
