export type { AmountDue, AmountLine } from './amount-due.ts'
export { amountDue, awaitsAmount, casesOf } from './amount-due.ts'
export type {
  Address,
  Answers,
  AnswerValue,
  AttachedFile,
  Fault,
  Json,
  Locale,
  Origin,
  Origins,
  PlainDate,
} from './answers.ts'
export { isFilled, sameAnswer } from './answers.ts'
export {
  askedFields,
  computeAnswers,
  countedAnswers,
  fieldIdsOfPage,
  fieldsOf,
  visibleFields,
} from './compute-answers.ts'
export type { Condition } from './condition.ts'
export { holds } from './condition.ts'
export { dateInWords } from './date-in-words.ts'
export { decidingFields } from './deciding-fields.ts'
export type {
  Certainty,
  Choice,
  CodeLists,
  Computed,
  ConfirmBy,
  Field,
  FieldType,
  FormDefinition,
  ListItem,
  Page,
  PrefillChoice,
  Rule,
  Section,
  Suggest,
  Translations,
} from './form.ts'
export { formatAnswer } from './format-answer.ts'
export type { CardData } from './identity-card.ts'
export { readIdentityCard } from './identity-card.ts'
export type { JudgeOptions } from './judge-answers.ts'
export { adviseAnswers, judgeAnswers } from './judge-answers.ts'
export type { ApplicantVerdict } from './judge-applicant.ts'
export { judgeApplicant } from './judge-applicant.ts'
export type { TypedField } from './judge-typed.ts'
export { judgeTyped, typedField } from './judge-typed.ts'
export { largestAmountInWords, moneyInWords } from './money-in-words.ts'
export { answerPage, dateParts, normaliseAnswers, normaliseValue } from './normalise-answers.ts'
export type { PageState } from './page-states.ts'
export { nextQuestion, pageStates } from './page-states.ts'
export { isPlainDate } from './plain-date.ts'
export type { Changed, Found, PrefillStep } from './prefill.ts'
export { applyPrefill, changedAtSource, prefillPlan } from './prefill.ts'
export { hoursOf, processFor, processIn } from './process/choose-process.ts'
export type { Fate, StepPurpose, StepState, Walk } from './process/walk-process.ts'
export { fatesOf, purposeOf, stepsAfter, stepsBefore, stepsDue } from './process/walk-process.ts'
export type { ComponentNeed } from './required-components.ts'
export { requiredComponents } from './required-components.ts'
export type { PrintedLine, ResultFacts } from './result-lines.ts'
export { resultLines, writeSentence } from './result-lines.ts'
export { readPattern } from './rules/patterns.ts'
export type {
  Case,
  Channel,
  CodeList,
  Component,
  Example,
  Exemption,
  Fee,
  LegalBasis,
  Process,
  ProcessingTime,
  ProcessRole,
  ProcessStep,
  Proof,
  Reason,
  ReasonKind,
  ResultFact,
  ResultLine,
  ResultMaking,
  ResultPaper,
  ServiceDefinition,
  StepDecision,
  StepMove,
  StepNeeds,
  Tariff,
} from './service.ts'
export { takeSuggested } from './take-suggested.ts'
export { choicesOf, columnsShown, isRequired } from './type-fault.ts'
