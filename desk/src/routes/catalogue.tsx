import { createRoute } from '@tanstack/react-router'
import {
  procedureDraftQuery,
  procedureDraftsQuery,
  procedureQuery,
  proceduresQuery,
} from '../features/catalogue/queries.ts'
import { groupQuery, groupsQuery } from '../features/groups/queries.ts'
import { readLevelsSearch } from '../features/levels/search.ts'
import { comparedQuery, comparisonQuery, syncQuery } from '../features/national/queries.ts'
import { readNationalSearch } from '../features/national/search.ts'
import { reengineeringOfQuery, reengineeringQuery } from '../features/reengineering/queries.ts'
import { readReengineeringSearch } from '../features/reengineering/search.ts'
import { reviewQuery, reviewsQuery, reviewTableQuery } from '../features/review/queries.ts'
import { readReviewTableSearch } from '../features/review/search.ts'
import { paths, readProcedureSearch, readProceduresSearch } from '../paths.ts'
import { todayInVietnam } from '../shell/day.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const DecisionPage = pageOf(() => import('../features/review/decision-page.tsx').then((m) => m.DecisionPage))
const DraftPage = pageOf(() => import('../features/catalogue/draft-page.tsx').then((m) => m.DraftPage))
const DraftsPage = pageOf(() => import('../features/catalogue/drafts-page.tsx').then((m) => m.DraftsPage))
const GroupPage = pageOf(() => import('../features/groups/group-page.tsx').then((m) => m.GroupPage))
const GroupsPage = pageOf(() => import('../features/groups/groups-page.tsx').then((m) => m.GroupsPage))
const LevelsPage = pageOf(() => import('../features/levels/levels-page.tsx').then((m) => m.LevelsPage))
const NationalPage = pageOf(() =>
  import('../features/national/national-page.tsx').then((m) => m.NationalPage),
)
const ProcedureImportPage = pageOf(() =>
  import('../features/import/import-page.tsx').then((m) => m.ImportPage),
)
const ProcedurePage = pageOf(() =>
  import('../features/catalogue/procedure-page.tsx').then((m) => m.ProcedurePage),
)
const ProceduresPage = pageOf(() =>
  import('../features/catalogue/procedures-page.tsx').then((m) => m.ProceduresPage),
)
const ReengineeringListPage = pageOf(() =>
  import('../features/reengineering/reengineering-list-page.tsx').then((m) => m.ReengineeringListPage),
)
const ReengineeringPage = pageOf(() =>
  import('../features/reengineering/reengineering-page.tsx').then((m) => m.ReengineeringPage),
)
const ReviewPage = pageOf(() => import('../features/review/review-page.tsx').then((m) => m.ReviewPage))
const ReviewsPage = pageOf(() => import('../features/review/reviews-page.tsx').then((m) => m.ReviewsPage))
const SynonymsPage = pageOf(() =>
  import('../features/catalogue/synonyms-page.tsx').then((m) => m.SynonymsPage),
)
const TablePage = pageOf(() => import('../features/review/table-page.tsx').then((m) => m.TablePage))

const procedures = createRoute({
  getParentRoute: () => desk,
  path: paths.procedures,
  validateSearch: readProceduresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.client.ensureQueryData(proceduresQuery(deps)),
  component: showing(ProceduresPage, () => <ProceduresPage search={procedures.useSearch()} />),
})

const procedure = createRoute({
  getParentRoute: () => desk,
  path: paths.procedure,
  validateSearch: readProcedureSearch,
  loader: ({ context, params }) => context.client.ensureQueryData(procedureQuery(params.code)),
  component: showing(ProcedurePage, () => {
    const { code } = procedure.useParams()
    return <ProcedurePage key={code} code={code} tab={procedure.useSearch().phan} />
  }),
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
  component: showing(DraftPage, () => {
    const { id } = procedureDraft.useParams()
    return <DraftPage key={id} id={id} />
  }),
})

const synonyms = createRoute({
  getParentRoute: () => desk,
  path: paths.synonyms,
  component: SynonymsPage,
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
  component: showing(NationalPage, () => <NationalPage search={national.useSearch()} />),
})

const importing = createRoute({
  getParentRoute: () => desk,
  path: paths.import,
  component: ProcedureImportPage,
})

const levels = createRoute({
  getParentRoute: () => desk,
  path: paths.levels,
  validateSearch: readLevelsSearch,
  component: showing(LevelsPage, () => <LevelsPage search={levels.useSearch()} />),
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
  component: showing(GroupPage, () => {
    const { id } = group.useParams()
    return <GroupPage key={id} id={id} />
  }),
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
  component: showing(ReviewPage, () => <ReviewPage id={review.useParams().id} />),
})

const reviewTable = createRoute({
  getParentRoute: () => desk,
  path: paths.reviewTable,
  validateSearch: readReviewTableSearch,
  loader: ({ context, params }) => context.client.ensureQueryData(reviewTableQuery(params.id, params.unit)),
  component: showing(TablePage, () => {
    const { id, unit } = reviewTable.useParams()
    return <TablePage key={id + unit} id={id} unit={unit} search={reviewTable.useSearch()} />
  }),
})

const reviewDecision = createRoute({
  getParentRoute: () => desk,
  path: paths.reviewDecision,
  loader: ({ context, params }) => context.client.ensureQueryData(reviewQuery(params.id)),
  component: showing(DecisionPage, () => <DecisionPage id={reviewDecision.useParams().id} />),
})

const reengineering = createRoute({
  getParentRoute: () => desk,
  path: paths.reengineering,
  validateSearch: readReengineeringSearch,
  loader: ({ context }) => context.client.ensureQueryData(reengineeringQuery),
  component: showing(ReengineeringListPage, () => (
    <ReengineeringListPage search={reengineering.useSearch()} />
  )),
})

const reengineeringOf = createRoute({
  getParentRoute: () => desk,
  path: paths.reengineeringOf,
  loader: ({ context, params }) => context.client.ensureQueryData(reengineeringOfQuery(params.code)),
  component: showing(ReengineeringPage, () => {
    const { code } = reengineeringOf.useParams()
    return <ReengineeringPage key={code} code={code} />
  }),
})

/** Everything about the catalogue of procedures. */
export const catalogueRoutes = [
  procedures,
  procedure,
  procedureDrafts,
  procedureDraft,
  synonyms,
  national,
  importing,
  levels,
  groups,
  group,
  reviews,
  review,
  reviewTable,
  reviewDecision,
  reengineering,
  reengineeringOf,
] as const
