/** The only door into this context. */
export { importProcedures } from './actions/import-procedures.ts'
export {
  compareNationalRecords,
  type FetchedRecord,
  keepNationalRecords,
} from './actions/keep-national-records.ts'
export { type LoadedCatalogue, loadCatalogue } from './actions/load-catalogue.ts'
export { loadDuties } from './actions/load-duties.ts'
export { loadReviewData } from './actions/load-review-data.ts'
export { publishService } from './actions/publish-service.ts'
export { type OfferChange, setOffers } from './actions/set-offers.ts'
export { offersChanged, procedureAnnulled, proceduresChanged, servicePublished } from './events.ts'
export { catalogueJobs } from './jobs.ts'
export type { DecisionPress } from './ports.ts'
export { type Annulment, annulmentOf } from './queries/annulment.ts'
export { type DraftPreview, draftPreview } from './queries/draft-preview.ts'
export { type Field, fieldsOf } from './queries/fields.ts'
export { type LifeEvent, lifeEventsOf } from './queries/life-events.ts'
export { type Offer, offerOf } from './queries/offer.ts'
export { type OnlineUnits, onlineUnits, takesOnline } from './queries/online-units.ts'
export { type ProcedureCard, procedureCards } from './queries/procedure-cards.ts'
export { type ProcedurePage, procedurePage, timeLimitOf } from './queries/procedure-page.ts'
export { type FoundProcedures, type ProcedureSummary, searchProcedures } from './queries/search-procedures.ts'
export { type PublishedService, serviceById, serviceIdOf, serviceOf } from './queries/service.ts'
export { catalogueDeskRoutes } from './routes/desk-procedures.ts'
export { catalogueKeepingRoutes } from './routes/keeping.ts'
export { reviewRoutes } from './routes/review.ts'
export { catalogueRoutes } from './routes.ts'
export { type Audience, audiences } from './rules/audience.ts'
export type { ImportReport } from './rules/import-report.ts'
export { mayCompare, mayPublish } from './rules/permissions.ts'
export type {
  Channel,
  ChannelTime,
  Fee,
  ProcedureCase,
  ProcedureChannel,
  ProcedureRecord,
  ProcedureResult,
  ServiceLevel,
  Tier,
  TimeLimit,
  TimeUnit,
} from './rules/procedure-record.ts'
export { changedAtOf as nationalChangedAt } from './store/national.ts'
