import type { App } from '../../../kernel/app.ts'
import type { VerifiedIdentity } from '../adapters/oidc.ts'
import { citizenSignedIn } from '../events.ts'
import { savePerson } from '../store/person.ts'
import { openSession } from '../store/session.ts'

/** A person whom VNeID has identified enters; returns the token of the new session. */
export const signInCitizen = (
  app: App,
  identity: VerifiedIdentity,
): Promise<{ token: string; person: string }> =>
  app.transaction({ kind: 'system', id: 'identity.sign-in' }, async (tx) => {
    const person = await savePerson(tx, identity)
    const token = await openSession(tx, { kind: 'citizen', subject: person, assurance: identity.level })
    tx.audit('citizen.sign-in', person)
    tx.publish(citizenSignedIn.of({ person, assurance: identity.level }))
    return { token, person }
  })
