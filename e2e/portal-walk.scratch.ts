import { mkdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { openBrowser, phone } from './browser.ts'
import { startPlatform } from './platform.ts'

const js = process.argv[2] === 'js'
const dir = `/tmp/mc/shots/${js ? 'js' : 'nojs'}`
mkdirSync(dir, { recursive: true })
const platform = await startPlatform()
const browser = await openBrowser()
let n = 0
const problems: string[] = []
async function shot(page: Page, name: string) {
  await page.screenshot({ path: `${dir}/${String(++n).padStart(2, '0')}-${name}.png`, fullPage: true })
  if (!js) return
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 360) problems.push(`${name}: scrolls sideways ${width}`)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  for (const { id, nodes } of violations)
    problems.push(
      `${name}: ${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 300)}`,
    )
}
try {
  const context = await phone(browser, { javaScript: js })
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(`pageerror ${error.message}`))
  page.on('console', (m) => m.type() === 'error' && problems.push(`console ${m.text()}`))
  page.on('response', (r) => r.status() >= 500 && problems.push(`${r.status()} ${r.url()}`))
  const began = Date.now()
  await page.goto(platform.url)
  await shot(page, 'home')
  await page.getByRole('searchbox').fill('lam khai sinh cho con')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await shot(page, 'search')
  await page.locator('a[href="/thu-tuc/1.001193"]').first().click()
  await shot(page, 'procedure')
  await page.getByRole('link', { name: 'Nộp trực tuyến' }).click()
  await shot(page, 'sign-in')
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await page.getByRole('button', { name: /LÒ VĂN MINH/ }).click()
  await page.waitForURL(/\/nop\//)
  await shot(page, 'start')
  await page.getByRole('button', { name: /Đồng ý cả/ }).click()
  await page.waitForURL(/ho-so-nhap/)
  const draft = page.url().split('/')[4]
  await shot(page, 'first-open')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/requester`)
  await shot(page, 'requester')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/child`)
  await page.locator('details.dispute summary').nth(4).click()
  await shot(page, 'child-dispute')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/parents`)
  await shot(page, 'parents')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/papers`)
  await shot(page, 'papers')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/result`)
  await page.getByRole('button', { name: 'Tiếp tục' }).last().click()
  await shot(page, 'result-faults')
  await page.getByLabel('Có', { exact: true }).check()
  await page.getByRole('radio', { name: /Bản điện tử/ }).check()
  await page.getByRole('button', { name: 'Tiếp tục' }).last().click()
  await shot(page, 'result-more')
  if (await page.locator('[name="copies-number"]').count())
    await page.locator('[name="copies-number"]').fill('2')
  await page.getByRole('button', { name: 'Tiếp tục' }).last().click()
  await page.waitForURL(/kiem-tra/)
  await shot(page, 'check')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: /Nộp hồ sơ/ }).click()
  await page.waitForURL(/thanh-toan/)
  await shot(page, 'platform')
  await page.goto(`${platform.url}/ho-so-nhap/${draft}/thanh-toan`)
  await shot(page, 'pay-waiting')
  await page.getByRole('button', { name: 'Mở lại trang thanh toán' }).click()
  await page.getByLabel('Ngân hàng Mẫu A').check()
  await page.getByRole('button', { name: 'Trả 16.000 đ' }).click()
  await page.waitForURL(/da-nop|thanh-toan$/, { timeout: 20_000 })
  console.log('after paying', page.url(), `${Date.now() - began} ms since home`)
  await page.waitForURL(/da-nop/, { timeout: 20_000 })
  await shot(page, 'submitted')
  const id = page.url().split('/')[4]
  await page.goto(`${platform.url}/ho-so`)
  await shot(page, 'my-dossiers')
  await page.goto(`${platform.url}/ho-so/${id}`)
  await shot(page, 'dossier')
  await page.goto(`${platform.url}/ho-so/${id}/rut`)
  await shot(page, 'withdraw')
  await page.goto(`${platform.url}/giay-to`)
  await shot(page, 'documents')
  await page.goto(`${platform.url}/chi-tieu`)
  await shot(page, 'targets')
  await page.goto(`${platform.url}/tra-cuu`)
  await shot(page, 'track')
  await page.goto(`${platform.url}/ho-so/nothing`)
  await shot(page, 'not-found')
  await page.goto(`${platform.url}/tim?viec-doi=marriage`)
  await shot(page, 'event')
  await page.locator('a[href^="/thu-tuc/"]').nth(1).click()
  await shot(page, 'procedure-desk')
  // somebody the data base does not answer for
  const other = await (await phone(browser, { javaScript: js })).newPage()
  await other.goto(`${platform.url}/nop/1.001193`)
  await other.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await other.getByRole('button', { name: /TÒNG VĂN KHOA/ }).click()
  await other.waitForURL(/\/nop\//)
  await other.getByRole('button', { name: /Đồng ý cả/ }).click()
  await shot(other, 'residence-unknown')
  await other.locator('select').first().selectOption('H52.40')
  await other.getByRole('button', { name: /Đồng ý cả/ }).click()
  await other.waitForURL(/ho-so-nhap/)
  await shot(other, 'down')
  if (js) {
    await other.locator('[name="requester-name"]').fill('TÒNG VĂN KHOA')
    await other.locator('select[data-province]').first().selectOption('01')
    await other.waitForTimeout(2500)
    problems.push(
      `communes after change: ${await other.locator('select[name$=".commune"] option').nth(1).textContent()}`,
    )
    problems.push(`saved line: ${await other.locator('[data-saved-line]').textContent()}`)
  }
  await other.getByRole('button', { name: 'Tiếp tục' }).last().click()
  await shot(other, 'requester-faults')
  const khoaDraft = other.url().split('/')[4]
  await other.goto(`${platform.url}/ho-so-nhap/${khoaDraft}/papers`)
  await shot(other, 'papers-needed')
  await other
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('nope') })
  if (!js) await other.getByRole('button', { name: 'Gửi tệp' }).first().click()
  await other.waitForTimeout(800)
  await shot(other, 'papers-refused')
  await other.goto(`${platform.url}/ho-so-nhap/${khoaDraft}/kiem-tra`)
  await shot(other, 'check-open')
} catch (error) {
  console.log(error)
} finally {
  console.log(problems.join('\n'))
  await browser.close()
  await platform.stop()
}
process.exit(0)
