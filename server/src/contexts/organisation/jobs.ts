import type { App, Job } from '../../kernel/app.ts'
import { carryOutDue } from './actions/carry-out-reorganisation.ts'
import { continueStrayPosts } from './actions/continue-stray-posts.ts'
import type { ReorganisationImpact } from './ports.ts'
import { dueReorganisations } from './store/reorganisation.ts'

/** Work of the clock: plans whose day has come, a minute after midnight of Vietnam at the latest. */
export const organisationJobs = (impacts: readonly ReorganisationImpact[]): Job[] => [
  {
    name: 'organisation.carry-out-reorganisations',
    schedule: '* * * * *',
    async run(app: App) {
      const due = await app.read({ kind: 'system', id: this.name }, dueReorganisations)
      for (const id of due) await carryOutDue(app, impacts, id)
      await continueStrayPosts(app)
    },
  },
]
