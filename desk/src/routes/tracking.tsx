import { createRoute } from '@tanstack/react-router'
import { paths, readDaySearch } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const NationalPortalPage = pageOf(() =>
  import('../features/tracking/national-portal-page.tsx').then((m) => m.NationalPortalPage),
)
const TrackingPage = pageOf(() =>
  import('../features/tracking/tracking-page.tsx').then((m) => m.TrackingPage),
)

const tracking = createRoute({
  getParentRoute: () => desk,
  path: paths.tracking,
  validateSearch: readDaySearch,
  component: showing(TrackingPage, () => <TrackingPage day={tracking.useSearch().ngay} />),
})

const nationalPortal = createRoute({
  getParentRoute: () => desk,
  path: paths.nationalPortal,
  component: NationalPortalPage,
})

/** What the monitoring system and the national portal were told. */
export const trackingRoutes = [tracking, nationalPortal] as const
