import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import type { IndicatorTerms } from './rules/counted.ts'
import { holdingOn } from './service-index/rules/method.ts'

type Version = IndicatorTerms & { validFrom: PlainDate }
const file = new URL('../../../../data/indicators/terms.json', import.meta.url)
let versions: readonly Version[] | undefined

/** What indicators take from decisions of the Government, as it holds on the day and ships with the product. */
export function termsOn(day: PlainDate): IndicatorTerms {
  versions ??= (JSON.parse(readFileSync(file, 'utf8')) as { versions: Version[] }).versions
  return holdingOn(versions, day)
}
