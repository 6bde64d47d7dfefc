import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { submitBirth } from '../submit-birth.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

async function everywhere(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [360, 640],
    [1920, 1080],
    [1280, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await look(page, `${name}-${width}`)
  }
}

test('a figure moves as a dossier is submitted, and opens down to that very dossier', async () => {
  const { code } = await submitBirth(platform, {})
  const supervisor = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /./)
  await supervisor.getByRole('link', { name: 'Bảng điều hành' }).click()
  await supervisor.getByRole('heading', { name: 'Từng chỉ tiêu' }).waitFor()
  const minutes = supervisor.getByRole('row', { name: /thành công dưới 05 phút/ })
  await expect
    .poll(
      async () => {
        await supervisor.reload()
        await minutes.waitFor()
        return minutes.getByText(/\d phút/).count()
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBeGreaterThan(1)
  await everywhere(supervisor, 'dashboard-desk')
  await supervisor.setViewportSize({ width: 1920, height: 1080 })
  await supervisor.getByRole('button', { name: 'Màn hình lớn' }).click()
  await supervisor.getByRole('heading', { name: /thành công dưới 05 phút/ }).waitFor()
  await look(supervisor, 'dashboard-wall')
  expect(await supervisor.evaluate(() => document.documentElement.scrollHeight)).toBe(1080)
  await supervisor.getByRole('button', { name: 'Màn hình lớn' }).click()
  await supervisor.setViewportSize({ width: 1280, height: 900 })
  await supervisor.getByRole('button', { name: 'Xem số từng tháng' }).click()
  await supervisor.getByRole('table', { name: /Từng chỉ tiêu theo tháng/ }).waitFor()

  await supervisor.getByRole('button', { name: 'Xem biểu đồ' }).click()
  await minutes.getByRole('link').click()
  await supervisor.getByRole('link', { name: code }).waitFor()
  const heading = supervisor.getByRole('columnheader', { name: /Mẫu số/ }).first()
  expect(await heading.getAttribute('aria-sort')).toBe('descending')
  await heading.getByRole('button').press('Enter')
  expect(await heading.getAttribute('aria-sort')).toBe('ascending')
  await everywhere(supervisor, 'figure-desk')
  const year = new Date().getFullYear()
  await supervisor.getByLabel('Từ ngày').fill(`${year}-02-01`)
  await supervisor.getByLabel('Đến ngày').fill(`${year}-01-31`)
  await supervisor.getByRole('button', { name: 'Xem', exact: true }).click()
  await supervisor.getByText('Ngày kết thúc phải sau hoặc bằng ngày bắt đầu').waitFor()
  await look(supervisor, 'figure-days-wrong')
  await supervisor.getByLabel('Kỳ', { exact: true }).selectOption(String(year))
  await supervisor.waitForURL(new RegExp(`tu=${year}-01-01&den=${year}-12-31`))
  await supervisor.getByRole('button', { name: 'Cấp xã' }).click()
  await supervisor.waitForURL(/cap=commune/)
  await supervisor.getByText('Chỉ số này tính thế nào?').click()
  await supervisor.getByText('Kế hoạch 169/KH-UBND, mục II.2.q2-2026').waitFor()
  await supervisor.getByRole('link', { name: code }).waitFor()
  await supervisor.getByRole('link', { name: /phường Tô Hiệu/ }).click()
  await supervisor.waitForURL(/dv=H52\.40/)
  const ways = supervisor.getByRole('navigation', { name: 'Tách theo' })
  expect(await ways.locator('[aria-current]').allInnerTexts()).toEqual(['Thủ tục'])
  await supervisor
    .getByText(/^Được tính vì/)
    .first()
    .waitFor()

  await supervisor.getByRole('link', { name: code }).click()
  await supervisor.waitForURL(/\/ho-so\//)

  await supervisor.getByRole('link', { name: 'Chỉ số 766 và xếp hạng' }).click()
  const names = supervisor.getByRole('button', { name: /^Cơ quan/ })
  await names.click()
  expect(await supervisor.getByRole('columnheader', { name: /Cơ quan/ }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
  await everywhere(supervisor, 'index-desk')
  await supervisor.getByRole('link', { name: 'Chỉ số 766 theo thủ tục' }).click()
  await supervisor.getByRole('rowheader', { name: /khai sinh/ }).waitFor()
  await everywhere(supervisor, 'index-procedures')
})
