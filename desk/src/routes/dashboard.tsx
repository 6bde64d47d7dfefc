import { createRoute } from '@tanstack/react-router'
import { DashboardPage, FigurePage } from '../features/dashboard/pages.ts'
import { readDashboardSearch, readFigureSearch } from '../features/dashboard/search.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const dashboard = createRoute({
  getParentRoute: () => desk,
  path: paths.dashboard,
  validateSearch: readDashboardSearch,
  component: () => <DashboardPage search={dashboard.useSearch()} />,
})

const figure = createRoute({
  getParentRoute: () => desk,
  path: paths.figure,
  validateSearch: readFigureSearch,
  component: () => {
    const { indicator } = figure.useParams()
    return <FigurePage key={indicator} indicator={indicator} search={figure.useSearch()} />
  },
})

/** Where the province or a unit stands, and what each figure is made of. */
export const dashboardRoutes = [dashboard, figure] as const
