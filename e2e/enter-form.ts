import type { Page } from 'playwright-core'
import type { Answers } from '../form-engine/src/index.ts'

/** The question whose box has the focus; empty in a further box of it, undefined outside the form. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement
    if (!box?.closest('.entry-section')) return undefined
    return box.id.startsWith('f-') ? box.id.slice(2) : ''
  })

/** The same, after the page had a moment where it draws anew what the last answer asks for. */
const settled = async (page: Page) => {
  const field = await focused(page)
  if (field !== undefined) return field
  await page.waitForTimeout(400)
  return focused(page)
}

/** Types what a clerk would: a date without strokes, a code, an address by its commune. */
async function typeAnswer(page: Page, value: unknown) {
  const type = (text: string) => page.keyboard.type(text)
  if (value === true) return page.keyboard.press('Space')
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return type(value.split('-').reverse().join(''))
  if (typeof value !== 'object' || value === null) return type(String(value))
  const { commune, detail } = value as { commune: string; detail: string }
  await type(commune.replace(/^(Xã|Phường) /, ''))
  await page.keyboard.press('Enter')
  await type(detail)
}

/** Goes through the desk's form by Enter and answers every question that is asked, but for tables; gives the questions it came by. */
export async function enterForm(page: Page, answers: Answers): Promise<string[]> {
  const entered: string[] = []
  for (let field = await settled(page); field !== undefined; field = await settled(page)) {
    entered.push(field)
    if (entered.length > 160) throw new Error(`the form has no end: ${entered.slice(-5)}`)
    const [filled, isButton] = await page.evaluate(() => {
      const box = document.activeElement as HTMLInputElement
      return [box.value !== '', box.matches('button')]
    })
    if (answers[field] !== undefined && !isButton && (!filled || answers[field] === true))
      await typeAnswer(page, answers[field])
    // Enter on a button would press it, as the one that adds a row.
    await page.keyboard.press(isButton ? 'Tab' : 'Enter')
  }
  return entered
}
