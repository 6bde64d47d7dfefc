import type { Job } from '../../kernel/app.ts'
import { dropAbandonedUploads } from './actions/drop-abandoned-uploads.ts'
import type { PieceStore } from './adapters/piece-store.ts'

export const documentJobs = (pieces: PieceStore): Job[] => [
  {
    name: 'documents.drop-abandoned-uploads',
    schedule: '40 * * * *',
    run: (app) => dropAbandonedUploads(app, pieces),
  },
]
