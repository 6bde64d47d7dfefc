import type { Text } from '../../../kernel/values/locale.ts'
/** 3 very satisfied, 2 satisfied, 1 not satisfied (Circular 32/2017/TT-BTTTT). */
export type Score = 1 | 2 | 3

const levels = {
  3: { vi: 'Rất hài lòng', en: 'Very satisfied' },
  2: { vi: 'Hài lòng', en: 'Satisfied' },
  1: { vi: 'Chưa hài lòng', en: 'Not satisfied' },
} as const satisfies Record<Score, Text>

/** The official words of a level, as screens show them. */
export const levelText = (score: Score): Text => levels[score]

/** Whether a rating counts as satisfied: the upper two of the three levels. */
export const isSatisfied = (score: Score): boolean => score >= 2

/** How long a rating may be changed after it was first given, in milliseconds. */
export const changeable = 7 * 86_400_000

/** Statuses in which the office has decided, so that there is something to rate. */
const decided = ['resolved', 'returned', 'refused']

export type RatingVerdict = 'first' | 'change' | 'too-early' | 'closed'

/** Whether a dossier in this status, first rated at `givenAt` or never, may be rated now. */
export function judgeRating(status: string, givenAt: Date | null, now: Date): RatingVerdict {
  if (!decided.includes(status)) return 'too-early'
  if (givenAt === null) return 'first'
  return now.getTime() - givenAt.getTime() <= changeable ? 'change' : 'closed'
}
