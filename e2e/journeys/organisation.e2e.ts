import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { signInAtDesk } from '../desk-work.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'

let platform: RunningPlatform
let browser: Browser
beforeAll(async () => {
  ;[platform, browser] = await Promise.all([startPlatform(inject('ground')), openBrowser()])
}, 180_000)
afterAll(async () => {
  await browser.close()
  await platform.stop()
})

/** The page at the width of an office and of a phone, each held against WCAG. */
async function lookAtBoth(page: Page, name: string): Promise<void> {
  await look(page, `${name}-1280`)
  await page.setViewportSize({ width: 360, height: 640 })
  await look(page, `${name}-360`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('an administrator adds a unit and a person, lends a post, imports a file and records a training', async () => {
  const page = await signInAtDesk(browser, platform, 'quantri.tinh', 'Thủ tục hành chính')
  await page.getByRole('link', { name: 'Cây tổ chức' }).click()
  await page.getByRole('heading', { name: 'Tổ chức', level: 1 }).waitFor()
  const inDialog = () => page.getByRole('dialog')
  const save = async (name: string) => {
    await inDialog().getByRole('button', { name, exact: true }).click()
    await inDialog().waitFor({ state: 'hidden' })
  }
  await lookAtBoth(page, 'organisation-tree')

  await page.getByLabel('Tìm đơn vị').fill('to hieu')
  await page.getByRole('link', { name: 'Ủy ban nhân dân phường Tô Hiệu' }).click()
  await page.getByRole('button', { name: 'Thêm đơn vị trực thuộc' }).click()
  await inDialog().getByLabel('Mã đơn vị', { exact: true }).fill('H52.40.11')
  await inDialog().getByLabel('Tên tiếng Việt').fill('Phòng Kinh tế phường Tô Hiệu')
  await inDialog().getByLabel('Căn cứ').fill('15/QĐ-UBND ngày 20/11/2026')
  await look(page, 'organisation-create-unit')
  await save('Lưu')
  await page.getByRole('heading', { name: 'Phòng Kinh tế phường Tô Hiệu' }).waitFor()
  await page.goto(`${platform.url}/ban-lam-viec/to-chuc/don-vi/H52.40`)
  await page.getByRole('heading', { name: 'Ủy ban nhân dân phường Tô Hiệu' }).waitFor()
  await lookAtBoth(page, 'organisation-unit')

  await page.goto(`${platform.url}/ban-lam-viec/to-chuc/can-bo`)
  await page.getByRole('heading', { name: 'Cán bộ', exact: true }).waitFor()
  await lookAtBoth(page, 'organisation-staff')
  await page.getByLabel('Tìm cán bộ').fill('nguyen minh duc')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('link', { name: 'Nguyễn Minh Đức' }).click()
  await page.getByRole('button', { name: /^Ủy quyền/ }).click()
  await inDialog()
    .getByLabel('Người được ủy quyền', { exact: true })
    .selectOption({ label: 'Quàng Văn Thịnh, Công chức Tư pháp - Hộ tịch phường Tô Hiệu' })
  await inDialog().getByLabel('Lãnh đạo').check()
  await inDialog().getByLabel('Ngày đầu tiên hết ủy quyền').fill('2030-12-31')
  await inDialog().getByLabel('Căn cứ hoặc lý do').fill('Đi công tác, 31/QĐ-UBND')
  await look(page, 'organisation-delegate')
  await save('Ủy quyền')
  await page.getByText('Ủy quyền cho Quàng Văn Thịnh').waitFor()
  await lookAtBoth(page, 'organisation-person')

  await page.getByRole('link', { name: 'Cán bộ' }).first().click()
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  const template = await page.request.get(`${platform.url}/api/v1/desk/organisation.xlsx`)
  await page.getByLabel('Tệp Excel đã điền').setInputFiles({
    name: 'to-chuc.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await template.body(),
  })
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click()
  await page.getByText('không có gì để nhập').waitFor()
  await lookAtBoth(page, 'organisation-import')

  await page.getByRole('link', { name: 'Tập huấn' }).click()
  await page.getByRole('button', { name: 'Thêm lớp tập huấn' }).click()
  await inDialog().getByLabel('Tên lớp').fill('Tiếp nhận hồ sơ trực tuyến')
  await inDialog().getByLabel('Nội dung').fill('Dịch vụ công trực tuyến')
  await inDialog().getByLabel('Từ ngày').fill('2026-01-12')
  await inDialog().getByLabel('Đến ngày').fill('2026-01-13')
  await save('Lưu')
  await page.getByRole('button', { name: 'Ghi danh sách' }).click()
  await inDialog().getByLabel('Danh sách, mỗi người một dòng').fill('tohieu.motcua; x\ntohieu.canbo')
  await save('Lưu')
  await page.getByRole('rowheader', { name: 'Lò Thị Mai Hương' }).waitFor()
  await lookAtBoth(page, 'organisation-training')
  await page.getByRole('link', { name: 'Tập huấn' }).click()
  await page.getByRole('heading', { name: 'Tỷ lệ đã tập huấn theo đơn vị' }).waitFor()
  await lookAtBoth(page, 'organisation-trainings')
}, 180_000)

test('who was lent a post switches to it in the account dialog', async () => {
  const page = await signInAtDesk(browser, platform, 'tohieu.canbo')
  await page.getByRole('button', { name: /Tài khoản/ }).click()
  await look(page, 'organisation-switch')
  await page.getByRole('radio', { name: /được ủy quyền của Nguyễn Minh Đức/ }).check()
  await page.getByRole('button', { name: 'Chuyển sang vị trí này' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: /Ký số/ }).waitFor()
  expect(await page.getByRole('button', { name: /Tài khoản/ }).textContent()).toContain('Quàng Văn Thịnh')
}, 60_000)
