/** The only door into this context. */

export { beginEntry } from './actions/begin-entry.ts'
export { changeUnit } from './actions/change-unit.ts'
export { checkSources } from './actions/check-sources.ts'
export { type Choices, chooseVersions } from './actions/choose-versions.ts'
export { discardDraft } from './actions/discard-draft.ts'
export { endDraft } from './actions/end-draft.ts'
export { enterAnswers } from './actions/enter-answers.ts'
export { finishSources } from './actions/finish-sources.ts'
export { forgetAnswers } from './actions/forget-answers.ts'
export { keepTypedPage, takeKeptPages } from './actions/keep-typed-page.ts'
export { loadCodeLists } from './actions/load-code-lists.ts'
export { lockOpenDraft } from './actions/lock-open-draft.ts'
export { openMyDraft, requireCurrentVersion } from './actions/open-my-draft.ts'
export { prefillAnswers, usualFreshMinutes } from './actions/prefill-answers.ts'
export { reopenDraft } from './actions/reopen-draft.ts'
export { type PagePosted, type Saved, saveAnswers } from './actions/save-answers.ts'
export { settleChangedValue } from './actions/settle-changed-value.ts'
export { startDraft } from './actions/start-draft.ts'
export { takeBackDraft } from './actions/take-back-draft.ts'
export { formErrors } from './errors.ts'
export { draftEnded, draftErased, draftExpiring } from './events.ts'
export { formJobs } from './jobs.ts'
export type { Knowledge, PastDossiers, PrefillSource, Subject } from './ports.ts'
export { codeLists } from './queries/code-lists.ts'
export { visibleDefinitionDraft } from './queries/definition-draft.ts'
export { draftRules } from './queries/draft-rules.ts'
export {
  type DraftWithService,
  lastChangesOf,
  myDraft,
  myDraftAsSeen,
  myDrafts,
  myPutAwayDrafts,
} from './queries/my-draft.ts'
export { draftImpact } from './queries/reorganisation-impact.ts'
export { currentService, definitionOf } from './queries/service-definition.ts'
export { formReactions } from './reactions.ts'
export { formRoutes } from './routes/drafts.ts'
export { fillingRoutes } from './routes/filling.ts'
export { sourceRoutes } from './routes/sources.ts'
export { draftDates, eraseOn, ruleOn } from './rules/draft-life.ts'
export { fillsIn } from './rules/fills-in.ts'
export type { Seen } from './rules/merge-answers.ts'
export type { PastDossier } from './rules/replay.ts'
export { type Device, hasVersionsToChoose, type SetAside, type Version } from './rules/set-aside.ts'
export { consentName, fieldsNamedOf, signIn } from './rules/source-names.ts'
export {
  type Checkout,
  type Corrections,
  type Draft,
  draftById,
  draftsOfVisit,
  lockDraft,
  setStage,
} from './store/draft.ts'
export type { KeptPage } from './store/kept-page.ts'
export { type Remembered, rememberedAnswers } from './store/remembered-answer.ts'
