import { createRoute } from '@tanstack/react-router'
import { readDashboardSearch, readFigureSearch } from '../features/dashboard/search.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const DashboardPage = pageOf(() =>
  import('../features/dashboard/dashboard-page.tsx').then((m) => m.DashboardPage),
)
const FigurePage = pageOf(() => import('../features/dashboard/figure-page.tsx').then((m) => m.FigurePage))

const dashboard = createRoute({
  getParentRoute: () => desk,
  path: paths.dashboard,
  validateSearch: readDashboardSearch,
  component: showing(DashboardPage, () => <DashboardPage search={dashboard.useSearch()} />),
})

const figure = createRoute({
  getParentRoute: () => desk,
  path: paths.figure,
  validateSearch: readFigureSearch,
  component: showing(FigurePage, () => {
    const { indicator } = figure.useParams()
    return <FigurePage key={indicator} indicator={indicator} search={figure.useSearch()} />
  }),
})

/** Where the province or a unit stands, and what each figure is made of. */
export const dashboardRoutes = [dashboard, figure] as const
