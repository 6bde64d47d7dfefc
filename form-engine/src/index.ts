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
export { isFilled } from './answers.ts'
export type { Condition } from './condition.ts'
export { holds } from './condition.ts'
export type {
  Certainty,
  Choice,
  CodeLists,
  Computed,
  Field,
  FieldType,
  FormDefinition,
  Page,
  PrefillChoice,
  Rule,
  Section,
} from './form.ts'
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
  ResultLine,
  ResultPaper,
  ServiceDefinition,
} from './service.ts'
