import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, signInWithVneid } from '../citizen-work.ts'
import { signInAtDesk } from '../desk-work.ts'
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

/** Certification of a signature on papers, at a commune: in the catalogue, without an online service. */
const code = '2.000884'
const services = 'Dịch vụ và tờ khai'
const saved = (page: Page) => page.locator('.save-state', { hasText: /^Đã lưu$/ }).waitFor()

/** Fills in a text in both languages. */
async function write(page: Page, label: string, vi: string, en: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(vi)
  await page.getByLabel(`${label} (tiếng Anh)`, { exact: true }).fill(en)
}

async function addQuestion(page: Page, type: string, vi: string, en: string): Promise<void> {
  await page.getByLabel('Loại câu hỏi mới').selectOption({ label: type })
  await page.getByRole('button', { name: 'Câu hỏi', exact: true }).click()
  await write(page, 'Nhãn chính thức', vi, en)
  await write(page, 'Câu hỏi', vi, en)
}

test('a service goes from nothing to a form that a citizen opens on the portal', async () => {
  const author = await signInAtDesk(browser, platform, 'quantri.tinh', /./)
  // As tall as the form, so that the bar at the foot of the window covers nothing that is looked at.
  await author.setViewportSize({ width: 1280, height: 2200 })
  await author.getByRole('link', { name: services }).click()
  await author.getByRole('heading', { name: services, level: 1 }).waitFor()
  await look(author, 'builder-services')
  await author.getByRole('button', { name: 'Lập dịch vụ mới' }).click()
  await author.getByLabel('Thủ tục nào?').fill(code)
  await author.getByRole('dialog').getByRole('button', { name: code }).click()
  await author.getByText(/chỗ phải sửa trước khi trình/).waitFor()

  // A page, a section on it, and three questions; the last is asked when the second says so.
  await author.getByRole('button', { name: 'Trang', exact: true }).click()
  await write(author, 'Tên trang', 'Giấy tờ cần chứng thực', 'The paper to be certified')
  await author.getByRole('button', { name: 'Phần', exact: true }).click()
  await write(author, 'Tên phần', 'Giấy tờ', 'The paper')
  await addQuestion(author, 'Chữ', 'Tên giấy tờ', 'Name of the paper')
  await author.getByLabel('Luôn luôn').check()
  await write(author, 'Câu báo khi bỏ trống', 'Nhập tên giấy tờ', 'Enter the name of the paper')
  await addQuestion(author, 'Chọn một', 'Ký ở đâu?', 'Where is it signed?')
  await author.getByLabel('Lấy lựa chọn từ danh mục').selectOption({ label: 'Có, không' })
  await addQuestion(author, 'Chữ', 'Ký ở chỗ nào', 'At which place')
  await author.getByRole('button', { name: 'Đặt điều kiện' }).click()
  const clause = author.locator('.condition-clause')
  await clause.getByLabel('Câu hỏi').selectOption({ label: 'Ký ở đâu?' })
  await clause.getByLabel('So sánh').selectOption({ label: 'là' })
  await author.getByText('Khi “Ký ở đâu?” là Có').waitFor()
  await look(author, 'builder-question')

  // With the keyboard alone: up to the question before, moved up, taken back.
  const outline = author.getByRole('navigation', { name: 'Các trang, phần và câu hỏi' })
  await outline.locator('[aria-current]').focus()
  await author.keyboard.press('k')
  await author.keyboard.press('u')
  const questions = () => outline.locator('.outline-field').allInnerTexts()
  await expect.poll(async () => (await questions()).map((text) => text.trim())).toContain('Ký ở đâu?')
  expect((await questions())[3]).toMatch(/Ký ở đâu/)
  await author.keyboard.press('z')
  await expect.poll(async () => (await questions())[4]).toMatch(/Ký ở đâu/)

  // What is still missing is named, and a press leads to it.
  await author.getByText(/chỗ phải sửa trước khi trình/).click()
  await author
    .getByRole('button', { name: /Thông tin chung.*tiếng Anh/ })
    .first()
    .click()
  await author.getByRole('heading', { name: 'Tên gọi' }).waitFor()
  await author.getByLabel('Tên chính thức (tiếng Anh)').fill('Certification of a signature')
  await author.getByLabel('Tên bằng lời của người dân (tiếng Anh)').fill('Have a signature certified')
  await author.getByLabel('Lĩnh vực (tiếng Anh)').fill('Certification')
  await author.getByLabel('Tên tờ khai (tiếng Anh)').fill('Request for certification')
  await author.getByText('Không còn chỗ nào phải sửa.').waitFor()
  await saved(author)
  await look(author, 'builder-general')
  await author.getByRole('link', { name: 'Xem trước' }).click()
  await author.frameLocator('iframe').first().getByText('Họ tên của tôi').first().waitFor()
  await look(author, 'builder-preview')
  await author.getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByText('Đang chờ người có quyền duyệt.').waitFor()

  const approver = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /./)
  await approver.getByRole('link', { name: services }).click()
  await approver.getByRole('link', { name: 'Chờ tôi duyệt' }).click()
  await approver.getByLabel('Số quyết định').fill('2210/QĐ-UBND')
  await approver.getByLabel('Người ký').fill('Lò Văn Mẫu')
  await look(approver, 'builder-approval')
  await approver.getByRole('button', { name: 'Duyệt và ban hành' }).click()
  await approver.getByText(/Đã ban hành, áp dụng từ/).waitFor()

  await author.goto(`${platform.url}/ban-lam-viec/danh-muc/thu-tuc/${code}?phan=muc-do`)
  await author.getByRole('button', { name: 'Quyết định mức mới' }).click()
  const offer = author.getByRole('dialog')
  await offer.getByLabel('Mức', { exact: true }).selectOption({ label: 'Toàn trình' })
  await offer.getByLabel('Số quyết định').fill('2211/QĐ-UBND')
  await offer.getByLabel('Người ký').fill('Lò Văn Mẫu')
  await offer.getByRole('button', { name: 'Lưu quyết định' }).click()
  await author.getByText(/Đã ghi \d+ mức trực tuyến mới/).waitFor()

  const citizen = await (await phone(browser, { javaScript: true })).newPage()
  await citizen.goto(`${platform.url}/thu-tuc/${code}`)
  await citizen
    .getByRole('link', { name: /Nộp trực tuyến/ })
    .first()
    .click()
  await signInWithVneid(citizen, 'Lò Văn Minh')
  await agreeAndStart(citizen, 'Phường Tô Hiệu')
  // What the sign-in knows needs no asking, so the form opens where the new questions are.
  await citizen.getByText('Tên giấy tờ').first().waitFor()
  expect(citizen.url()).toContain('/ho-so-nhap/')
  await look(citizen, 'builder-citizen')
}, 120_000)

test('the builder fits a phone, and a service in use opens in all its parts', async () => {
  const page = await signInAtDesk(browser, platform, 'quantri.tinh', /./)
  await page.getByRole('link', { name: services }).click()
  await page.getByRole('heading', { name: services, level: 1 }).waitFor()
  await page.setViewportSize({ width: 360, height: 4000 })
  await page.getByRole('button', { name: 'Soạn thay đổi: 1.001193' }).click()
  await page.getByText('Không còn chỗ nào phải sửa.').waitFor()
  await page.getByRole('button', { name: 'Tôi là gì của con?' }).click()
  await page.getByRole('heading', { name: 'Câu hỏi này' }).waitFor()
  await look(page, 'builder-question-360')
  for (const [part, words, name] of [
    ['Giấy tờ', 'Thêm giấy tờ', 'papers'],
    ['Quy trình', 'Thêm bước', 'process'],
    ['Câu trả lời thử', 'Thêm câu trả lời thử', 'examples'],
  ] as const) {
    await page.getByRole('link', { name: part, exact: true }).click()
    await page.getByRole('button', { name: words, exact: true }).first().waitFor()
    if (part !== 'Câu trả lời thử') await page.locator('.edit-fold > summary').nth(1).click()
    else await page.locator('.table .link-button').first().click()
    await look(page, `builder-${name}-360`)
  }
  expect(await page.locator('.state-sign', { hasText: 'Khác' }).count()).toBe(0)

  // Saved in two windows, the second is told and keeps what it has.
  const other = await page.context().newPage()
  await other.goto(page.url().replace(/\?.*/, '?phan=thong-tin'))
  await other.getByLabel('Lĩnh vực', { exact: true }).fill('Hộ tịch, ở đây')
  await saved(other)
  await page.getByRole('link', { name: 'Thông tin chung' }).click()
  await page.getByLabel('Lĩnh vực', { exact: true }).fill('Hộ tịch, ở kia')
  await page.getByText('Bản soạn thảo vừa được lưu ở cửa sổ khác.').waitFor()
  await page.getByRole('button', { name: 'Lưu nội dung ở đây' }).click()
  await saved(page)
  expect(await page.getByLabel('Lĩnh vực', { exact: true }).inputValue()).toBe('Hộ tịch, ở kia')
}, 120_000)
