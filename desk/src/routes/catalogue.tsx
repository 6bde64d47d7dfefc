import { createRoute } from '@tanstack/react-router'
import {
  DecisionPage,
  DraftPage,
  DraftsPage,
  GroupPage,
  GroupsPage,
  LevelsPage,
  NationalPage,
  ProcedureImportPage,
  ProcedurePage,
  ProceduresPage,
  ReengineeringListPage,
  ReengineeringPage,
  ReviewPage,
  ReviewsPage,
  SynonymsPage,
  TablePage,
} from '../features/catalogue/pages.ts'
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
import { desk } from './desk.tsx'

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

const importing = createRoute({
  getParentRoute: () => desk,
  path: paths.import,
  component: ProcedureImportPage,
})

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
