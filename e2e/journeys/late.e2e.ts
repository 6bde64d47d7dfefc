import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { messagesTo } from '../citizen-work.ts'
import { makeMove, openDossier, signInAtDesk, thursdayAhead } from '../desk-work.ts'
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

/** The scans beside the answers: the next one, larger, turned, all by keys; and the page on paper, whole. */
async function lookAtScans(officer: Page): Promise<void> {
  await officer.getByText('1/2', { exact: true }).waitFor()
  for (const key of ['.', '+', 'r']) await officer.keyboard.press(key)
  await officer.getByText('2/2', { exact: true }).waitFor()
  await officer.getByText('125 %', { exact: true }).waitFor()
  const scan = officer.getByRole('region', { name: 'Ảnh giay-chung-sinh-2.png' }).getByRole('img')
  expect(await scan.getAttribute('data-quarters')).toBe('1')
  await look(officer, 'late-desk-scans')
  await officer.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await officer.emulateMedia({ media: 'print' })
  const onPaper = await officer.locator('main').innerText()
  for (const words of ['Thông tin đã khai', 'Lịch sử', 'Phiếu kiểm soát quá trình'])
    expect(onPaper).toContain(words)
  expect(onPaper).not.toContain('Chuyển bước sau')
  await officer.emulateMedia({ media: 'screen' })
  await officer.evaluate(() => dispatchEvent(new Event('afterprint')))
}

test('a dossier that will be late is explained by the officer and apologised for by the head; then it is stopped', async () => {
  const { code } = await submitBirth(platform, { scans: 2 })
  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await openDossier(clerk, code)
  await makeMove(clerk, /^Tiếp nhận/)

  const officer = await signInAtDesk(browser, platform, 'tohieu.canbo')
  await openDossier(officer, code)
  await lookAtScans(officer)
  await officer.getByRole('button', { name: 'Giải trình chậm hạn' }).click()
  const explaining = officer.getByRole('dialog')
  await explaining.getByRole('button', { name: 'Gửi giải trình' }).click()
  await explaining.getByText('Chọn ngày').waitFor()
  await look(officer, 'late-desk-explain')
  await explaining.getByLabel('Có thể xong ngày nào?').fill(thursdayAhead())
  await explaining.getByLabel('Vì sao không kịp hạn?').fill('Phải chờ xã cũ xác minh nơi đăng ký kết hôn.')
  await officer.keyboard.press('Tab')
  await explaining.getByRole('button', { name: 'Gửi giải trình' }).click()
  await explaining.waitFor({ state: 'hidden' })

  const leader = await signInAtDesk(browser, platform, 'tohieu.lanhdao')
  await openDossier(leader, code)
  await leader.getByRole('button', { name: 'Xin lỗi và hẹn lại' }).click()
  const answering = leader.getByRole('dialog')
  await answering.getByText('Phải chờ xã cũ xác minh').waitFor()
  await look(leader, 'late-desk-apologise')
  await answering.getByRole('button', { name: 'Xin lỗi và hẹn lại' }).click()
  await answering.waitFor({ state: 'hidden' })
  await leader
    .getByText(/Hẹn lại trong văn bản xin lỗi/)
    .first()
    .waitFor()
  await leader.getByRole('link', { name: 'Lịch sử' }).click()
  await look(leader, 'late-desk-history')
  expect((await messagesTo(platform, '0900000101', 3)).join('\n')).toContain('Chúng tôi xin lỗi, hẹn lại')

  await leader.getByRole('button', { name: 'Dừng giải quyết' }).click()
  const stopping = leader.getByRole('dialog')
  await stopping.getByLabel('Vì sao dừng?').fill('Người nộp đã đăng ký ở nơi khác.')
  await stopping.getByRole('button', { name: 'Dừng giải quyết' }).click()
  await stopping.waitFor({ state: 'hidden' })
  await leader.getByRole('button', { name: 'Mở lại hồ sơ' }).waitFor()
  await look(leader, 'late-desk-stopped')
})
