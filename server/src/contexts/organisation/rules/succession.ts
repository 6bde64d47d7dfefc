import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type SuccessionKind = 'merge' | 'split' | 'replace' | 'dissolve'

/** `successor` took over from `predecessor` on a day; one of the successors is the main one, where running work goes on. */
export type Succession = {
  predecessor: string
  successor: string
  onDate: PlainDate
  kind: SuccessionKind
  isMain: boolean
}

/** Who does the work of the unit on the day: itself, or its main successor, that one's, and so on. */
export function successorOn(unit: string, successions: readonly Succession[], date: PlainDate): string {
  const next = new Map(
    successions
      .filter(({ isMain, onDate }) => isMain && onDate <= date)
      .map(({ predecessor, successor }) => [predecessor, successor]),
  )
  const seen = new Set<string>()
  let current = unit
  // A circle can only come from data written by hand; the walk ends where it closes.
  for (let after = next.get(current); after !== undefined && !seen.has(after); after = next.get(current)) {
    seen.add(current)
    current = after
  }
  return current
}

/**
 * Every unit whose work came to this one by the day, however long ago, the latest first. `wholly` says that it came as the
 * main successor at each step: its figures count here, and nowhere else.
 */
export function predecessorsOn(
  unit: string,
  successions: readonly Succession[],
  date: PlainDate,
): (Succession & { wholly: boolean })[] {
  const found = new Map<string, Succession & { wholly: boolean }>()
  const visit = (successor: string, wholly: boolean) => {
    for (const step of successions) {
      if (step.successor !== successor || step.onDate > date || step.predecessor === unit) continue
      const before = found.get(step.predecessor)
      const now = { ...step, wholly: wholly && step.isMain }
      if (before && (before.wholly || !now.wholly)) continue
      found.set(step.predecessor, now)
      visit(step.predecessor, now.wholly)
    }
  }
  visit(unit, true)
  return [...found.values()].sort(
    (a, b) => b.onDate.localeCompare(a.onDate) || a.predecessor.localeCompare(b.predecessor),
  )
}
