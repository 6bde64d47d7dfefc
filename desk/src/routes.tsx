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
import {
  ImportPage,
  PersonPage,
  StaffPage,
  TrainingPage,
  TrainingsPage,
  UnitPage,
  UnitTreePage,
} from './features/organisation/pages.ts'
import {
  personQuery,
  sharesQuery,
  staffQuery,
  trainingQuery,
  trainingsQuery,
  unitQuery,
  unitsOfDayQuery,
} from './features/organisation/queries.ts'
import { administers } from './features/organisation/section.tsx'
import { meQuery } from './features/sign-in/queries.ts'
import { SignInPage } from './features/sign-in/sign-in-page.tsx'
import {
  listOfSlug,
  listSlugs,
  paths,
  readDaySearch,
  readDossierSearch,
  readQueueSearch,
  readStaffSearch,
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
    if (others.length === 0 && administers(context.me)) throw redirect({ to: paths.units, replace: true })
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

const units = createRoute({
  getParentRoute: () => desk,
  path: paths.units,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(unitsOfDayQuery(deps.ngay)),
  component: () => <UnitTreePage search={units.useSearch()} />,
})

const unit = createRoute({
  getParentRoute: () => desk,
  path: paths.unit,
  validateSearch: readDaySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) => context.client.ensureQueryData(unitQuery(params.unit, deps.ngay)),
  component: () => {
    const { unit: id } = unit.useParams()
    return <UnitPage key={id} id={id} search={unit.useSearch()} />
  },
})

const staff = createRoute({
  getParentRoute: () => desk,
  path: paths.staff,
  validateSearch: readStaffSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(staffQuery(deps)),
  component: () => <StaffPage search={staff.useSearch()} />,
})

const person = createRoute({
  getParentRoute: () => desk,
  path: paths.person,
  loader: ({ context, params }) => context.client.ensureQueryData(personQuery(params.person)),
  component: () => {
    const { person: id } = person.useParams()
    return <PersonPage key={id} id={id} />
  },
})

const organisationImport = createRoute({
  getParentRoute: () => desk,
  path: paths.organisationImport,
  component: ImportPage,
})

const trainings = createRoute({
  getParentRoute: () => desk,
  path: paths.trainings,
  loader: ({ context }) =>
    Promise.all([
      context.client.ensureQueryData(trainingsQuery),
      context.client.ensureQueryData(sharesQuery()),
      context.client.ensureQueryData(unitsOfDayQuery()),
    ]),
  component: TrainingsPage,
})

const training = createRoute({
  getParentRoute: () => desk,
  path: paths.training,
  loader: ({ context, params }) => context.client.ensureQueryData(trainingQuery(params.training)),
  component: () => {
    const { training: id } = training.useParams()
    return <TrainingPage key={id} id={id} />
  },
})

const organisation = [units, unit, staff, person, organisationImport, trainings, training]

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
    routeTree: root.addChildren([signIn, desk.addChildren([home, queue, dossier, ...organisation])]),
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
