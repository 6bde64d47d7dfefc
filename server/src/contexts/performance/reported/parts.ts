import { readFileSync } from 'node:fs'
import type { ReportedPart } from '../rules/reported.ts'

const file = new URL('../../../../../data/indicators/reported.json', import.meta.url)
let parts: readonly ReportedPart[] | undefined

/** What units report, of every day, as it ships with the product. */
export const reportedParts = (): readonly ReportedPart[] => {
  parts ??= (JSON.parse(readFileSync(file, 'utf8')) as { parts: ReportedPart[] }).parts
  return parts
}
