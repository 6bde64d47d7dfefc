import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Answers } from '../../form-engine/src/index.ts'
import { exampleOf } from '../../server/test/stories.ts'
import { look, openBrowser, phone } from '../browser.ts'
import { signInWithVneid } from '../citizen-work.ts'
import { answerAndGoOn, beginNear, handIn } from '../hand-in.ts'
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

/** The Wednesday of the week after next: a working day that has not come yet. */
const soon = (() => {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + 17 - ((day.getUTCDay() + 6) % 7) - 1)
  return day.toISOString().slice(0, 10)
})()

/** The services that ship, each with who applies in its first example; `instead` are answers that must be of today. */
const services: { code: string; person: string; instead?: Answers }[] = [
  { code: '1.000656', person: 'TRẦN QUANG VINH' },
  { code: '1.000894', person: 'CẦM THỊ NGỌC', instead: { 'ceremony-date': soon } },
  { code: '1.001193', person: 'LÒ VĂN MINH' },
  { code: '1.001612', person: 'ĐẶNG THỊ MINH', instead: { 'start-date': soon } },
  { code: '1.004194', person: 'LƯỜNG VĂN PÁO' },
  { code: '1.004222', person: 'LÒ THỊ HƯƠNG' },
  { code: '1.004873', person: 'NGÔ GIA HUY' },
  { code: '1.013225', person: 'TỐNG VĂN KHÁNH' },
  { code: '1.013831', person: 'PHÙNG QUANG HẢI' },
  { code: '2.000635', person: 'PHẠM QUỐC BẢO' },
  { code: '2.000815', person: 'MAI ANH TUẤN' },
  { code: '2.000986', person: 'QUÀNG THỊ HOA' },
  { code: '3.000348', person: 'NÔNG THỊ YẾN' },
]

for (const [index, { code, person, instead }] of services.entries())
  test(`${code} is begun, filled and handed in on a phone`, async () => {
    const context = await phone(browser, { javaScript: true, address: `192.0.2.${index + 1}` })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${platform.url}/nop/${code}`)
    await signInWithVneid(page, person)
    const answers = { ...exampleOf(code, 'ex-1'), ...instead }
    await handIn(page, platform, answers, (name) => look(page, `services-${code}-${name}`))
    await context.close()
  })

test('a trade is chosen by a word of everyday life, and its code follows; another may be written', async () => {
  const context = await phone(browser, { javaScript: true, address: '192.0.2.99' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${platform.url}/nop/1.001612`)
  await signInWithVneid(page, 'ĐẶNG THỊ MINH')
  await beginNear(page)
  const answers = exampleOf('1.001612', 'ex-1')
  while (!page.url().endsWith('/trade')) await answerAndGoOn(page, { ...answers, 'start-date': soon })

  const [name, code] = ['name', 'code'].map((column) => page.locator(`[name="trades.0.${column}"]`))
  await name!.pressSequentially('tap hoa')
  await look(page, 'trades-found')
  await page.getByRole('option', { name: /^Bán lẻ tổng hợp với lương thực/ }).click()
  expect(await code!.inputValue()).toBe('4711')
  expect(await name!.inputValue()).toMatch(/^Bán lẻ tổng hợp với lương thực/)

  // By keyboard, in a row that was added.
  await page.locator('[data-add-row]').click()
  const second = page.locator('[name="trades.1.name"]')
  await second.pressSequentially('cắt tóc')
  await second.press('ArrowDown')
  await second.press('Enter')
  expect(await page.locator('[name="trades.1.code"]').inputValue()).toBe('9621')
  await look(page, 'trades-chosen')

  // What is not on the list stays as it was typed.
  await second.fill('Làm đèn ông sao')
  await second.press('Enter')
  await second.blur()
  expect(await second.inputValue()).toBe('Làm đèn ông sao')
  await context.close()
})
