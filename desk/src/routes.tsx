import { type QueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  redirect,
  useRouter,
} from '@tanstack/react-router'
import { CalendarPage } from './features/calendar/calendar-page.tsx'
import { administrationQuery, calendarYearQuery, thisYear } from './features/calendar/queries.ts'
import { DraftPage } from './features/catalogue/draft-page.tsx'
import { DraftsPage } from './features/catalogue/drafts-page.tsx'
import { ProcedurePage } from './features/catalogue/procedure-page.tsx'
import { ProceduresPage } from './features/catalogue/procedures-page.tsx'
import {
  keepsCatalogue,
  procedureDraftQuery,
  procedureDraftsQuery,
  procedureQuery,
  proceduresQuery,
} from './features/catalogue/queries.ts'
import { SynonymsPage } from './features/catalogue/synonyms-page.tsx'
import { DossierPage } from './features/dossiers/dossier-page.tsx'
import { listsFor, mayAdminister } from './features/dossiers/lists.ts'
import { dossierQuery, workQueueQuery } from './features/dossiers/queries.ts'
import { QueuePage } from './features/dossiers/queue-page.tsx'
import { meQuery } from './features/sign-in/queries.ts'
import { SignInPage } from './features/sign-in/sign-in-page.tsx'
import {
  listOfSlug,
  listSlugs,
  paths,
  readCalendarSearch,
  readDossierSearch,
  readProcedureSearch,
  readProceduresSearch,
  readQueueSearch,
} from './paths.ts'
import { FailurePage, NotFoundPage } from './shell/failure.tsx'
import { Frame } from './shell/frame.tsx'
import { Loading } from './shell/loading.tsx'

const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: NotFoundPage })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: ({ tiep }: Record<string, unknown>): { tiep?: string } =>
    typeof tiep === 'string' && /^\/(?![/\\])/.test(tiep) ? { tiep } : {},
  component: () => <SignInPage next={signIn.useSearch().tiep ?? '/'} />,
})

/** Everything that needs a signed-in member of staff. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery)
    if (me?.kind !== 'staff') throw redirect({ to: paths.signIn, search: { tiep: location.href } })
    return { me }
  },
  component: Frame,
})

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
  loader: async ({ context, params }) => {
    const list = listOfSlug(params.list)
    if (list && listsFor(context.me).length > 0) await context.client.ensureQueryData(workQueueQuery(list))
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
  component: () => {
    const { id } = dossier.useParams()
    return <DossierPage key={id} id={id} search={dossier.useSearch()} />
  },
})

const calendar = createRoute({
  getParentRoute: () => desk,
  path: paths.calendar,
  validateSearch: readCalendarSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    Promise.all([
      context.client.ensureQueryData(calendarYearQuery(deps.nam ?? thisYear(), deps.dv)),
      context.client.ensureQueryData(administrationQuery),
    ]),
  component: () => <CalendarPage search={calendar.useSearch()} />,
})

const procedures = createRoute({
  getParentRoute: () => desk,
  path: paths.procedures,
  validateSearch: readProceduresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(proceduresQuery(deps)),
  component: () => <ProceduresPage search={procedures.useSearch()} />,
})

const procedure = createRoute({
  getParentRoute: () => desk,
  path: paths.procedure,
  validateSearch: readProcedureSearch,
  loader: ({ context, params }) => context.client.ensureQueryData(procedureQuery(params.code)),
  component: () => {
    const { code } = procedure.useParams()
    return <ProcedurePage key={code} code={code} tab={procedure.useSearch().phan} />
  },
})

const procedureDrafts = createRoute({
  getParentRoute: () => desk,
  path: paths.procedureDrafts,
  loader: ({ context }) => context.client.ensureQueryData(procedureDraftsQuery),
  component: DraftsPage,
})

const procedureDraft = createRoute({
  getParentRoute: () => desk,
  path: paths.procedureDraft,
  // Read anew at every opening: a revision of before cannot be saved.
  loader: ({ context, params }) =>
    context.client.fetchQuery({ ...procedureDraftQuery(params.id), staleTime: 0 }),
  component: () => {
    const { id } = procedureDraft.useParams()
    return <DraftPage key={id} id={id} />
  },
})

const synonyms = createRoute({
  getParentRoute: () => desk,
  path: paths.synonyms,
  component: SynonymsPage,
})

function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <FailurePage
      error={error}
      retry={() => {
        reset()
        router.invalidate()
      }}
    />
  )
}

/** Every address of the desk; the only file that knows which screen is where. */
export const createDeskRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      signIn,
      desk.addChildren([
        home,
        queue,
        dossier,
        calendar,
        procedures,
        procedure,
        procedureDrafts,
        procedureDraft,
        synonyms,
      ]),
    ]),
    basepath: import.meta.env.BASE_URL,
    context: { client },
    defaultPreload: false,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
