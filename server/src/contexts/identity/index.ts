/** The only door into this context. */
export { createCredential } from './actions/create-credential.ts'
export { endAuthorisation } from './actions/end-authorisation.ts'
export { type Given, giveAuthorisation } from './actions/give-authorisation.ts'
export { giveConsent } from './actions/give-consent.ts'
export { signInCitizen } from './actions/sign-in-citizen.ts'
export { signInStaff } from './actions/sign-in-staff.ts'
export { signOut } from './actions/sign-out.ts'
export { withdrawConsent } from './actions/withdraw-consent.ts'
export { createIdentityProvider, type IdentityProvider, type LoginAttempt } from './adapters/oidc.ts'
export { identityErrors } from './errors.ts'
export { citizenSignedIn } from './events.ts'
export { identityJobs } from './jobs.ts'
export { endedSession } from './queries/ended-session.ts'
export { identifySession } from './queries/identify-session.ts'
export { authorisationsFor, myAuthorisations } from './queries/my-authorisations.ts'
export { myConsents } from './queries/my-consents.ts'
export { cookieOptions, identityRoutes, sessionCookie } from './routes.ts'
export { covers, usualEnd } from './rules/authorisation.ts'
export type { Authorisation } from './store/authorisation.ts'
export {
  addConsentsAtDesk,
  addDataAccess,
  type CardIdentity,
  type Consent,
  consentedSources,
  dataAccessOf,
  type Person,
  personById,
  personsById,
  savePersonAtDesk,
} from './store.ts'
