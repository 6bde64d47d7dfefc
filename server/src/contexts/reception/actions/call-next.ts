import type { App, StaffActor } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { deskOf } from '../queries/desk-of.ts'
import { calledBy, changeTicket, nextWaiting, openVisitOf, type Ticket } from '../store/visit.ts'

/**
 * The clerk calls the next number to their counter. Called again before anybody came, it is the same number; null when nobody
 * waits. Two counters at once call two numbers.
 */
export const callNext = (app: App, clerk: StaffActor, counter: string): Promise<Ticket | null> =>
  app.transaction(clerk, async (tx) => {
    const desk = await deskOf(tx, clerk)
    if (await openVisitOf(tx, clerk.id)) throw receptionErrors.visitOpen()
    const ticket = (await calledBy(tx, clerk.id)) ?? (await nextWaiting(tx, desk.id))
    if (!ticket) return null
    await changeTicket(tx, ticket.id, {
      state: 'called',
      called_at: ticket.calledAt ?? tx.now,
      counter,
      clerk: clerk.id,
    })
    tx.audit('ticket.call', ticket.id)
    return { ...ticket, state: 'called', calledAt: ticket.calledAt ?? tx.now, counter, clerk: clerk.id }
  })
