/** What the pages of the portal use besides the door for everybody. */
export { actFor, judgeWish, type Wish } from './actions/act-for.ts'
export { completePart, confirmPart, declinePart, takeBackPart } from './actions/answer-part.ts'
export { type AskAnother, askAnother, sectionFields } from './actions/ask-another.ts'
export { checkSources } from './actions/check-sources.ts'
export { chooseVersions } from './actions/choose-versions.ts'
export { discardDraft } from './actions/discard-draft.ts'
export { forgetAnswers } from './actions/forget-answers.ts'
export { keepTypedPage, takeKeptPages } from './actions/keep-typed-page.ts'
export { moveMyDraft, openMyDraft } from './actions/open-my-draft.ts'
export type { PagePosted } from './actions/save-answers.ts'
export { settleChangedValue } from './actions/settle-changed-value.ts'
export { startDraft } from './actions/start-draft.ts'
export { takeBackDraft } from './actions/take-back-draft.ts'
export { visibleDefinitionDraft } from './queries/definition-draft.ts'
export { draftRules } from './queries/draft-rules.ts'
export {
  type DraftWithService,
  lastChangesOf,
  myDraftAsSeen,
  myDrafts,
  myPutAwayDrafts,
} from './queries/my-draft.ts'
export { partForMe, partsForMe, partsOfMyDraft } from './queries/parts.ts'
export { draftDates, eraseOn, ruleOn } from './rules/draft-life.ts'
export type { Seen } from './rules/merge-answers.ts'
export type { Device } from './rules/set-aside.ts'
export { consentName, signIn } from './rules/source-names.ts'
export type { Corrections } from './store/draft.ts'
