import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { askedFields } from './compute-answers.ts'
import { judgeApplicant } from './judge-applicant.ts'
import { birth, lists, plainAnswers, serviceOf, services } from './testing/services.ts'

const today = birth.examples[0]!.submittedOn
const given = { today, channel: 'online', lists } as const
const faultsOf = (change: Answers) =>
  judgeApplicant(birth, { ...plainAnswers(birth), ...change }, given).faults

test.each([
  'Ngày bốn, tháng mười một, năm hai nghìn không trăm hai mươi sáu',
  'NGÀY BỐN THÁNG MƯỜI MỘT  NĂM HAI NGÀN KHÔNG TRĂM HAI MƯƠI SÁU.',
])('a date in words is compared without regard to style: %s', (words) => {
  expect(faultsOf({ 'child-birth-date-words': words })).toEqual([])
})

test('other words, and another code than the computed one, differ', () => {
  expect(faultsOf({ 'child-birth-date-words': 'Ngày năm, tháng mười một', 'mother-known': 'no' })).toEqual([
    { pointer: '/child-birth-date-words', code: 'computed-differs' },
    { pointer: '/mother-known', code: 'computed-differs' },
  ])
})

test('an answer nobody asks for is a fault, but not while its deciding question is at fault', () => {
  expect(faultsOf({ 'copies-wanted': 'no' })).toEqual([{ pointer: '/copies-number', code: 'not-asked' }])
  expect(faultsOf({ 'copies-wanted': 'maybe' })).toEqual([{ pointer: '/copies-wanted', code: 'not-in-list' }])
  expect(faultsOf({ 'copies-number': null, 'copies-wanted': 'no' })).toEqual([])
})

test('sums of fees and charges stand apart, and what nobody has set costs nothing', () => {
  const { fee, charge, components } = judgeApplicant(birth, plainAnswers(birth), given)
  expect([fee, charge]).toEqual([16_000, 0])
  expect(components).toContain('declaration-form')
})

test('where the day is not known, what depends on it is taken for true', () => {
  const death = serviceOf('1.000656')
  const { answers, submittedOn } = death.examples[0]!
  const later = { today: '2027-02-01', channel: 'online', lists } as const
  expect(judgeApplicant(death, answers, { ...later, today: submittedOn }).faults).toEqual([])
  expect(judgeApplicant(death, answers, later).faults).toEqual([
    { pointer: '/registration-kind', code: 'computed-differs' },
  ])
  const trusted = judgeApplicant(death, answers, { ...later, dayKnown: false })
  expect(trusted.faults).toEqual([])
  expect(trusted.cases).toContain('in-time')
})

test('where the day is not known, a day that lay ahead when it was handed in may lie a little behind', () => {
  const marriage = serviceOf('1.000894')
  const { answers, submittedOn } = marriage.examples[0]!
  const judged = (today: string, dayKnown: boolean) =>
    judgeApplicant(marriage, answers, { today, dayKnown, channel: 'online', lists }).faults
  const place = { pointer: '/ceremony-date', code: 'not-past' }
  expect(judged(submittedOn, true)).toEqual([])
  expect(judged('2026-11-23', true)).toEqual([place])
  expect(judged('2026-11-23', false)).toEqual([])
  expect(judged('2027-03-01', false)).toEqual([place])
})

test('a required answer left out is a fault, whichever it is, and the only one where nothing else hangs on it', () => {
  for (const service of services)
    for (const { answers, submittedOn, channel } of service.examples)
      for (const field of askedFields(service.form, answers, submittedOn)) {
        if (field.required !== true || answers[field.id] === undefined) continue
        const { [field.id]: _, ...without } = answers
        const { faults } = judgeApplicant(service, without, { today: submittedOn, channel, lists })
        expect(faults, `${service.code} ${field.id}`).toContainEqual({
          pointer: `/${field.id}`,
          code: 'missing',
        })
        expect(
          faults.filter(({ code }) => code === 'not-asked' || code === 'computed-differs'),
          `${service.code} ${field.id}`,
        ).toEqual([])
      }
})

test('whatever the answers are, there is a verdict', () => {
  const ids = services.flatMap(({ form }) =>
    form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)),
  )
  const answers = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...ids, '__proto__', 'toString'), fc.jsonValue()),
  )
  fc.assert(
    fc.property(fc.constantFrom(...services), answers, fc.boolean(), (service, any, dayKnown) => {
      const verdict = judgeApplicant(service, any, { ...given, dayKnown })
      expect(verdict.fee + verdict.charge).toBeGreaterThanOrEqual(0)
      expect(verdict.faults.every(({ pointer, code }) => typeof pointer === 'string' && code !== '')).toBe(
        true,
      )
    }),
  )
})
