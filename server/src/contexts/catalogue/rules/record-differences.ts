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
 * their id, code, name or number, with `/` in a name written `~1`. A thing that only one record has is given whole.
 */
export type RecordDifference = {
  place: string
  kind: 'added' | 'removed' | 'changed'
  before: unknown
  after: unknown
}

/**
 * What is to be changed in `before` so that it says what `after` says, place by place; nothing when they say the same. Things are
 * matched by code, name, then id; their order tells nothing, save for steps and requirements. Ids in places are those of `before`.
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
  if (layout === 'words') return inWords(before as string[], after as string[], path)
  if ('parts' in layout) return inParts(layout.parts, before as Part, after as Part, path)
  return inItems(layout, before as Part[], after as Part[], path)
}

const inWords = (before: readonly string[], after: readonly string[], path: Path): RecordDifference[] => [
  ...only(before, after).map((word) => removed([...path, word], word)),
  ...only(after, before).map((word) => added([...path, word], word)),
]

const only = (words: readonly string[], others: readonly string[]) =>
  [...new Set(words)].filter((word) => !others.includes(word))

function inItems(
  { key, alike, item }: ItemLayout,
  before: readonly Part[],
  after: readonly Part[],
  path: Path,
) {
  const keys = keysOf(before, key)
  const used = new Set(keys)
  const pairs = pairsOf(before, after, alike)
  const kept = new Map([...pairs].map(([theirs, ours]) => [ours, after[theirs]!]))
  return [
    ...before.flatMap((one, index) => {
      const place = [...path, keys[index]!]
      const other = kept.get(index)
      return other ? inParts(item.parts, one, other, place) : [removed(place, one)]
    }),
    ...after.flatMap((one, index) =>
      pairs.has(index) ? [] : [added([...path, unused(used, key(one, before.length + index))], one)],
    ),
  ]
}

const removed = (path: Path, before: unknown): RecordDifference => ({
  place: written(path),
  kind: 'removed',
  before,
  after: null,
})
const added = (path: Path, after: unknown): RecordDifference => ({
  place: written(path),
  kind: 'added',
  before: null,
  after,
})

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b)

const written = (path: Path) => path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')

/** The steps of a place, as they were before they were written. */
export const stepsOf = (place: string): string[] =>
  place.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
