import type { ProcedureRecord } from './procedure-record.ts'
import { type Part, partsOf, type Words } from './record-parts.ts'

/** One change between two records: where, from the outside in, and what it says before and after. */
export type Difference = {
  place: Words[]
  change: 'added' | 'removed' | 'changed' | 'reordered'
  before: Words | null
  after: Words | null
}

/**
 * What differs between two records of a procedure, place by place. Parts are recognised by their codes and ids, then by their
 * names, then by where they stand; what has no counterpart was added or removed. A record differs from itself in nothing.
 */
export const differences = (before: ProcedureRecord, after: ProcedureRecord): Difference[] =>
  compareLists(partsOf(before), partsOf(after), [])

type Pair = { before: number; after: number }

/** Pairs what the surest ids agree on first; of several alike, the first goes with the first. */
function pair(before: readonly Part[], after: readonly Part[]): Pair[] {
  const pairs: Pair[] = []
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) }
  const ranks = Math.max(0, ...[...before, ...after].map(({ ids }) => ids.length))
  const take = (agree: (a: Part, b: Part) => boolean) => {
    for (const b of [...free.before])
      for (const a of free.after)
        if (agree(before[b]!, after[a]!)) {
          pairs.push({ before: b, after: a })
          free.before.delete(b)
          free.after.delete(a)
          break
        }
  }
  for (let rank = 0; rank < ranks; rank++)
    take(({ ids }, other) => ids[rank] !== undefined && ids[rank] === other.ids[rank])
  const others = new Set(before.flatMap(({ ids }) => ids).sort())
  for (const id of others) take(({ ids }, other) => ids.includes(id) && other.ids.includes(id))
  return pairs.sort((a, b) => a.before - b.before)
}

function compareLists(
  before: readonly Part[],
  after: readonly Part[],
  place: readonly Words[],
): Difference[] {
  const pairs = pair(before, after)
  const [gone, come] = [new Set(before.keys()), new Set(after.keys())]
  const found: Difference[] = []
  for (const { before: b, after: a } of pairs) {
    gone.delete(b)
    come.delete(a)
    found.push(...comparePair(before[b]!, after[a]!, place))
  }
  for (const b of gone) found.push(only('removed', before[b]!, place))
  for (const a of come) found.push(only('added', after[a]!, place))
  return found
}

function comparePair(before: Part, after: Part, place: readonly Words[]): Difference[] {
  if (before.parts && after.parts) {
    const inside = before.list ? place : [...place, after.name]
    const found = compareLists(before.parts, after.parts, inside)
    if (before.list && isReordered(pair(before.parts, after.parts)))
      found.push({ place: [...place, after.name], change: 'reordered', before: null, after: null })
    return found
  }
  if (before.value.vi === after.value.vi && before.value.en === after.value.en) return []
  const [had, has] = [before.value.vi !== '', after.value.vi !== '']
  return [
    {
      place: [...place, after.name],
      change: had && has ? 'changed' : has ? 'added' : 'removed',
      before: had ? before.value : null,
      after: has ? after.value : null,
    },
  ]
}

const isReordered = (pairs: readonly Pair[]): boolean =>
  pairs.some(({ after }, index) => index > 0 && after < pairs[index - 1]!.after)

const only = (change: 'added' | 'removed', part: Part, place: readonly Words[]): Difference => ({
  place: [...place, part.name],
  change,
  before: change === 'removed' ? part.value : null,
  after: change === 'added' ? part.value : null,
})
