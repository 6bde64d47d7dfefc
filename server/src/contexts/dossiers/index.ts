/** The only door into this context. */
export { askForPayment, type PaymentWay } from './actions/ask-for-payment.ts'
export { checkOut } from './actions/check-out.ts'
export { noteUndeliverable, openConsultationLink } from './actions/open-consultation-link.ts'
export type { Submitted } from './actions/open-dossier.ts'
export { type Reception, receiveDossier } from './actions/receive-dossier.ts'
export { recordAssistance } from './actions/record-assistance.ts'
export { recordSynced, recordToSync } from './actions/record-synced.ts'
export { type AfterPayment, returnFromPayment } from './actions/return-from-payment.ts'
export { submitDossier } from './actions/submit-dossier.ts'
export { dossierErrors } from './errors.ts'
export * from './events.ts'
export { dossierJobs } from './jobs.ts'
export type { PaperRoom, ResultPress, ResultRegister } from './ports.ts'
export { type DossierLine, dossierLines } from './queries/dossier-lines.ts'
export * from './queries/dossier-to-tell.ts'
export { myPapers, type PaperLine, printPaper, printSlip } from './queries/issued-papers.ts'
export {
  handedInForMe,
  type MyDossier,
  type MyDossierPage,
  myDossierPage,
  myDossiers,
} from './queries/my-dossiers.ts'
export { pastDossiers } from './queries/past-dossiers.ts'
export { stageOfCode } from './queries/public-tracking.ts'
export { dossierImpact } from './queries/reorganisation-impact.ts'
export * from './queries/verify-result.ts'
export { lateWork, partsOfUnits, type WorkOfStaff, workOfStaff } from './queries/work-times.ts'
export { dossierReactions } from './reactions.ts'
export { citizenDossierRoutes } from './routes/citizen.ts'
export { deskDossierRoutes } from './routes/desk.ts'
export { computeDue, type Due, isTimeLimit, type TimeLimit, type TimeUnit } from './rules/deadline.ts'
export { type Status, statuses } from './rules/lifecycle.ts'
export { type Dossier, dossierById, dossiersOf } from './store/dossier.ts'
export { dueChangesOfBatch, type MovedDue } from './store/due-change.ts'
