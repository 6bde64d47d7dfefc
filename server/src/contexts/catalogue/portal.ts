/** What the pages of the portal use besides the door for everybody. */
export {
  browseProcedures,
  type ListedProcedure,
  type ProcedureFilter,
  type ProcedureOrder,
} from './queries/browse-procedures.ts'
export { draftPreview } from './queries/draft-preview.ts'
export { type Field, fieldsOf } from './queries/fields.ts'
export { type LifeEvent, lifeEventsOf } from './queries/life-events.ts'
export { catalogueState, openLevels, openProcedures, procedureAddresses } from './queries/open-data.ts'
export { type ProcedureCard, procedureCards } from './queries/procedure-cards.ts'
export type { ProcedurePage } from './queries/procedure-page.ts'
export { type ProcedurePeriod, procedurePeriods } from './queries/procedure-periods.ts'
export { type CatalogueCounts, catalogueCounts, responsibleUnits } from './queries/responsibilities.ts'
export { servicesOn } from './queries/service.ts'
export { type Audience, audiences } from './rules/audience.ts'
