/** The door of this context for pages. */
export { answerByLink } from './actions/answer-by-link.ts'
export { type Message, writeToDesk } from './actions/write-message.ts'
export { consultationByLink, fileByLink, type LinkedConsultation } from './queries/consultation-by-link.ts'
export { type Correspondence, myCorrespondence } from './queries/correspondence.ts'
export { publicTracking } from './queries/public-tracking.ts'
export { stances } from './rules/consultation.ts'
