import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, codeReceived, findAndBegin, noLook } from '../citizen-work.ts'
import { makeMove, openDossier, signInAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { judgeWithPdfsig } from '../signed-pdf.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await platform?.stop()
})

test('the receipt is printed at the desk right after acceptance, signed by itself, and read on a phone', async () => {
  const minh = await (await phone(browser, { javaScript: true })).newPage()
  await findAndBegin(minh, platform, {
    words: 'khai sinh cho con',
    title: /khai sinh/i,
    person: 'LÒ VĂN MINH',
    look: noLook,
  })
  await agreeAndStart(minh, 'Phường Tô Hiệu')
  await minh.locator('input[name=copies-wanted][value=no]').check()
  await minh.locator('input[name=delivery][value=electronic]').check()
  await minh.locator('input[name=declaration]').check()
  await minh.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  const code = await codeReceived(minh)

  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await openDossier(clerk, code)
  await makeMove(clerk, /^Tiếp nhận/)
  const print = clerk.getByRole('link', { name: 'In giấy tiếp nhận (A5)' })
  await print.waitFor()
  await look(clerk, 'papers-desk-accepted')
  const slip = await clerk.request.get(platform.url + (await print.getAttribute('href')))
  expect(slip.headers()['content-type']).toBe('application/pdf')

  await clerk.getByRole('link', { name: 'Giấy đã cấp' }).click()
  await clerk.getByText(/^Đã ký số/).waitFor({ timeout: 30_000 })
  await look(clerk, 'papers-desk-tab')
  const [archive] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('link', { name: 'Tải về (ZIP)' }).click(),
  ])
  expect(archive.suggestedFilename()).toBe(`${code}.zip`)
  await clerk.getByRole('link', { name: 'Ghi chú' }).click()
  await clerk.getByLabel('Nội dung').fill('Đã gọi điện hỏi lại trạm y tế.')
  await clerk.getByRole('button', { name: 'Ghi lại' }).click()
  await clerk.getByRole('listitem').filter({ hasText: 'trạm y tế' }).waitFor()
  await look(clerk, 'papers-desk-notes')
  await clerk.getByRole('link', { name: 'Giấy đã cấp' }).click()
  await clerk.setViewportSize({ width: 360, height: 640 })
  await look(clerk, 'papers-desk-tab-phone')
  const address = clerk.url()
  await clerk.goto(`${platform.url}/ban-lam-viec/tiep-nhan`)
  await clerk.getByRole('button', { name: /^In sổ/ }).waitFor()
  await look(clerk, 'papers-register-phone')

  const registry = await signInAtDesk(browser, platform, 'tohieu.vanthu')
  await registry.goto(address)
  await registry.getByRole('button', { name: 'Ký số phiếu' }).click()
  await registry.getByLabel(/PIN/).fill('000000')
  await registry.getByRole('dialog').getByRole('button').last().click()
  await registry.getByText('Mã PIN ký số chưa đúng.').waitFor()
  await look(registry, 'papers-seal-refused')
  await registry.getByLabel(/PIN/).fill(platform.staff.pin)
  await registry.getByRole('dialog').getByRole('button').last().click()
  await registry.getByRole('link', { name: 'Mở bản đã ký số' }).waitFor()
  await look(registry, 'papers-sealed')

  await minh.goto(`${platform.url}/ho-so`)
  await minh.locator('main a[href^="/ho-so/"]').first().click()
  await minh.getByRole('heading', { name: 'Giấy cơ quan đã cấp' }).waitFor()
  await look(minh, 'papers-phone')
  const link = minh.locator('main a[href*="/giay/"]').first()
  const pdf = await (await minh.request.get(platform.url + (await link.getAttribute('href')))).body()
  const verdict = await judgeWithPdfsig(pdf, platform.trustedRoot)
  expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(1)
  expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(1)
})
