import type { Job } from '../../kernel/app.ts'
import { clearDrafts } from './actions/clear-drafts.ts'
import { forgetSourceAnswersBefore } from './store/source-answer.ts'

export const formJobs: Job[] = [
  {
    name: 'forms.discard-old-drafts',
    schedule: '10 18 * * *', // 01:10 in Vietnam
    run: clearDrafts,
  },
  {
    name: 'forms.forget-source-answers',
    schedule: '20 18 * * *', // 01:20 in Vietnam
    async run(app) {
      await app.transaction({ kind: 'system', id: this.name }, (tx) =>
        forgetSourceAnswersBefore(tx, new Date(tx.now.getTime() - 86_400_000)),
      )
    },
  },
]
