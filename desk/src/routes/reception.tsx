import { createRoute } from '@tanstack/react-router'
import {
  AppointmentsPage,
  EntryPage,
  ReceptionPage,
  VisitPage,
  WaitingPage,
} from '../features/intake/pages.ts'
import { appointmentsQuery, deskQueueQuery, entryQuery, visitQuery } from '../features/intake/queries.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const reception = createRoute({ getParentRoute: () => desk, path: paths.reception, component: ReceptionPage })

const waiting = createRoute({
  getParentRoute: () => desk,
  path: paths.waiting,
  loader: ({ context }) => context.client.ensureQueryData(deskQueueQuery),
  component: WaitingPage,
})

const appointments = createRoute({
  getParentRoute: () => desk,
  path: paths.appointments,
  loader: ({ context }) => context.client.ensureQueryData(appointmentsQuery),
  component: AppointmentsPage,
})

const visit = createRoute({
  getParentRoute: () => desk,
  path: paths.visit,
  // Read anew at every opening: an entry may have become a dossier.
  loader: ({ context, params }) => context.client.fetchQuery(visitQuery(params.id)),
  component: () => {
    const { id } = visit.useParams()
    return <VisitPage key={id} id={id} />
  },
})

const entry = createRoute({
  getParentRoute: () => desk,
  path: paths.entry,
  loader: ({ context, params }) => context.client.fetchQuery({ ...entryQuery(params.id), staleTime: 0 }),
  component: () => {
    const { id } = entry.useParams()
    return <EntryPage key={id} id={id} />
  },
})

/** The one-stop desk: numbers, visits, entries. */
export const receptionRoutes = [reception, waiting, appointments, visit, entry] as const
