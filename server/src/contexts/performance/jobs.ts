import type { Job } from '../../kernel/app.ts'
import { keepParts } from './assessment/actions/keep-parts.ts'
import { remindUnits } from './reported/actions/remind-units.ts'

export const performanceJobs: Job[] = [
  // 07:30 in Vietnam, when offices open.
  { name: 'performance.remind-reports', schedule: '30 0 * * *', run: (app) => remindUnits(app) },
  // 02:20, when nobody ends a step.
  { name: 'performance.keep-parts', schedule: '20 19 * * *', run: (app) => keepParts(app) },
]
