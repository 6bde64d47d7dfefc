import type { App, CitizenActor } from '../../../kernel/app.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { identityErrors } from '../errors.ts'
import { latestEnd } from '../rules/authorisation.ts'
import { addAuthorisation } from '../store/authorisation.ts'
import { personById } from '../store/person.ts'

export type Given = {
  grantee: { identityNumber: string; name: string }
  /** Codes of procedures; null for every procedure. */
  procedures: readonly string[] | null
  mayPrefill: boolean
  validFrom: PlainDate
  validTo: PlainDate
}

/**
 * Authorises another person to act from a day to a day (Civil Code 91/2015/QH13, Art. 562). Whoever gives it is signed in at
 * identity level 2. Returns its id.
 */
export const giveAuthorisation = (app: App, actor: CitizenActor, given: Given): Promise<string> =>
  app.transaction(actor, async (tx) => {
    if (actor.assurance < 2) throw identityErrors.assuranceTooLow()
    const { identityNumber, name } = given.grantee
    const person = await personById(tx, actor.id)
    if (!/^\d{12}$/.test(identityNumber)) throw identityErrors.granteeUnknown()
    if (person?.identityNumber === identityNumber) throw identityErrors.granteeIsSelf()
    if (name.trim().length < 2) throw identityErrors.granteeUnnamed()
    const days = [given.validFrom, given.validTo].every(isPlainDate)
    if (!days || given.validFrom < tx.today || given.validTo < given.validFrom)
      throw identityErrors.authorisationDays()
    if (given.validTo > latestEnd(given.validFrom)) throw identityErrors.authorisationTooLong()
    if (given.procedures?.length === 0) throw identityErrors.authorisationOfNothing()
    const id = await addAuthorisation(tx, {
      ...given,
      grantee: { identityNumber, name: name.trim().toLocaleUpperCase('vi') },
    })
    tx.audit('authorisation.give', id)
    return id
  })
