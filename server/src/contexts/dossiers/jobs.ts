import type { Job } from '../../kernel/app.ts'
import { recomputeAllDue } from './actions/recompute-due.ts'

export const dossierJobs: readonly Job[] = [
  {
    name: 'dossiers.recompute-due',
    // Asked for by a change of the calendar; each minute it also takes up what a server that died has left behind.
    schedule: '* * * * *',
    run: (app) => recomputeAllDue(app),
  },
]
