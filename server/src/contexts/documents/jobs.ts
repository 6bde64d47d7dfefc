import type { Job } from '../../kernel/app.ts'
import { askSignaturesAgain } from './actions/ask-signatures-again.ts'
import { dropAbandonedUploads } from './actions/drop-abandoned-uploads.ts'
import type { Intake } from './adapters/intake.ts'
import type { PieceStore } from './adapters/piece-store.ts'

export const documentJobs = (pieces: PieceStore, intake: Intake): Job[] => [
  {
    name: 'documents.drop-abandoned-uploads',
    schedule: '40 * * * *',
    run: (app) => dropAbandonedUploads(app, pieces),
  },
  {
    name: 'documents.ask-signatures-again',
    schedule: '*/10 * * * *',
    run: (app) => askSignaturesAgain(app, intake),
  },
]
