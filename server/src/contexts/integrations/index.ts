/** The only door into this context. */
export { askForSync } from './actions/ask-for-sync.ts'
export { createEmc, type Emc, type EmcSettings } from './adapters/emc.ts'
export {
  createNationalProcedures,
  type NationalProcedures,
  type NationalProceduresSettings,
} from './adapters/national-procedures.ts'
export {
  createPopulationDatabase,
  PartnerDown,
  type PopulationDatabase,
} from './adapters/population-database.ts'
export { integrationJobs } from './jobs.ts'
export { createPrefillSource } from './prefill-sources.ts'
export { trackingReactions } from './reactions.ts'
export { createFindRepresented } from './represented-people.ts'
export { createResultRegister } from './result-register.ts'
export { integrationRoutes } from './routes/procedure-sync.ts'
export { trackingRoutes } from './routes/tracking.ts'
