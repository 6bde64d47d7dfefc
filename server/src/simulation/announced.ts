import {
  delayExplained,
  dossierAccepted,
  dossierAssigned,
  dossierRefused,
  dossierResolved,
  dossierReturned,
  dossierStopped,
  dossierSubmitted,
  dossierSynced,
  dossierToSync,
  dossierWithdrawn,
  dueExtended,
  otherResultRecorded,
  stepFinished,
  supplementRequested,
  supplementSupplied,
} from '../contexts/dossiers/index.ts'
import { dossierRated } from '../contexts/feedback/index.ts'
import { draftEnded } from '../contexts/forms/index.ts'
import { cashTaken, paymentSettled } from '../contexts/payments/index.ts'

/** The names of the events that a simulated past announces. */
export const announced: readonly string[] = [
  ...[
    draftEnded,
    paymentSettled,
    cashTaken,
    dossierSubmitted,
    dossierAccepted,
    stepFinished,
    supplementRequested,
  ],
  ...[supplementSupplied, dossierRefused, dossierWithdrawn, dossierStopped, delayExplained, dueExtended],
  ...[dossierResolved, dossierReturned, dossierRated, otherResultRecorded, dossierAssigned],
  ...[dossierToSync, dossierSynced],
].map(({ name }) => name)
