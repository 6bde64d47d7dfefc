import { type ApologyLetter, makeApologyLetter } from './apology-letter.ts'
import { type AppointmentSlip, makeAppointmentSlip } from './appointment-slip.ts'
import { makeRefusalLetter, type RefusalLetter } from './refusal-letter.ts'
import type { Print } from './sheet.ts'
import { makeStopNotice, type StopNotice } from './stop-notice.ts'
import { makeSupplementRequest, type SupplementRequest } from './supplement-request.ts'

/** What is said by a paper that goes to the applicant, by the number of its form in Circular 03/2025/TT-VPCP. */
export type DossierPaper =
  | { form: 1; says: Omit<AppointmentSlip, 'trackingUrl'> }
  | { form: 2; says: SupplementRequest }
  | { form: 3; says: Omit<RefusalLetter, 'website'> }
  | { form: 4; says: ApologyLetter }
  | { form: 5; says: StopNotice }

/** Prints a paper to the applicant; `trackingUrl` leads to its dossier on the portal. */
export function makeDossierPaper(
  paper: DossierPaper,
  trackingUrl: string,
  print: Print = {},
): Promise<Uint8Array> {
  switch (paper.form) {
    case 1:
      return makeAppointmentSlip({ ...paper.says, trackingUrl }, print)
    case 2:
      return makeSupplementRequest(paper.says, print)
    case 3:
      return makeRefusalLetter({ ...paper.says, website: new URL(trackingUrl).host }, print)
    case 4:
      return makeApologyLetter(paper.says, print)
    case 5:
      return makeStopNotice(paper.says, print)
  }
}
