import { randomBytes } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { onePixel } from '../../server/src/portal/test/samples.ts'
import { look, officeComputer, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, findAndBegin, noLook, signInWithVneid } from '../citizen-work.ts'
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

const saved = (page: Page) => page.getByText(/Đã lưu nháp lúc/).waitFor()

test('a draft across two devices: saved while typing, both versions side by side, a paper sent through a cut line', async () => {
  const small = await (await phone(browser, { javaScript: true })).newPage()
  await findAndBegin(small, platform, {
    words: 'khai sinh',
    title: /khai sinh/i,
    person: 'LÒ VĂN MINH',
    look: noLook,
  })
  await agreeAndStart(small, 'Phường Tô Hiệu')
  await small.waitForURL(/\/ho-so-nhap\//)
  const draft = new URL(small.url()).pathname.split('/')[2]
  const requester = `${platform.url}/ho-so-nhap/${draft}/requester`
  await small.goto(requester)

  const large = await (await officeComputer(browser)).newPage()
  await large.goto(requester)
  await signInWithVneid(large, 'LÒ VĂN MINH')
  await large.waitForURL(requester)

  // Typed on the computer while the phone still shows the page of before; then on the phone.
  const emailOn = (page: Page) => page.locator('input[name="requester-email"]')
  const correct = async (page: Page, email: string) => {
    await page.locator('details:has(input[name="requester-email"]) > summary').click()
    await emailOn(page).fill(email)
  }
  await correct(large, 'may@vi-du.vn')
  await saved(large)
  await correct(small, 'dien-thoai@vi-du.vn')
  await small.getByText('Cả hai bản đều được giữ').waitFor()
  await look(small, 'two-devices-told')
  await small.locator('[data-saved-more]').click()
  await small.getByRole('heading', { name: 'Hai thiết bị ghi khác nhau' }).waitFor()
  await look(small, 'two-devices-versions-360')
  await large.goto(`${platform.url}/ho-so-nhap/${draft}/hai-ban`)
  await look(large, 'two-devices-versions-1280')
  await small.getByText('dien-thoai@vi-du.vn').click()
  await small.getByRole('button', { name: 'Lấy những bản đã chọn' }).click()
  await large.goto(requester)
  expect(await emailOn(large).inputValue()).toBe('dien-thoai@vi-du.vn')

  await large.goto(`${platform.url}/ho-so?muc=ban-nhap`)
  await look(large, 'drafts-1280')
  await small.goto(`${platform.url}/ho-so?muc=ban-nhap`)
  await look(small, 'drafts-360')

  // A paper whose second piece meets a dead line.
  const begun = await small.evaluate(async () => {
    const body = JSON.stringify({ procedure: '1.001193', unit: 'H52.40' })
    const headers = { 'content-type': 'application/json' }
    return (await (await fetch('/api/v1/drafts', { method: 'POST', headers, body })).json()) as { id: string }
  })
  await small.goto(`${platform.url}/ho-so-nhap/${begun.id}/papers`)
  let pieces = 0
  await small.route('**/api/v1/uploads/*', (route) => {
    pieces += 1
    return pieces === 2 ? route.abort() : route.continue()
  })
  await small
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'giay-chung-sinh.png',
      mimeType: 'image/png',
      buffer: Buffer.concat([onePixel, randomBytes(700_000)]),
    })
  await small.locator('.file-name', { hasText: 'giay-chung-sinh.png' }).waitFor()
  await small
    .getByText(/683,7 KB|684 KB|0,7 MB|KB, gửi lúc|MB, gửi lúc/)
    .first()
    .waitFor()
  await look(small, 'papers-sent-in-pieces')
  expect(pieces).toBeGreaterThan(3)

  await small.goto(`${platform.url}/ho-so?muc=ban-nhap`)
  // The one begun first, which has answers that can be taken back.
  await small
    .getByRole('button', { name: /Bỏ bản nháp/ })
    .last()
    .click()
  await small.getByRole('heading', { name: 'Bản nháp đã bỏ' }).waitFor()
  await look(small, 'drafts-put-away')
})

test('a supervisor sees how long people take and where they give up', async () => {
  const page = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /^(?!Đăng nhập)/)
  await page.goto(`${platform.url}/ban-lam-viec/phuc-vu/thoi-gian-nop`)
  await page.getByRole('heading', { name: 'Bỏ dở ở đâu' }).waitFor()
  await look(page, 'filling-times-1280')
  await page.setViewportSize({ width: 360, height: 740 })
  await look(page, 'filling-times-360')
})
