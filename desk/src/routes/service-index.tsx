import { createRoute } from '@tanstack/react-router'
import { readIndexSearch, readUnitIndexSearch } from '../features/service-index/search.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const AssessmentsPage = pageOf(() =>
  import('../features/service-index/assessments-page.tsx').then((m) => m.AssessmentsPage),
)
const IndexPage = pageOf(() => import('../features/service-index/index-page.tsx').then((m) => m.IndexPage))
const ProcedureIndexPage = pageOf(() =>
  import('../features/service-index/procedures-page.tsx').then((m) => m.ProcedureIndexPage),
)
const UnitIndexPage = pageOf(() =>
  import('../features/service-index/unit-page.tsx').then((m) => m.UnitIndexPage),
)

const board = createRoute({
  getParentRoute: () => desk,
  path: paths.serviceIndex,
  validateSearch: readIndexSearch,
  component: showing(IndexPage, () => <IndexPage search={board.useSearch()} />),
})

const unit = createRoute({
  getParentRoute: () => desk,
  path: paths.unitIndex,
  validateSearch: readUnitIndexSearch,
  component: showing(UnitIndexPage, () => <UnitIndexPage search={unit.useSearch()} />),
})

const procedures = createRoute({
  getParentRoute: () => desk,
  path: paths.procedureIndex,
  validateSearch: readIndexSearch,
  component: showing(ProcedureIndexPage, () => <ProcedureIndexPage search={procedures.useSearch()} />),
})

const assessed = createRoute({
  getParentRoute: () => desk,
  path: paths.assessments,
  validateSearch: readIndexSearch,
  component: showing(AssessmentsPage, () => <AssessmentsPage search={assessed.useSearch()} />),
})

/** The index of Decision 766, the ranking by it, and the assessment of units. */
export const serviceIndexRoutes = [board, unit, procedures, assessed] as const
