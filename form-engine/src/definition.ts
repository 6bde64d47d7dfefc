/** The second door of the package: for those who make and change forms. Pages that fill them in do not load it. */
export { checkForm } from './check-form.ts'
export type { Finding } from './definition/finding.ts'
export { definitionLimits } from './definition/limits.ts'
export { computedVocabulary, ruleVocabulary } from './definition/vocabulary.ts'
export { emptyService, type ServiceSubject } from './empty-service.ts'
export { type ReadDefinition, readDefinition } from './read-definition.ts'
export { type ExampleRun, judgeDossier, type Outcome, runExamples } from './run-examples.ts'
