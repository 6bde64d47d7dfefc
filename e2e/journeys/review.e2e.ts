import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { judgeWithPdfsig } from '../signed-pdf.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

const field = 'Lý lịch tư pháp'
const [notYet, first] = ['3.000334', '3.000333']
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

async function openReviews(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rà soát thủ tục' }).first().click()
  await page.getByRole('heading', { name: 'Rà soát thủ tục hành chính', level: 1 }).waitFor()
}

/** From the list of reviews into the one that is running. */
async function openReview(page: Page): Promise<void> {
  await openReviews(page)
  await page.getByRole('link', { name: /^Rà soát thủ tục hành chính năm/ }).click()
  await page.getByRole('heading', { name: 'Tiến độ từng cơ quan' }).waitFor()
}

/** The page at the width of a phone too; the office computer is as wide again afterwards. */
async function lookAtBoth(page: Page, name: string): Promise<void> {
  await look(page, name)
  const wide = page.viewportSize()!
  await page.setViewportSize({ width: 360, height: 740 })
  await look(page, `${name}-phone`)
  await page.setViewportSize(wide)
}

async function openCampaign(control: Page): Promise<void> {
  await openReviews(control)
  await control.getByRole('button', { name: 'Mở đợt rà soát' }).click()
  const dialog = control.getByRole('dialog')
  await dialog.getByLabel('Hạn các cơ quan hoàn thành').fill('2099-12-31')
  await dialog.getByLabel(/Thêm lĩnh vực/).selectOption(field)
  await dialog.getByLabel(/Cơ quan rà soát lĩnh vực này/).selectOption({ label: 'Sở Tư pháp' })
  await dialog.getByRole('button', { name: 'Thêm' }).click()
  await look(control, 'review-open')
  await dialog.getByRole('button', { name: 'Mở và giao cho các cơ quan' }).click()
  await control.getByRole('heading', { name: 'Tiến độ từng cơ quan' }).waitFor()
}

/** Three rows by single keys; one of them is not fully online, with its reason and amendment. */
async function fillByKeyboard(officer: Page): Promise<void> {
  await openReview(officer)
  await officer.getByRole('link', { name: 'Làm bảng của cơ quan' }).click()
  await officer.getByRole('heading', { name: 'Bảng rà soát: Sở Tư pháp' }).waitFor()
  await officer.keyboard.press('j')
  for (const key of ['a', 'a', 'a']) await officer.keyboard.press(key)
  await officer.getByText('3/3 thủ tục đã đủ').waitFor()
  await officer.getByRole('button', { name: `${notYet}, ĐK 3: đạt` }).click()
  await officer.getByLabel(/Vì sao chưa đạt/).fill('Phải đến lấy dấu vân tay')
  await officer.getByLabel('Văn bản').fill('Luật Lý lịch tư pháp')
  await officer.getByLabel('Điều, khoản').fill('Điều 45')
  await officer.getByLabel('Sửa đổi thế nào').fill('Dùng dữ liệu sinh trắc học đã có')
  await officer.getByLabel('Ghi chú').focus()
  await officer.getByText('3/3 thủ tục đã đủ · Đã lưu').waitFor()
  await lookAtBoth(officer, 'review-table')
}

test('a review goes from the opening to the sealed decision, and the portal shows the new level on its day', async () => {
  const desk = (username: string, list?: string) => signInAtDesk(browser, platform, username, list)
  const control = await desk('vpubnd.giamsat', 'Tiếp nhận')
  await openCampaign(control)

  const officer = await desk('sotuphap.canbo')
  await fillByKeyboard(officer)

  const head = await desk('sotuphap.lanhdao')
  await openReview(head)
  await head.getByRole('link', { name: 'Làm bảng của cơ quan' }).click()
  await head.getByRole('button', { name: 'Xác nhận cả bảng' }).click()
  await head.getByText('Đã xác nhận bảng của cơ quan.').waitFor()

  await openReview(control)
  await lookAtBoth(control, 'review-campaign')
  await control.getByRole('link', { name: 'Sở Tư pháp' }).click()
  await control.getByRole('button', { name: 'Tổng hợp bảng này' }).click()
  await control.getByText('Đã tổng hợp bảng của cơ quan.').waitFor()
  await openReview(control)
  await control.getByRole('link', { name: 'Mở quyết định' }).click()
  await control.getByLabel('Số quyết định').fill('2310/QĐ-UBND')
  await control.getByRole('button', { name: 'Lập dự thảo' }).click()
  await control.getByText('Đã lập dự thảo. Đang chờ ký.').waitFor()

  const chairman = await desk('chutich.tinh')
  await openReview(chairman)
  await chairman.getByRole('link', { name: 'Mở quyết định' }).click()
  await chairman.getByLabel('Mã PIN ký số').fill(platform.staff.pin)
  await lookAtBoth(chairman, 'review-sign')
  await chairman.getByRole('button', { name: 'Ký số' }).click()
  await chairman.getByText('Đã ký. Đang chờ văn thư đóng dấu số.').waitFor()

  const registry = await desk('vpubnd.vanthu')
  await openReview(registry)
  await registry.getByRole('link', { name: 'Mở quyết định' }).click()
  await registry.getByLabel('Mã PIN con dấu số').fill(platform.staff.pin)
  await registry.getByRole('button', { name: 'Đóng dấu số và ban hành' }).click()
  await registry.getByText('Đã ban hành.').waitFor()
  await openReviews(registry)
  await lookAtBoth(registry, 'review-list')

  const portal = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await portal.goto(`${platform.url}/thu-tuc/${notYet}`)
  expect(await portal.locator('main').innerText()).toContain('Một phần')
  await portal.goto(`${platform.url}/thu-tuc/${first}`)
  expect(await portal.locator('main').innerText()).toContain('Toàn trình')
  const read = async (path: string) => portal.request.get(platform.url + path)
  const [issued] = (await (await read('/api/v1/reviews')).json()).items
  expect(issued).toMatchObject({ number: '2310/QĐ-UBND', effectiveOn: today, eligible: 2, notYet: 1 })
  expect((await (await read(`/api/v1/procedures/${first}?on=2026-01-01`)).json()).level).toBe('partial')
  const pdf = await (await read(`/api/v1/reviews/${issued.id}/decision.pdf`)).body()
  writeFileSync('test-results/review-decision.pdf', pdf) // beside the pictures, for whoever wants to look
  const verdict = await judgeWithPdfsig(pdf, platform.trustedRoot)
  expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(2)
  expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(2)
})

test('a procedure is made simpler: proposed by its agency, seen side by side, approved by the provincial office', async () => {
  const officer = await signInAtDesk(browser, platform, 'sotuphap.canbo')
  await officer.getByRole('link', { name: 'Tái cấu trúc' }).first().click()
  await officer.getByRole('heading', { name: 'Tái cấu trúc thủ tục', level: 1 }).waitFor()
  await lookAtBoth(officer, 'reengineering-list')
  const address = `${platform.url}/ban-lam-viec/danh-muc/tai-cau-truc/1.000894` // marriages
  await officer.goto(address)
  await officer.getByRole('button', { name: 'Lập phương án' }).click()
  const papers = officer.getByRole('group', { name: /Thành phần hồ sơ|Trường hợp/ }).first()
  await papers.getByRole('checkbox').last().uncheck()
  await officer.getByLabel('Số hồ sơ một năm').fill('4200')
  await look(officer, 'reengineering-form')
  await officer.getByRole('button', { name: 'Gửi Văn phòng phê duyệt' }).click()
  await officer.getByText('Đã gửi phương án.').waitFor()

  const second = await signInAtDesk(browser, platform, 'quantri.tinh', 'Thủ tục hành chính')
  await second.goto(address)
  await second.getByRole('heading', { name: 'Thành phần hồ sơ' }).waitFor()
  await lookAtBoth(second, 'reengineering-compare')
  await second.getByRole('button', { name: 'Phê duyệt' }).click()
  const dialog = second.getByRole('dialog')
  await dialog.getByLabel('Số quyết định').fill('2400/QĐ-UBND')
  await dialog.getByLabel('Người ký').fill('Lò Minh Sơn')
  await dialog.getByRole('button', { name: 'Phê duyệt' }).click()
  await second.getByText('Đã phê duyệt phương án.').waitFor()
})
