import type { Text } from '../../../../kernel/values/locale.ts'
import type { PlainDate } from '../../../../kernel/values/vietnam-time.ts'
import type { ShareName } from './shares.ts'

/** One component: at most `max` points, all of them from a share of `full` on; `share` null where the system has no facts, and `why`. */
export type Component = {
  id: string
  name: Text
  max: number
} & ({ share: ShareName; full: number; whenNone: 'zero' | 'nothing-to-count' } | { share: null; why: Text })
export type Grade = { id: string; from: number; name: Text }
export type IndexMethod = {
  validFrom: PlainDate
  source: string
  sureness: string
  groups: readonly { id: string; name: Text; components: readonly Component[] }[]
  /** From the best down, each from so many points of 100. */
  grades: readonly Grade[]
}
/** How units are ranked: each group of the index by its weight, and only units with enough dossiers. */
export type RankingMethod = {
  validFrom: PlainDate
  source: string
  sureness: string
  minimumDossiers: number
  weights: Readonly<Record<string, number>>
}

/** What holds on a day: the last one that began by then; before the first, the first. */
export function holdingOn<T extends { validFrom: PlainDate }>(versions: readonly T[], day: PlainDate): T {
  const held = versions.filter(({ validFrom }) => validFrom <= day)
  return (held.at(-1) ?? versions[0])!
}
