import type { App } from '../../../kernel/app.ts'
import { deskById } from '../queries/desk-of.ts'
import { addTicket, type Ticket } from '../store/visit.ts'

/** Somebody in the hall draws a number; it needs no sign-in and says nothing of them. */
export const takeTicket = (app: App, desk: string): Promise<Ticket> =>
  app.transaction({ kind: 'system', id: 'reception.hall' }, async (tx) =>
    addTicket(tx, (await deskById(tx, desk)).id),
  )
