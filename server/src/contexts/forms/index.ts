/** The only door into this context. */

export { beginEntry } from './actions/begin-entry.ts'
export { changeUnit } from './actions/change-unit.ts'
export { discardDraft } from './actions/discard-draft.ts'
export { enterAnswers } from './actions/enter-answers.ts'
export { consentName, prefillAnswers, signIn } from './actions/prefill-answers.ts'
export { reopenDraft } from './actions/reopen-draft.ts'
export { type PagePosted, saveAnswers } from './actions/save-answers.ts'
export { startDraft } from './actions/start-draft.ts'
export { formErrors } from './errors.ts'
export { formJobs } from './jobs.ts'
export type { Knowledge, PrefillSource, Subject } from './ports.ts'
export { codeLists } from './queries/code-lists.ts'
export { type DraftWithService, myDraft, myDrafts } from './queries/my-draft.ts'
export { draftImpact } from './queries/reorganisation-impact.ts'
export { currentService, definitionOf } from './queries/service-definition.ts'
export { formReactions } from './reactions.ts'
export { formRoutes } from './routes.ts'
export { draftDays } from './rules/draft-life.ts'
export { fillsIn } from './rules/fills-in.ts'
export { addGap } from './rules/time-at-work.ts'
export {
  type Checkout,
  type Corrections,
  type Draft,
  draftById,
  draftsOfVisit,
  lockDraft,
  setStage,
} from './store.ts'
