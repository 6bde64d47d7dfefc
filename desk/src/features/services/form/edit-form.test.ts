import { fieldsOf, type ServiceDefinition } from '@mot-cua/form-engine'
import { checkForm, readDefinition, runExamples } from '@mot-cua/form-engine/definition'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addField,
  addPage,
  addSection,
  copyField,
  fieldIds,
  moveField,
  movePage,
  moveSection,
  placeAt,
  removeField,
  removePage,
} from './arrange.ts'
import { renameAt } from './rename.ts'
import { lists, services } from './shipped-services.ts'

const service = fc.constantFrom(...services)
const codes = (definition: ServiceDefinition) =>
  checkForm(definition, lists)
    .map(({ pointer, code }) => `${code} ${pointer}`)
    .sort()
const passedIn = (definition: ServiceDefinition) => runExamples(definition, lists).map(({ passed }) => passed)
const places = ({ form }: ServiceDefinition) =>
  form.sections.flatMap(({ fields }, section) => fields.map((_, field) => ({ section, field })))
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!

test('a question under another id is the same question everywhere, and back again nothing has changed', () => {
  fc.assert(
    fc.property(service, fc.nat(), (given, number) => {
      const { section, field } = pick(places(given), number)
      const pointer = `/form/sections/${section}/fields/${field}`
      const old = given.form.sections[section]!.fields[field]!.id
      const renamed = renameAt(given, pointer, 'something-new')
      expect(JSON.stringify({ ...renamed, examples: [] })).not.toContain(`"required":["${old}"]`)
      expect(codes(renamed)).toEqual(codes(given))
      expect(passedIn(renamed)).toEqual(passedIn(given))
      expect(renameAt(renamed, pointer, old)).toEqual(given)
    }),
    { numRuns: 40 },
  )
})

test('sections, papers, cases and columns take their names along too', () => {
  for (const given of services) {
    const columns = given.form.sections.flatMap(({ fields }, s) =>
      fields.flatMap(({ columns: of = [] }, f) =>
        of.map((_, c) => `/form/sections/${s}/fields/${f}/columns/${c}`),
      ),
    )
    const before = { codes: codes(given), passed: passedIn(given) }
    const pointers = [
      ...given.form.sections.map((_, index) => `/form/sections/${index}`),
      ...given.components.map((_, index) => `/components/${index}`),
      ...given.cases.map((_, index) => `/cases/${index}`),
      ...columns,
    ]
    for (const pointer of pointers) {
      const renamed = renameAt(given, pointer, 'something-new')
      expect(codes(renamed), pointer).toEqual(before.codes)
      expect(passedIn(renamed)).toEqual(before.passed)
    }
  }
}, 30_000)

test('a question that people have answered before is remembered under its old id', () => {
  const [first] = services
  const pointer = '/form/sections/0/fields/0'
  const old = first!.form.sections[0]!.fields[0]!.id
  const renamed = renameAt(first!, pointer, 'something-new', { remember: true })
  expect(renamed.form.sections[0]!.fields[0]).toMatchObject({ id: 'something-new', replaces: [old] })
})

test('however a form is arranged, no question is lost or doubled and the pages keep the order of the sections', () => {
  const step = fc.record({
    act: fc.constantFrom('field', 'section', 'page', 'copy', 'add', 'add-section', 'add-page', 'remove-page'),
    number: fc.nat(200),
    by: fc.constantFrom(1 as const, -1 as const),
  })
  fc.assert(
    fc.property(service, fc.array(step, { maxLength: 12 }), (given, steps) => {
      let { form } = given
      let expected = fieldIds(form).length
      for (const { act, number, by } of steps) {
        const place = pick(places({ ...given, form }), number)
        const [page, section] = [number % form.pages.length, number % form.sections.length]
        const arranged = {
          field: () => moveField(form, place, by),
          section: () => moveSection(form, section, by),
          page: () => movePage(form, page, by),
          copy: () => copyField(form, place),
          add: () => addField(form, place, 'text'),
          'add-section': () => addSection(form, page),
          'add-page': () => addPage(form, page),
          'remove-page': () => removePage(form, page),
        }[act]()
        if (act === 'copy' || act === 'add') expected += 1
        expect(placeAt(arranged.at)).toBeDefined()
        form = arranged.form
        const ids = fieldIds(form)
        expect(new Set(ids).size).toBe(expected)
        expect(ids).toHaveLength(expected)
        const order = form.pages.flatMap((one) => one.sections)
        expect(form.sections.map(({ id }) => id)).toEqual(order)
      }
      expect(readDefinition({ ...given, form }).faults).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a question moved away and back stands where it stood, and says where it is in between', () => {
  fc.assert(
    fc.property(service, fc.nat(), fc.constantFrom(1 as const, -1 as const), (given, number, by) => {
      const from = pick(places(given), number)
      const id = given.form.sections[from.section]!.fields[from.field]!.id
      const moved = moveField(given.form, from, by)
      const place = placeAt(moved.at)!
      expect(moved.form.sections[place.index]!.fields[place.field]!.id).toBe(id)
      if (moved.form === given.form) return
      const back = moveField(moved.form, { section: place.index, field: place.field }, by === 1 ? -1 : 1)
      expect(back.form).toEqual(given.form)
    }),
  )
})

test('a copy asks the same under its own id', () => {
  const [given] = services
  const copied = copyField(given!.form, { section: 0, field: 0 })
  const [one, other] = copied.form.sections[0]!.fields
  expect(other).toEqual({ ...one, id: other!.id })
  expect(fieldsOf(copied.form).filter(({ id }) => id === other!.id)).toHaveLength(1)
  expect(removeField(copied.form, { section: 0, field: 1 }).form).toEqual(given!.form)
})
