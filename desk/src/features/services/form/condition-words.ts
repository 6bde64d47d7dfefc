import type { Condition } from '@mot-cua/form-engine'

/**
 * How an answer is looked at. `is-not` and `is-or-open` also hold for a question that was not answered, `is` and `other` do
 * not; `rows` counts the rows of a table.
 */
export const tests = [
  'is',
  'is-not',
  'other',
  'is-or-open',
  'answered',
  'unanswered',
  'at-least',
  'at-most',
  'above',
  'below',
  'rows',
] as const
export type Test = (typeof tests)[number]
export type Value = string | number | boolean
export type Join = 'and' | 'or'
export type Clause = { field: string; test: Test; values: readonly Value[] }
export type Group = { join: Join; parts: readonly Clause[] }
/** A condition as it is said: clauses joined by one word, some of them groups joined by the other. */
export type ConditionWords = { join: Join; parts: readonly (Clause | Group)[] }

export const isGroup = (part: Clause | Group): part is Group => 'join' in part

const joins = { and: 'allOf', or: 'anyOf' } as const
const bounds = {
  'at-least': 'minimum',
  'at-most': 'maximum',
  above: 'exclusiveMinimum',
  below: 'exclusiveMaximum',
  rows: 'minItems',
} as const satisfies Partial<Record<Test, keyof Condition>>
const negated = { 'is-not': 'is', 'is-or-open': 'other', unanswered: 'answered' } as const

const isBound = (test: Test): test is keyof typeof bounds => Object.hasOwn(bounds, test)
const isNegated = (test: Test): test is keyof typeof negated => Object.hasOwn(negated, test)

/** The condition that the engine understands. */
export function wordsToCondition({ join, parts }: ConditionWords): Condition {
  const conditions = parts.map((part) => (isGroup(part) ? wordsToCondition(part) : clauseToCondition(part)))
  return conditions.length === 1 && conditions[0] ? conditions[0] : { [joins[join]]: conditions }
}

function clauseToCondition({ field, test, values }: Clause): Condition {
  if (isNegated(test)) return { not: clauseToCondition({ field, test: negated[test], values }) }
  if (test === 'answered') return { required: [field] }
  const oneOf: Condition = values.length === 1 ? { const: values[0]! } : { enum: [...values] }
  const said = isBound(test)
    ? { [bounds[test]]: Number(values[0] ?? 0) }
    : test === 'is'
      ? oneOf
      : { not: oneOf }
  return { required: [field], properties: { [field]: said } }
}

/** The condition in words; undefined when it says more than these words can. */
export function conditionToWords(condition: Condition): ConditionWords | undefined {
  const whole = groupOf(condition)
  if (whole) return whole
  const joined = joinOf(condition)
  if (!joined) return undefined
  const parts: (Clause | Group)[] = []
  for (const inner of joined.conditions) {
    const group = groupOf(inner)
    if (!group) return undefined
    // The same word again, or a single clause, needs no group of its own.
    if (group.join === joined.join || group.parts.length === 1) parts.push(...group.parts)
    else parts.push(group)
  }
  return parts.length > 0 ? plain({ join: joined.join, parts }) : undefined
}

/** A group alone is the whole condition; what stands alone is joined by nothing, so by "and". */
const plain = ({ join, parts }: ConditionWords): ConditionWords => {
  const [only] = parts
  if (parts.length !== 1 || !only) return { join, parts }
  return isGroup(only) ? only : { join: 'and', parts }
}

function groupOf(condition: Condition): Group | undefined {
  const clauses = clausesOf(condition)
  if (clauses) return { join: 'and', parts: clauses }
  const joined = joinOf(condition)
  if (!joined) return undefined
  const parts = joined.conditions.map(clausesOf)
  // Several clauses in one object are joined by "and", which would be a third level below "or".
  if (parts.some((part) => !part || (part.length > 1 && joined.join === 'or'))) return undefined
  const flat = parts.flatMap((part) => part ?? [])
  return flat.length > 0 ? { join: flat.length === 1 ? 'and' : joined.join, parts: flat } : undefined
}

const only = (condition: Condition, ...keys: (keyof Condition)[]): boolean =>
  Object.keys(condition).every((key) => (keys as string[]).includes(key))

function joinOf(condition: Condition): { join: Join; conditions: readonly Condition[] } | undefined {
  if (condition.allOf && only(condition, 'allOf')) return { join: 'and', conditions: condition.allOf }
  if (condition.anyOf && only(condition, 'anyOf')) return { join: 'or', conditions: condition.anyOf }
  return undefined
}

/** What one object says, a clause for each question it requires; undefined when it says anything else. */
function clausesOf(condition: Condition): readonly Clause[] | undefined {
  if (condition.not && only(condition, 'not')) {
    const [clause, ...more] = clausesOf(condition.not) ?? []
    const opposite = clause && oppositeOf(clause.test)
    return opposite && more.length === 0 ? [{ ...clause, test: opposite }] : undefined
  }
  if (!condition.required?.length || !only(condition, 'required', 'properties')) return undefined
  const { required, properties = {} } = condition
  if (Object.keys(properties).some((field) => !required.includes(field))) return undefined
  const clauses = required.map((field) => {
    const said = Object.hasOwn(properties, field) ? testOf(properties[field]!) : answered
    return said && { field, ...said }
  })
  return clauses.every((clause) => clause !== undefined) ? (clauses as Clause[]) : undefined
}

const answered: Omit<Clause, 'field'> = { test: 'answered', values: [] }

const oppositeOf = (test: Test): Test | undefined =>
  (Object.keys(negated) as (keyof typeof negated)[]).find((one) => negated[one] === test)

function testOf(condition: Condition): Omit<Clause, 'field'> | undefined {
  if (Object.keys(condition).length !== 1) return undefined
  if (condition.const !== undefined) return { test: 'is', values: [condition.const] }
  if (condition.enum) return { test: 'is', values: condition.enum }
  if (condition.not) {
    const inner = testOf(condition.not)
    return inner?.test === 'is' ? { test: 'other', values: inner.values } : undefined
  }
  for (const [test, keyword] of Object.entries(bounds)) {
    const bound = condition[keyword]
    if (bound !== undefined) return { test: test as Test, values: [bound] }
  }
  return undefined
}

/** What a test needs beside it: nothing, one number, or values. */
export const neededBy = (test: Test): 'nothing' | 'number' | 'values' =>
  test === 'answered' || test === 'unanswered' ? 'nothing' : isBound(test) ? 'number' : 'values'

/** The names under which questions, values and tests are said. */
export type Sayings = {
  field: (id: string) => string
  value: (field: string, value: Value) => string
  tests: Readonly<Record<Test, (field: string, values: string) => string>>
  and: string
  or: string
}

/** The condition as one sentence; groups stand in brackets. */
export function sayCondition(words: ConditionWords, say: Sayings): string {
  const said = words.parts.map((part) =>
    isGroup(part) ? `(${sayCondition(part, say)})` : sayClause(part, say),
  )
  return said.join(` ${say[words.join]} `)
}

function sayClause({ field, test, values }: Clause, say: Sayings): string {
  const named = values.map((value) => say.value(field, value)).join(` ${say.or} `)
  return say.tests[test](say.field(field), named)
}
