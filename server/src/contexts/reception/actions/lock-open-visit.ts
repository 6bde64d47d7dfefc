import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { deskOf } from '../queries/desk-of.ts'
import { isOpen } from '../rules/at-desk.ts'
import { lockVisit, type Visit } from '../store/visit.ts'

/** The clerk's own visit, locked and still going on; somebody else's does not exist. */
export async function lockOpenVisit(tx: Tx, clerk: StaffActor, id: string): Promise<Visit> {
  await deskOf(tx, clerk)
  const visit = await lockVisit(tx, id)
  if (visit?.clerk !== clerk.id) throw receptionErrors.visitNotFound()
  if (!isOpen(visit, tx.today)) throw receptionErrors.visitClosed()
  return visit
}

/** The same, of a person who has been identified. */
export async function lockVisitOfPerson(
  tx: Tx,
  clerk: StaffActor,
  id: string,
): Promise<Visit & { person: string }> {
  const visit = await lockOpenVisit(tx, clerk, id)
  if (visit.person === null) throw receptionErrors.nobodyIdentified()
  return { ...visit, person: visit.person }
}
