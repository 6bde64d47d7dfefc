import type { Field, FieldType, FormDefinition, Page, Section } from '@mot-cua/form-engine'

/** A form after something was moved, and where that stands now (JSON Pointer into the definition). */
export type Arranged = { form: FormDefinition; at: string }
export type Place = { section: number; field: number }

export const pagePointer = (page: number): string => `/form/pages/${page}`
export const sectionPointer = (section: number): string => `/form/sections/${section}`
export const fieldPointer = ({ section, field }: Place): string =>
  `${sectionPointer(section)}/fields/${field}`

/** What the pointer names, when it is a page, a section, a question or something inside one. */
export function placeAt(
  pointer: string,
): { kind: 'page' | 'section' | 'field'; index: number; field: number } | undefined {
  const [, kind, index, field] = /^\/form\/(pages|sections)\/(\d+)(?:\/fields\/(\d+))?/.exec(pointer) ?? []
  if (!kind || index === undefined) return undefined
  if (kind === 'pages') return { kind: 'page', index: Number(index), field: 0 }
  return { kind: field === undefined ? 'section' : 'field', index: Number(index), field: Number(field ?? 0) }
}

/** An id that nothing has yet: the base, or the base with the first free number. */
export function freshId(base: string, taken: readonly string[]): string {
  const used = new Set(taken)
  if (!used.has(base)) return base
  for (let number = 2; ; number++) if (!used.has(`${base}-${number}`)) return `${base}-${number}`
}

export const fieldIds = (form: FormDefinition): string[] =>
  form.sections.flatMap(({ fields }) => fields.map(({ id }) => id))

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, place) => place !== index)
const inserted = <T>(list: readonly T[], index: number, item: T): T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
]
const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((one, place) => (place === index ? item : one))

/** Sections stand in the order in which the pages ask them; those on no page come last. */
function inPageOrder(form: FormDefinition): FormDefinition {
  const order = form.pages.flatMap(({ sections }) => sections)
  const rank = (id: string) => {
    const found = order.indexOf(id)
    return found < 0 ? order.length : found
  }
  return { ...form, sections: [...form.sections].sort((a, b) => rank(a.id) - rank(b.id)) }
}

const indexOfSection = (form: FormDefinition, id: string) => form.sections.findIndex((one) => one.id === id)
const pageOf = (form: FormDefinition, section: string) =>
  form.pages.findIndex(({ sections }) => sections.includes(section))

/** A page for questions after another one, and always before the one on which all is checked. */
export function addPage(form: FormDefinition, after: number): Arranged {
  const check = form.pages.findIndex(({ kind }) => kind === 'check')
  const index = Math.min(after + 1, check < 0 ? form.pages.length : check)
  const id = freshId(
    'page',
    form.pages.map((page) => page.id),
  )
  const page: Page = { id, kind: 'questions', title_vi: '', title_en: '', sections: [] }
  return { form: { ...form, pages: inserted(form.pages, index, page) }, at: pagePointer(index) }
}

export function movePage(form: FormDefinition, index: number, by: 1 | -1): Arranged {
  const page = form.pages[index]
  const to = index + by
  if (!page || to < 0 || to >= form.pages.length) return { form, at: pagePointer(index) }
  const pages = inserted(without(form.pages, index), to, page)
  return { form: inPageOrder({ ...form, pages }), at: pagePointer(to) }
}

/** Its sections go to the page before it, or after it when it was the first; the last page stays. */
export function removePage(form: FormDefinition, index: number): Arranged {
  const page = form.pages[index]
  const heir = index > 0 ? index - 1 : 1
  if (!page || form.pages.length < 2) return { form, at: pagePointer(index) }
  const pages = form.pages.map((one, place) => {
    if (place !== heir) return one
    const sections = heir < index ? [...one.sections, ...page.sections] : [...page.sections, ...one.sections]
    return { ...one, sections }
  })
  return { form: { ...form, pages: without(pages, index) }, at: pagePointer(Math.max(index - 1, 0)) }
}

/** An empty section at the end of a page. */
export function addSection(form: FormDefinition, page: number): Arranged {
  const found = form.pages[page]
  if (!found) return { form, at: pagePointer(page) }
  const id = freshId(
    'section',
    form.sections.map((section) => section.id),
  )
  const section: Section = { id, title_vi: '', title_en: '', fields: [] }
  const added = inPageOrder({
    ...form,
    pages: replaced(form.pages, page, { ...found, sections: [...found.sections, id] }),
    sections: [...form.sections, section],
  })
  return { form: added, at: sectionPointer(indexOfSection(added, id)) }
}

/** One place up or down on its page; past its end, onto the page beside it. A section on no page comes onto the last. */
export function moveSection(form: FormDefinition, index: number, by: 1 | -1): Arranged {
  const stays = { form, at: sectionPointer(index) }
  const id = form.sections[index]?.id
  if (id === undefined) return stays
  const from = pageOf(form, id)
  if (from < 0) return sectionToPage(form, index, form.pages.length - 1)
  const here = form.pages[from]!
  const place = here.sections.indexOf(id)
  const to = place + by
  if (to >= 0 && to < here.sections.length) {
    const sections = inserted(without(here.sections, place), to, id)
    return settle({ ...form, pages: replaced(form.pages, from, { ...here, sections }) }, id)
  }
  const beside = form.pages[from + by]
  if (!beside) return stays
  const left = replaced(form.pages, from, { ...here, sections: without(here.sections, place) })
  const sections = by === 1 ? [id, ...beside.sections] : [...beside.sections, id]
  return settle({ ...form, pages: replaced(left, from + by, { ...beside, sections }) }, id)
}

const settle = (form: FormDefinition, section: string): Arranged => {
  const ordered = inPageOrder(form)
  return { form: ordered, at: sectionPointer(indexOfSection(ordered, section)) }
}

/** To the end of a page. */
export function sectionToPage(form: FormDefinition, index: number, page: number): Arranged {
  const id = form.sections[index]?.id
  if (id === undefined || !form.pages[page]) return { form, at: sectionPointer(index) }
  const pages = form.pages.map((one, place) => {
    const sections = one.sections.filter((section) => section !== id)
    return { ...one, sections: place === page ? [...sections, id] : sections }
  })
  return settle({ ...form, pages }, id)
}

export function removeSection(form: FormDefinition, index: number): Arranged {
  const id = form.sections[index]?.id
  if (id === undefined) return { form, at: sectionPointer(index) }
  const page = Math.max(pageOf(form, id), 0)
  const pages = form.pages.map((one) => ({ ...one, sections: one.sections.filter((other) => other !== id) }))
  return { form: { ...form, pages, sections: without(form.sections, index) }, at: pagePointer(page) }
}

const plainField = (id: string, type: FieldType): Field => ({
  id,
  type,
  label_vi: '',
  label_en: '',
  ask_vi: '',
  ask_en: '',
  required: false,
})

/** A question to begin with: its words are to be written. */
export function emptyField(id: string, type: FieldType): Field {
  const members: Partial<Record<FieldType, Partial<Field>>> = {
    choice: { choices: [{ id: 'one', vi: '', en: '' }] },
    relationship: { codeList: 'relations-to-head' },
    table: { columns: [plainField('column-1', 'text')] },
    declaration: { required: true },
  }
  return { ...plainField(id, type), ...members[type] }
}

const withFields = (form: FormDefinition, section: number, fields: readonly Field[]): FormDefinition => ({
  ...form,
  sections: form.sections.map((one, place) => (place === section ? { ...one, fields } : one)),
})

/** A new question after a place; before all others of its section when `field` is -1. */
export function addField(form: FormDefinition, { section, field }: Place, type: FieldType): Arranged {
  const fields = form.sections[section]?.fields
  if (!fields) return { form, at: sectionPointer(section) }
  const added = emptyField(freshId('question', fieldIds(form)), type)
  const to = { section, field: Math.min(field + 1, fields.length) }
  return { form: withFields(form, section, inserted(fields, to.field, added)), at: fieldPointer(to) }
}

/** The same question once more, below the first, under an id of its own; no answers of before move to it. */
export function copyField(form: FormDefinition, { section, field }: Place): Arranged {
  const fields = form.sections[section]?.fields ?? []
  const found = fields[field]
  if (!found) return { form, at: fieldPointer({ section, field }) }
  const { replaces: _, ...rest } = structuredClone(found)
  const copy = { ...rest, id: freshId(found.id.replace(/-\d+$/, ''), fieldIds(form)) }
  const to = { section, field: field + 1 }
  return { form: withFields(form, section, inserted(fields, to.field, copy)), at: fieldPointer(to) }
}

/** One place up or down; past the end of its section, into the section beside it. */
export function moveField(form: FormDefinition, { section, field }: Place, by: 1 | -1): Arranged {
  const stays = { form, at: fieldPointer({ section, field }) }
  const fields = form.sections[section]?.fields ?? []
  const found = fields[field]
  if (!found) return stays
  const to = field + by
  if (to >= 0 && to < fields.length) {
    const moved = inserted(without(fields, field), to, found)
    return { form: withFields(form, section, moved), at: fieldPointer({ section, field: to }) }
  }
  const beside = form.sections[section + by]
  if (!beside) return stays
  const place = by === 1 ? 0 : beside.fields.length
  return fieldToSection(form, { section, field }, { section: section + by, field: place })
}

/** To a place in another section. */
export function fieldToSection(form: FormDefinition, from: Place, to: Place): Arranged {
  const found = form.sections[from.section]?.fields[from.field]
  const target = form.sections[to.section]
  if (!found || !target || from.section === to.section) return { form, at: fieldPointer(from) }
  const left = withFields(form, from.section, without(form.sections[from.section]!.fields, from.field))
  const field = Math.min(to.field, target.fields.length)
  const moved = withFields(left, to.section, inserted(target.fields, field, found))
  return { form: moved, at: fieldPointer({ section: to.section, field }) }
}

/** What stands after it takes its place; an empty section is left to be removed by hand. */
export function removeField(form: FormDefinition, { section, field }: Place): Arranged {
  const fields = form.sections[section]?.fields ?? []
  const rest = without(fields, field)
  const at =
    rest.length > 0
      ? fieldPointer({ section, field: Math.min(field, rest.length - 1) })
      : sectionPointer(section)
  return { form: withFields(form, section, rest), at }
}
