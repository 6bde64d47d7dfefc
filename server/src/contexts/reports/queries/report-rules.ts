import { readFileSync } from 'node:fs'
import type { ReportRules } from '../rules/report-rules.ts'

const file = new URL('../../../../../data/reports/rules.json', import.meta.url)
let rules: ReportRules | undefined

/** The periods and rules of reports that ship with the product (`data/reports`). */
export function reportRules(): ReportRules {
  rules ??= JSON.parse(readFileSync(file, 'utf8')) as ReportRules
  return rules
}
