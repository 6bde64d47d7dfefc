import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser } from '../browser.ts'
import { openDossier, signInAtDesk } from '../desk-work.ts'
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

const services = 'Dịch vụ và tờ khai'
const saved = (page: Page) => page.locator('.save-state', { hasText: /^Đã lưu$/ }).waitFor()
const shapes = (page: Page, kind: string) => page.locator(`.diagram [data-element-id^="${kind}"].djs-shape`)

/** Another program's diagram: two steps and a way back. */
const foreign = `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
  <startEvent id="s"/><userTask id="a" name="Tiếp nhận"/><userTask id="b" name="Thẩm định"/><endEvent id="e"/>
  <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="b"/>
  <sequenceFlow id="f3" sourceRef="b" targetRef="a"/><sequenceFlow id="f4" sourceRef="b" targetRef="e"/></process></definitions>`

test('a process is written as a table by keyboard, drawn as a diagram, kept as BPMN and published by a second person', async () => {
  const author = await signInAtDesk(browser, platform, 'quantri.tinh', /./)
  await author.setViewportSize({ width: 1280, height: 1800 })
  await author.getByRole('link', { name: services }).click()
  await author.getByRole('button', { name: 'Soạn thay đổi: 1.001193' }).click()
  await author.getByRole('link', { name: 'Quy trình', exact: true }).click()
  await author.getByLabel('Bước 2: Giờ, nộp trực tiếp').waitFor()
  await shapes(author, 'step_').nth(5).waitFor()
  await look(author, 'process-table')

  // With the keyboard alone: to the second row, a new step below it, its words, its hours.
  await author.getByLabel('Bước 1: Giờ, nộp trực tiếp').focus()
  await author.keyboard.press('ArrowDown')
  await author.keyboard.press('Control+Enter')
  await author.keyboard.type('Xác minh tại nơi cư trú')
  await author.getByLabel('Bước 3: Giờ, nộp trực tiếp').fill('2')
  await author.getByText(/đường dài nhất 10 trên 8 giờ/).waitFor()
  await author.getByLabel('Bước 2: Giờ, nộp trực tiếp').fill('0,4')
  await author.getByText(/đường dài nhất 8 trên 8 giờ/).waitFor()
  await shapes(author, 'step_').nth(6).waitFor()
  await author.getByLabel('Bước 4: Sau bước').fill('9')
  await author
    .locator('.process-row')
    .getByText('Mỗi bước phải đứng sau ít nhất một bước ở phía trên')
    .waitFor()
  await look(author, 'process-fault')
  await author.getByLabel('Bước 4: Sau bước').fill('')

  // Shorter online, and what the new step needs.
  await author.getByLabel('Tổng giờ, nộp trực tuyến').fill('6')
  await author.getByText(/Ngắn hơn 25 %/).waitFor()
  await author.locator('.process-row').nth(2).locator('summary').first().click()
  await author
    .locator('.process-row')
    .nth(2)
    .getByLabel('Nội dung công việc (tiếng Anh)')
    .fill('Verify at home')
  await author.locator('.process-row').nth(2).getByLabel('Giấy chứng sinh').first().check()
  await look(author, 'process-details')
  await author.locator('.process-row').nth(2).locator('summary').first().click()

  // The file holds the table: another one is taken, and taken back.
  const download = author.waitForEvent('download')
  await author.getByRole('button', { name: 'Tải tệp BPMN' }).click()
  expect((await download).suggestedFilename()).toBe('1.001193-standard.bpmn')
  const own = await (await download).path()
  const open = author.locator('input[type=file]')
  await open.setInputFiles({
    name: 'a.bpmn',
    mimeType: 'application/xml',
    buffer: Buffer.from('<!DOCTYPE a><a/>'),
  })
  await author.getByText(/có khai báo DOCTYPE/).waitFor()
  await open.setInputFiles({ name: 'b.bpmn', mimeType: 'application/xml', buffer: Buffer.from(foreign) })
  await author.getByText('Đã lấy 2 bước từ tệp').waitFor()
  await author.getByText(/Đường quay lại từ/).waitFor()
  await look(author, 'process-foreign')
  await author.getByRole('button', { name: 'Lấy lại bảng trước đó' }).click()
  await author.getByLabel('Bước 7: Giờ, nộp trực tiếp').waitFor()
  await open.setInputFiles(own)
  await author.getByText('Đã lấy 7 bước từ tệp').waitFor()
  expect(await author.getByLabel('Bước 3: Nội dung công việc').inputValue()).toBe('Xác minh tại nơi cư trú')
  await author.getByText('Không còn chỗ nào phải sửa.').waitFor()
  await author.getByRole('button', { name: 'Chạy thử' }).click()
  await author.getByText('Không có hồ sơ nào đã xong trong những ngày này.').waitFor()
  await saved(author)
  await author.setViewportSize({ width: 360, height: 4000 })
  await look(author, 'process-360')
  await author.setViewportSize({ width: 1280, height: 1800 })
  await author.getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByRole('dialog').getByRole('button', { name: 'Trình duyệt' }).click()
  await author.getByText('Đang chờ người có quyền duyệt.').waitFor()

  const approver = await signInAtDesk(browser, platform, 'vpubnd.giamsat', /./)
  await approver.getByRole('link', { name: services }).click()
  await approver.getByRole('link', { name: 'Chờ tôi duyệt' }).click()
  await shapes(approver, 'step_').nth(6).waitFor()
  await approver.getByLabel('Số quyết định').fill('2310/QĐ-UBND')
  await approver.getByLabel('Người ký').fill('Lò Văn Mẫu')
  await look(approver, 'process-approval')
  await approver.getByRole('button', { name: 'Duyệt và ban hành' }).click()
  await approver.getByText(/Đã ban hành, áp dụng từ/).waitFor()

  // A dossier handed in now goes this way, and the desk sees where it stands.
  const { code } = await submitBirth(platform)
  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await openDossier(clerk, code)
  await clerk.getByRole('link', { name: 'Lịch sử', exact: true }).click()
  await clerk.getByText('Xem hồ sơ đang ở đâu trong quy trình').click()
  await clerk.locator('.diagram-open[data-element-id=step_accept]').waitFor()
  expect(await shapes(clerk, 'step_').count()).toBe(7)
  await look(clerk, 'process-of-dossier')
}, 120_000)
