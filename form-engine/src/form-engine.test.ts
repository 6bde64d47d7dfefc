import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, AnswerValue } from './answers.ts'
import {
  adviseAnswers,
  amountDue,
  answerPage,
  applyPrefill,
  casesOf,
  computeAnswers,
  countedAnswers,
  fieldsOf,
  formatAnswer,
  judgeAnswers,
  nextQuestion,
  normaliseAnswers,
  pageStates,
  prefillPlan,
  requiredComponents,
  visibleFields,
} from './index.ts'
import { birth, extractCopy, lists } from './testing/services.ts'

const today = '2026-11-22'
// By name, so that a failing case prints short.
const byName = { birth, extractCopy }
const names = fc.constantFrom<(keyof typeof byName)[]>('birth', 'extractCopy')

// Answers near the truth: an example with some fields dropped, mixed up or replaced by anything JSON can say.
const disturbed = names.chain((name) => {
  const service = byName[name]
  const ids = fieldsOf(service.form).map(({ id }) => id)
  const known = fc.constantFrom(...service.examples).map(({ answers }) => answers)
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      'both',
      'mother-only',
      'yes',
      'no',
      'father',
      'self',
      'authorised',
      '',
      null,
      '2026-11-04',
    ),
  )
  return fc
    .tuple(known, fc.dictionary(fc.constantFrom(...ids), values), fc.subarray(ids))
    .map(([base, change, drop]) => ({
      name,
      answers: Object.fromEntries(
        Object.entries({ ...base, ...change }).filter(([id]) => !drop.includes(id)),
      ) as Answers,
    }))
})

test('faults point only at shown fields that are not computed', () => {
  fc.assert(
    fc.property(disturbed, ({ name, answers }) => {
      const { form } = byName[name]
      const shown = new Set(visibleFields(form, answers, today).map(({ id }) => `/${id}`))
      for (const { pointer, vi, en } of judgeAnswers(form, answers, { today, lists })) {
        expect(shown).toContain(pointer.split('/', 2).join('/'))
        expect(vi && en).toBeTruthy()
      }
    }),
  )
})

test('what stands in hidden fields changes nothing', () => {
  fc.assert(
    fc.property(disturbed, fc.jsonValue(), ({ name, answers }, junk) => {
      const { form } = byName[name]
      const shown = new Set(visibleFields(form, answers, today).map(({ id }) => id))
      const hidden = fieldsOf(form).filter(({ id }) => !shown.has(id))
      const littered = {
        ...answers,
        ...Object.fromEntries(hidden.map(({ id }) => [id, junk as AnswerValue])),
      }
      expect(judgeAnswers(form, littered, { today, lists })).toEqual(
        judgeAnswers(form, answers, { today, lists }),
      )
      expect(countedAnswers(form, littered, today)).toEqual(countedAnswers(form, answers, today))
    }),
  )
})

test('computing twice is computing once, and changes no verdict', () => {
  fc.assert(
    fc.property(disturbed, ({ name, answers }) => {
      const { form } = byName[name]
      const once = computeAnswers(form, answers, today)
      expect(computeAnswers(form, once, today)).toEqual(once)
      expect(judgeAnswers(form, once, { today })).toEqual(judgeAnswers(form, answers, { today }))
    }),
  )
})

test('a page that is done has no fault, and the next question is the first fault', () => {
  fc.assert(
    fc.property(disturbed, ({ name, answers }) => {
      const { form } = byName[name]
      for (const { page, done, answered, required } of pageStates(form, answers, today)) {
        expect(judgeAnswers(form, answers, { today, page }).length === 0).toBe(done)
        expect(answered).toBeLessThanOrEqual(required)
      }
      const first = judgeAnswers(form, answers, { today })[0]?.pointer.split('/')[1]
      expect(nextQuestion(form, answers, today)?.field).toBe(first)
    }),
  )
})

test('prefilling keeps what a person typed, invents nothing and does not bring faults', () => {
  fc.assert(
    fc.property(disturbed, fc.jsonValue(), ({ name, answers }, junk) => {
      const { form } = byName[name]
      const found = foundFor(form, junk as AnswerValue)
      const { answers: filled, origins } = applyPrefill(form, answers, found)
      const typed = countedAnswers(form, answers, today)
      for (const { id, computed } of fieldsOf(form))
        if (Object.hasOwn(typed, id) && !computed) expect(filled[id]).toEqual(typed[id])
      for (const [id, origin] of Object.entries(origins)) expect(filled[id]).toEqual(origin.value)
      const again = applyPrefill(form, filled, found, origins)
      expect(again.answers).toEqual(filled)
    }),
  )
})

test('normalising normal answers changes nothing', () => {
  for (const service of [birth, extractCopy])
    for (const { answers } of service.examples)
      expect(normaliseAnswers(service.form, answers)).toEqual(answers)
})

test('no function of the engine throws, whatever JSON it is given', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    disturbed.map(({ answers }) => answers),
  )
  fc.assert(
    fc.property(names, anything, anything, (name, answers, other) => {
      const service = byName[name]
      const { form } = service
      const given = answers as Answers
      judgeAnswers(form, given, { today, lists })
      adviseAnswers(form, given, { today })
      computeAnswers(form, given, today)
      pageStates(form, given, today)
      prefillPlan(form, given)
      applyPrefill(form, given, other as never, other as never)
      requiredComponents(service.components, given, other as never)
      casesOf(service.cases, given, today)
      const { total } = amountDue(service.fees, service.charges, given, { channel: 'online', today })
      expect(Number.isSafeInteger(total)).toBe(true)
      judgeAnswers(form, normaliseAnswers(form, answers), { today })
      answerPage(form, given, { page: 'child', raw: other, today })
      for (const field of fieldsOf(form))
        expect(formatAnswer(field, answers as AnswerValue, 'vi', lists)).toBeTypeOf('string')
    }),
    { numRuns: 300 },
  )
})

test('nesting deeper than a stack is refused like any other nonsense', () => {
  let deep: AnswerValue = 'x'
  for (let level = 0; level < 200_000; level += 1) deep = [deep]
  const answers = { ...birth.examples[0]!.answers, 'child-name': deep, 'child-hometown': { province: deep } }
  expect(judgeAnswers(birth.form, answers, { today }).map(({ pointer }) => pointer)).toEqual([
    '/child-name',
    '/child-hometown',
  ])
})

function foundFor(form: typeof birth.form, value: AnswerValue) {
  const found: Record<string, Record<string, { value: AnswerValue; asOf: string }>> = {}
  for (const { source, field } of fieldsOf(form).flatMap(({ prefill }) => prefill ?? []))
    if (source !== 'answers') found[source] = { ...found[source], [field]: { value, asOf: today } }
  return found
}
