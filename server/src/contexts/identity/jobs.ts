import type { Job } from '../../kernel/app.ts'
import { forgetOldSessions } from './store/session.ts'

export const identityJobs: Job[] = [
  {
    name: 'identity.forget-old-sessions',
    schedule: '20 18 * * *', // 01:20 in Vietnam
    async run(app) {
      await app.transaction({ kind: 'system', id: this.name }, forgetOldSessions)
    },
  },
]
