import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Example } from '../../form-engine/src/index.ts'
import { look, openBrowser, phone } from '../browser.ts'
import { codeReceived, signInWithVneid } from '../citizen-work.ts'
import { chooseValue, fillPage } from '../fill-form.ts'
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
const services: { code: string; person: string; instead?: Example['answers'] }[] = [
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

const firstExample = (code: string): Example =>
  JSON.parse(readFileSync(new URL(`../../data/services/${code}/examples.json`, import.meta.url), 'utf8'))[0]

/** The smallest file that is a PDF. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Chooses where to hand in, where that is asked, and agrees to every source; the form opens. */
async function begin(page: Page): Promise<void> {
  await page.waitForURL(/\/nop\//)
  const unit = page.locator('main select[name=unit]')
  if (await unit.count()) {
    const near = unit.locator('option', { hasText: 'Tô Hiệu' })
    await chooseValue(page, 'unit', (await near.getAttribute('value')) ?? '')
  }
  await page
    .getByRole('button', { name: /^(Đồng ý cả|Bắt đầu)/ })
    .first()
    .click()
  await page.waitForURL(/\/ho-so-nhap\//)
}

/** A file for every component that is needed, and for a question that is answered by one. */
async function handInFiles(page: Page): Promise<void> {
  const wanting = page.locator('main [id$=".section"]:has(input[type=file]):not(:has(.file-name))')
  const needed = wanting.filter({ hasNotText: 'Không bắt buộc' })
  const ids = await needed.evaluateAll((sections) => sections.map(({ id }) => id))
  for (const id of ids) {
    const section = page.locator(`[id="${id}"]`)
    await section
      .locator('input[type=file]')
      .setInputFiles({ name: 'giay-to.pdf', mimeType: 'application/pdf', buffer: pdf })
    await section.locator('.file-name').waitFor()
  }
}

/** One page: what is open is answered, what is asked for is handed in, and on it goes. */
async function answerAndGoOn(page: Page, name: string, answers: Example['answers']): Promise<string> {
  const at = new URL(page.url()).pathname.split('/').at(-1)
  const complaint = page.locator('main .error-summary')
  const complaints = (await complaint.count()) ? await complaint.innerText() : ''
  const asked = await fillPage(page, answers)
  await handInFiles(page)
  const hasTable = (await page.locator('main [data-row]:visible').count()) > 0
  if (hasTable || at === 'kiem-tra') await look(page, `${name}-${at}`)
  const declaration = page.locator('input[name=declaration]')
  if (await declaration.count()) await declaration.check()
  // Every press brings another document, perhaps that of the payment platform.
  const arrived = page.waitForEvent('domcontentloaded')
  await page.locator('main button[name=_then]:is([value=next], [value=submit])').click()
  await arrived
  return `${at}: ${asked.join(' ')} ${complaints}`
}

/** Pays at the platform, if anything is to be paid. */
async function payIfDue(page: Page): Promise<void> {
  if (page.url().startsWith(platform.url)) return
  await page.locator('input[name=NganHang]').first().check()
  await page.locator('input[name=KichBan][value=paid]').check()
  await page.getByRole('button', { name: /^Trả/ }).click()
}

/** More pages than any form has, counting those that open further questions. */
const mostSteps = 20

for (const [index, { code, person, instead }] of services.entries())
  test(`${code} is begun, filled and handed in on a phone`, async () => {
    const context = await phone(browser, { javaScript: true, address: `192.0.2.${index + 1}` })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await page.goto(`${platform.url}/nop/${code}`)
    await signInWithVneid(page, person)
    await begin(page)
    const answers = { ...firstExample(code).answers, ...instead }
    const story: string[] = []
    while (new URL(page.url()).pathname.startsWith('/ho-so-nhap/')) {
      expect(story.length, story.join('\n')).toBeLessThan(mostSteps)
      story.push(await answerAndGoOn(page, `services-${code}-${story.length + 1}`, answers))
    }
    await payIfDue(page)
    await codeReceived(page)
    await context.close()
  })

test('a trade is chosen by a word of everyday life, and its code follows; another may be written', async () => {
  const context = await phone(browser, { javaScript: true, address: '192.0.2.99' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${platform.url}/nop/1.001612`)
  await signInWithVneid(page, 'ĐẶNG THỊ MINH')
  await begin(page)
  const { answers } = firstExample('1.001612')
  while (!page.url().endsWith('/trade'))
    await answerAndGoOn(page, 'trades', { ...answers, 'start-date': soon })

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
