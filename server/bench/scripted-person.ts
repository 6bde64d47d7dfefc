import type { Answers, Field, ServiceDefinition } from '@mot-cua/form-engine'
import { bestFound } from '@mot-cua/ui/has-words'
import { PDFDocument } from 'pdf-lib'
import { paths } from '../src/portal/paths.ts'
import { type Act, lettersIn, telexKeys } from './keystroke-model.ts'
import type { PageBrowser } from './page-browser.ts'
import type { Control, Form, Page } from './read-page.ts'
import { membersOfAnswer, sameText } from './wanted-members.ts'

/** What somebody did and met on the way from the start page to the submission or the payment. */
export type Walk = {
  acts: Act[]
  pages: number
  /** Questions that stood open, by id, with the acts that answering each took. */
  asked: Map<string, Act[]>
  /** Labels of the values that were filled in. */
  prefilled: Set<string>
  /** Fields whose filled-in value was not the example's and was corrected. */
  corrected: string[]
  papers: string[]
  /** Why it could not be handed in. */
  failed?: string
}

export type Wanted = {
  service: ServiceDefinition
  answers: Answers
  /** Whether every source is agreed to, or none. */
  prefill: boolean
}

const press: Act = { kind: 'press' }
const think: Act = { kind: 'think' }
const longList = 15
const mostSteps = 40

/** A page that stands for any paper. */
async function makePaper(): Promise<File> {
  const document = await PDFDocument.create()
  document.addPage()
  const bytes = await document.save()
  return new File([bytes as Uint8Array<ArrayBuffer>], 'giay-to.pdf', { type: 'application/pdf' })
}

/** Goes through a service as the portal leads, filling in only what is empty or not as the person knows it. */
export async function goThrough(browser: PageBrowser, wanted: Wanted): Promise<Walk> {
  const walk: Walk = { acts: [], pages: 0, asked: new Map(), prefilled: new Set(), corrected: [], papers: [] }
  const read = reader(walk)
  const start = paths.start(wanted.service.code)
  await browser.visit(start)
  read(browser)
  await begin(browser, walk, { start, prefill: wanted.prefill })
  for (let step = 0; step < mostSteps; step++) {
    walk.acts.push({ kind: 'wait', ms: browser.takeWait() })
    if (!browser.at().startsWith('/') || browser.at().endsWith('/da-nop')) return walk
    if (browser.at().includes('/thanh-toan')) return walk
    if (browser.status() >= 400 && browser.status() !== 422) break
    const page = read(browser)
    const questions = page.forms.find(({ id }) => id === 'questions')
    const uploads = page.forms.filter(({ controls }) => controls.some(({ name }) => name === 'component'))
    const uploaded = await handIn(browser, walk, wanted, uploads)
    if (!uploaded) await answer(browser, walk, wanted, questions ?? plainForm(page))
  }
  return {
    ...walk,
    failed: `${browser.status()} ${browser.at()}: ${browser.page().texts.slice(0, 40).join(' | ')}`,
  }
}

/** The form that goes on where a page asks nothing. */
const plainForm = (page: Page): Form => {
  const form = page.forms.find(
    ({ action, controls }) =>
      action.startsWith('/ho-so-nhap/') && !controls.some(({ name }) => name === 'component'),
  )
  if (!form) throw new Error(`nothing to go on with on “${page.title}”`)
  return form
}

/**
 * Reads what has not been read before, without the answers the person has given; every value that is filled in is thought over.
 */
function reader(walk: Walk) {
  const seen = new Set<string>()
  let last = ''
  return (browser: PageBrowser): Page => {
    const page = browser.page()
    if (browser.at() !== last) walk.pages++
    last = browser.at()
    const filledIn = page.rows.filter(({ own }) => !own)
    const shown = [...page.texts, ...filledIn.flatMap(({ texts }) => texts)]
    const fresh = [...new Set(shown)].filter((text) => !seen.has(text))
    for (const text of fresh) seen.add(text)
    walk.acts.push(
      { kind: 'wait', ms: browser.takeWait() },
      { kind: 'read', letters: lettersIn(fresh.join(' ')) },
    )
    for (let group = 0; group < page.groups; group++) walk.acts.push(press)
    for (const { label } of filledIn) {
      if (walk.prefilled.has(label)) continue
      walk.acts.push(think)
      walk.prefilled.add(label)
    }
    return page
  }
}

async function begin(
  browser: PageBrowser,
  walk: Walk,
  { start, prefill }: { start: string; prefill: boolean },
) {
  const form = () => browser.page().forms.find(({ action }) => action === start)!
  const units = form().controls.find(({ name }) => name === 'unit')
  const chosen = units?.tag === 'select' ? units.options.filter(Boolean) : radiosOf(form(), 'unit')
  const send = (unit: string) => {
    const other = form().controls.filter(({ name, type }) => type === 'hidden' && name !== 'unit')
    walk.acts.push(think, press)
    return browser.post(start, [
      ...other.map(({ name, value }) => [name, value] as const),
      ['unit', unit],
      ...(prefill ? [['all', 'yes'] as const] : []),
    ])
  }
  const residence = chosen[0] === 'residence'
  if (!(residence && prefill && units?.value === 'residence'))
    walk.acts.push(...choosing(chosen.length, units))
  await send(residence && !prefill ? (chosen[1] ?? '') : (chosen[0] ?? ''))
  if (browser.status() !== 422) return
  walk.acts.push(...choosing(chosen.length, units))
  await send(chosen[1] ?? '')
}

const radiosOf = (form: Form, name: string): string[] =>
  form.controls
    .filter((control) => control.name === name && control.type === 'radio')
    .map(({ value }) => value)

/** Uploads the first paper that is still asked for; false when none is. */
async function handIn(
  browser: PageBrowser,
  walk: Walk,
  { service }: Wanted,
  uploads: readonly Form[],
): Promise<boolean> {
  for (const form of uploads) {
    const component = form.controls.find(({ name }) => name === 'component')?.value ?? ''
    const optional = service.components.find(({ id }) => id === component)?.shownOnly === true
    if (optional || walk.papers.includes(component)) continue
    walk.papers.push(component)
    walk.acts.push(think, press, press, press)
    await browser.upload(form.action, pairsOf(form, new Map()), 'file', await makePaper())
    if (browser.status() === 422) throw new Error(`${component}: ${browser.page().texts.join(' | ')}`)
    return true
  }
  return false
}

async function answer(browser: PageBrowser, walk: Walk, wanted: Wanted, form: Form) {
  const changes = new Map<string, string | null>()
  const closing = form.controls.find(({ name }) => name === 'declaration')
  for (const field of wanted.service.form.sections.flatMap(({ fields }) => fields))
    answerField(walk, wanted.answers[field.id], form, { field, changes })
  if (closing) {
    walk.acts.push(think, press)
    changes.set('declaration', 'yes')
  }
  walk.acts.push(think, press)
  changes.set('_then', closing ? 'submit' : 'next')
  await browser.post(form.action, pairsOf(form, changes))
}

type Asked = { field: Field; changes: Map<string, string | null> }

function answerField(walk: Walk, value: unknown, form: Form, { field, changes }: Asked) {
  const own = form.controls.filter(
    ({ name }) => (name === field.id || name.startsWith(`${field.id}.`)) && !/\.(find|wrong)$/.test(name),
  )
  if (own.length === 0) return
  const inDispute = own.some((control) => control.inDispute)
  const isNew = !inDispute && !walk.asked.has(field.id) && !own.every(({ closed }) => closed)
  if (isNew) walk.asked.set(field.id, [])
  if (value === undefined || (inDispute && isTaken(field))) return
  const members = membersOfAnswer(field, value)
  const done: Act[] = []
  for (const [suffix, text] of Object.entries(members)) {
    const name = suffix === '' ? field.id : `${field.id}.${suffix}`
    const controls = own.filter((control) => control.name === nameInTemplate(name, own))
    const follows = changes.get(name)
    if (follows === text) {
      // Filled in by the choice before: looked at like any value that is.
      done.push(think, { kind: 'read', letters: lettersIn(text) })
      continue
    }
    const current = currentOf(controls, own, name)
    if (controls.length === 0 || sameText(current, text)) continue
    if (inDispute && field.type === 'table' && current !== '') continue
    changes.set(name, text)
    const chosen = choosingSuggestion(form, controls[0]!, text)
    if (chosen?.idTo) changes.set(chosen.idTo.replace('.__.', `.${suffix.split('.')[0]}.`), chosen.id)
    done.push(...(chosen?.acts ?? operating(controls[0]!, text, controls.length)))
  }
  if (done.length === 0) return
  const first = own.find(({ inTemplate }) => !inTemplate) ?? own[0]!
  if (first.closed && !inDispute) done.unshift(think, press)
  if (inDispute) {
    changes.set(`${field.id}.wrong`, 'wrong')
    walk.corrected.push(field.id)
    done.unshift(think, press, think, press)
  }
  if (first.type === 'hidden') done.unshift(...addingRows(own, members))
  walk.acts.push(...done)
  walk.asked.get(field.id)?.push(...done)
}

/** Whether a filled-in value is taken as it is worded: nobody quarrels with the free text of a source. Of rows only gaps are filled. */
const isTaken = ({ type }: Field): boolean => type === 'text'

/** A cell of a row that is not there yet stands in the template, whose row has no number. */
function nameInTemplate(name: string, own: readonly Control[]): string {
  if (own.some((control) => control.name === name && !control.inTemplate)) return name
  const [table, , ...cell] = name.split('.')
  const inTemplate = [table, '__', ...cell].join('.')
  return own.some((control) => control.name === inTemplate) ? inTemplate : name
}

const currentOf = (controls: readonly Control[], own: readonly Control[], name: string): string => {
  if (!own.some((control) => control.name === name && !control.inTemplate)) return ''
  const chosen = controls.filter(({ type, checked }) => (type !== 'radio' && type !== 'checkbox') || checked)
  return chosen.at(-1)?.value ?? ''
}

/** Presses of the button for rows that the table does not have yet. */
function addingRows(own: readonly Control[], members: Record<string, string>): Act[] {
  const numbers = (names: string[]) => new Set(names.filter((part) => /^\d+$/.test(part))).size
  const there = numbers(
    own.filter(({ inTemplate }) => !inTemplate).map(({ name }) => name.split('.')[1] ?? ''),
  )
  const needed = numbers(Object.keys(members).map((name) => name.split('.')[0]!))
  return Array.from({ length: Math.max(0, needed - there) }, () => [think, press]).flat()
}

/** How many suggestions a phone shows above its keyboard. */
const seenAtOnce = 3

/**
 * Typing four letters, of the wording or of a word of everyday life, or as many as bring the suggestion among those seen at once,
 * reading down to it and pressing it. Nothing where the text is not on the list: it is typed.
 */
function choosingSuggestion(form: Form, { suggest }: Control, text: string) {
  const all = form.suggestions.get(suggest?.list ?? '') ?? []
  const wanted = all.find(({ value }) => value === text)
  if (!wanted) return undefined
  const entries = all.map((one) => ({ ...one, also: `${one.id}, ${one.also}` }))
  const seen = (typed: string) => bestFound(entries, typed).slice(0, seenAtOnce)
  const finds = (typed: string) => seen(typed).some(({ value }) => value === text)
  const typed = [wanted.value, ...wanted.also.split(/[,;] ?/)]
    .flatMap((words) => Array.from(words, (_, index) => words.slice(0, index + 1)))
    .filter((letters) => letters.length >= 4)
    .sort((one, other) => one.length - other.length)
    .find(finds)
  if (typed === undefined) return undefined
  const read = seen(typed).slice(0, seen(typed).findIndex(({ value }) => value === text) + 1)
  const letters = lettersIn(read.map(({ value, also }) => `${value} ${also}`).join(' '))
  const acts: Act[] = [
    think,
    { kind: 'type', keys: typed.length, boxes: 1 },
    { kind: 'read', letters },
    press,
  ]
  return { acts, id: wanted.id, idTo: suggest?.idTo }
}

/** The acts that belong to a control. */
function operating(control: Control, text: string, choices: number): Act[] {
  if (control.tag === 'select') return [think, ...choosing(control.options.length, control)]
  if (control.type === 'radio' || control.type === 'checkbox') return [think, press]
  // The second and third box of a date, and the time, follow the first without another thought.
  const follows = /\.(month|year)$/.test(control.name)
  const capitals = control.capitals ? 'by-the-page' : 'shift'
  return [
    ...(follows ? [] : [think]),
    { kind: 'type', keys: telexKeys(text.trim(), capitals), boxes: choices > 1 ? choices : 1 },
  ]
}

const choosing = (options: number, control: Control | undefined): Act[] => {
  if (control?.tag !== 'select') return [think, press]
  return options > longList ? [press, { kind: 'type', keys: 4, boxes: 0 }, press] : [press, press]
}

/** Everything the form would post, with what was changed; rows that were added included. */
function pairsOf(form: Form, changes: ReadonlyMap<string, string | null>): [string, string][] {
  const kept = form.controls.filter(
    ({ name, type, checked, inTemplate }) =>
      !inTemplate && type !== 'file' && !changes.has(name) && (!/radio|checkbox/.test(type) || checked),
  )
  return [
    ...kept.map(({ name, value }): [string, string] => [name, value]),
    ...[...changes].flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
  ]
}
