/** The only door into this context. */
export { askForSync } from './actions/ask-for-sync.ts'
export { createEmc, type Emc, type EmcSettings } from './adapters/emc.ts'
export { createNationalPortal, type NationalPortal } from './adapters/national-portal.ts'
export {
  createNationalProcedures,
  type NationalProcedures,
  type NationalProceduresSettings,
} from './adapters/national-procedures.ts'
export type { NationalAccount } from './adapters/national-session.ts'
export {
  createPopulationDatabase,
  PartnerDown,
  type PopulationDatabase,
} from './adapters/population-database.ts'
export { integrationJobs, type Tellings } from './jobs.ts'
export { createPrefillSource } from './prefill-sources.ts'
export { portalReactions, trackingReactions } from './reactions.ts'
export { createFindRepresented } from './represented-people.ts'
export { createResultRegister } from './result-register.ts'
export { nationalPortalRoutes } from './routes/national-portal.ts'
export { integrationRoutes } from './routes/procedure-sync.ts'
export { trackingRoutes } from './routes/tracking.ts'
