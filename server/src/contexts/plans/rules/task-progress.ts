import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { isEndless, type ReportEvery, termsOf } from './task-due.ts'
import { standingOf, type TermState } from './task-term.ts'

/** One term of a piece of work as it stood at the end of a day. */
export type TermThen = {
  term: string
  /** The day that the plan says. */
  firstDue: PlainDate
  /** Later than `firstDue` once it was extended. */
  due: PlainDate
  state: TermState
  percent: number
  /** What was last said of it. */
  words: string | null
  reportedOn: PlainDate | null
}
/** A piece of work with its terms, the earliest due first. */
export type WorkThen = {
  due: readonly string[]
  every: ReportEvery
  fromOn: PlainDate
  terms: readonly TermThen[]
}

/** `not-given`: nobody has been given it in this system. */
export const taskStates = ['done', 'running', 'overdue', 'not-given'] as const
export type TaskState = (typeof taskStates)[number]
export type TaskProgress = {
  state: TaskState
  /** Pieces of work by how they stand; a task that many units lead has one for each. */
  counts: { done: number; running: number; overdue: number }
  /** As last reported, 0 to 100, what is accepted as 100; of several pieces the mean, rounded down. Null when nobody has it. */
  percent: number | null
  /** The latest of what was reported. */
  last: { words: string; on: PlainDate } | null
  /** The latest day to which an unfinished term was put off; null when none was. */
  extendedTo: PlainDate | null
}

/** How a task stood at the end of a day, by its pieces of work. What is ongoing or annual is never done, and late when a period of it is. */
export function progressOfTask(works: readonly WorkThen[], day: PlainDate): TaskProgress {
  const pieces = works.map((work) => pieceOf(work, day))
  const many = (state: Piece['state']) => pieces.filter((piece) => piece.state === state).length
  const counts = { done: many('done'), running: many('running'), overdue: many('overdue') }
  const percents = pieces.map(({ percent }) => percent)
  const said = pieces.flatMap(({ last }) => last ?? []).sort((a, b) => (a.on < b.on ? 1 : -1))
  return {
    state: stateOf(counts),
    counts,
    percent:
      percents.length === 0
        ? null
        : Math.floor(percents.reduce((sum, one) => sum + one, 0) / percents.length),
    last: said[0] ?? null,
    extendedTo:
      pieces
        .flatMap(({ extendedTo }) => extendedTo ?? [])
        .sort()
        .at(-1) ?? null,
  }
}

function stateOf({ done, running, overdue }: TaskProgress['counts']): TaskState {
  if (overdue > 0) return 'overdue'
  if (running > 0) return 'running'
  return done > 0 ? 'done' : 'not-given'
}

type Piece = Pick<TaskProgress, 'last' | 'extendedTo'> & {
  state: 'done' | 'running' | 'overdue'
  percent: number
}

function pieceOf(work: WorkThen, day: PlainDate): Piece {
  const terms = begun(work, day)
  const open = terms.filter(({ state }) => state !== 'accepted')
  const current = open[0] ?? terms.at(-1)
  const said = terms.filter(({ words, reportedOn }) => words !== null && reportedOn !== null)
  const last = said.sort((a, b) => (a.reportedOn! < b.reportedOn! ? 1 : -1))[0]
  return {
    state: open.some((term) => standingOf(term, day) === 'overdue')
      ? 'overdue'
      : open.length === 0 && !isEndless(work)
        ? 'done'
        : 'running',
    percent: current?.state === 'accepted' ? 100 : (current?.percent ?? 0),
    last: last ? { words: last.words!, on: last.reportedOn! } : null,
    extendedTo:
      open
        .filter(({ due, firstDue }) => due > firstDue)
        .map(({ due }) => due)
        .sort()
        .at(-1) ?? null,
  }
}

/** Of what is reported period after period, the periods that had begun by the day. */
function begun(work: WorkThen, day: PlainDate): TermThen[] {
  if (!isEndless(work)) return [...work.terms]
  const known = new Set(termsOf(work, work.fromOn, day).map(({ term }) => term))
  return work.terms.filter(({ term }) => known.has(term))
}
