import { type Condition, holds } from '@mot-cua/form-engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Clause,
  type ConditionWords,
  conditionToWords,
  type Group,
  neededBy,
  tests,
  wordsToCondition,
} from './condition-words.ts'
import { services } from './shipped-services.ts'

const field = fc.constantFrom('kind', 'age', 'married', 'children', 'constructor')
const value = fc.oneof(fc.constantFrom('yes', 'no', 'VN'), fc.integer({ min: 0, max: 9 }), fc.constant(true))
const clause: fc.Arbitrary<Clause> = fc.constantFrom(...tests).chain((one) =>
  fc.record({
    field,
    test: fc.constant(one),
    values:
      neededBy(one) === 'nothing'
        ? fc.constant([])
        : neededBy(one) === 'number'
          ? fc.tuple(fc.integer({ min: -5, max: 20 }))
          : fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  }),
)
const group = (join: 'and' | 'or'): fc.Arbitrary<Group> =>
  fc.record({ join: fc.constant(join), parts: fc.array(clause, { minLength: 2, maxLength: 3 }) })
const words: fc.Arbitrary<ConditionWords> = fc.oneof(
  clause.map((only): ConditionWords => ({ join: 'and', parts: [only] })),
  fc.constantFrom('and' as const, 'or' as const).chain((join) =>
    fc.record({
      join: fc.constant(join),
      parts: fc.array(fc.oneof(clause, group(join === 'and' ? 'or' : 'and')), {
        minLength: 2,
        maxLength: 4,
      }),
    }),
  ),
)
const answers = fc.dictionary(field, fc.oneof(value, fc.array(fc.constant({}), { maxLength: 4 })))

test('what is said comes back as it was said', () => {
  fc.assert(
    fc.property(words, (said) => {
      expect(conditionToWords(wordsToCondition(said))).toEqual(said)
    }),
  )
})

test('any condition that can be said means the same when it is written again', () => {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    clause.map((one) => wordsToCondition({ join: 'and', parts: [one] })),
    fc.tuple(clause, clause).map(([a, b]) => ({ required: [a.field, b.field] })),
    fc.constant({ properties: { age: { minimum: 3 } } }),
    fc.constant({ required: ['children'], properties: { children: { contains: { required: ['age'] } } } }),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('condition'), { maxLength: 3 }).map((allOf) => ({ allOf })),
      fc.array(tie('condition'), { maxLength: 3 }).map((anyOf) => ({ anyOf })),
      tie('condition').map((not) => ({ not })),
    ),
  }))
  fc.assert(
    fc.property(condition, answers, (given, answered) => {
      const said = conditionToWords(given)
      if (said) expect(holds(wordsToCondition(said), answered)).toBe(holds(given, answered))
    }),
    { numRuns: 1000 },
  )
})

test('nearly every condition of the shipped services can be said in words', () => {
  const found: Condition[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      const isCondition =
        name === 'when' || name === 'showWhen' || (name === 'required' && !Array.isArray(inner))
      if (isCondition && typeof inner === 'object' && inner) found.push(inner as Condition)
      else walk(inner)
    }
  }
  for (const { examples: _, ...service } of services) walk(service)
  const said = found.filter((condition) => conditionToWords(condition))
  expect(found.length).toBeGreaterThan(50)
  expect(said.length / found.length).toBeGreaterThan(0.9)
})
