import type { Job } from '../../kernel/app.ts'
import { openDueReports } from './actions/open-due-reports.ts'
import { remindUnits } from './actions/remind-units.ts'

export const reportJobs: Job[] = [
  // 01:20 in Vietnam, after the last day of the period.
  { name: 'reports.open-due-reports', schedule: '20 18 * * *', run: (app) => openDueReports(app) },
  // 07:35 in Vietnam, when offices open.
  { name: 'reports.remind-units', schedule: '35 0 * * *', run: (app) => remindUnits(app) },
]
