/** The only door into this context. */
export { createMailer, type Mailer } from './adapters/email.ts'
export { createSmsGateway, type SmsGateway } from './adapters/sms.ts'
export { notificationErrors } from './errors.ts'
export { notificationJobs } from './jobs.ts'
export type { DeskLinks, PortalLinks } from './ports.ts'
export { messagesOf, type PortalMessage } from './queries/messages-of.ts'
export { notificationReactions } from './reactions.ts'
export { notificationRoutes } from './routes.ts'
