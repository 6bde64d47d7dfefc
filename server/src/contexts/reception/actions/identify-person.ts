import type { App, StaffActor } from '../../../kernel/app.ts'
import { draftsOfVisit } from '../../forms/index.ts'
import { addDataAccess, type CardIdentity, type Person, savePersonAtDesk } from '../../identity/index.ts'
import { receptionErrors } from '../errors.ts'
import { identityAgrees } from '../rules/identity.ts'
import { changeVisit } from '../store/visit.ts'
import { lockOpenVisit } from './lock-open-visit.ts'

/** The person as the platform knows them, and whether what the card says is the same. */
export type Identified = { person: Person; agrees: boolean }

/**
 * Says who is at the counter, or who sent the letter, from the card; the look at the person's record is written down for that
 * person, with the visit as its reason. Nothing of it is verified: only VNeID and the population database verify.
 */
export const identifyPerson = (
  app: App,
  clerk: StaffActor,
  { visit: id, card }: { visit: string; card: CardIdentity },
): Promise<Identified> =>
  app.transaction(clerk, async (tx) => {
    const visit = await lockOpenVisit(tx, clerk, id)
    if (!identityAgrees(card)) throw receptionErrors.identityInvalid()
    const person = await savePersonAtDesk(tx, card)
    if (visit.person && visit.person !== person.id && (await draftsOfVisit(tx, id)).length > 0)
      throw receptionErrors.anotherPerson()
    await changeVisit(tx, id, { person: person.id, identified_by: card.from })
    await addDataAccess(tx, {
      person: person.id,
      what: 'visit',
      subject: id,
      name: clerk.name,
      unit: clerk.unit,
    })
    tx.audit('visit.identify', id)
    return { person, agrees: person.name === card.name && sameDay(person.birthDate, card.birthDate) }
  })

const sameDay = (one: string | null, other: string | null) => !one || !other || one === other
