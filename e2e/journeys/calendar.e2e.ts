import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { signInAtDesk, thursdayAhead } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await platform.stop()
})

test('an administrator sees the year, adds a day off, looks at the effect and issues it; everybody can read it', async () => {
  const day = thursdayAhead()
  const page = await signInAtDesk(browser, platform, 'quantri.tinh', 'Thủ tục hành chính')
  await page.getByRole('link', { name: 'Lịch làm việc' }).click()
  await page.getByRole('heading', { name: /^Lịch làm việc năm/, level: 1 }).waitFor()
  await look(page, 'calendar-desk')
  await page.getByLabel('Nghỉ', { exact: true }).check()
  await page.getByLabel('Ngày', { exact: true }).fill(day)
  await page.getByLabel('Vì sao, như người dân sẽ đọc').fill('Nghỉ tránh bão')
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click()
  await page.getByLabel('Văn bản, số ký hiệu').fill('Công điện 01/CĐ-UBND')
  await page.getByLabel('Ngày văn bản').fill(day)
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Sơn La')
  await page.getByLabel('Lý do chung').fill('Bão số 9')
  await page.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click()
  await page.getByText(/hồ sơ đang giải quyết đổi hạn trả/).waitFor()
  await look(page, 'calendar-desk-effect')
  await page.getByRole('button', { name: 'Ban hành' }).click()
  await page.getByText('Đã ban hành. Hạn trả đang được tính lại.').waitFor()
  await page
    .getByText(/Đã tính lại \d+ hồ sơ/)
    .first()
    .waitFor({ timeout: 20_000 })
  await page.getByRole('cell', { name: 'Nghỉ tránh bão' }).waitFor()
  await look(page, 'calendar-desk-issued')
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, 'calendar-desk-phone')

  const reader = await (await phone(browser, { javaScript: true })).newPage()
  await reader.goto(platform.url)
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Lịch làm việc' }).click()
  await reader.goto(`${platform.url}/lich-lam-viec?nam=${day.slice(0, 4)}&co-quan=H52.40`)
  expect(await reader.getByText('Nghỉ tránh bão').count()).toBeGreaterThan(0)
  await look(reader, 'calendar-portal-phone')
  await reader.setViewportSize({ width: 1280, height: 900 })
  await look(reader, 'calendar-portal')
})
