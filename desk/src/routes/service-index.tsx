import { createRoute } from '@tanstack/react-router'
import { AssessmentsPage } from '../features/service-index/assessments-page.tsx'
import { IndexPage } from '../features/service-index/index-page.tsx'
import { ProcedureIndexPage } from '../features/service-index/procedures-page.tsx'
import { readIndexSearch, readUnitIndexSearch } from '../features/service-index/search.ts'
import { UnitIndexPage } from '../features/service-index/unit-page.tsx'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const board = createRoute({
  getParentRoute: () => desk,
  path: paths.serviceIndex,
  validateSearch: readIndexSearch,
  component: () => <IndexPage search={board.useSearch()} />,
})

const unit = createRoute({
  getParentRoute: () => desk,
  path: paths.unitIndex,
  validateSearch: readUnitIndexSearch,
  component: () => <UnitIndexPage search={unit.useSearch()} />,
})

const procedures = createRoute({
  getParentRoute: () => desk,
  path: paths.procedureIndex,
  validateSearch: readIndexSearch,
  component: () => <ProcedureIndexPage search={procedures.useSearch()} />,
})

const assessed = createRoute({
  getParentRoute: () => desk,
  path: paths.assessments,
  validateSearch: readIndexSearch,
  component: () => <AssessmentsPage search={assessed.useSearch()} />,
})

/** The index of Decision 766, the ranking by it, and the assessment of units. */
export const serviceIndexRoutes = [board, unit, procedures, assessed] as const
