import type { ProcedureRecord } from './procedure-record.ts'
import {
  canonical,
  caseLayout,
  componentLayout,
  type ItemLayout,
  keysOf,
  type Layout,
  type Part,
  pairsOf,
  recordLayout,
  unused,
} from './record-layout.ts'

/**
 * One place where two records differ. A place is a path such as `channels/online/times/1/time`: things of a list are named by
 * their id, code, name or number, with `/` in a name written `~1`. A thing that only one record has is given whole. A list whose
 * things stand in another order is a place too, with their names in order.
 */
export type RecordDifference = {
  place: string
  kind: 'added' | 'removed' | 'changed' | 'reordered'
  before: unknown
  after: unknown
  /** Of what was added: the name of the thing it stands behind, null for the first of its list. */
  behind?: string | null
}

/**
 * What is to be changed in `before` so that it says what `after` says, place by place; nothing when they say the same. Things are
 * matched by code, name, then id. Ids in places are those of `before`.
 */
export const differences = (before: ProcedureRecord, after: ProcedureRecord): RecordDifference[] =>
  inParts(recordLayout.parts, before, withIdsOf(before, after), [])

/** `after` with the ids that `before` gives to the same cases and papers; what is new there gets an id that is free. */
export function withIdsOf(before: ProcedureRecord, after: ProcedureRecord): ProcedureRecord {
  const renamed = new Map<string, string>()
  const used = new Set(
    before.cases.flatMap(({ id, components }) => [id, ...components.map((paper) => paper.id)]),
  )
  const pairs = pairsOf(before.cases, after.cases, caseLayout.alike)
  const cases = after.cases.map((one, index) => {
    const same = before.cases[pairs.get(index) ?? -1]
    const id = same?.id ?? unused(used, one.id)
    renamed.set(one.id, id)
    const papers = pairsOf(same?.components ?? [], one.components, componentLayout.alike)
    const components = one.components.map((paper, at) => ({
      ...paper,
      id: same?.components[papers.get(at) ?? -1]?.id ?? unused(used, paper.id),
    }))
    return { ...one, id, components }
  })
  const channels = after.channels.map(({ times, ...channel }) => ({
    ...channel,
    times: times.map((time) => ({ ...time, case: time.case && (renamed.get(time.case) ?? time.case) })),
  }))
  return { ...after, cases, channels }
}

type Path = readonly string[]

const inParts = (parts: Readonly<Record<string, Layout>>, before: Part, after: Part, path: Path) =>
  Object.entries(parts).flatMap(([name, layout]) =>
    inPlace(layout, before[name], after[name], [...path, name]),
  )

function inPlace(layout: Layout, before: unknown, after: unknown, path: Path): RecordDifference[] {
  if (layout === 'value')
    return same(before, after) ? [] : [{ place: written(path), kind: 'changed', before, after }]
  if ('parts' in layout) return inParts(layout.parts, before as Part, after as Part, path)
  return inItems(layout, before as Part[], after as Part[], path)
}

function inItems(
  { key, alike, item }: ItemLayout,
  before: readonly Part[],
  after: readonly Part[],
  path: Path,
): RecordDifference[] {
  const ours = keysOf(before, key)
  const used = new Set(ours)
  const pairs = pairsOf(before, after, alike)
  const theirs = after.map(
    (one, index) => ours[pairs.get(index) ?? -1] ?? unused(used, key(one, before.length + index)),
  )
  const kept = new Map([...pairs].map(([there, here]) => [here, after[there]!]))
  return [
    ...before.flatMap((one, index) => {
      const place = [...path, ours[index]!]
      const other = kept.get(index)
      return other ? inParts(item.parts, one, other, place) : [removed(place, one)]
    }),
    ...reordered(
      path,
      ours.filter((_, index) => kept.has(index)),
      theirs.filter((_, index) => pairs.has(index)),
    ),
    ...after.flatMap((one, index) =>
      pairs.has(index) ? [] : [added([...path, theirs[index]!], one, theirs[index - 1] ?? null)],
    ),
  ]
}

const removed = (path: Path, before: unknown): RecordDifference => ({
  place: written(path),
  kind: 'removed',
  before,
  after: null,
})
const added = (path: Path, after: unknown, behind: string | null): RecordDifference => ({
  place: written(path),
  kind: 'added',
  before: null,
  after,
  behind,
})
const reordered = (path: Path, before: Path, after: Path): RecordDifference[] =>
  same(before, after) ? [] : [{ place: written(path), kind: 'reordered', before, after }]

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b)

const written = (path: Path) => path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

/** The steps of a place, as they were before they were written. */
export const stepsOf = (place: string): string[] =>
  place.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
