import { readFileSync } from 'node:fs'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { holdingOn } from '../service-index/rules/method.ts'
import type { AssessmentMethod } from './rules/method.ts'

const file = new URL('../../../../../data/assessment/circular-01-2018.json', import.meta.url)
let methods: AssessmentMethod[] | undefined

/** How units and staff are assessed for periods that end on the day, as it ships with the product. */
export function assessmentMethodOn(day: PlainDate): AssessmentMethod {
  methods ??= (JSON.parse(readFileSync(file, 'utf8')) as { methods: AssessmentMethod[] }).methods
  return holdingOn(methods, day)
}
