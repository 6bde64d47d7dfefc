import { createRoute, redirect } from '@tanstack/react-router'
import { keepsCatalogue } from '../features/catalogue/queries.ts'
import { unreadMessagesQuery } from '../features/dossiers/correspondence/requests.ts'
import { listsFor } from '../features/dossiers/lists.ts'
import { consultedQuery, dossierQuery, workQueueQuery } from '../features/dossiers/queries.ts'
import { QueuePage } from '../features/dossiers/queue-page.tsx'
import { changesResults, waitingChangesQuery } from '../features/dossiers/results/requests.ts'
import { listOfSlug, listSlugs, paths, readDossierSearch, readQueueSearch } from '../paths.ts'
import { NotFoundPage } from '../shell/failure.tsx'
import { pageOf, showing } from '../shell/page-of.tsx'
import { useMe } from '../shell/use-me.ts'
import { desk } from './desk.tsx'

const ConsultedPage = pageOf(() =>
  import('../features/consulted/consulted-page.tsx').then((m) => m.ConsultedPage),
)
const UnreadMessagesPage = pageOf(() =>
  import('../features/dossiers/correspondence/unread-page.tsx').then((m) => m.UnreadMessagesPage),
)
const DossierPage = pageOf(() => import('../features/dossiers/dossier-page.tsx').then((m) => m.DossierPage))
const WaitingChangesPage = pageOf(() =>
  import('../features/dossiers/results/waiting-page.tsx').then((m) => m.WaitingChangesPage),
)

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first = 'mine', ...others] = listsFor(context.me)
    if (others.length === 0 && keepsCatalogue(context.me))
      throw redirect({ to: paths.procedures, replace: true })
    throw redirect({ to: paths.queue, params: { list: listSlugs[first] }, replace: true })
  },
})

const queue = createRoute({
  getParentRoute: () => desk,
  path: paths.queue,
  validateSearch: readQueueSearch,
  loader: async ({ context, params, location }) => {
    const list = listOfSlug(params.list)
    const { chon: _, ...search } = readQueueSearch(location.search)
    if (list && listsFor(context.me).length > 0)
      await context.client.ensureQueryData(workQueueQuery(list, search))
  },
  component: () => {
    const [params, search] = [queue.useParams(), queue.useSearch()]
    const list = listOfSlug(params.list)
    return list ? <QueuePage key={list} list={list} search={search} /> : <NotFoundPage />
  },
})

const dossier = createRoute({
  getParentRoute: () => desk,
  path: paths.dossier,
  validateSearch: readDossierSearch,
  loader: ({ context, params }) => context.client.ensureQueryData(dossierQuery(params.id)),
  component: showing(DossierPage, () => {
    const { id } = dossier.useParams()
    return <DossierPage key={id} id={id} search={dossier.useSearch()} />
  }),
})

const consulted = createRoute({
  getParentRoute: () => desk,
  path: paths.consulted,
  loader: ({ context, params }) => context.client.ensureQueryData(consultedQuery(params.id)),
  component: showing(ConsultedPage, () => {
    const { id } = consulted.useParams()
    return <ConsultedPage key={id} id={id} />
  }),
})

const resultChanges = createRoute({
  getParentRoute: () => desk,
  path: paths.resultChanges,
  loader: ({ context }) => context.client.ensureQueryData(waitingChangesQuery),
  component: showing(WaitingChangesPage, () =>
    changesResults(useMe()) ? <WaitingChangesPage /> : <NotFoundPage />,
  ),
})

const unreadMessages = createRoute({
  getParentRoute: () => desk,
  path: paths.unreadMessages,
  loader: ({ context }) => context.client.ensureQueryData(unreadMessagesQuery),
  component: showing(UnreadMessagesPage, () =>
    listsFor(useMe()).length > 0 ? <UnreadMessagesPage /> : <NotFoundPage />,
  ),
})

/** The work queue and what is opened from it; the first page is what the person works with most. */
export const dossierRoutes = [home, queue, dossier, consulted, resultChanges, unreadMessages] as const
