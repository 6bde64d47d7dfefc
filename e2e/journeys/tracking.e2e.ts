import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
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

const partner = async (path: string, body: object, { url } = platform.sandbox.emc as { url: string }) =>
  fetch(`${url}/admin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
/** A job of the minute, now. */
const push = (job = 'push-tracking') =>
  platform.serving.jobs.find(({ name }) => name === `integrations.${job}`)!.run(platform.serving.app, {})

async function onPhone(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, name)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('the supervisor of the province sees what EMC was not told, and mends what a day lacks there', async () => {
  await partner('down', { seconds: 600 })
  const { code } = await submitBirth(platform, {})
  const supervisor = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /./)
  await supervisor.getByRole('link', { name: 'Gửi dữ liệu EMC' }).click()
  await supervisor.getByRole('heading', { name: 'Chưa gửi được' }).waitFor()
  await expect
    .poll(
      async () => {
        await push()
        await supervisor.reload()
        await supervisor.getByRole('heading', { name: 'Chưa gửi được' }).waitFor()
        return supervisor.locator('main').innerText()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain('EMC tạm ngừng (503)')
  await look(supervisor, 'tracking-desk-down')
  await onPhone(supervisor, 'tracking-phone-down')

  await partner('down', { seconds: 0 })
  await supervisor.getByRole('button', { name: `Gửi lại hồ sơ ${code}` }).click()
  await supervisor.getByText('Không có bản tin nào bị lỗi').waitFor({ timeout: 20_000 })
  await partner('forget', { MaHoSo: code })
  await supervisor.getByRole('button', { name: 'Đối soát hôm nay' }).click()
  await supervisor
    .getByRole('table', { name: 'Đối soát theo ngày' })
    .getByRole('link')
    .click({ timeout: 20_000 })
  await supervisor.getByText('EMC không có hồ sơ').waitFor()
  await look(supervisor, 'tracking-desk-differences')
  await onPhone(supervisor, 'tracking-phone-differences')

  await supervisor.getByRole('button', { name: 'Gửi lại phần EMC thiếu' }).click()
  await expect
    .poll(
      async () => {
        await supervisor.getByRole('button', { name: 'Đối soát lại' }).click()
        return supervisor.locator('main').innerText()
      },
      { timeout: 20_000, interval: 1_000 },
    )
    .toContain('số đã gửi và số EMC nhận khớp nhau')
  await look(supervisor, 'tracking-desk-same')
})

test('the supervisor sees what the national portal refused and sends it again', async () => {
  const { nationalPortal } = platform.sandbox
  const faring = (behaviour: string) =>
    partner('procedures', { MaTTHC: '1.001193', behaviour }, nationalPortal)
  await faring('refused')
  const { code } = await submitBirth(platform, {})
  const supervisor = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /./)
  await supervisor.getByRole('link', { name: 'Đồng bộ Cổng quốc gia' }).click()
  await expect
    .poll(
      async () => {
        await push('push-to-portal')
        return supervisor.locator('main').innerText()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain('5: Thủ tục này chưa được tích hợp với Cổng')
  await look(supervisor, 'national-portal-desk-refused')
  await onPhone(supervisor, 'national-portal-phone-refused')

  await faring('none')
  const again = supervisor.getByRole('button', { name: `Gửi lại hồ sơ ${code}` })
  await again.click()
  await again.waitFor({ state: 'detached', timeout: 20_000 })
  await supervisor
    .getByRole('table', { name: 'Vừa gửi' })
    .getByText(code)
    .first()
    .waitFor({ timeout: 20_000 })
  await look(supervisor, 'national-portal-desk-sent')
})
