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
