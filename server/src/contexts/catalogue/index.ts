/** The only door into this context, for other contexts and the main program; the pages of the portal have one more beside it. */
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
export type { DraftPreview } from './queries/draft-preview.ts'
export { fieldsOf } from './queries/fields-of.ts'
export { type Offer, offerOf } from './queries/offer.ts'
export { competence, type OnlineUnits, onlineUnits, receives, takesOnline } from './queries/online-units.ts'
export { rightsFor } from './queries/post.ts'
export { procedureNames } from './queries/procedure-names.ts'
export { procedurePage, timeLimitOf } from './queries/procedure-page.ts'
export { type ProcedureStanding, procedureStandings } from './queries/procedure-standings.ts'
export { catalogueImpact } from './queries/reorganisation-impact.ts'
export { type FoundProcedures, type ProcedureSummary, searchProcedures } from './queries/search-procedures.ts'
export {
  serviceById,
  serviceIdHolding,
  serviceIdOf,
  serviceList,
  serviceOf,
  servicesOf,
} from './queries/service.ts'
export { catalogueReactions } from './reactions.ts'
export { catalogueRoutes } from './routes/catalogue.ts'
export type { ImportReport } from './rules/import-report.ts'
export { mayAdminister, mayCompare, mayPublish } from './rules/permissions.ts'
export * from './rules/procedure-record.ts'
export { changedAtOf as nationalChangedAt } from './store/national.ts'
