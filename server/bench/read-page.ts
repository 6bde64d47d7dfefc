export type Control = {
  tag: 'input' | 'select' | 'textarea'
  type: string
  name: string
  value: string
  checked: boolean
  /** Values of a list. */
  options: string[]
  /** The list of suggestions it has, and the box that takes the code of the chosen one. */
  suggest?: { list: string; idTo: string | undefined }
  /** Stands under "not right?" of a value that is filled in. */
  inDispute: boolean
  /** Of the row that a table gets when one is added. */
  inTemplate: boolean
  /** Stands in a part that is closed until it is pressed. */
  closed: boolean
  /** The page turns what is typed into capitals. */
  capitals: boolean
}
/** A text that is offered while somebody types, with its code and the other words it is found by. */
export type Suggestion = { id: string; value: string; also: string }
export type Form = {
  action: string
  id: string
  multipart: boolean
  controls: Control[]
  /** By the id of their list. */
  suggestions: Map<string, Suggestion[]>
}
/** `own`: the person's own answer, to be changed on its page; others were filled in. */
export type Row = { label: string; own: boolean; texts: string[] }
export type Page = {
  title: string
  /** Pieces of text that can be seen, in order, without those of the rows and what stands beside the way. */
  texts: string[]
  forms: Form[]
  /** Values that are shown as answers; groups of them count as opened. */
  rows: Row[]
  /** Closed groups of answers, each to be opened to read it. */
  groups: number
}

type Open = { name: string; attributes: Attributes; hidden: boolean }
type Attributes = Readonly<Record<string, string>>

const voids = new Set(['input', 'br', 'img', 'meta', 'link', 'hr', 'source', 'wbr'])
const unseen = new Set([
  'template',
  'script',
  'style',
  'svg',
  'select',
  'textarea',
  'option',
  'nav',
  'aside',
  'button',
])

const decode = (text: string) =>
  text.replace(
    /&(quot|amp|lt|gt|nbsp|#x27);/g,
    (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>', nbsp: ' ', '#x27': "'" })[name]!,
  )

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/\s([^\s=/>]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, decode(value)]),
  )

const classOf = ({ attributes }: Open) => attributes.class ?? ''
const isClosed = ({ name, attributes }: Open) => name === 'details' && attributes.open === undefined
const isDispute = (element: Open) => element.name === 'details' && classOf(element).includes('dispute')

/** Reads the main part of a page of the portal as somebody with a script sees it. */
export function readPage(html: string): Page {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const page: Page = { title: '', texts: [], forms: [], rows: [], groups: 0 }
  const open: Open[] = []
  const inside = (test: (element: Open) => boolean) => open.some(test)
  for (const [piece, end, name] of main.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+/g)) {
    if (name === undefined) readText(page, open, decode(piece).replace(/\s+/g, ' ').trim())
    else if (end) open.splice(open.findLastIndex((element) => element.name === name))
    else {
      const element = { name, attributes: attributesOf(piece), hidden: false }
      element.hidden = inside(({ hidden }) => hidden) || isHidden(element, open)
      if (name === 'form') page.forms.push(formOf(element))
      readControl(page, open, element)
      if (name === 'div' && classOf(element).includes('known-row'))
        page.rows.push({ label: '', own: false, texts: [] })
      const row = page.rows.at(-1)
      if (row && classOf(element).includes('row-change')) row.own = true
      if (isClosed(element) && inside((one) => classOf(one).includes('answer-groups')) && !isDispute(element))
        page.groups++
      if (!voids.has(name) && !piece.endsWith('/>')) open.push(element)
    }
  }
  return page
}

const formOf = ({ attributes }: Open): Form => ({
  action: attributes.action ?? '',
  id: attributes.id ?? '',
  multipart: attributes.enctype === 'multipart/form-data',
  controls: [],
  suggestions: new Map(),
})

function isHidden(element: Open, open: readonly Open[]): boolean {
  const { name, attributes } = element
  const above = open.at(-1)
  // A dispute and what may be added stay closed; groups of answers are opened to be read.
  const inClosed =
    above !== undefined &&
    name !== 'summary' &&
    isClosed(above) &&
    (isDispute(above) || classOf(above) !== '')
  return (
    unseen.has(name) ||
    inClosed ||
    attributes.hidden !== undefined ||
    attributes['data-no-script'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    /visually-hidden|digest|aside-help|stepper|back-link/.test(attributes.class ?? '')
  )
}

function readControl(page: Page, open: readonly Open[], { name, attributes }: Open) {
  const form = page.forms.at(-1)
  const list = form?.controls.at(-1)
  const suggestions = open.find((element) => element.name === 'datalist')?.attributes.id
  if (suggestions !== undefined) {
    const { 'data-id': id = '', value = '', label: also = '' } = attributes
    form?.suggestions.set(suggestions, [...(form.suggestions.get(suggestions) ?? []), { id, value, also }])
  } else if (name === 'option' && list) {
    list.options.push(attributes.value ?? '')
    if (attributes.selected !== undefined || list.options.length === 1) list.value = attributes.value ?? ''
  }
  if (!form || (name !== 'input' && name !== 'select' && name !== 'textarea') || !attributes.name) return
  if (!open.some((element) => element.name === 'form')) return
  form.controls.push({
    tag: name,
    type: name === 'input' ? (attributes.type ?? 'text') : name,
    name: attributes.name,
    value: attributes.value ?? '',
    checked: attributes.checked !== undefined,
    options: [],
    ...(attributes['data-suggest'] !== undefined && {
      suggest: { list: attributes.list ?? '', idTo: attributes['data-id-to'] },
    }),
    inDispute: open.some(isDispute),
    inTemplate: open.some((element) => element.name === 'template'),
    closed: open.some((element) => isClosed(element) && !isDispute(element)),
    capitals: attributes['data-name'] !== undefined,
  })
}

function readText(page: Page, open: readonly Open[], text: string) {
  if (text === '') return
  const above = open.at(-1)
  if (above?.name === 'textarea') {
    const control = page.forms.at(-1)?.controls.at(-1)
    if (control) control.value += text
  }
  if (!above || above.hidden) return
  if (above.name === 'h1') page.title = text
  const row = open.some((one) => classOf(one).includes('known-row')) ? page.rows.at(-1) : undefined
  if (row && open.some((one) => one.name === 'dt')) row.label += text
  const texts = row?.texts ?? page.texts
  texts.push(text)
}
