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
import { DossierPage } from './features/dossiers/dossier-page.tsx'
import { listsFor, mayAdminister } from './features/dossiers/lists.ts'
import { dossierQuery, workQueueQuery } from './features/dossiers/queries.ts'
import { QueuePage } from './features/dossiers/queue-page.tsx'
import { reengineeringOfQuery, reengineeringQuery } from './features/reengineering/queries.ts'
import { ReengineeringListPage } from './features/reengineering/reengineering-list-page.tsx'
import { ReengineeringPage } from './features/reengineering/reengineering-page.tsx'
import { DecisionPage } from './features/review/decision-page.tsx'
import { reviewQuery, reviewsQuery, reviewTableQuery } from './features/review/queries.ts'
import { ReviewPage } from './features/review/review-page.tsx'
import { ReviewsPage } from './features/review/reviews-page.tsx'
import { TablePage } from './features/review/table-page.tsx'
import { meQuery } from './features/sign-in/queries.ts'
import { SignInPage } from './features/sign-in/sign-in-page.tsx'
import {
  listOfSlug,
  listSlugs,
  paths,
  readCalendarSearch,
  readDossierSearch,
  readQueueSearch,
  readReengineeringSearch,
  readReviewTableSearch,
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
    const lists = listsFor(context.me)
    if (lists.length === 0 && mayAdminister(context.me)) throw redirect({ to: paths.calendar, replace: true })
    const [first = 'mine'] = lists
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

const reviews = createRoute({
  getParentRoute: () => desk,
  path: paths.reviews,
  loader: ({ context }) => context.client.ensureQueryData(reviewsQuery),
  component: ReviewsPage,
})

const review = createRoute({
  getParentRoute: () => desk,
  path: paths.review,
  loader: ({ context, params }) => context.client.ensureQueryData(reviewQuery(params.id)),
  component: () => <ReviewPage id={review.useParams().id} />,
})

const reviewTable = createRoute({
  getParentRoute: () => desk,
  path: paths.reviewTable,
  validateSearch: readReviewTableSearch,
  loader: ({ context, params }) => context.client.ensureQueryData(reviewTableQuery(params.id, params.unit)),
  component: () => {
    const { id, unit } = reviewTable.useParams()
    return <TablePage key={id + unit} id={id} unit={unit} search={reviewTable.useSearch()} />
  },
})

const reviewDecision = createRoute({
  getParentRoute: () => desk,
  path: paths.reviewDecision,
  loader: ({ context, params }) => context.client.ensureQueryData(reviewQuery(params.id)),
  component: () => <DecisionPage id={reviewDecision.useParams().id} />,
})

const reengineering = createRoute({
  getParentRoute: () => desk,
  path: paths.reengineering,
  validateSearch: readReengineeringSearch,
  loader: ({ context }) => context.client.ensureQueryData(reengineeringQuery),
  component: () => <ReengineeringListPage search={reengineering.useSearch()} />,
})

const reengineeringOf = createRoute({
  getParentRoute: () => desk,
  path: paths.reengineeringOf,
  loader: ({ context, params }) => context.client.ensureQueryData(reengineeringOfQuery(params.code)),
  component: () => {
    const { code } = reengineeringOf.useParams()
    return <ReengineeringPage key={code} code={code} />
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
      desk.addChildren([
        home,
        queue,
        dossier,
        calendar,
        reviews,
        review,
        reviewTable,
        reviewDecision,
        reengineering,
        reengineeringOf,
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
