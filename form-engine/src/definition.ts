/** The second door of the package: for those who make and change forms. Pages that fill them in do not load it. */
export { checkForm } from './check-form.ts'
export { type ChangeWords, compareServices } from './compare-services.ts'
export type { Finding, Reading } from './definition/finding.ts'
export { definitionLimits } from './definition/limits.ts'
export { computedVocabulary, ruleVocabulary } from './definition/vocabulary.ts'
export { emptyService, type ServiceSubject } from './empty-service.ts'
export { type Leftover, type Migrated, migrateAnswers } from './migrate-answers.ts'
export { taskId } from './process/bpmn/diagram.ts'
export {
  type DiagramNote,
  type DiagramReading,
  type DiagramRefusal,
  readBpmn,
} from './process/bpmn/read-bpmn.ts'
export { type DiagramWords, writeBpmn } from './process/bpmn/write-bpmn.ts'
export {
  type PastWork,
  type SimulatedStep,
  type Simulation,
  simulateProcess,
} from './process/simulate-process.ts'
export { longestShare } from './process/walk-process.ts'
export { checkCodeList, compareCodeLists, readCodeList } from './read-code-list.ts'
export { readDefinition } from './read-definition.ts'
export { type ExampleRun, judgeDossier, type Outcome, runExamples } from './run-examples.ts'
