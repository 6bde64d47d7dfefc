import type { App } from '../../../kernel/app.ts'
import { receptionErrors } from '../errors.ts'
import { type Ticket, ticketById, ticketsOfDay } from '../store/visit.ts'
import { type Desk, deskById } from './desk-of.ts'

export type TicketSlip = { ticket: Ticket; desk: Desk; before: number }

/** A number drawn today and how many go before it, for whoever holds its address. */
export const ticketSlip = (app: App, id: string): Promise<TicketSlip> =>
  app.read({ kind: 'system', id: 'reception.hall' }, async (read) => {
    const ticket = await ticketById(read, id)
    if (!ticket || ticket.day !== read.today) throw receptionErrors.ticketNotFound()
    const before = (await ticketsOfDay(read, ticket.desk)).filter(
      ({ state, number }) => state === 'waiting' && number < ticket.number,
    )
    return { ticket, desk: await deskById(read, ticket.desk), before: before.length }
  })
