/** The only door into this context. */
export { takeTicket } from './actions/take-ticket.ts'
export { receptionErrors } from './errors.ts'
export { type Board, publicBoard } from './queries/queue.ts'
export { type TicketSlip, ticketSlip } from './queries/ticket.ts'
export { receptionRoutes } from './routes/reception.ts'
