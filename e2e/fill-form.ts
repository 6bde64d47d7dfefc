import type { Page } from 'playwright-core'
import type { Answers } from '../form-engine/src/index.ts'

/** A question as it stands open on a page: the name that is posted, and what kind of control it is. */
type Control = { name: string; kind: 'text' | 'select' | 'radio' | 'check'; value: string; options: string[] }

/** What can be answered on the page without unfolding anything: neither known values nor what is optional at the end. */
const openControls = (page: Page): Promise<Control[]> =>
  page.locator('main').evaluate((main) => {
    const seen = new Map<string, Control>()
    type Native = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    for (const native of main.querySelectorAll<Native>('input[name], select[name], textarea[name]')) {
      const { name, type, value } = native
      const shown = native.hidden ? native.previousElementSibling : native
      if (!shown?.checkVisibility() || name.startsWith('_') || ['hidden', 'file'].includes(type)) continue
      const before = seen.get(name)
      if (type === 'radio') {
        const chosen = (native as HTMLInputElement).checked ? value : (before?.value ?? '')
        seen.set(name, { name, kind: 'radio', value: chosen, options: [...(before?.options ?? []), value] })
      } else if (type === 'checkbox')
        seen.set(name, {
          name,
          kind: 'check',
          value: (native as HTMLInputElement).checked ? value : '',
          options: [value],
        })
      else {
        const options = native instanceof HTMLSelectElement ? [...native.options].map((one) => one.value) : []
        seen.set(name, { name, kind: options.length > 0 ? 'select' : 'text', value, options })
      }
    }
    return [...seen.values()]
  })

const dateParts = { year: 0, month: 1, day: 2 } as const
const isDatePart = (key: string): key is keyof typeof dateParts => key in dateParts

/** The answer to a posted name such as `stay-from.day`, `seat.commune` or `floors.1.area`, as it is typed. */
function answerTo(answers: Answers, name: string): string | undefined {
  let found: unknown = answers
  for (const key of name.split('.')) {
    if (typeof found === 'string' && isDatePart(key)) found = found.split('-')[dateParts[key]] ?? ''
    else if (typeof found !== 'object' || found === null) return undefined
    else found = Reflect.get(found, `${key}_code`) ?? Reflect.get(found, key)
  }
  if (found === true) return 'yes'
  return typeof found === 'string' || typeof found === 'number' ? String(found).replace('.', ',') : undefined
}

/** Chooses by value from a native list or from the one that the script lets one search. */
export async function chooseValue(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`main select[name="${name}"]`)
  const option = list.locator(`option[value="${value}"]`)
  // The communes of a province come after the province has been chosen.
  await option.waitFor({ state: 'attached' })
  if (await list.isVisible()) return void (await list.selectOption(value))
  const box = page.locator(`.combobox:has(+ select[name="${name}"]) input`)
  await box.fill((await option.textContent())!.trim())
  await box.press('Enter')
}

async function answerControl(page: Page, { name, kind, value }: Control, answer: string): Promise<void> {
  if (answer === value) return
  if (kind === 'select') await chooseValue(page, name, answer)
  else if (kind === 'text') await page.locator(`main [name="${name}"]`).fill(answer)
  else await page.locator(`main input[name="${name}"][value="${answer}"]`).check()
}

/** As many rows as the answers have, in every table that stands open on the page. */
async function addRows(page: Page, answers: Answers): Promise<void> {
  for (const table of await page.locator('main [data-table]:visible').all()) {
    const rows = answers[(await table.getAttribute('data-table')) ?? '']
    const wanted = Array.isArray(rows) ? rows.length : 0
    for (let count = await table.locator('[data-row]').count(); count < wanted; count++)
      await table.locator('[data-add-row]').click()
  }
}

/** Answers what stands open on the page as the answers say; what they do not say stays as it is. Says what was asked. */
export async function fillPage(page: Page, answers: Answers): Promise<string[]> {
  await addRows(page, answers)
  const asked = new Set<string>()
  for (const control of await openControls(page)) {
    asked.add(control.name)
    const answer = answerTo(answers, control.name)
    if (answer !== undefined) await answerControl(page, control, answer)
  }
  return [...asked]
}
