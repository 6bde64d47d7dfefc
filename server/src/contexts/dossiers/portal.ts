/** The door of this context for pages. */
export { answerByLink } from './actions/answer-by-link.ts'
export { consultationByLink, fileByLink, type LinkedConsultation } from './queries/consultation-by-link.ts'
export { publicTracking } from './queries/public-tracking.ts'
export { stances } from './rules/consultation.ts'
