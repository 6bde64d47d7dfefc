import { type Answers, type AnswerValue, sameAnswer } from '@mot-cua/form-engine'

/** One opening of a page of a draft: it shows the answers of a revision, and what is typed on it is typed by one editor. */
export type Seen = { revision: number; editor: string }

/** An answer that changed: what it was before, and which opening of a page changed it. */
export type AnswerChange = {
  revision: number
  field: string
  editor: string
  /** Undefined: it was not answered. */
  before: AnswerValue | undefined
}

/** What a source fills in is nobody's own words: what a person types wins over it. */
export const sourcesEditor = 'sources'

/** The first change of each field since the page was opened that was made elsewhere. */
function changedElsewhere(changes: readonly AnswerChange[], { revision, editor }: Seen) {
  const first = new Map<string, AnswerChange>()
  for (const change of [...changes].sort((a, b) => a.revision - b.revision))
    if (change.revision > revision && change.editor !== editor && !first.has(change.field))
      first.set(change.field, change)
  return first
}

/**
 * The answers as whoever works on that opening of the page knows them: those of its revision and what was saved from it
 * since, without what was changed elsewhere.
 */
export function answersAsSeen(current: Answers, changes: readonly AnswerChange[], seen: Seen): Answers {
  const known: Record<string, AnswerValue> = { ...current }
  for (const { field, before } of changedElsewhere(changes, seen).values()) {
    if (before === undefined) delete known[field]
    else known[field] = before
  }
  return known
}

/** The fields that people, not sources, changed elsewhere since the page was opened. */
export const fieldsChangedElsewhere = (changes: readonly AnswerChange[], seen: Seen): ReadonlySet<string> =>
  new Set(
    changes
      .filter(
        ({ revision, editor }) =>
          revision > seen.revision && editor !== seen.editor && editor !== sourcesEditor,
      )
      .map(({ field }) => field),
  )

/**
 * Brings together what was typed on a page (`mine`, made from `base`) with what has become of the draft since (`current`).
 * A field changed on one side only takes that side. One changed on both to different values keeps `current` and is named in
 * `differing`: nothing is thrown away, the person chooses. `contested` are the fields that another page has changed.
 */
export function mergeAnswers(
  { base, mine, current }: { base: Answers; mine: Answers; current: Answers },
  contested: ReadonlySet<string>,
): { answers: Answers; taken: string[]; differing: string[] } {
  const answers: Record<string, AnswerValue> = { ...current }
  const taken: string[] = []
  const differing: string[] = []
  for (const field of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (same(mine, base, field) || same(mine, current, field)) continue
    if (contested.has(field) && !same(current, base, field)) {
      differing.push(field)
      continue
    }
    taken.push(field)
    const value = mine[field]
    if (value === undefined) delete answers[field]
    else answers[field] = value
  }
  return { answers, taken, differing }
}

/** The fields that are not the same in both. */
export const changedFields = (before: Answers, after: Answers): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !same(before, after, field))

const same = (one: Answers, other: Answers, field: string): boolean => sameAnswer(one[field], other[field])
