import type { ProcedureRecord, ServiceLevel } from './procedure-record.ts'

/** What a procedure must meet to be offered fully online (Circular 01/2023/TT-VPCP, Art. 13). */
export type ReviewCondition = {
  id: string
  vi: string
  en: string
  /** The highest level that is left when it is not met. */
  failing: 'partial' | 'info'
  /** What of the record answers it beforehand; null: only the agency knows. */
  suggestedBy: 'online-channel' | 'payable-online' | 'result-from-afar' | null
  source: string
  sure: string
}
export type ConditionAnswer = { met: boolean; why: string | null }
/** By the id of the condition; absent: not answered yet. */
export type ConditionAnswers = Record<string, ConditionAnswer>

const heights: Record<ServiceLevel, number> = { info: 0, partial: 1, full: 2 }

export const isHigher = (level: ServiceLevel, than: ServiceLevel): boolean => heights[level] > heights[than]

/** How far the answers allow a procedure to be offered: one condition not met is enough to lower it. */
export function highestLevel(
  answers: ConditionAnswers,
  conditions: readonly ReviewCondition[],
): ServiceLevel {
  const left = conditions.filter(({ id }) => answers[id]?.met === false).map(({ failing }) => failing)
  if (left.includes('info')) return 'info'
  return left.length > 0 ? 'partial' : 'full'
}

/**
 * The answers that the record gives by itself, all of them "met": that something cannot be done is for the agency to say.
 * `hasService`: an online service is published, which takes payments.
 */
export function suggestAnswers(
  { channels }: Pick<ProcedureRecord, 'channels'>,
  hasService: boolean,
  conditions: readonly ReviewCondition[],
): ConditionAnswers {
  const fees = channels.flatMap(({ times }) => times.flatMap((time) => time.fees))
  const offers = (wanted: string) => channels.some(({ channel }) => channel === wanted)
  const says = {
    'online-channel': hasService || offers('online'),
    'payable-online': hasService || (channels.length > 0 && fees.every(({ amount }) => amount === 0)),
    'result-from-afar': hasService || offers('post'),
  }
  return Object.fromEntries(
    conditions.flatMap(({ id, suggestedBy }) =>
      suggestedBy && says[suggestedBy] ? [[id, { met: true, why: null }]] : [],
    ),
  )
}
