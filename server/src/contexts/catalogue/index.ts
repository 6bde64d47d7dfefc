/** The only door into this context. */
export { importProcedures } from './actions/import-procedures.ts'
export { type LoadedCatalogue, loadCatalogue } from './actions/load-catalogue.ts'
export { publishService } from './actions/publish-service.ts'
export { type OfferChange, setOffers } from './actions/set-offers.ts'
export { offersChanged, proceduresChanged, servicePublished } from './events.ts'
export {
  browseProcedures,
  type ListedProcedure,
  type ProcedureFilter,
  type ProcedureOrder,
} from './queries/browse-procedures.ts'
export { type Field, fieldsOf } from './queries/fields.ts'
export { type LifeEvent, lifeEventsOf } from './queries/life-events.ts'
export { type Offer, offerOf } from './queries/offer.ts'
export { catalogueState, openLevels, openProcedures, procedureAddresses } from './queries/open-data.ts'
export { type ProcedureCard, procedureCards } from './queries/procedure-cards.ts'
export { type ProcedurePage, procedurePage, timeLimitOf } from './queries/procedure-page.ts'
export { type ProcedurePeriod, procedurePeriods } from './queries/procedure-periods.ts'
export { type CatalogueCounts, catalogueCounts, responsibleUnits } from './queries/responsibilities.ts'
export { type FoundProcedures, type ProcedureSummary, searchProcedures } from './queries/search-procedures.ts'
export { type PublishedService, serviceById, serviceIdOf, serviceOf } from './queries/service.ts'
export { catalogueRoutes } from './routes.ts'
export { type Audience, audiences } from './rules/audience.ts'
export type { ImportReport } from './rules/import-report.ts'
export type * from './rules/procedure-record.ts'
