import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
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

/** On the screen of an office and on a phone. */
async function lookAtBoth(page: Page, name: string): Promise<void> {
  await look(page, name)
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, `${name}-360`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('the office hands a plan out, a ward reports and hands in, the office returns it and sees who is late', async () => {
  const office = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /^(?!Đăng nhập)/)
  await office.getByRole('link', { name: 'Nhiệm vụ của đơn vị' }).click()
  await office.getByRole('link', { name: /nâng cao chất lượng cung cấp dịch vụ công/ }).click()
  await office.getByText('Chưa biết là đơn vị nào').waitFor()
  await office.getByRole('button', { name: /Chọn đơn vị.*Cơ quan chủ trì/ }).press('Enter')
  const words = office.getByRole('dialog')
  await words.getByLabel('Đơn vị').selectOption('H52.01')
  await words.getByRole('button', { name: 'Thêm đơn vị' }).press('Enter')
  await look(office, 'tasks-words')
  await words.getByRole('button', { name: 'Lưu' }).press('Enter')
  await words.waitFor({ state: 'hidden' })
  await lookAtBoth(office, 'tasks-plan-before')
  await office.getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await office.getByRole('dialog').getByRole('button', { name: 'Giao nhiệm vụ' }).click()
  await office.getByRole('dialog').waitFor({ state: 'hidden' })
  await office.getByText('Phần việc của từng đơn vị').first().waitFor()
  await lookAtBoth(office, 'tasks-plan')

  const ward = await signInAtDesk(browser, platform, 'tohieu.lanhdao')
  await ward.getByRole('link', { name: 'Nhiệm vụ của đơn vị' }).click()
  await ward.getByText(/nhiệm vụ đơn vị chủ trì đã quá hạn/).waitFor()
  await lookAtBoth(ward, 'tasks-mine')
  await ward.getByRole('link', { name: /^1\.c\. Cán bộ/ }).click()
  await ward.getByRole('button', { name: 'Báo cáo tiến độ' }).press('Enter')
  const report = ward.getByRole('dialog')
  await report.getByLabel('Đã làm được').fill('80')
  await report.getByLabel('Đã làm gì').fill('Đã cấp chữ ký số cho 18 trên 22 công chức.')
  await report.locator('input[type=file]').setInputFiles('docs/pictures/portal-home-360.png')
  await look(ward, 'tasks-report')
  await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await report.waitFor({ state: 'hidden' })
  await ward.getByText('portal-home-360.png').first().waitFor()
  await ward.getByRole('button', { name: 'Trình duyệt' }).click()
  await ward.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click()
  await ward.getByText(/Chờ duyệt, nộp muộn/).waitFor()
  await lookAtBoth(ward, 'tasks-one')

  await office.goto(ward.url())
  await office.getByRole('button', { name: 'Duyệt hoặc trả lại' }).click()
  const review = office.getByRole('dialog')
  await review.getByLabel('Trả lại').check()
  await review.getByLabel('Lý do').fill('Chưa có danh sách công chức.')
  await look(office, 'tasks-review')
  await review.getByRole('button', { name: 'Xác nhận' }).click()
  await review.waitFor({ state: 'hidden' })
  await office.getByText('Chưa có danh sách công chức.').waitFor()

  // What Justice reports each quarter can still be broken down.
  const justice = await signInAtDesk(browser, platform, 'sotuphap.lanhdao')
  await justice.getByRole('link', { name: 'Nhiệm vụ của đơn vị' }).click()
  await justice.getByRole('link', { name: /^3\.b\./ }).click()
  await justice.getByRole('button', { name: 'Chia việc' }).press('Enter')
  const part = justice.getByRole('dialog')
  await part.getByLabel('Việc cần làm').fill('Rà soát thủ tục hộ tịch')
  await part.getByLabel('Người thực hiện').selectOption({ label: 'Lò Văn Khải' })
  await part.getByLabel('Hạn').fill('2026-12-15')
  await look(justice, 'tasks-hand-down')
  await part.getByRole('button', { name: 'Giao việc' }).press('Enter')
  await justice.getByRole('link', { name: 'Rà soát thủ tục hộ tịch' }).waitFor()
  await justice.getByRole('button', { name: 'Xin gia hạn' }).press('Enter')
  const asking = justice.getByRole('dialog')
  await asking.getByLabel('Hạn mới').fill('2027-01-15')
  await asking.getByLabel('Lý do').fill('Chờ đồng bộ dữ liệu của bộ.')
  await asking.getByRole('button', { name: 'Gửi đề nghị' }).press('Enter')
  await justice.getByText('xin gia hạn đến 15/01/2027:').waitFor()
  await lookAtBoth(justice, 'tasks-ongoing')

  const chairman = await signInAtDesk(browser, platform, 'chutich.tinh', /^(?!Đăng nhập)/)
  await chairman.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).click()
  await chairman.getByRole('heading', { name: 'Đơn vị quá hạn nhiều nhất' }).waitFor()
  await lookAtBoth(chairman, 'tasks-late')
  await chairman.getByLabel('Đơn vị', { exact: true }).selectOption('H52.40')
  await chairman.getByText('Bị trả lại · Quá hạn').waitFor()
  expect(new URL(chairman.url()).searchParams.get('dv')).toBe('H52.40')
})
