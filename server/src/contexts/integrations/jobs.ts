import type { Job } from '../../kernel/app.ts'
import { syncJob } from './actions/ask-for-sync.ts'
import { syncProcedures } from './actions/sync-procedures.ts'
import type { NationalProcedures } from './adapters/national-procedures.ts'

export const integrationJobs = (procedures: NationalProcedures): Job[] => [
  {
    name: syncJob,
    // 02:15 at night in Vietnam
    schedule: '15 19 * * *',
    run: (app, { by }) => syncProcedures(app, procedures, typeof by === 'string' ? by : null),
  },
]
