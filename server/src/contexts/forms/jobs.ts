import type { Job } from '../../kernel/app.ts'
import { moveDrafts } from './actions/move-drafts.ts'
import { runReplay } from './actions/run-replay.ts'
import type { PastDossiers } from './ports.ts'
import { draftDays } from './rules/draft-life.ts'
import { discardSavedBefore } from './store.ts'

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
    async run(app) {
      await app.transaction({ kind: 'system', id: this.name }, async (tx) => {
        const discarded = await discardSavedBefore(tx, new Date(tx.now.getTime() - draftDays * 86_400_000))
        if (discarded > 0) tx.audit('draft.discard-old', String(discarded))
      })
    },
  },
]
