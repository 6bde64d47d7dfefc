import { lazy } from 'react'

// Charts and the map come with these pages only.
export const DashboardPage = lazy(() =>
  import('./dashboard-page.tsx').then((m) => ({ default: m.DashboardPage })),
)
export const FigurePage = lazy(() => import('./figure-page.tsx').then((m) => ({ default: m.FigurePage })))
