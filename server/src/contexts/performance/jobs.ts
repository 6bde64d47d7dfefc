import type { Job } from '../../kernel/app.ts'
import { remindUnits } from './reported/actions/remind-units.ts'

export const performanceJobs: Job[] = [
  // 07:30 in Vietnam, when offices open.
  { name: 'performance.remind-reports', schedule: '30 0 * * *', run: (app) => remindUnits(app) },
]
