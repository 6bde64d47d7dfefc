import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { handleAtDesk, signInAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { readQr } from '../read-qr.ts'
import { changeOneByte } from '../signed-pdf.ts'
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

const todayInVietnam = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

async function pdfAt(page: Page, path: string): Promise<Uint8Array> {
  const answer = await page.request.get(platform.url + path)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  return new Uint8Array(await answer.body())
}

test('a result is corrected, then revoked, and whoever scans the paper is told', async () => {
  const { code, id } = await submitBirth(platform)
  await handleAtDesk(browser, platform, { code, officerSteps: 2, handOver: true, name: 'revoke' })
  const at = async (username: string) => {
    const page = await signInAtDesk(browser, platform, username)
    await page.goto(`${platform.url}/ban-lam-viec/ho-so/${id}?phan=ket-qua`)
    await page.getByRole('heading', { name: 'Các bản đã cấp' }).waitFor()
    return page
  }

  const officer = await at('tohieu.canbo')
  await look(officer, 'revoke-desk-result')
  const paper = await pdfAt(officer, `/api/v1/desk/dossiers/${id}/result.pdf`)
  const address = (await readQr(paper))!
  expect(address).toMatch(new RegExp(`^${platform.url}/xac-minh/([0-9A-Z]{4}-){3}[0-9A-Z]{4}$`))

  const stranger = await (await phone(browser, { javaScript: true })).newPage()
  stranger.setDefaultTimeout(20_000)
  await stranger.goto(address)
  await stranger.getByText('Giấy này còn giá trị').waitFor()
  await look(stranger, 'revoke-verify-in-force')
  await stranger
    .locator('input[type=file]')
    .setInputFiles({ name: 'khai-sinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper) })
  await stranger.getByRole('button', { name: 'Kiểm tra tệp' }).click()
  await stranger.getByText('Đúng tệp đã cấp').waitFor()
  await stranger.locator('input[type=file]').setInputFiles({
    name: 'khai-sinh.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(changeOneByte(paper)),
  })
  await stranger.getByRole('button', { name: 'Kiểm tra tệp' }).click()
  await stranger.getByText('Tệp này không phải tệp đã cấp').waitFor()
  await look(stranger, 'revoke-verify-changed-file')

  await officer.getByRole('button', { name: 'Đề nghị đính chính' }).click()
  const proposing = officer.getByRole('dialog')
  await proposing.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await proposing.getByText('Chọn ít nhất một nội dung cần sửa').waitFor()
  await look(officer, 'revoke-desk-correct-missing')
  await proposing.getByLabel('Nội dung cần sửa').selectOption('child-name')
  await proposing.locator('#correct-child-name').fill('LÒ MINH ÂN')
  await proposing.getByLabel('Lý do').selectOption('office-error')
  await proposing.getByLabel('Nội dung sự việc').fill('Ghi thiếu dấu tên của con.')
  await look(officer, 'revoke-desk-correct')
  await proposing.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await proposing.waitFor({ state: 'hidden' })

  const leader = await signInAtDesk(browser, platform, 'tohieu.lanhdao')
  await leader.getByRole('link', { name: /^Thu hồi, đính chính/ }).click()
  await leader.getByRole('heading', { name: 'Thu hồi, đính chính' }).waitFor()
  await look(leader, 'revoke-desk-waiting')
  await leader.getByRole('link', { name: /^Đính chính:/ }).click()
  await leader.getByRole('button', { name: 'Ký bản đính chính' }).click()
  const signing = leader.getByRole('dialog')
  await signing.getByLabel('Văn bản quyết định, số ký hiệu').fill('15/QĐ-UBND')
  await signing.getByLabel('Ngày văn bản').fill(todayInVietnam())
  await signing.getByLabel(/PIN/).fill(platform.staff.pin)
  await look(leader, 'revoke-desk-sign-correction')
  await signing.getByRole('button', { name: 'Quyết định và ký' }).click()
  await signing.waitFor({ state: 'hidden' })

  const registry = await at('tohieu.vanthu')
  await registry.getByRole('button', { name: 'Đóng dấu bản đính chính' }).click()
  const sealing = registry.getByRole('dialog')
  await sealing.getByLabel(/PIN/).fill(platform.staff.pin)
  await sealing.getByRole('button', { name: 'Đóng dấu, thay bản cũ' }).click()
  await sealing.waitFor({ state: 'hidden' })

  await stranger.goto(address)
  await stranger.getByText('Giấy này đã được thay bằng giấy khác').waitFor()
  await look(stranger, 'revoke-verify-corrected')
  const corrected = await pdfAt(registry, `/api/v1/desk/dossiers/${id}/result.pdf?v=2`)
  const newAddress = (await readQr(corrected))!
  expect(newAddress).not.toBe(address)

  await officer.reload()
  await officer.getByRole('button', { name: 'Đề nghị thu hồi' }).click()
  const revoking = officer.getByRole('dialog')
  await revoking.getByLabel('Lý do').selectOption('false-papers')
  await revoking.getByLabel('Nội dung sự việc').fill('Giấy chứng sinh không do bệnh viện cấp.')
  await revoking.getByRole('button', { name: 'Trình lãnh đạo' }).click()
  await revoking.waitFor({ state: 'hidden' })
  await leader.reload()
  await leader.getByRole('button', { name: 'Thu hồi kết quả' }).click()
  const deciding = leader.getByRole('dialog')
  await deciding.getByLabel('Văn bản quyết định, số ký hiệu').fill('16/QĐ-UBND')
  await deciding.getByLabel('Ngày văn bản').fill(todayInVietnam())
  await look(leader, 'revoke-desk-decide')
  await deciding.getByRole('button', { name: 'Thu hồi kết quả' }).click()
  await deciding.waitFor({ state: 'hidden' })
  await leader.getByText('Đã thu hồi,').first().waitFor()
  await look(leader, 'revoke-desk-revoked')

  await stranger.goto(newAddress)
  await stranger.getByText('Giấy này đã bị thu hồi').waitFor()
  await stranger.getByText('16/QĐ-UBND').waitFor()
  await look(stranger, 'revoke-verify-revoked')
  await stranger.setViewportSize({ width: 1280, height: 900 })
  await look(stranger, 'revoke-verify-revoked-wide')
  await stranger.goto(`${platform.url}/xac-minh`)
  await stranger.getByLabel('Mã xác minh').fill('khong-co')
  await stranger.getByRole('button', { name: 'Xác minh' }).click()
  await stranger.getByText('Không có giấy nào được cấp với mã này').waitFor()
  await look(stranger, 'revoke-verify-unknown')
}, 240_000)
