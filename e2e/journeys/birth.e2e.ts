import { writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, codeReceived, findAndBegin, type Look, messagesTo, noLook } from '../citizen-work.ts'
import { handleAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { changeOneByte, judgeWithPdfsig } from '../signed-pdf.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

type Family = { person: string; unit: string; search: string; phone: string; child: string }

/** From everyday words to the slip: two questions are left to ask, everything else is known. */
async function register(page: Page, family: Family, see: Look): Promise<string> {
  const title = /khai sinh/i
  await findAndBegin(page, platform, { words: family.search, title, person: family.person, look: see })
  await agreeAndStart(page, family.unit)
  await see('one-page')
  await page.locator('input[name=copies-wanted][value=no]').check()
  await page.locator('input[name=delivery][value=electronic]').check()
  expect(await page.locator('main').innerText()).toContain(family.child)
  await page.locator('input[name=declaration]').check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  const code = await codeReceived(page)
  await see('submitted')
  return code
}

/** The result in the store: signed and sealed, so says somebody else's tool, and a changed byte is seen. */
async function receive(page: Page, family: Family, see: Look): Promise<void> {
  await page.goto(`${platform.url}/giay-to`)
  await see('documents')
  await page.locator('main a[href^="/giay-to/"]').first().click()
  await see('document')
  const link = page.locator('main a[href$="/tai-ve"]')
  const pdf = await (await page.request.get(platform.url + (await link.getAttribute('href')))).body()
  writeFileSync('test-results/birth-certificate.pdf', pdf) // beside the pictures, for whoever wants to look
  const verdict = await judgeWithPdfsig(pdf, platform.trustedRoot)
  expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(2)
  expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(2)
  expect(await judgeWithPdfsig(changeOneByte(pdf), platform.trustedRoot)).toContain('Digest Mismatch')
  const texts = await messagesTo(platform, family.phone, 4)
  expect(texts.some((text) => text.includes('Giấy tờ của tôi'))).toBe(true)
}

async function rate(page: Page, see: Look): Promise<void> {
  await page.goto(`${platform.url}/ho-so?muc=da-xong`)
  await see('my-dossiers')
  await page.locator('main a[href^="/ho-so/"]').first().click()
  await see('dossier')
  await page.getByRole('link', { name: /Đánh giá/ }).click()
  await see('rate')
  await page.locator('input[name=face]').first().check({ force: true })
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await page.getByText('Đã gửi đánh giá').first().waitFor()
  await see('rated')
}

test('a birth is registered from a phone, handled at the desk, signed, received and rated', async () => {
  const page = await (await phone(browser, { javaScript: true })).newPage()
  const see: Look = (name) => look(page, `birth-${name}`)
  const family = {
    person: 'LÒ VĂN MINH',
    unit: 'Phường Tô Hiệu',
    search: 'khai sinh cho con',
    phone: '0900000101',
    child: 'LÒ MINH AN',
  }
  const code = await register(page, family, see)
  await handleAtDesk(browser, platform, { code, officerSteps: 2, handOver: false, name: 'birth' })
  await receive(page, family, see)
  await rate(page, see)

  await page.goto(`${platform.url}/tra-cuu?ma=${code}`)
  await see('track')
  await page.goto(`${platform.url}/chi-tieu`)
  await see('targets')
  const text = await page.locator('main').innerText()
  expect(text).toContain('100')
})

test('the same birth works on an old phone without JavaScript', async () => {
  const page = await (await phone(browser, { javaScript: false })).newPage()
  const family = {
    person: 'QUÀNG VĂN NAM',
    unit: 'Phường Tô Hiệu',
    search: 'lam khai sinh',
    phone: '0900000123',
    child: 'QUÀNG GIA HÂN',
  }
  const code = await register(page, family, noLook)
  await handleAtDesk(browser, platform, { code, officerSteps: 2, handOver: false, name: 'plain' })
  await receive(page, family, noLook)
  await rate(page, noLook)
})
