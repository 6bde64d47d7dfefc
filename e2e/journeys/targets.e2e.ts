import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asStaff } from '../api-work.ts'
import { look, openBrowser } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
import { giveKeyWithCode } from '../key-with-code.ts'
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

const signIn = (username: string) => signInAtDesk(browser, platform, username, /^(?!Đăng nhập)/)
const at = (path: string) => `${platform.url}/ban-lam-viec${path}`

/** On the screen of an office and on a phone. */
async function lookAtBoth(page: Page, name: string): Promise<void> {
  await look(page, name)
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, `${name}-360`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('the plan of Sơn La is amended and issued, and a target handed down is acknowledged by the head of the ward', async () => {
  const admin = await signIn('quantri.tinh')
  await admin.goto(at('/ke-hoach/xem/son-la-2025'))
  await admin.getByRole('button', { name: 'Sửa đổi kế hoạch' }).click()
  await admin.getByLabel('Lý do sửa đổi').fill('Nâng mức hài lòng theo kết luận họp')
  await admin.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await admin.getByRole('button', { name: 'Sửa II.2.q4-2026' }).click()
  await admin.getByLabel('Mục tiêu chung').fill('97')
  await admin.getByRole('button', { name: 'Lưu' }).click()
  await admin.getByText('ít nhất 95% → ít nhất 97%').waitFor()
  await lookAtBoth(admin, 'targets-draft')
  await admin.getByRole('button', { name: 'Trình ban hành' }).click()
  await admin.getByText('Đang chờ lãnh đạo tỉnh').waitFor()

  const chairman = await signIn('chutich.tinh')
  await chairman.goto(admin.url())
  await chairman.getByLabel('Số', { exact: true }).fill('12/KH-UBND')
  await chairman.getByLabel('Người ký').fill('Lò Minh Sơn')
  await chairman.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await chairman.getByRole('link', { name: 'Xem kế hoạch' }).click()
  await chairman.getByText('Bản 2 ·').first().waitFor()
  await lookAtBoth(chairman, 'targets-plan')

  await chairman.getByRole('link', { name: 'Giao chỉ tiêu II.2.q4-2026' }).click()
  const ward = chairman.getByLabel('Mục tiêu mới của Ủy ban nhân dân phường Tô Hiệu')
  await ward.fill('96')
  await chairman
    .getByText(/không thấp hơn|ít nhất 97/i)
    .first()
    .waitFor()
  await ward.fill('98')
  await lookAtBoth(chairman, 'targets-hand-down')
  await chairman.getByRole('button', { name: 'Giao cho 1 đơn vị' }).click()
  await chairman.getByText('Chưa nhận').first().waitFor()

  const head = await signIn('tohieu.lanhdao')
  await head.goto(at('/chi-tieu-don-vi'))
  await head.getByRole('button', { name: /Xác nhận đã nhận/ }).click()
  await head.getByRole('button', { name: /Xác nhận đã nhận/ }).waitFor({ state: 'hidden' })
  await lookAtBoth(head, 'targets-mine')
}, 120_000)

test('the office publishes the month, and anybody reads it on the portal', async () => {
  const office = await signIn('vpubnd.giamsat')
  await office.goto(at('/chi-so-766?ky=2026-10'))
  await office.getByText('Tháng này chưa công bố.').waitFor()
  await lookAtBoth(office, 'index-766')
  await office.getByRole('button', { name: 'Công bố', exact: true }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click()
  await office.getByRole('dialog').waitFor({ state: 'hidden' })
  await office.getByRole('button', { name: 'Công bố lại' }).waitFor()
  const reader = await (await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: false })).newPage()
  await reader.goto(`${platform.url}/ket-qua-thang`)
  await reader
    .getByRole('heading', { name: /10\/2026/ })
    .first()
    .waitFor()
}, 90_000)

/** The report of the third quarter, which is over. */
async function openReport(page: Page, scope: 'own' | 'consolidated'): Promise<void> {
  await page.goto(at('/bao-cao'))
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (label: string, value: string) =>
    dialog.getByLabel(label, { exact: true }).selectOption(value)
  await choose('Loại báo cáo', { label: 'Theo đơn vị (II.06a)' } as never)
  if (scope === 'consolidated') await choose('Phạm vi', scope)
  await choose('Loại kỳ', 'quarter')
  await choose('Kỳ thứ', '3')
  await choose('Năm', '2026')
  await dialog.getByRole('button', { name: 'Lập báo cáo' }).click()
  await page.waitForURL(/\/bao-cao\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Thuyết minh' }).waitFor()
}

/** Signs with PIN and code; the paper is on the page before. */
async function sign(page: Page, number: string, sentCode: () => Promise<string>): Promise<void> {
  await page.getByRole('button', { name: 'Ký báo cáo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Số báo cáo').fill(number)
  await dialog.getByLabel('Mã PIN ký số').fill(platform.staff.pin)
  await dialog.getByRole('button', { name: 'Gửi mã một lần' }).click()
  await dialog.getByText('Đã gửi mã.').waitFor()
  await lookAtBoth(page, 'report-sign')
  await dialog.getByLabel('Mã một lần', { exact: true }).fill(await sentCode())
  await dialog.getByRole('button', { name: 'Ký báo cáo' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The registry clerk puts the seal of the ward on the paper that the page shows. */
async function seal(url: string): Promise<void> {
  const registry = await signIn('tohieu.vanthu')
  await registry.goto(url)
  await registry.getByRole('button', { name: 'Đóng dấu' }).click()
  const dialog = registry.getByRole('dialog')
  await dialog.getByLabel('Mã PIN của cơ quan').fill(platform.staff.pin)
  await lookAtBoth(registry, 'report-seal')
  await dialog.getByRole('button', { name: 'Đóng dấu' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await registry.context().close()
}

test('a ward signs its quarterly report and sends it up, the office accepts it and consolidates', async () => {
  const leader = await asStaff(platform, 'tohieu.lanhdao')
  const [sentCode, ward] = await Promise.all([giveKeyWithCode(platform, leader), signIn('tohieu.lanhdao')])
  await openReport(ward, 'own')
  await sign(ward, '12/BC-UBND', sentCode)
  await ward.getByText('Chữ ký số hợp lệ').first().waitFor()
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await ward.getByText('Báo cáo chưa có chữ ký số của đơn vị').waitFor()
  await seal(ward.url())
  await ward.reload()
  await ward
    .getByRole('list', { name: /PDF đã ký số/ })
    .getByRole('listitem')
    .nth(1)
    .waitFor()
  await lookAtBoth(ward, 'report-ward')
  await ward.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await ward.getByText('Đã gửi, chờ nhận').first().waitFor()

  const office = await signIn('vpubnd.giamsat')
  await office.goto(ward.url())
  await office.getByText('Chữ ký số hợp lệ').first().waitFor()
  const href = await office.getByRole('link', { name: 'PDF đã ký số' }).getAttribute('href')
  const signed = await (await asStaff(platform, 'vpubnd.giamsat')).file(href!)
  const said = await judgeWithPdfsig(signed, platform.trustedRoot)
  // The leader's, then the unit's.
  expect(said.match(/Signature is Valid/g)).toHaveLength(2)
  expect(said.match(/Certificate is Trusted/g)).toHaveLength(2)
  await office.getByRole('button', { name: 'Chấp nhận' }).click()
  await office.getByText('Đã chấp nhận').first().waitFor()
  await openReport(office, 'consolidated')
  await office.getByText(/Đã chấp nhận 1\//).waitFor()
  await office.getByText(/Chưa lập báo cáo: \d+ đơn vị/).waitFor()
  await lookAtBoth(office, 'report-consolidated')
  const link = office.getByRole('link', { name: /Excel/ })
  const saved = office.waitForEvent('download')
  await link.click()
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)
}, 120_000)
