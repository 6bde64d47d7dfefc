import type { App, Job } from '../../kernel/app.ts'
import { followSuccessors } from './actions/follow-successors.ts'

export const dossierJobs: readonly Job[] = [
  {
    name: 'dossiers.follow-successors',
    // Asked for by a reorganisation; each minute it also finds what came to an ended unit a moment too late.
    schedule: '* * * * *',
    run: async (app: App) => {
      await followSuccessors(app)
    },
  },
]
