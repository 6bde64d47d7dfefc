import type { RankingMethod } from './method.ts'

/** `isWithin`: it lies within another unit of the list and counts with that one. */
export type Scored = { unit: string; dossiers: number; score: number | null; isWithin?: boolean }
export const unrankedReasons = ['few-dossiers', 'nothing-measured', 'within-agency'] as const
/** Null rank: within another agency, few dossiers, or nothing that could be scored. */
export type Ranked = Scored & { rank: number | null; unranked: (typeof unrankedReasons)[number] | null }

type ScoredGroups = { groups: readonly { id: string; points: number | null; measurable: number }[] }

/** Points of each group by its weight, of those that could be measured, in percent; null when none could. */
export function scoreOf({ groups }: ScoredGroups, { weights }: RankingMethod): number | null {
  let [reached, possible] = [0, 0]
  for (const { id, points, measurable } of groups) {
    reached += (weights[id] ?? 0) * (points ?? 0)
    possible += (weights[id] ?? 0) * measurable
  }
  return possible === 0 ? null : (100 * reached) / possible
}

/** To a hundredth, as it is published: scores that read the same are the same. */
const published = (score: number) => Math.round(score * 100)

/** Best first; as many points share a rank and the next one is left out (1, 1, 3). Who is not ranked comes last. */
export function rankUnits(units: readonly Scored[], minimum: number): Ranked[] {
  const reasonOf = ({ dossiers, score, isWithin }: Scored): Ranked['unranked'] =>
    isWithin
      ? 'within-agency'
      : score === null
        ? 'nothing-measured'
        : dossiers < minimum
          ? 'few-dossiers'
          : null
  const ranked = units
    .filter((one) => reasonOf(one) === null)
    .sort((a, b) => published(b.score!) - published(a.score!) || (a.unit < b.unit ? -1 : 1))
  const better = (score: number) => ranked.filter((one) => published(one.score!) > published(score)).length
  return [
    ...ranked.map((one) => ({ ...one, rank: 1 + better(one.score!), unranked: null })),
    ...units
      .filter((one) => reasonOf(one) !== null)
      .map((one) => ({ ...one, rank: null, unranked: reasonOf(one) })),
  ]
}
