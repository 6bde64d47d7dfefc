import { type ApologyLetter, makeApologyLetter } from './apology-letter.ts'
import { type AppointmentSlip, makeAppointmentSlip } from './appointment-slip.ts'
import { type ControlSheet, makeControlSheet } from './control-sheet.ts'
import { type DossierRegister, makeDossierRegister } from './dossier-register.ts'
import { makeOpinion, type Opinion } from './opinion.ts'
import { makeRecordSheet, type RecordSheet } from './record-sheet.ts'
import { makeRefusalLetter, type RefusalLetter } from './refusal-letter.ts'
import type { Print } from './sheet.ts'
import { makeStopNotice, type StopNotice } from './stop-notice.ts'
import { makeSupplementRequest, type SupplementRequest } from './supplement-request.ts'

/** What a standard paper says, by the number of its form in Circular 03/2025/TT-VPCP; 1 to 5 go to the applicant; an opinion and a print of data have none. */
export type DossierPaper =
  | { form: 1; says: AppointmentSlip }
  | { form: 2; says: SupplementRequest }
  | { form: 3; says: RefusalLetter }
  | { form: 4; says: ApologyLetter }
  | { form: 5; says: StopNotice }
  | { form: 6; says: ControlSheet }
  | { form: 7; says: DossierRegister }
  | { form: 'opinion'; says: Opinion }
  | { form: 'record'; says: RecordSheet }

/** Prints a paper, 1 to 5 on A4 or A5, 6 and 7 on A4; `trackingUrl` leads to its dossier on the portal. */
export function makeDossierPaper(
  paper: DossierPaper,
  { trackingUrl, ...print }: Print & { trackingUrl: string },
): Promise<Uint8Array> {
  switch (paper.form) {
    case 1:
      return makeAppointmentSlip(paper.says, trackingUrl, print)
    case 2:
      return makeSupplementRequest(paper.says, print)
    case 3:
      return makeRefusalLetter(paper.says, new URL(trackingUrl).host, print)
    case 4:
      return makeApologyLetter(paper.says, print)
    case 5:
      return makeStopNotice(paper.says, print)
    case 6:
      return makeControlSheet(paper.says)
    case 7:
      return makeDossierRegister(paper.says)
    case 'opinion':
      return makeOpinion(paper.says)
    case 'record':
      return makeRecordSheet(paper.says)
  }
}
