import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import { visibleFields } from './compute-answers.ts'
import type { Condition } from './condition.ts'
import type { Field } from './form.ts'
import { readDefinition } from './read-definition.ts'
import type { ServiceDefinition } from './service.ts'
import { choiceOf, question, sampleService } from './testing/sample-service.ts'
import { lists } from './testing/services.ts'

const codesOf = (service: ServiceDefinition) =>
  checkForm(service, lists).map(({ code, pointer }) => `${code} ${pointer}`)
const is = (id: string, ...values: string[]): Condition => ({
  required: [id],
  properties: { [id]: { enum: values } },
})
const at = (index: number, step = '') => `/form/sections/0/fields/${index + 3}${step}`

test('nothing is wrong with a plain service', () => {
  expect(codesOf(sampleService())).toEqual([])
})

const kind = choiceOf('kind', ['a', 'b'])
const faulty: [string, readonly Field[], string][] = [
  ['an id that is not kebab', [question('Kind Of')], `id-not-kebab ${at(0, '/id')}`],
  ['an id that every object has', [question('constructor')], `reserved-name ${at(0, '/id')}`],
  ['an id twice', [question('x'), question('x')], `id-twice ${at(1, '/id')}`],
  [
    'a question that does not exist',
    [question('x', { showWhen: is('y', 'a') })],
    `unknown-field ${at(0, '/showWhen')}`,
  ],
  [
    'a question that comes later',
    [question('x', { showWhen: is('kind', 'a') }), kind],
    `names-later ${at(0, '/showWhen')}`,
  ],
  [
    'a computation from what comes later',
    [question('x', { computed: { rule: 'map', from: 'kind', values: { a: 'b' } } }), kind],
    `names-later ${at(0, '/computed/from')}`,
  ],
  [
    'a circle',
    [question('x', { showWhen: is('y', 'a') }), question('y', { showWhen: is('x', 'a') })],
    `cycle ${at(0)}`,
  ],
  [
    'a value that is no choice',
    [kind, question('x', { showWhen: is('kind', 'c') })],
    `never-shown ${at(1, '/showWhen')}`,
  ],
  [
    'a question under one that is never there together with it',
    [
      kind,
      question('under-a', { showWhen: is('kind', 'a') }),
      question('x', { showWhen: { allOf: [is('under-a', 'yes'), is('kind', 'b')] } }),
    ],
    `never-shown ${at(2, '/showWhen')}`,
  ],
  [
    'suggestions from a list that does not exist',
    [question('x', { suggest: { codeList: 'none' } })],
    `unknown-list ${at(0, '/suggest/codeList')}`,
  ],
  [
    'suggestions for what is not a text',
    [question('x', { type: 'date', suggest: { codeList: 'trades' } })],
    `suggest-not-text ${at(0, '/suggest')}`,
  ],
  [
    'a code of suggestions for what is not there',
    [question('x', { suggest: { codeList: 'trades', idTo: 'y' } })],
    `unknown-field ${at(0, '/suggest/idTo')}`,
  ],
  [
    'a code of suggestions for what is not a text',
    [kind, question('x', { suggest: { codeList: 'trades', idTo: 'kind' } })],
    `suggest-not-text ${at(1, '/suggest/idTo')}`,
  ],
  ['a choice of nothing', [question('x', { type: 'choice' })], `no-choices ${at(0)}`],
  ['an empty choice', [choiceOf('x', [])], `no-choices ${at(0, '/choices')}`],
  ['a choice twice', [choiceOf('x', ['a', 'a'])], `choice-twice ${at(0, '/choices/1/id')}`],
  [
    'a list that does not exist',
    [question('x', { type: 'choice', codeList: 'none' })],
    `unknown-list ${at(0, '/codeList')}`,
  ],
  [
    'bounds that exclude each other',
    [question('x', { type: 'number', min: 2, max: 1 })],
    `min-above-max ${at(0, '/max')}`,
  ],
  ['a table without columns', [question('x', { type: 'table' })], `no-columns ${at(0, '/columns')}`],
  [
    'a rule about a column that is not there',
    [
      question('x', {
        type: 'table',
        columns: [question('c')],
        rules: [{ rule: 'rows-differ', column: 'd', vi: 'Sai', en: 'Wrong' }],
      }),
    ],
    `unknown-column ${at(0, '/rules/0/column')}`,
  ],
  [
    'a rule that leaves no choice',
    [choiceOf('x', ['a'], { rules: [{ rule: 'one-of', values: ['z'], vi: 'Sai', en: 'Wrong' }] })],
    `no-value-left ${at(0, '/rules/0/values')}`,
  ],
  ['a text in one language', [question('x', { ask_en: ' ' })], `text-missing ${at(0, '/ask_en')}`],
  [
    'a choice without English',
    [question('x', { type: 'choice', choices: [{ id: 'a', vi: 'A' }] })],
    `text-missing ${at(0, '/choices/0/en')}`,
  ],
]
test.each(faulty)('%s is found, at its place', (_, fields, expected) => {
  expect(codesOf(sampleService(fields))).toContain(expected)
})

test('what stands around the form is checked as well', () => {
  const service = sampleService([kind])
  const [page, ...pages] = service.form.pages
  const step = service.process[0]!
  expect(codesOf({ ...service, form: { ...service.form, pages } })).toContain(
    'section-on-no-page /form/sections/0',
  )
  expect(codesOf({ ...service, form: { ...service.form, pages: [page!, page!, ...pages] } })).toContain(
    'section-twice /form/pages/1/sections/0',
  )
  expect(codesOf({ ...service, form: { ...service.form, pages: [page!] } })).toContain(
    'no-check-page /form/pages',
  )
  expect(codesOf({ ...service, process: [{ ...step, steps: step.steps.slice(1) }] })).toEqual([
    'process-not-walkable /process/0/steps',
    'shares-not-100 /process/0/steps',
    'steps-not-numbered /process/0/steps',
  ])
  const fee = { id: 'f', kind: 'fee', vi: 'Phí', en: 'Fee', amount: 1, ground: '', sure: 'proposal' } as const
  expect(codesOf({ ...service, fees: [{ ...fee, quantity: 'none', when: is('kind', 'z') }] })).toEqual([
    'unknown-field /fees/0/quantity',
    'never-holds /fees/0/when',
  ])
})

const ids = ['one', 'two', 'three'] as const
const values = ['a', 'b', 'c'] as const
const arbitraryCondition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ id: fc.constantFrom(...ids), value: fc.constantFrom(...values), present: fc.boolean() }).map(
      ({ id, value, present }): Condition => ({
        properties: { [id]: { const: value } },
        ...(present && { required: [id] }),
      }),
    ),
    tie('condition').map((not): Condition => ({ not })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((allOf): Condition => ({ allOf })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((anyOf): Condition => ({ anyOf })),
  ),
})).condition

test('a question is said to be never shown exactly when no answers show it', () => {
  const every: Record<string, string>[] = [{}]
  for (const id of ids)
    for (const answers of [...every]) for (const value of ['a', 'b']) every.push({ ...answers, [id]: value })
  fc.assert(
    fc.property(arbitraryCondition, arbitraryCondition, (second, last) => {
      const service = sampleService([
        choiceOf('one', ['a', 'b'], { required: false }),
        choiceOf('two', ['a', 'b'], { required: false, showWhen: second }),
        choiceOf('three', ['a', 'b'], { required: false }),
        question('last', { showWhen: last }),
      ])
      // A condition of `two` may name only what stands before it; the engine ignores the rest as unanswered.
      const shown = every.some((answers) =>
        visibleFields(service.form, answers).some(({ id }) => id === 'last'),
      )
      const never = checkForm(service, {}).some(
        ({ code, pointer }) => code === 'never-shown' && pointer.startsWith(at(3)),
      )
      const early = checkForm(service, {}).some(({ code }) => code === 'names-later')
      if (!early) expect(never).toBe(!shown)
    }),
    { numRuns: 600 },
  )
})

test('whatever can be read is checked in bounded time and without throwing', () => {
  const many = Array.from({ length: 390 }, (_, index) =>
    choiceOf(`q${index}`, ['a', 'b', 'c'], {
      showWhen: {
        anyOf: Array.from({ length: 6 }, (_, part) => ({
          allOf: [is(`q${(index + part * 7) % 390}`, 'a', 'b'), { not: is(`q${(index + part) % 390}`, 'c') }],
        })),
      },
    }),
  )
  const service = sampleService(many)
  expect(readDefinition(service).faults).toEqual([])
  const start = performance.now()
  checkForm(service, lists)
  expect(performance.now() - start).toBeLessThan(2_000)
})
