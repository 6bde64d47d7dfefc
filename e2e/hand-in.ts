import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Answers } from '../form-engine/src/index.ts'
import { codeReceived, type Look, noLook } from './citizen-work.ts'
import { chooseValue, fillPage } from './fill-form.ts'
import type { RunningPlatform } from './platform.ts'

/** The smallest file that is a PDF. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** Chooses where to hand in, where that is asked, and agrees to every source; the form opens. */
export async function beginNear(page: Page): Promise<void> {
  await page.waitForURL(/\/nop\//)
  const unit = page.locator('main select[name=unit]')
  if (await unit.count()) {
    const near = unit.locator('option', { hasText: 'Tô Hiệu' })
    await chooseValue(page, 'unit', (await near.getAttribute('value')) ?? '')
  }
  await page
    .getByRole('button', { name: /^(Đồng ý cả|Bắt đầu)/ })
    .first()
    .click()
  await page.waitForURL(/\/ho-so-nhap\//)
}

/** A file for every component that is needed, and for a question that is answered by one. */
async function handInFiles(page: Page): Promise<void> {
  const wanting = page.locator('main [id$=".section"]:has(input[type=file]):not(:has(.file-name))')
  const needed = wanting.filter({ hasNotText: 'Không bắt buộc' })
  const ids = await needed.evaluateAll((sections) => sections.map(({ id }) => id))
  for (const id of ids) {
    const section = page.locator(`[id="${id}"]`)
    await section
      .locator('input[type=file]')
      .setInputFiles({ name: 'giay-to.pdf', mimeType: 'application/pdf', buffer: pdf })
    await section.locator('.file-name').waitFor()
  }
}

/**
 * One page: what is open is answered, what is asked for is handed in, and on it goes; says what it did. Pages with a table and the
 * last one are looked at.
 */
export async function answerAndGoOn(page: Page, answers: Answers, look: Look = noLook): Promise<string> {
  const at = new URL(page.url()).pathname.split('/').at(-1)
  const complaint = page.locator('main .error-summary')
  const complaints = (await complaint.count()) ? await complaint.innerText() : ''
  const asked = await fillPage(page, answers)
  await handInFiles(page)
  const hasTable = (await page.locator('main [data-row]:visible').count()) > 0
  if (hasTable || at === 'kiem-tra') await look(at ?? '')
  const declaration = page.locator('input[name=declaration]')
  if (await declaration.count()) await declaration.check()
  // Every press brings another document, perhaps that of the payment platform.
  const arrived = page.waitForEvent('domcontentloaded')
  await page.locator('main button[name=_then]:is([value=next], [value=submit])').click()
  await arrived
  return `${at}: ${asked.join(' ')} ${complaints}`
}

/** Pays at the platform, if anything is to be paid. */
async function payIfDue(page: Page, platform: RunningPlatform): Promise<void> {
  if (page.url().startsWith(platform.url)) return
  await page.locator('input[name=NganHang]').first().check()
  await page.locator('input[name=KichBan][value=paid]').check()
  await page.getByRole('button', { name: /^Trả/ }).click()
}

/** More pages than any form has, counting those that open further questions. */
const mostSteps = 20

/** Answers a service that was found, page by page, hands in and pays; gives the code of the dossier. */
export async function handIn(
  page: Page,
  platform: RunningPlatform,
  answers: Answers,
  look: Look = noLook,
): Promise<string> {
  await beginNear(page)
  const story: string[] = []
  while (new URL(page.url()).pathname.startsWith('/ho-so-nhap/')) {
    expect(story.length, story.join('\n')).toBeLessThan(mostSteps)
    story.push(await answerAndGoOn(page, answers, (name) => look(`${story.length + 1}-${name}`)))
  }
  await payIfDue(page, platform)
  return codeReceived(page)
}
