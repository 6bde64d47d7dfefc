import type { ProcedureRecord } from './procedure-record.ts'
import { type RecordDifference, stepsOf } from './record-differences.ts'
import { type ItemLayout, keysOf, type Layout, type Part, recordLayout } from './record-layout.ts'

type Change = Omit<RecordDifference, 'place'> & { steps: readonly string[] }

/**
 * The record with the differences taken over, whichever of them: they must be differences of this record from another. With all
 * of them it says what the other says. A place that is not there is left alone.
 */
export const applyDifferences = (
  record: ProcedureRecord,
  chosen: readonly RecordDifference[],
): ProcedureRecord =>
  inParts(
    recordLayout.parts,
    record,
    chosen.map(({ place, ...change }) => ({ ...change, steps: stepsOf(place) })),
  ) as ProcedureRecord

function inParts(parts: Readonly<Record<string, Layout>>, part: Part, changes: readonly Change[]): Part {
  const result: Record<string, unknown> = { ...part }
  for (const [name, inside] of below(changes))
    if (parts[name]) result[name] = inPlace(parts[name], part[name], inside)
  return result
}

function inPlace(layout: Layout, value: unknown, changes: readonly Change[]): unknown {
  if (layout === 'value') return changes[0]!.after
  if (layout === 'words') return inWords(value as string[], changes)
  if ('parts' in layout) return inParts(layout.parts, value as Part, changes)
  return inItems(layout, value as Part[], changes)
}

function inWords(words: readonly string[], changes: readonly Change[]): string[] {
  const gone = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ before }) => before))
  const come = changes.filter(({ kind }) => kind === 'added').map(({ after }) => after as string)
  return [...words.filter((word) => !gone.has(word)), ...come]
}

function inItems({ key, item }: ItemLayout, items: readonly Part[], changes: readonly Change[]): Part[] {
  const inside = below(changes)
  const keys = keysOf(items, key)
  const kept = items.flatMap((one, index) => {
    const own = inside.get(keys[index]!) ?? []
    if (own.some(({ kind, steps }) => kind === 'removed' && steps.length === 0)) return []
    return [own.length > 0 ? inParts(item.parts, one, own) : one]
  })
  const come = changes.filter(({ kind, steps }) => kind === 'added' && steps.length === 1)
  return [...kept, ...come.map(({ after }) => after as Part)]
}

/** The changes by the first step of their places, each with the steps that are left. */
const below = (changes: readonly Change[]): Map<string, Change[]> => {
  const found = new Map<string, Change[]>()
  for (const { steps, ...change } of changes) {
    const [first = '', ...rest] = steps
    found.set(first, [...(found.get(first) ?? []), { ...change, steps: rest }])
  }
  return found
}
