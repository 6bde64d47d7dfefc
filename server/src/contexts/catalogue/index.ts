/** The only door into this context. */
export { importProcedures } from './actions/import-procedures.ts'
export type { FetchedRecord } from './actions/keep-national-records.ts'
export { compareNationalRecords, keepNationalRecords } from './actions/keep-national-records.ts'
export { type LoadedCatalogue, loadCatalogue } from './actions/load-catalogue.ts'
export { loadDuties } from './actions/load-duties.ts'
export { loadReviewData } from './actions/load-review-data.ts'
export { placeService, publishService } from './actions/publish-service.ts'
export { type OfferChange, setOffers } from './actions/set-offers.ts'
export { offersChanged, procedureAnnulled, proceduresChanged, servicePublished } from './events.ts'
export { catalogueJobs } from './jobs.ts'
export type { DecisionPress } from './ports.ts'
export { type Annulment, annulmentOf } from './queries/annulment.ts'
export {
  browseProcedures,
  type ListedProcedure,
  type ProcedureFilter,
  type ProcedureOrder,
} from './queries/browse-procedures.ts'
export { type DraftPreview, draftPreview } from './queries/draft-preview.ts'
export { type Field, fieldsOf } from './queries/fields.ts'
export { type LifeEvent, lifeEventsOf } from './queries/life-events.ts'
export { type Offer, offerOf } from './queries/offer.ts'
export { type OnlineUnits, onlineUnits, takesOnline } from './queries/online-units.ts'
export { catalogueState, openLevels, openProcedures, procedureAddresses } from './queries/open-data.ts'
export { rightsFor } from './queries/post.ts'
export { type ProcedureCard, procedureCards } from './queries/procedure-cards.ts'
export { type ProcedurePage, procedurePage, timeLimitOf } from './queries/procedure-page.ts'
export { type ProcedurePeriod, procedurePeriods } from './queries/procedure-periods.ts'
export { catalogueImpact } from './queries/reorganisation-impact.ts'
export { type CatalogueCounts, catalogueCounts, responsibleUnits } from './queries/responsibilities.ts'
export { type FoundProcedures, type ProcedureSummary, searchProcedures } from './queries/search-procedures.ts'
export {
  serviceById,
  serviceIdOf,
  serviceList,
  serviceOf,
  servicesOf,
  servicesOn,
} from './queries/service.ts'
export { catalogueReactions } from './reactions.ts'
export { catalogueRoutes } from './routes/catalogue.ts'
export { type Audience, audiences } from './rules/audience.ts'
export type { ImportReport } from './rules/import-report.ts'
export { mayAdminister, mayCompare, mayPublish } from './rules/permissions.ts'
export type * from './rules/procedure-record.ts'
export { changedAtOf as nationalChangedAt } from './store/national.ts'
