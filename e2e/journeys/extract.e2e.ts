import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, chooseFromList, codeReceived, findAndBegin, noLook } from '../citizen-work.ts'
import { handleAtDesk } from '../desk-work.ts'
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

/** Fills the few open questions for two copies of one's own birth certificate, up to the page before the payment. */
async function askForCopies(page: Page): Promise<void> {
  await findAndBegin(page, platform, {
    words: 'trich luc khai sinh',
    title: /bản sao/i,
    person: 'PHẠM QUỐC BẢO',
    look: noLook,
  })
  await agreeAndStart(page, 'Phường Tô Hiệu')
  await page
    .locator('input[name=requester-relationship][value=self], select[name=requester-relationship]')
    .first()
    .waitFor()
  // Answers open further questions, which come next, on the same page or, when they are many, page by page.
  const finished = async () =>
    page.url().endsWith('/kiem-tra') && (await page.locator('#open-questions').count()) === 0
  for (let tries = 0; tries < 6 && !(await finished()); tries++) {
    await choose(page, 'requester-relationship', 'self')
    await choose(page, 'event-kind', 'birth')
    await choose(page, 'paper-wanted', 'birth-certificate-copy')
    await choose(page, 'delivery', 'electronic')
    const copies = page.locator('input[name=copies-number]')
    if (await copies.count()) await copies.fill('2')
    await page.getByRole('button', { name: /^(Nộp hồ sơ|Tiếp tục)$/ }).click()
    await page.waitForLoadState()
  }
  await page.locator('input[name=declaration]').check()
}

/** Answers a question if the page asks it, whatever control it uses. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const radio = page.locator(`input[type=radio][name=${name}][value="${value}"]`)
  if (await radio.count()) await radio.check()
  const select = page.locator(`select[name=${name}]`)
  if (await select.count())
    await chooseFromList(page, name, (await select.locator(`option[value="${value}"]`).textContent())!.trim())
}

/** Pays on the platform's page, with what shall happen there. */
async function payAs(page: Page, scenario: string): Promise<void> {
  await page.locator('input[name=NganHang]').first().check()
  await page.locator(`input[name=KichBan][value=${scenario}]`).check()
  await page.getByRole('button', { name: /^Trả/ }).click()
}

test('a paid extract: declined, paid on the second try with the notice sent twice, one dossier, a sealed copy', async () => {
  const page = await (await phone(browser, { javaScript: true })).newPage()
  await askForCopies(page)
  await look(page, 'extract-check')
  await page.getByRole('button', { name: /Nộp hồ sơ và trả 16\.000/ }).click()
  await payAs(page, 'declined')
  await page.getByText('tài khoản chưa bị trừ').first().waitFor()
  await look(page, 'extract-declined')
  await page.getByRole('button', { name: 'Thử trả lại' }).click()
  await payAs(page, 'callback-twice')
  const code = await codeReceived(page)
  await look(page, 'extract-submitted')

  await page.goto(`${platform.url}/ho-so`)
  expect(await page.locator('main').innerText()).toContain(code)
  expect(
    await page
      .locator('main a[href^="/ho-so/"]:has-text("bản sao"), main a[href^="/ho-so/"]:has-text("Bản sao")')
      .count(),
  ).toBe(1)
  await handleAtDesk(browser, platform, { code, officerSteps: 1, handOver: false, name: 'extract' })
  await page.goto(`${platform.url}/giay-to`)
  await look(page, 'extract-documents')
  expect(await page.locator('main').innerText()).toContain('1/TLKS-BS')
})

test('who pays and never comes back has submitted all the same', async () => {
  const page = await (await phone(browser, { javaScript: false })).newPage()
  await askForCopies(page)
  await page.getByRole('button', { name: /Nộp hồ sơ và trả/ }).click()
  // The way back is cut: the browser goes nowhere near the portal any more.
  await page.route(`${platform.url}/**`, (route) => route.abort())
  await payAs(page, 'callback-late').catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 3500))
  await page.unroute(`${platform.url}/**`)
  await page.goto(`${platform.url}/ho-so`)
  expect(await page.locator('main').innerText()).toMatch(/H52\.40-\d{6}-000\d/)
})
