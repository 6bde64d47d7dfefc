import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { look, openBrowser, phone } from '../browser.ts'
import { agreeAndStart, codeReceived, findAndBegin, messagesTo, noLook } from '../citizen-work.ts'
import { makeMove, openDossier, signInAtDesk } from '../desk-work.ts'
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

const ward = 'Ủy ban nhân dân phường Tô Hiệu Chiềng An'

async function submitBirth(page: Page): Promise<string> {
  await findAndBegin(page, platform, {
    words: 'đăng ký khai sinh',
    title: /khai sinh/i,
    person: 'LÒ VĂN MINH',
    look: noLook,
  })
  await agreeAndStart(page, 'Phường Tô Hiệu')
  await page.locator('input[name=copies-wanted][value=no]').check()
  await page.locator('input[name=delivery][value=electronic]').check()
  await page.locator('input[name=declaration]').check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  return codeReceived(page)
}

/** The page of the person's only dossier: what it says of the due moment, and the whole of it. */
async function ownDossier(page: Page): Promise<{ due: string; text: string }> {
  await page.goto(`${platform.url}/ho-so`)
  await page.locator('main a[href^="/ho-so/"]').first().click()
  const text = await page.locator('main').innerText()
  return { text, due: /Có kết quả trước \d{2}:\d{2} [^/]*\/\d{1,2}\/\d{4}/.exec(text)?.[0] ?? 'none' }
}

const plansOf = (page: Page) => page.goto(`${platform.url}/ban-lam-viec/to-chuc/sap-xep`)

/** An administrator of the province writes the plan down and sees what it touches. */
async function draftPlan(admin: Page): Promise<void> {
  await plansOf(admin)
  await admin.getByRole('button', { name: 'Lập phương án' }).click()
  const head = admin.getByRole('dialog')
  await head.getByLabel('Tên phương án').fill('Sắp xếp phường Tô Hiệu và phường Chiềng An')
  await head.getByLabel('Số nghị quyết, quyết định').fill('Nghị quyết 99/NQ-HĐND')
  await head.getByLabel('Ngày ký').fill('2026-11-20')
  await head.getByLabel('Người ký').fill('Chủ tịch Hội đồng nhân dân tỉnh')
  await head.getByLabel(/^Ngay, khi người duyệt bấm/).check()
  await look(admin, 'reorganisation-head')
  await head.getByRole('button', { name: 'Lưu' }).click()
  await admin.getByRole('heading', { level: 1, name: /Sắp xếp phường/ }).waitFor()
  await admin.getByRole('button', { name: 'Thêm thay đổi' }).click()
  const change = admin.getByRole('dialog')
  for (const name of ['phường Tô Hiệu', 'phường Chiềng An']) {
    await change.getByLabel('Lọc theo tên hoặc mã').fill(name)
    await change.getByRole('checkbox', { name: new RegExp(`${name} `) }).check()
  }
  await change.getByRole('textbox', { name: 'Mã định danh' }).fill('H52.40')
  await change.getByLabel('Tên tiếng Việt').fill(ward)
  await change.getByLabel('Tên tiếng Anh').fill("People's Committee of Tô Hiệu Chiềng An Ward")
  await look(admin, 'reorganisation-change')
  await change.getByRole('button', { name: 'Thêm vào phương án' }).click()
  // The id of a unit that stands cannot be used again: the plan says so at once, and is mended.
  await admin.getByText('Mã H52.40 đã dùng').first().waitFor()
  await look(admin, 'reorganisation-faulty')
  await admin.getByRole('button', { name: 'Bỏ thay đổi 1' }).click()
  await admin.getByText('Chưa có thay đổi nào').waitFor()
  await admin.getByRole('button', { name: 'Thêm thay đổi' }).click()
  for (const name of ['phường Tô Hiệu', 'phường Chiềng An']) {
    await change.getByLabel('Lọc theo tên hoặc mã').fill(name)
    await change.getByRole('checkbox', { name: new RegExp(`${name} `) }).check()
  }
  await change.getByRole('textbox', { name: 'Mã định danh' }).fill('H52.200')
  await change.getByLabel('Tên tiếng Việt').fill(ward)
  await change.getByLabel('Tên tiếng Anh').fill("People's Committee of Tô Hiệu Chiềng An Ward")
  await change.getByRole('textbox', { name: 'Mã đơn vị hành chính' }).fill('03646')
  await change.getByRole('button', { name: 'Thêm vào phương án' }).click()
  await admin.getByText('Không có lỗi').waitFor()
  await admin
    .getByRole('row', { name: /Hồ sơ đang giải quyết/ })
    .getByText('1', { exact: true })
    .waitFor()
  await look(admin, 'reorganisation-draft')
}

/** A leader of the province approves and carries out; what was on its way arrives. */
async function carryOut(leader: Page): Promise<void> {
  await plansOf(leader)
  await leader.getByRole('link', { name: /Sắp xếp phường/ }).click()
  for (const name of ['Duyệt', 'Thực hiện ngay']) {
    await leader.getByRole('button', { name, exact: true }).click()
    await leader.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await leader.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await leader.getByText('Cả 1 hồ sơ đang giải quyết đã ở đơn vị kế thừa').waitFor({ timeout: 90_000 })
  await look(leader, 'reorganisation-done')
  await plansOf(leader)
  await leader.getByText('Đã thực hiện').waitFor()
  await look(leader, 'reorganisation-plans')
  await leader.setViewportSize({ width: 360, height: 740 })
  await look(leader, 'reorganisation-plans-360')
  await leader.getByRole('link', { name: /Sắp xếp phường/ }).click()
  await leader.getByRole('heading', { name: 'Thay đổi' }).waitFor()
  await look(leader, 'reorganisation-done-360')
}

/** The authority certifies the seal of the new ward, as in real life before its first day. */
async function certifySeal(): Promise<void> {
  const answer = await fetch(`${platform.sandbox.trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userId: 'unit:H52.200',
      name: ward,
      title: 'Con dấu số',
      kind: 'organisation',
      organisation: 'Tỉnh Sơn La (thử nghiệm)',
      pin: platform.staff.pin,
    }),
  })
  expect(answer.ok).toBe(true)
}

test('two wards become one while a birth is being registered', { timeout: 300_000 }, async () => {
  const citizen = await (await phone(browser, { javaScript: true })).newPage()
  const code = await submitBirth(citizen)
  const before = await ownDossier(citizen)
  expect(before.text).toContain('phường Tô Hiệu')
  expect(before.due).toMatch(/^Có kết quả trước/)
  const clerk = await signInAtDesk(browser, platform, 'tohieu.motcua')
  await openDossier(clerk, code)
  await makeMove(clerk, /^Tiếp nhận/)
  const officer = await signInAtDesk(browser, platform, 'tohieu.canbo')
  await openDossier(officer, code)

  await draftPlan(await signInAtDesk(browser, platform, 'quantri.tinh', 'Thủ tục hành chính'))
  await certifySeal()
  await carryOut(await signInAtDesk(browser, platform, 'vpubnd.lanhdao'))

  const after = await ownDossier(citizen)
  await look(citizen, 'reorganisation-citizen')
  expect(after.text).toContain(code)
  expect(after.text).toContain(ward)
  expect(after.text).toContain('theo Nghị quyết 99/NQ-HĐND ngày 20/11/2026')
  expect(after.due).toBe(before.due)
  const texts = await messagesTo(platform, '0900000101', 3)
  expect(texts.filter((text) => text.includes('giữ nguyên mã'))).toHaveLength(1)
  await citizen.goto(`${platform.url}/tra-cuu?ma=${code}`)
  expect(await citizen.locator('main').innerText()).toContain(code)

  // The officer's page was open all the time, in the session of the old ward.
  await makeMove(officer, /^Chuyển bước sau/)
  await makeMove(officer, /^Lập dự thảo kết quả/)
  await officer.getByRole('button', { name: /^Chuyển bước sau/ }).waitFor()
  await makeMove(officer, /^Chuyển bước sau/)
  const leader = await signInAtDesk(browser, platform, 'tohieu.lanhdao')
  await openDossier(leader, code)
  await makeMove(leader, /^Ký số/, platform.staff.pin)
  const registry = await signInAtDesk(browser, platform, 'chiengan.vanthu')
  await openDossier(registry, code)
  await makeMove(registry, /^Đóng dấu/, platform.staff.pin)
  await citizen.goto(`${platform.url}/giay-to`)
  expect(await citizen.locator('main').innerText()).toMatch(/Giấy khai sinh/)
})

test('who has nothing to do with plans does not see them', async () => {
  const clerk = await signInAtDesk(browser, platform, 'chiengan.lanhdao')
  expect(await clerk.getByRole('link', { name: 'Sắp xếp đơn vị' }).count()).toBe(0)
  await plansOf(clerk)
  await clerk.getByRole('heading', { name: 'Tài khoản này không xem được' }).waitFor()
})
