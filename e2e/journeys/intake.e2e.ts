import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
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

const examples = JSON.parse(
  readFileSync(new URL('../../data/services/1.001193/examples.json', import.meta.url), 'utf8'),
) as { answers: Record<string, unknown> }[]
const answers = examples[0]!.answers
const card = '000094000101||Lò Văn Minh|12031994|Nam|Tổ 3, Phường Tô Hiệu, Sơn La|25122021'

/** Presses Enter on a link or button that the keyboard can reach. */
async function enterOn(page: Page, role: 'link' | 'button', name: string | RegExp) {
  await page.getByRole(role, { name }).first().focus()
  await page.keyboard.press('Enter')
}

/** The question whose box has the focus; empty in a further box of it, undefined outside the form. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement
    if (!box?.closest('.entry-section')) return undefined
    return box.id.startsWith('f-') ? box.id.slice(2) : ''
  })

/** Types what a clerk would: a date without strokes, a code, an address by its commune. */
async function typeAnswer(page: Page, value: unknown) {
  const type = (text: string) => page.keyboard.type(text)
  if (value === true) return page.keyboard.press('Space')
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return type(value.split('-').reverse().join(''))
  if (typeof value !== 'object' || value === null) return type(String(value))
  const { commune, detail } = value as { commune: string; detail: string }
  await type(commune.replace(/^(Xã|Phường) /, ''))
  await page.keyboard.press('Enter')
  await type(detail)
}

/** Goes through the form by Enter alone and answers every question that is asked. */
async function enterForm(page: Page): Promise<string[]> {
  const entered: string[] = []
  for (let field = await focused(page); field !== undefined; field = await focused(page)) {
    entered.push(field)
    if (entered.length > 160) throw new Error(`the form has no end: ${entered.slice(-5)}`)
    const filled = await page.evaluate(() => (document.activeElement as HTMLInputElement).value !== '')
    if (answers[field] !== undefined && (!filled || answers[field] === true))
      await typeAnswer(page, answers[field])
    await page.keyboard.press('Enter')
    await page.waitForTimeout(30)
  }
  return entered
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

  const entered = await enterForm(page)
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
