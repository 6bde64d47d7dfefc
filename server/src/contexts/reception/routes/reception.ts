import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { appointmentRoutes } from './appointments.ts'
import { type EntryOptions, entryRoutes } from './entries.ts'
import { hallRoutes } from './hall.ts'
import { Ticket, VisitPerson } from './schemas.ts'
import { visitRoutes } from './visits.ts'

/** Everything of the one-stop desk that is not the way of a dossier: the hall, visits, entries. */
export const receptionRoutes: FastifyPluginAsyncTypebox<EntryOptions> = async (http, options) => {
  http.addSchema(VisitPerson)
  http.addSchema(Ticket)
  await http.register(hallRoutes, options)
  await http.register(visitRoutes, options)
  await http.register(entryRoutes, options)
  await http.register(appointmentRoutes, options)
}
