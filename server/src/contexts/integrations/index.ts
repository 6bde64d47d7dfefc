/** The only door into this context. */
export {
  createPopulationDatabase,
  PartnerDown,
  type PopulationDatabase,
} from './adapters/population-database.ts'
export { createPrefillSource } from './prefill-sources.ts'
export { createResultRegister } from './result-register.ts'
