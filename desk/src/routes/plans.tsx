import { createRoute } from '@tanstack/react-router'
import {
  draftQuery,
  handDownQuery,
  myTargetsQuery,
  planQuery,
  plansQuery,
  versionsQuery,
} from '../features/plans/queries.ts'
import { reportedQuery } from '../features/reported/queries.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const DraftPage = pageOf(() => import('../features/plans/draft-page.tsx').then((m) => m.DraftPage))
const HandDownPage = pageOf(() => import('../features/plans/hand-down-page.tsx').then((m) => m.HandDownPage))
const MyTargetsPage = pageOf(() =>
  import('../features/plans/my-targets-page.tsx').then((m) => m.MyTargetsPage),
)
const PlanImportPage = pageOf(() =>
  import('../features/plans/plan-import-page.tsx').then((m) => m.PlanImportPage),
)
const PlanPage = pageOf(() => import('../features/plans/plan-page.tsx').then((m) => m.PlanPage))
const PlansPage = pageOf(() => import('../features/plans/plans-page.tsx').then((m) => m.PlansPage))
const ReportedPage = pageOf(() =>
  import('../features/reported/reported-page.tsx').then((m) => m.ReportedPage),
)

const plans = createRoute({
  getParentRoute: () => desk,
  path: paths.plans,
  loader: ({ context }) => context.client.ensureQueryData(plansQuery),
  component: PlansPage,
})

const plan = createRoute({
  getParentRoute: () => desk,
  path: paths.plan,
  loader: ({ context: { client }, params: { code } }) =>
    Promise.all([
      client.ensureQueryData(planQuery(code)),
      client.ensureQueryData(versionsQuery(code)),
      client.ensureQueryData(plansQuery),
    ]),
  component: showing(PlanPage, () => {
    const { code } = plan.useParams()
    return <PlanPage key={code} code={code} />
  }),
})

const planImport = createRoute({
  getParentRoute: () => desk,
  path: paths.planImport,
  component: PlanImportPage,
})

const planDraft = createRoute({
  getParentRoute: () => desk,
  path: paths.planDraft,
  // Read anew at every opening: a revision of before cannot be saved.
  loader: ({ context, params }) => context.client.fetchQuery({ ...draftQuery(params.id), staleTime: 0 }),
  component: showing(DraftPage, () => {
    const { id } = planDraft.useParams()
    return <DraftPage key={id} id={id} />
  }),
})

const handDown = createRoute({
  getParentRoute: () => desk,
  path: paths.handDown,
  loader: ({ context, params: { code, target } }) =>
    context.client.ensureQueryData(handDownQuery(code, target)),
  component: showing(HandDownPage, () => {
    const { code, target } = handDown.useParams()
    return <HandDownPage key={`${code} ${target}`} code={code} target={target} />
  }),
})

const myTargets = createRoute({
  getParentRoute: () => desk,
  path: paths.myTargets,
  loader: ({ context }) => context.client.ensureQueryData(myTargetsQuery),
  component: MyTargetsPage,
})

const reported = createRoute({
  getParentRoute: () => desk,
  path: paths.reported,
  loader: ({ context }) => context.client.ensureQueryData(reportedQuery),
  component: ReportedPage,
})

/** Plans of the province, their drafts, what is handed down to units, and what units report. */
export const planRoutes = [plans, plan, planImport, planDraft, handDown, myTargets, reported] as const
