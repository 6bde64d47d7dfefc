import type { Job } from '../../kernel/app.ts'
import { followSuccessors } from './actions/follow-successors.ts'
import { recomputeAllDue } from './actions/recompute-due.ts'
import { remindConsulted } from './actions/remind-consulted.ts'
import { sealPaper, sealWaitingPapers } from './actions/seal-paper.ts'
import type { PaperPress } from './ports.ts'

export const dossierJobs = (press: PaperPress): readonly Job[] => [
  {
    name: 'dossiers.recompute-due',
    // Asked for by a change of the calendar; each minute it also takes up what a server that died has left behind.
    schedule: '* * * * *',
    run: (app) => recomputeAllDue(app),
  },
  {
    name: 'dossiers.follow-successors',
    // Asked for by a reorganisation; each minute it also finds what came to an ended unit a moment too late.
    schedule: '* * * * *',
    run: async (app) => {
      await followSuccessors(app)
    },
  },
  {
    name: 'dossiers.seal-paper',
    run: async (app, { paper }) => {
      await sealPaper(app, press, String(paper))
    },
  },
  {
    name: 'dossiers.seal-waiting-papers',
    schedule: '*/5 * * * *',
    run: (app) => sealWaitingPapers(app, press),
  },
  {
    name: 'dossiers.remind-consulted',
    schedule: '*/5 * * * *',
    run: (app) => remindConsulted(app),
  },
]
