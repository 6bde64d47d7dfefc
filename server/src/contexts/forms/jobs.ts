import type { Job } from '../../kernel/app.ts'
import { draftDays } from './rules/draft-life.ts'
import { forgetSourceAnswersBefore } from './store/source-answer.ts'
import { discardSavedBefore } from './store.ts'

export const formJobs: Job[] = [
  {
    name: 'forms.discard-old-drafts',
    schedule: '10 18 * * *', // 01:10 in Vietnam
    async run(app) {
      await app.transaction({ kind: 'system', id: this.name }, async (tx) => {
        const discarded = await discardSavedBefore(tx, new Date(tx.now.getTime() - draftDays * 86_400_000))
        if (discarded > 0) tx.audit('draft.discard-old', String(discarded))
      })
    },
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
