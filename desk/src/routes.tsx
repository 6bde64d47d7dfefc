import { type QueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  redirect,
  useRouter,
} from '@tanstack/react-router'
import { DossierPage } from './features/dossiers/dossier-page.tsx'
import { listsFor } from './features/dossiers/lists.ts'
import { dossierQuery, workQueueQuery } from './features/dossiers/queries.ts'
import { QueuePage } from './features/dossiers/queue-page.tsx'
import { GroupPage } from './features/groups/group-page.tsx'
import { GroupsPage } from './features/groups/groups-page.tsx'
import { groupQuery, groupsQuery } from './features/groups/queries.ts'
import { ImportPage } from './features/import/import-page.tsx'
import { LevelsPage } from './features/levels/levels-page.tsx'
import { NationalPage } from './features/national/national-page.tsx'
import { comparedQuery, comparisonQuery, syncQuery } from './features/national/queries.ts'
import { meQuery } from './features/sign-in/queries.ts'
import { SignInPage } from './features/sign-in/sign-in-page.tsx'
import {
  listOfSlug,
  listSlugs,
  paths,
  readDossierSearch,
  readLevelsSearch,
  readNationalSearch,
  readQueueSearch,
} from './paths.ts'
import { FailurePage, NotFoundPage } from './shell/failure.tsx'
import { Frame } from './shell/frame.tsx'
import { Loading } from './shell/loading.tsx'
import { todayInVietnam } from './shell/today.ts'

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
    const [first = 'mine'] = listsFor(context.me)
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

const national = createRoute({
  getParentRoute: () => desk,
  path: paths.national,
  validateSearch: readNationalSearch,
  loaderDeps: ({ search }) => ({ code: search.ma }),
  loader: ({ context: { client }, deps: { code } }) =>
    Promise.all([
      client.ensureQueryData(syncQuery),
      client.ensureQueryData(comparisonQuery),
      code && client.ensureQueryData(comparedQuery(code)),
    ]),
  component: () => <NationalPage search={national.useSearch()} />,
})

const importing = createRoute({ getParentRoute: () => desk, path: paths.import, component: ImportPage })

const levels = createRoute({
  getParentRoute: () => desk,
  path: paths.levels,
  validateSearch: readLevelsSearch,
  component: () => <LevelsPage search={levels.useSearch()} />,
})

const groups = createRoute({
  getParentRoute: () => desk,
  path: paths.groups,
  loader: ({ context }) => context.client.ensureQueryData(groupsQuery(todayInVietnam())),
  component: GroupsPage,
})

const group = createRoute({
  getParentRoute: () => desk,
  path: paths.group,
  loader: ({ context, params }) => context.client.ensureQueryData(groupQuery(params.id, todayInVietnam())),
  component: () => {
    const { id } = group.useParams()
    return <GroupPage key={id} id={id} />
  },
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
      desk.addChildren([home, queue, dossier, national, importing, levels, groups, group]),
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
