import type { Field } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'
import { at, type Findings } from './finding.ts'

const languages = { vi: ['tiếng Việt', 'Vietnamese'], en: ['tiếng Anh', 'English'] } as const

/** A text that people read is there in both languages. */
export function checkTexts(service: ServiceDefinition, findings: Findings): void {
  const both = (of: object, names: readonly string[], pointer: string) => {
    for (const name of names)
      for (const locale of ['vi', 'en'] as const) {
        const member = name === '' ? locale : `${name}_${locale}`
        const text = (of as Record<string, unknown>)[member]
        if (typeof text === 'string' && text.trim() !== '') continue
        const [vi, en] = languages[locale]
        findings.error(at(pointer, member), 'text-missing', `Thiếu chữ ${vi}`, `The ${en} text is missing`)
      }
  }
  both(service, ['name', 'citizenName', 'field'], '')
  both(service.form, ['name'], '/form')
  each(service.form.pages, '/form/pages', (page, pointer) => both(page, ['title'], pointer))
  each(service.form.sections, '/form/sections', (section, pointer) => {
    both(section, ['title'], pointer)
    each(section.fields, `${pointer}/fields`, (field, place) => checkField(field, place, both))
  })
  for (const member of ['fees', 'charges', 'whoMayApply'] as const)
    each<object>(service[member], `/${member}`, (one, pointer) => both(one, [''], pointer))
  each(service.cases, '/cases', (one, pointer) => both(one, ['label'], pointer))
  each(service.components, '/components', (one, pointer) => both(one, ['name', 'ask'], pointer))
  each(service.reasons, '/reasons', (one, pointer) => both(one, ['sentence'], pointer))
  each(service.results, '/results', (one, pointer) => both(one, ['name'], pointer))
  each(service.process, '/process', (process, pointer) => {
    both(process, ['name'], pointer)
    each(process.steps, `${pointer}/steps`, (step, place) => both(step, ['action'], place))
  })
}

type Both = (of: object, names: readonly string[], pointer: string) => void

function checkField(field: Field, pointer: string, both: Both): void {
  both(field, ['label', 'ask'], pointer)
  for (const name of ['hint', 'missing'])
    if (`${name}_vi` in field || `${name}_en` in field) both(field, [name], pointer)
  const asked = !field.computed || field.computed.askOtherwise === true
  const mended = 'missing_vi' in field || 'missing_en' in field
  if (field.required !== false && asked && !mended) both(field, ['missing'], pointer)
  each(field.choices ?? [], `${pointer}/choices`, (choice, place) => both(choice, [''], place))
  each(field.rules ?? [], `${pointer}/rules`, (rule, place) => both(rule, [''], place))
  each(field.columns ?? [], `${pointer}/columns`, (column, place) => {
    both(column, ['label'], place)
    each(column.choices ?? [], `${place}/choices`, (choice, one) => both(choice, [''], one))
    each(column.rules ?? [], `${place}/rules`, (rule, one) => both(rule, [''], one))
  })
}

function each<T>(list: readonly T[], pointer: string, look: (one: T, pointer: string) => void): void {
  for (const [index, one] of list.entries()) look(one, at(pointer, index))
}
