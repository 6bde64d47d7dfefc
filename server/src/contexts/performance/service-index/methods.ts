import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { holdingOn, type IndexMethod, type RankingMethod } from './rules/method.ts'

const folder = new URL('../../../../../data/service-index/', import.meta.url)
const read = <T>(name: string) =>
  (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { methods: T[] }).methods
let [index, ranking]: [IndexMethod[]?, RankingMethod[]?] = []

/** How the index is computed for periods that end on the day, as it ships with the product. */
export function indexMethodOn(day: PlainDate): IndexMethod {
  index ??= read<IndexMethod>('index-766.json')
  return holdingOn(index, day)
}

export function rankingMethodOn(day: PlainDate): RankingMethod {
  ranking ??= read<RankingMethod>('ranking.json')
  return holdingOn(ranking, day)
}
