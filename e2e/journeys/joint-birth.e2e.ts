import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exampleOf } from '../../server/test/stories.ts'
import { asStaff, makeMoveAs } from '../api-work.ts'
import { look, openBrowser, phone } from '../browser.ts'
import { findAndBegin, messagesTo } from '../citizen-work.ts'
import { makeMove, openDossier, signInAtDesk } from '../desk-work.ts'
import { handIn } from '../hand-in.ts'
import { type RunningPlatform, startPlatform } from '../platform.ts'
import { signElsewhere } from '../sign-elsewhere.ts'
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

/** The ward accepts, drafts and signs the birth certificate, which opens the steps of the other agencies. */
async function registerBirth(code: string): Promise<string> {
  const [clerk, officer, leader] = await Promise.all(
    ['motcua', 'canbo', 'lanhdao'].map((who) => asStaff(platform, `tohieu.${who}`)),
  )
  const { items } = (await clerk!.get('/api/v1/work-queue?list=reception')).json() as {
    items: { id: string; code: string }[]
  }
  const { id } = items.find((item) => item.code === code)!
  await makeMoveAs(clerk!, id, 'accept')
  await makeMoveAs(officer!, id, 'draft-result')
  await makeMoveAs(officer!, id, 'complete-step')
  await makeMoveAs(leader!, id, 'sign-result', { pin: platform.staff.pin })
  return id
}

/** Whoever works at another agency records what it issued: its number and the PDF it signed, or that it issued nothing. */
async function recordResult(
  page: Page,
  name: string,
  given: { number: string; pdf: Buffer } | { none: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click()
  const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await line.getByRole('button', { name: /^Ghi nhận/ }).click()
  const dialog = page.getByRole('dialog')
  if ('none' in given) {
    await dialog.getByLabel('Không cấp, có lý do').check()
    await dialog.getByLabel('Lý do', { exact: true }).fill(given.none)
  } else {
    await dialog.getByLabel('Bản điện tử').check()
    await dialog.getByLabel('Số của giấy').fill(given.number)
    await dialog
      .getByLabel('Tệp PDF đã ký')
      .setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: given.pdf })
    await look(page, `joint-record-${given.number.slice(0, 2)}`)
  }
  await dialog.getByRole('button', { name: 'Ghi nhận kết quả' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('birth, residence and health insurance in one go: from a phone over three agencies side by side to the signed result', async () => {
  const page = await (await phone(browser, { javaScript: true })).newPage()
  await findAndBegin(page, platform, {
    words: 'khai sinh thuong tru bao hiem y te',
    title: /liên thông|thường trú/i,
    person: 'QUÀNG THỊ HOA',
    look: async (name) =>
      void ((name === 'search' || name === 'start') && (await look(page, `joint-${name}`))),
  })
  const code = await handIn(page, platform, exampleOf('2.000986', 'ex-1'), (name) =>
    look(page, `joint-${name}`),
  )
  await look(page, 'joint-submitted')
  const id = await registerBirth(code)

  // Police and insurance have it at the same time, each with a step of its own.
  const agencies = await Promise.all(
    ['catohieu.canbo', 'bhxh.canbo'].map((who) => signInAtDesk(browser, platform, who)),
  )
  for (const agency of agencies) await agency.getByRole('link', { name: code }).waitFor()
  const [police, insurance] = agencies as [typeof page, typeof page]
  await openDossier(police, code)
  await look(police, 'joint-police')
  await openDossier(insurance, code)
  await look(insurance, 'joint-insurance')

  await page.goto(`${platform.url}/ho-so`)
  await page.locator(`main a[href="/ho-so/${id}"]`).first().click()
  await page.getByRole('heading', { name: 'Kết quả do cơ quan khác cấp' }).waitFor()
  await look(page, 'joint-side-by-side')
  const underWay = page.getByRole('heading', { name: /^Đang làm:/ })
  expect(await underWay.allInnerTexts()).toEqual([
    expect.stringContaining('Đăng ký thường trú'),
    expect.stringContaining('thẻ BHYT'),
  ])

  await recordResult(insurance, 'Thẻ bảo hiểm y tế', {
    number: 'TE1147900000001',
    pdf: await signElsewhere(platform, { id: 'so-bhxh', name: 'Bảo hiểm xã hội tỉnh Sơn La' }),
  })
  await makeMove(insurance, /^Chuyển bước sau/)
  await page.reload()
  await look(page, 'joint-one-recorded')
  expect(await underWay.allInnerTexts()).toEqual([expect.stringContaining('Đăng ký thường trú')])
  await recordResult(police, 'Thông báo kết quả giải quyết thủ tục về cư trú', {
    number: '15/TB-CAP',
    pdf: await signElsewhere(platform, { id: 'so-cu-tru', name: 'Công an phường Tô Hiệu' }),
  })
  await police.getByText(/Còn thiếu: Thẻ căn cước/).waitFor()
  await recordResult(police, 'Thẻ căn cước (nếu xin)', { none: 'Hẹn thu nhận ngày 30/11, cấp sau.' })
  await look(police, 'joint-police-recorded')
  await police.setViewportSize({ width: 360, height: 800 })
  await look(police, 'joint-police-narrow')
  await police
    .getByRole('button', { name: /^Sửa ghi nhận/ })
    .first()
    .click()
  await look(police, 'joint-police-narrow-dialog')
  await police.keyboard.press('Escape')
  await police.setViewportSize({ width: 1280, height: 900 })
  await makeMove(police, /^Chuyển bước sau/)
  const registry = await signInAtDesk(browser, platform, 'tohieu.vanthu')
  await openDossier(registry, code)
  await makeMove(registry, /^Đóng dấu/, platform.staff.pin)
  await registry.getByText('Đã đóng dấu, phát hành.').waitFor()

  await page.goto(`${platform.url}/ho-so/${id}`)
  await page.getByText('Số 15/TB-CAP').waitFor()
  await look(page, 'joint-recorded')
  await page.goto(`${platform.url}/giay-to`)
  await look(page, 'joint-documents')
  expect(await page.locator('main .docs h3').allInnerTexts()).toEqual([
    expect.stringContaining('Giấy khai sinh'),
    expect.stringContaining('cư trú'),
    expect.stringContaining('Thẻ bảo hiểm y tế'),
  ])
  await page.locator('main a[href^="/giay-to/"]').first().click()
  await look(page, 'joint-document')
  const link = page.locator('main a[href$="/tai-ve"]')
  const pdf = await (await page.request.get(platform.url + (await link.getAttribute('href')))).body()
  const verdict = await judgeWithPdfsig(pdf, platform.trustedRoot)
  expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(2)
  expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(2)
  expect((await messagesTo(platform, '0900000102', 3)).join('\n')).toContain('đã có trong Giấy tờ của tôi')
}, 120_000)
