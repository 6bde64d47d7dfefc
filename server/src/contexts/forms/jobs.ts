import type { Job } from '../../kernel/app.ts'
import { clearDrafts } from './actions/clear-drafts.ts'

export const formJobs: Job[] = [
  {
    name: 'forms.discard-old-drafts',
    schedule: '10 18 * * *', // 01:10 in Vietnam
    run: clearDrafts,
  },
]
