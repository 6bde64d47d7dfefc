import { on, type Reaction } from '../../kernel/app.ts'
import { dossierReturned } from '../dossiers/index.ts'
import { endAppointment } from './store/appointment.ts'

/** Who has the result comes no more, and others may have the time. */
export const receptionReactions: Reaction[] = [
  on(dossierReturned, 'reception.end-appointment', (tx, { payload }) =>
    endAppointment(tx, payload.dossier, 'collected'),
  ),
]
