import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { submitFreeBirth } from '../../server/test/stories.ts'
import { asCitizen, asStaff, makeMoveAs } from '../api-work.ts'
import { look, openBrowser } from '../browser.ts'
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

const signIn = (username: string) => signInAtDesk(browser, platform, username, /^(?!Đăng nhập)/)
const at = (path: string) => `${platform.url}/ban-lam-viec${path}`

/** On the screen of an office and on a phone. */
async function lookAtBoth(page: Page, name: string): Promise<void> {
  await look(page, name)
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, `${name}-360`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('the plan of Sơn La is amended and issued, and a target handed down is acknowledged by the head of the ward', async () => {
  const admin = await signIn('quantri.tinh')
  await admin.goto(at('/ke-hoach/xem/son-la-2025'))
  await admin.getByRole('button', { name: 'Sửa đổi kế hoạch' }).click()
  await admin.getByLabel('Lý do sửa đổi').fill('Nâng mức hài lòng theo kết luận họp')
  await admin.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await admin.getByRole('button', { name: 'Sửa II.2.q4-2026' }).click()
  await admin.getByLabel('Mục tiêu chung').fill('97')
  await admin.getByRole('button', { name: 'Lưu' }).click()
  await admin.getByText('ít nhất 95% → ít nhất 97%').waitFor()
  await lookAtBoth(admin, 'targets-draft')
  await admin.getByRole('button', { name: 'Trình ban hành' }).click()
  await admin.getByText('Đang chờ lãnh đạo tỉnh').waitFor()

  const chairman = await signIn('chutich.tinh')
  await chairman.goto(admin.url())
  await chairman.getByLabel('Số', { exact: true }).fill('12/KH-UBND')
  await chairman.getByLabel('Người ký').fill('Lò Minh Sơn')
  await chairman.getByRole('button', { name: 'Ban hành', exact: true }).click()
  await chairman.getByRole('link', { name: 'Xem kế hoạch' }).click()
  await chairman.getByText('Bản 2 ·').first().waitFor()
  await lookAtBoth(chairman, 'targets-plan')

  await chairman.getByRole('link', { name: 'Giao chỉ tiêu II.2.q4-2026' }).click()
  const ward = chairman.getByLabel('Mục tiêu mới của Ủy ban nhân dân phường Tô Hiệu')
  await ward.fill('96')
  await chairman.getByText(/không thấp hơn|ít nhất 97/i).first().waitFor()
  await ward.fill('98')
  await lookAtBoth(chairman, 'targets-hand-down')
  await chairman.getByRole('button', { name: 'Giao cho 1 đơn vị' }).click()
  await chairman.getByText('Chưa nhận').first().waitFor()

  const head = await signIn('tohieu.lanhdao')
  await head.goto(at('/chi-tieu-don-vi'))
  await head.getByRole('button', { name: /Xác nhận đã nhận/ }).click()
  await head.getByRole('button', { name: /Xác nhận đã nhận/ }).waitFor({ state: 'hidden' })
  await lookAtBoth(head, 'targets-mine')
}, 120_000)
