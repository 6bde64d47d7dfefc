import { createRoute } from '@tanstack/react-router'
import { appointmentsQuery, deskQueueQuery, entryQuery, visitQuery } from '../features/intake/queries.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const AppointmentsPage = pageOf(() =>
  import('../features/intake/appointments-page.tsx').then((m) => m.AppointmentsPage),
)
const EntryPage = pageOf(() => import('../features/intake/entry-page.tsx').then((m) => m.EntryPage))
const ReceptionPage = pageOf(() =>
  import('../features/intake/reception-page.tsx').then((m) => m.ReceptionPage),
)
const VisitPage = pageOf(() => import('../features/intake/visit-page.tsx').then((m) => m.VisitPage))
const WaitingPage = pageOf(() => import('../features/intake/waiting-page.tsx').then((m) => m.WaitingPage))

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
  component: showing(VisitPage, () => {
    const { id } = visit.useParams()
    return <VisitPage key={id} id={id} />
  }),
})

const entry = createRoute({
  getParentRoute: () => desk,
  path: paths.entry,
  loader: ({ context, params }) => context.client.fetchQuery({ ...entryQuery(params.id), staleTime: 0 }),
  component: showing(EntryPage, () => {
    const { id } = entry.useParams()
    return <EntryPage key={id} id={id} />
  }),
})

/** The one-stop desk: numbers, visits, entries. */
export const receptionRoutes = [reception, waiting, appointments, visit, entry] as const
