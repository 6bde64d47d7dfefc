import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { TargetRankingMethod } from '../rules/target-ranking.ts'

const file = new URL('../../../../../data/service-index/target-ranking.json', import.meta.url)
let methods: readonly TargetRankingMethod[] | undefined

/** How units are ranked by their targets on a day, as it ships with the product: the last that began by then, else the first. */
export function targetRankingOn(day: PlainDate): TargetRankingMethod {
  methods ??= (JSON.parse(readFileSync(file, 'utf8')) as { methods: TargetRankingMethod[] }).methods
  return methods.findLast(({ validFrom }) => validFrom <= day) ?? methods[0]!
}
