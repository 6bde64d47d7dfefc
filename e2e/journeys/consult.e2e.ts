import { PDFDocument } from 'pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { dayBeforeDue, makeMove, openDossier, signInAtDesk } from '../desk-work.ts'
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

async function ask(
  officer: Page,
  whom: string,
  question: string,
  more?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await officer.getByRole('button', { name: 'Lấy ý kiến', exact: true }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByLabel('Hỏi cơ quan nào?').selectOption({ label: whom })
  await dialog.getByLabel('Nội dung cần ý kiến').fill(question)
  await dialog.getByLabel('Trả lời trước hết ngày').fill(await dayBeforeDue(officer))
  await dialog.getByLabel('Con', { exact: true }).check()
  await more?.(dialog)
  await officer.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** The link in the letter to a mailbox, as soon as it has come. */
async function linkTo(mailbox: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { messages } = await (await fetch(`${platform.sandbox.messages.url}/api/messages`)).json()
    const letter = messages.find(({ to }: { to: string }) => to === mailbox)
    const link = /https?:\S+\/y-kien\/\S+/.exec(letter?.text ?? '')
    if (link) return link[0]
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('no letter came')
}

test('the police of the ward and a hospital outside are asked; one signs at the desk, the other answers by its link', async () => {
  const { code } = await submitBirth(platform)
  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await openDossier(clerk, code)
  await makeMove(clerk, /^Tiếp nhận/)

  const officer = await signInAtDesk(browser, platform, 'tohieu.canbo')
  await openDossier(officer, code)
  await officer.getByRole('button', { name: 'Lấy ý kiến', exact: true }).click()
  await officer.getByRole('button', { name: 'Gửi câu hỏi' }).click()
  await officer.getByText('Chọn cơ quan được hỏi').waitFor()
  await look(officer, 'consult-desk-faults')
  await officer.getByRole('button', { name: 'Thôi', exact: true }).click()
  await ask(officer, 'Công an phường Tô Hiệu', 'Cháu đã được khai sinh ở nơi khác chưa?')
  const hospital = 'vanthu@benhvien.example.vn'
  await ask(
    officer,
    'Cơ quan ngoài hệ thống, qua thư điện tử',
    'Giấy chứng sinh có do bệnh viện cấp không?',
    async (dialog) => {
      await dialog.getByLabel('Tên cơ quan').fill('Bệnh viện Đa khoa tỉnh Điện Biên')
      await dialog.getByLabel('Địa chỉ thư điện tử của cơ quan').fill(hospital)
      await look(officer, 'consult-desk-ask')
    },
  )
  await officer.getByRole('link', { name: 'Lấy ý kiến' }).click()
  await officer.getByText('Chờ ý kiến').first().waitFor()
  await look(officer, 'consult-desk-open')

  const police = await signInAtDesk(browser, platform, 'catohieu.canbo')
  await police.getByRole('link', { name: /Được hỏi ý kiến/ }).click()
  await look(police, 'consult-police-list')
  await police.getByRole('link', { name: code }).click()
  await police.getByRole('button', { name: 'Lưu để trình ký' }).click()
  await police.getByText('Chọn một ý kiến').waitFor()
  await police.getByLabel('Đồng ý', { exact: true }).check()
  await police.getByLabel('Nội dung ý kiến').fill('Cháu chưa được đăng ký khai sinh ở nơi khác.')
  await police.getByRole('button', { name: 'Lưu để trình ký' }).click()
  await police.getByText('chờ lãnh đạo ký').first().waitFor()
  await look(police, 'consult-police-page')
  await police.setViewportSize({ width: 360, height: 640 })
  await look(police, 'consult-police-phone')

  const chief = await signInAtDesk(browser, platform, 'catohieu.lanhdao')
  await chief.getByRole('link', { name: /Được hỏi ý kiến/ }).click()
  await chief.getByRole('link', { name: code }).click()
  await chief.getByRole('button', { name: 'Ký và gửi' }).click()
  const signing = chief.getByRole('dialog')
  await signing.getByLabel('Mã PIN ký số').fill(platform.staff.pin)
  await look(chief, 'consult-police-sign')
  await signing.getByRole('button', { name: 'Ký và gửi' }).click()
  await signing.waitFor({ state: 'hidden' })
  await chief.getByRole('link', { name: 'Mở văn bản ý kiến' }).waitFor()

  const link = await linkTo(hospital)
  const looking = await (await phone(browser, { javaScript: true })).newPage()
  await looking.goto(link)
  await look(looking, 'consult-outside-asked')
  await looking.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await looking.getByText('Ghi họ tên người trả lời').first().waitFor()
  await look(looking, 'consult-outside-faults')
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842])
  const file = { name: 'tra-loi.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
  const outside = await (await phone(browser, { javaScript: false })).newPage()
  await outside.goto(link)
  await outside.getByLabel('Đồng ý', { exact: true }).check()
  await outside.getByLabel('Nội dung ý kiến').fill('Đúng là giấy của bệnh viện.')
  await outside.getByLabel('Họ tên người trả lời').fill('Lò Thị Mai')
  await outside.getByLabel('Chức vụ').fill('Giám đốc')
  await outside.getByLabel('Văn bản trả lời đã ký').setInputFiles(file)
  await outside.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await outside.getByText('Đã nhận ý kiến').waitFor()
  await looking.goto(link)
  await look(looking, 'consult-outside-answered')

  await officer.reload()
  await officer.getByText('Lường Văn Sơn').first().waitFor()
  await officer.getByText(/^Lường Văn Sơn, .*, ký lúc/).waitFor()
  expect(await officer.getByText('Đã cho ý kiến', { exact: true }).count()).toBe(2)
  await look(officer, 'consult-desk-answered')
  await officer.setViewportSize({ width: 360, height: 640 })
  await look(officer, 'consult-desk-phone')
  await officer.getByRole('link', { name: 'Lịch sử' }).click()
  await look(officer, 'consult-desk-history')
}, 300_000)
