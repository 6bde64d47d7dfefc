/** The only door into this context. */
export { type RatingGiven, rateDossier } from './actions/rate-dossier.ts'
export { feedbackErrors } from './errors.ts'
export { dossierRated } from './events.ts'
export { type Rating, ratingOf } from './queries/rating-of.ts'
export { feedbackRoutes } from './routes.ts'
export { isSatisfied, levelText, type Score } from './rules/satisfaction.ts'
