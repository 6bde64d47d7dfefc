import type { App, StaffActor } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { deskOf } from '../queries/desk-of.ts'
import { changeTicket, lockTicket } from '../store/visit.ts'

/** Nobody came to the number that the clerk called. */
export const markNoShow = (app: App, clerk: StaffActor, id: string): Promise<void> =>
  app.transaction(clerk, async (tx) => {
    const desk = await deskOf(tx, clerk)
    const ticket = await lockTicket(tx, id)
    if (ticket?.desk !== desk.id || ticket.day !== tx.today) throw receptionErrors.ticketNotFound()
    if (ticket.state !== 'called' || ticket.clerk !== clerk.id) throw receptionErrors.ticketMoved()
    await changeTicket(tx, id, { state: 'no-show', ended_at: tx.now })
    tx.audit('ticket.no-show', id)
  })
