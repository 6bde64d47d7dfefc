import type { Job } from '../../kernel/app.ts'
import { keepTasks } from './actions/keep-tasks.ts'

export const planJobs: Job[] = [
  // 07:00 in Vietnam, before offices open.
  { name: 'plans.keep-tasks', schedule: '0 0 * * *', run: (app) => keepTasks(app) },
]
