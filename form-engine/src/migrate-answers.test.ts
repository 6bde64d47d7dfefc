import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers, type AnswerValue, isFilled } from './answers.ts'
import { countedAnswers, fieldsOf } from './compute-answers.ts'
import type { Field, FormDefinition } from './form.ts'
import { migrateAnswers } from './migrate-answers.ts'
import { choiceOf, question, sampleService } from './testing/sample-service.ts'
import { lists, services } from './testing/services.ts'

const options = { today: '2026-11-23', lists }
const form = (...fields: Field[]): FormDefinition => sampleService(fields).form
const move = (before: FormDefinition, after: FormDefinition, answers: Answers) =>
  migrateAnswers(before, after, { answers }, options)

test.each(
  services.flatMap((service) => service.examples.map((example) => ({ service, example }))),
)('$service.code $example.id: nothing changes when the form stays what it is', ({ service, example }) => {
  const { answers, leftover } = move(service.form, service.form, example.answers)
  expect(leftover).toEqual([])
  // Computed values are not answers; the form makes them again.
  expect(countedAnswers(service.form, answers, example.submittedOn)).toEqual(
    countedAnswers(service.form, example.answers, example.submittedOn),
  )
})

test('an answer follows its question to a new id, with its source and the reason of its correction', () => {
  const moved = migrateAnswers(
    form(question('old')),
    form(question('new', { replaces: ['older', 'old'] })),
    {
      answers: { old: 'Sơn La' },
      origins: { old: { source: 's', value: 'Sơn La', asOf: '2026-01-01' } },
      corrections: { old: 'Sai' },
    },
    options,
  )
  expect(moved).toMatchObject({
    answers: { new: 'Sơn La' },
    origins: { new: { source: 's' } },
    corrections: { new: 'Sai' },
    leftover: [],
  })
})

test('what no longer fits is named with the question, what it said and why', () => {
  const before = form(choiceOf('kind', ['year', 'life']), question('note'), question('count'))
  const after = form(choiceOf('kind', ['year']), question('count', { type: 'number' }))
  const { answers, leftover } = move(before, after, { kind: 'life', note: 'Xin gấp', count: '3', stray: 1 })
  expect(answers).toEqual({ count: 3 })
  expect(leftover.map(({ field, text_en, why_en }) => [field, text_en, why_en])).toEqual([
    ['kind', 'life', 'Choose one of the given items'],
    ['note', 'Xin gấp', 'The new form does not ask for this'],
    ['stray', '1', 'The new form does not ask for this'],
  ])
})

test('what was wrong before stays as typed, and of two answers for one question the first is kept', () => {
  const before = form(question('born', { type: 'date' }), question('a'), question('b'))
  const after = form(question('born', { type: 'date' }), question('both', { replaces: ['a', 'b'] }))
  const { answers, leftover } = move(before, after, { born: '2026-02-31', b: 'hai', a: 'một' })
  expect(answers).toEqual({ born: '2026-02-31', both: 'một' })
  expect(leftover).toMatchObject([{ field: 'b', text_vi: 'hai' }])
})

test('in a table a column that goes does not take the rows with it', () => {
  const table = (...columns: Field[]) => form(question('people', { type: 'table', columns }))
  const { answers, leftover } = move(
    table(question('name'), question('age', { type: 'number' })),
    table(question('full-name', { replaces: ['name'] })),
    { people: [{ name: 'A', age: 3 }, { name: 'B' }] },
  )
  expect(answers).toEqual({ people: [{ 'full-name': 'A' }, { 'full-name': 'B' }] })
  expect(leftover).toMatchObject([{ field: 'people/age', label_en: 'Item people: Item age', value: 3 }])
})

const ids = ['a', 'b', 'c', 'd'] as const
const arbitraryField = fc
  .record({
    id: fc.constantFrom(...ids),
    type: fc.constantFrom<Field['type']>(
      'text',
      'number',
      'date',
      'choice',
      'address',
      'declaration',
      'table',
    ),
    choices: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    replaces: fc.option(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }), { nil: undefined }),
    hidden: fc.boolean(),
  })
  .map(({ id, type, choices, replaces, hidden }): Field => {
    const more = {
      type,
      required: false,
      ...(replaces && { replaces }),
      ...(hidden && { showWhen: { required: ['nothing'] } }),
      ...(type === 'table' && { columns: choices.map((column) => question(column, { required: false })) }),
    }
    return type === 'choice' ? choiceOf(id, choices, more) : question(id, more)
  })
const arbitraryForm = fc
  .uniqueArray(arbitraryField, { selector: ({ id }) => id, maxLength: 4 })
  .map((fields) => form(...fields))
const arbitraryAnswers = fc.dictionary(
  fc.constantFrom(...ids, 'stranger'),
  fc.oneof(
    fc.constantFrom<AnswerValue>('x', 'y', 'z', '2026-01-02', '12', 12, true),
    fc.array(fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('1', 'hai')), { maxLength: 3 }),
    fc.record({ province: fc.constant('Sơn La'), detail: fc.string() }),
  ) as fc.Arbitrary<AnswerValue>,
)

/** Every single value that stands in an answer. */
const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : value === undefined || value === ''
      ? []
      : [String(value)]

test('no answer is lost: each value is in the new answers or among those that are named', () => {
  fc.assert(
    fc.property(arbitraryForm, arbitraryForm, arbitraryAnswers, (before, after, answers) => {
      const moved = move(before, after, answers)
      const found = [...leavesOf(moved.answers), ...leavesOf(moved.leftover.map(({ value }) => value))].sort()
      const given = Object.values(answers).filter(isFilled).flatMap(leavesOf).sort()
      const merged = fieldsOf(after).some(({ replaces = [] }) => replaces.length > 0)
      // Where two questions become one, equal answers become one.
      if (merged) for (const value of given) expect(found).toContain(value)
      else expect(found).toEqual(given)
      for (const { label_vi, why_vi, why_en } of moved.leftover)
        expect(label_vi && why_vi && why_en).toBeTruthy()
      const known = new Set(fieldsOf(after).map(({ id }) => id))
      expect(Object.keys(moved.answers).filter((id) => !known.has(id))).toEqual([])
      // Moving again changes nothing more.
      expect(move(after, after, moved.answers)).toMatchObject({ answers: moved.answers, leftover: [] })
    }),
    { numRuns: 500 },
  )
})
