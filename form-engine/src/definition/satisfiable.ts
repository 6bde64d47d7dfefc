import { type Condition, holds } from '../condition.ts'
import type { CodeLists, Field } from '../form.ts'
import { valuesOf } from './choices.ts'

type Value = string | number | boolean
/** What an answer may be: some of the values that tell a difference, or absent. */
type Allowed = { values: ReadonlySet<Value>; absent: boolean }
/** One way in which a condition can hold: what each field it speaks of may be then. */
type Way = ReadonlyMap<string, Allowed>

/** Beyond so many ways a condition is taken to be satisfiable: it is better to say nothing than to take long. */
const mostWays = 400

export type Ways = readonly Way[] | 'unknown'

export const anyWay: Ways = [new Map()]
export const noWay = (ways: Ways): boolean => ways !== 'unknown' && ways.length === 0

/**
 * In which ways conditions over the answers of a form can hold. Where an answer is from a list, its values are tried; of other answers
 * only what a condition tells apart. Answers with parts (addresses, tables, files) may be anything.
 */
export function createSatisfiability(fields: ReadonlyMap<string, Field>, lists: CodeLists) {
  const known = new Map<string, readonly Value[] | undefined>()
  const countable = (id: string): readonly Value[] | undefined => {
    if (!known.has(id)) {
      const field = fields.get(id)
      known.set(id, field && valuesOf(field, lists))
    }
    return known.get(id)
  }

  const waysOf = (condition: Condition, positive = true): Ways => {
    const all: Ways[] = [
      ...(condition.required?.length ? [present(condition.required, positive)] : []),
      ...Object.entries(condition.properties ?? {}).map(([id, part]) => member(id, part, positive)),
      ...(condition.allOf ?? []).map((part) => waysOf(part, positive)),
      ...(condition.not ? [waysOf(condition.not, !positive)] : []),
      ...(condition.anyOf
        ? [
            join(
              condition.anyOf.map((part) => waysOf(part, positive)),
              !positive,
            ),
          ]
        : []),
      // All answers together are neither a text nor a number.
      ...(condition.const !== undefined || condition.enum ? [positive ? [] : anyWay] : []),
    ]
    return join(all, positive)
  }

  /** All of them hold (`together`), or any of them. */
  const join = (parts: readonly Ways[], together: boolean): Ways => {
    if (together) return parts.reduce<Ways>(both, anyWay)
    let ways: Way[] = []
    for (const part of parts) {
      if (part === 'unknown') return 'unknown'
      ways = [...ways, ...part]
      if (ways.length > mostWays) return 'unknown'
    }
    return ways
  }

  const everything = (id: string, more: readonly Value[] = []): Allowed => ({
    values: new Set([...(countable(id) ?? []), ...more]),
    absent: true,
  })

  const present = (ids: readonly string[], positive: boolean): Ways =>
    positive
      ? [new Map(ids.map((id) => [id, { ...candidates(id), absent: false }]))]
      : ids.map((id) => new Map([[id, { values: new Set<Value>(), absent: true }]]))

  const member = (id: string, part: Condition, positive: boolean): Ways => {
    const { values } = candidates(id)
    if (isOpaque(id)) return positive ? anyWay : [new Map([[id, { values, absent: false }]])]
    const fitting = new Set([...values].filter((value) => holds(part, value) === positive))
    return [new Map([[id, { values: fitting, absent: positive }]])]
  }

  const isOpaque = (id: string): boolean =>
    ['address', 'table', 'file'].includes(fields.get(id)?.type ?? 'address')

  /** The values of a field that matter: those of its list, else those that any condition names and one that none names. */
  const candidates = (id: string): Allowed => {
    if (countable(id)) return everything(id)
    const type = fields.get(id)?.type
    const numeric = type === 'number' || type === 'money'
    const named = [...(mentioned.get(id) ?? [])].filter((value) => (typeof value === 'number') === numeric)
    return everything(id, numeric ? aroundAll(named as number[]) : [...named, '\u0000other'])
  }

  const mentioned = new Map<string, Set<Value>>()
  /** Every condition must be told before any is asked about, so that all speak of the same values. */
  const learn = (condition: Condition): void => {
    for (const [id, part] of Object.entries(condition.properties ?? {})) {
      const found = mentioned.get(id) ?? new Set<Value>()
      for (const value of valuesIn(part)) found.add(value)
      mentioned.set(id, found)
    }
    for (const part of [...(condition.allOf ?? []), ...(condition.anyOf ?? []), condition.not])
      if (part) learn(part)
  }
  return { learn, waysOf: (condition: Condition) => waysOf(condition) }
}

/** The ways in which both hold. */
export function both(one: Ways, other: Ways): Ways {
  if (noWay(one) || noWay(other)) return []
  if (one === 'unknown' || other === 'unknown') return 'unknown'
  const ways: Way[] = []
  for (const a of one)
    for (const b of other) {
      const way = together(a, b)
      if (way) ways.push(way)
      if (ways.length > mostWays) return 'unknown'
    }
  return ways
}

function together(a: Way, b: Way): Way | undefined {
  const way = new Map(a)
  for (const [id, allowed] of b) {
    const before = way.get(id)
    const now = before
      ? {
          values: new Set([...before.values].filter((value) => allowed.values.has(value))),
          absent: before.absent && allowed.absent,
        }
      : allowed
    if (now.values.size === 0 && !now.absent) return undefined
    way.set(id, now)
  }
  return way
}

/** The fields that must be answered for the way to be open. */
export const answeredIn = (way: Way): string[] =>
  [...way].filter(([, { absent }]) => !absent).map(([id]) => id)

function valuesIn(condition: Condition): Value[] {
  const bounds = condition as Readonly<Record<string, unknown>>
  const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
    .map((name) => bounds[name])
    .filter((value) => typeof value === 'number')
  return [
    ...(condition.const === undefined ? [] : [condition.const]),
    ...(condition.enum ?? []),
    ...limits,
    ...[...(condition.allOf ?? []), ...(condition.anyOf ?? []), condition.not].flatMap((part) =>
      part ? valuesIn(part) : [],
    ),
  ]
}

const aroundAll = (numbers: readonly number[]): number[] =>
  numbers.length === 0 ? [0] : [...new Set(numbers.flatMap((value) => [value - 1, value, value + 1]))]
