import type { Job } from '../../kernel/app.ts'
import { remindLateAgencies } from './actions/remind-agencies.ts'

export const catalogueJobs: Job[] = [
  // 07:30 in Vietnam, when offices open.
  { name: 'catalogue.remind-late-agencies', schedule: '30 0 * * *', run: (app) => remindLateAgencies(app) },
]
