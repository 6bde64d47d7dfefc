import type { ProcedureRecord } from './procedure-record.ts'
import { type RecordDifference, stepsOf } from './record-differences.ts'
import { type ItemLayout, keysOf, type Layout, type Part, recordLayout } from './record-layout.ts'

type Change = Omit<RecordDifference, 'place'> & { steps: readonly string[] }

/**
 * The record with the differences taken over, whichever of them: they must be differences of this record from another. With all
 * of them it says what the other says, in its order. A place that is not there is left alone.
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
  if ('parts' in layout) return inParts(layout.parts, value as Part, changes)
  return inItems(layout, value as Part[], changes)
}

function inItems({ key, item }: ItemLayout, items: readonly Part[], changes: readonly Change[]): Part[] {
  const inside = below(changes)
  const keys = keysOf(items, key)
  const kept = items.flatMap((one, index): Named[] => {
    const own = inside.get(keys[index]!) ?? []
    if (own.some(({ kind, steps }) => kind === 'removed' && steps.length === 0)) return []
    return [{ key: keys[index]!, one: own.length > 0 ? inParts(item.parts, one, own) : one }]
  })
  const order = changes.find(({ kind, steps }) => kind === 'reordered' && steps.length === 0)
  const result = order ? inOrder(kept, order.after as string[]) : kept
  for (const { kind, steps, after, behind } of changes)
    if (kind === 'added' && steps.length === 1)
      putBehind(result, behind ?? null, { key: steps[0]!, one: after as Part })
  return result.map(({ one }) => one)
}

type Named = { key: string; one: Part }

/** Things that the order does not name stay behind those it names. */
function inOrder(things: readonly Named[], order: readonly string[]): Named[] {
  const at = ({ key }: Named) => (order.includes(key) ? order.indexOf(key) : order.length)
  return things.toSorted((a, b) => at(a) - at(b))
}

/** At the end when what it is to stand behind is not there. */
function putBehind(things: Named[], behind: string | null, thing: Named): void {
  const at = things.findIndex(({ key }) => key === behind)
  things.splice(behind === null ? 0 : at === -1 ? things.length : at + 1, 0, thing)
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
