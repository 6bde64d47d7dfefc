import type { Job } from '../../kernel/app.ts'
import { clearDrafts } from './actions/clear-drafts.ts'
import { moveDrafts } from './actions/move-drafts.ts'
import { runReplay } from './actions/run-replay.ts'
import type { PastDossiers } from './ports.ts'
import { forgetSourceAnswersBefore } from './store/source-answer.ts'

/** Jobs of this context; replays ask for past dossiers through the port. */
export const formJobs = (pastDossiers: PastDossiers): Job[] => [
  {
    name: 'forms.replay-dossiers',
    run: (app, payload) => runReplay(app, pastDossiers, String(payload.replay)),
  },
  {
    name: 'forms.move-drafts',
    schedule: '5 17 * * *', // 00:05 in Vietnam, when a version begins
    run: moveDrafts,
  },
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
