import type { App, CitizenActor, Read } from '../../../kernel/app.ts'
import { covers } from '../rules/authorisation.ts'
import { type Authorisation, givenBy, givenTo } from '../store/authorisation.ts'
import { personById } from '../store/person.ts'

/** What the person authorised others to do, and what others authorised the person to do; ended ones too. */
export const myAuthorisations = (
  app: App,
  actor: CitizenActor,
): Promise<{ given: Authorisation[]; received: Authorisation[] }> =>
  app.read(actor, async (read) => {
    const person = await personById(read, actor.id)
    return {
      given: await givenBy(read, actor.id),
      received: person ? await givenTo(read, person.identityNumber) : [],
    }
  })

/** The authorisations under which the person may act in the procedure today. */
export async function authorisationsFor(
  read: Read,
  person: { identityNumber: string },
  procedure: string,
): Promise<Authorisation[]> {
  return (await givenTo(read, person.identityNumber)).filter((given) => covers(given, procedure, read.today))
}
