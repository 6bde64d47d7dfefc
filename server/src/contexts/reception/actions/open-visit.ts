import { randomUUID } from 'node:crypto'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { deskOf } from '../queries/desk-of.ts'
import { mayHaveArrived } from '../rules/at-desk.ts'
import { addVisit, changeTicket, closeStale, lockTicket, type Mail } from '../store/visit.ts'

/**
 * The clerk begins to receive: the person of a number, somebody without one, or what came by post (`mail`). One at a time.
 * Returns the id of the visit.
 */
export const openVisit = (
  app: App,
  clerk: StaffActor,
  { ticket, mail }: { ticket?: string | undefined; mail?: Mail | undefined },
): Promise<string> =>
  app.transaction(clerk, async (tx) => {
    const desk = await deskOf(tx, clerk)
    if (mail && !mayHaveArrived(mail.arrivedOn, tx.today)) throw receptionErrors.arrivalInvalid()
    await closeStale(tx, clerk.id)
    if (ticket) {
      const called = await lockTicket(tx, ticket)
      if (called?.desk !== desk.id || called.day !== tx.today) throw receptionErrors.ticketNotFound()
      if (called.state !== 'called' || called.clerk !== clerk.id) throw receptionErrors.ticketMoved()
      await changeTicket(tx, ticket, { state: 'serving', served_at: tx.now })
    }
    const id = randomUUID()
    const opened = await addVisit(tx, clerk, {
      id,
      desk: desk.id,
      ticket: ticket ?? null,
      mail: mail ?? null,
    })
    if (!opened) throw receptionErrors.visitOpen()
    tx.audit('visit.open', id)
    return id
  })
