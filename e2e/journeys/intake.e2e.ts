import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exampleOf } from '../../server/test/stories.ts'
import { look, openBrowser, phone } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
import { enterForm } from '../enter-form.ts'
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

const card = '000094000101||Lò Văn Minh|12031994|Nam|Tổ 3, Phường Tô Hiệu, Sơn La|25122021'

/** Presses Enter on a link or button that the keyboard can reach. */
async function enterOn(page: Page, role: 'link' | 'button', name: string | RegExp) {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

test('a clerk calls a number, scans the card and registers a birth with the keyboard only', async () => {
  const hall = await (await phone(browser, { javaScript: true })).newPage()
  await hall.goto(`${platform.url}/lay-so/H52.40.01`)
  await look(hall, 'intake-kiosk')
  await hall.getByRole('button', { name: 'Lấy số' }).click()
  await hall.getByRole('heading', { name: 'Số 1' }).waitFor()
  await look(hall, 'intake-ticket')

  const page = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await enterOn(page, 'link', 'Hàng đợi số')
  await page.getByRole('heading', { name: 'Hàng đợi số', level: 1 }).waitFor()
  await look(page, 'intake-waiting')
  await enterOn(page, 'button', 'Gọi số tiếp theo')
  await page.getByText('Đang gọi số 1').waitFor()
  await hall.goto(`${platform.url}/bang-so/H52.40.01`)
  await look(hall, 'intake-board')
  await enterOn(page, 'button', 'Người đã đến')

  await page.getByRole('heading', { name: 'Người nộp là ai?' }).waitFor()
  await look(page, 'intake-who')
  await page.keyboard.type(card)
  await page.keyboard.press('Enter')
  expect(await page.getByLabel('Số định danh').inputValue()).toBe('000094000101')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Nhập hồ sơ mới' }).waitFor()
  await page.keyboard.type('đăng ký khai sinh')
  await page.getByRole('option', { name: /1\.001193/ }).waitFor()
  await page.keyboard.press('Enter')
  await look(page, 'intake-visit')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Giấy tờ' }).waitFor()
  await look(page, 'intake-entry')

  const entered = await enterForm(page, exampleOf('1.001193', 'ex-1'))
  expect(entered.length).toBeGreaterThan(30)
  const typed = await page
    .locator('.entry-section input')
    .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
  expect(typed).toEqual(
    expect.arrayContaining(['Bản Cá', 'Xã Quỳnh Nhai', 'Thái', '04/11/2026', 'LÒ MINH AN']),
  )
  await page.keyboard.press('F9')
  await page.getByText('Chưa xuất trình').waitFor()
  await look(page, 'intake-faults')
  await page.keyboard.press('F8')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('checkbox', { name: /^Đã thu tiền mặt 16\.000/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('F9')

  await page
    .getByText(/^H52\.40-\d{6}-0001$/)
    .first()
    .waitFor()
  await look(page, 'intake-received')
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, 'intake-received-phone')
  await enterOn(page, 'link', 'Về lượt tiếp')
  await page.getByRole('heading', { name: 'Hồ sơ trong lượt này' }).waitFor()
  await look(page, 'intake-visit-phone')
  await enterOn(page, 'button', 'Kết thúc lượt tiếp')
  await page.getByRole('heading', { name: 'Hàng đợi số', level: 1 }).waitFor()
  await look(page, 'intake-waiting-phone')
})
