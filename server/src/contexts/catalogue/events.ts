import { defineEvent } from '../../kernel/app.ts'

/** Facts this context announces. Past tense; add fields freely, never change or remove one. */
export const proceduresChanged = defineEvent<{ procedures: string[]; validFrom: string }>(
  'catalogue.procedures-changed',
)
export const servicePublished = defineEvent<{ procedure: string; service: string; validFrom: string }>(
  'catalogue.service-published',
)
/** How far the procedures can be done online changes on the day. */
export const offersChanged = defineEvent<{ procedures: string[]; validFrom: string }>(
  'catalogue.offers-changed',
)
/** From the day on the procedure is no more. */
export const procedureAnnulled = defineEvent<{ procedure: string; validFrom: string; decision: string }>(
  'catalogue.procedure-annulled',
)

/** A review of procedures was opened; each of the units has a table to fill in until the deadline. */
export const reviewOpened = defineEvent<{ campaign: string; units: string[]; deadline: string }>(
  'catalogue.review-opened',
)
/** The units' tables are due soon or overdue. */
export const reviewReminded = defineEvent<{ campaign: string; units: string[]; deadline: string }>(
  'catalogue.review-reminded',
)
export const reviewTableConfirmed = defineEvent<{ campaign: string; unit: string }>(
  'catalogue.review-table-confirmed',
)
/** Rows went back to their agency. */
export const reviewEntriesReturned = defineEvent<{ campaign: string; unit: string; procedures: string[] }>(
  'catalogue.review-entries-returned',
)
/** The Chairman approved the two lists; `document` is the sealed file. */
export const reviewDecided = defineEvent<{
  campaign: string
  decision: string
  document: string
  effectiveOn: string
  eligible: number
  notYet: number
}>('catalogue.review-decided')
export const reengineeringApproved = defineEvent<{ procedure: string; unit: string }>(
  'catalogue.reengineering-approved',
)
export const reengineeringCarriedOut = defineEvent<{
  procedure: string
  unit: string
  version: string | null
}>('catalogue.reengineering-carried-out')
