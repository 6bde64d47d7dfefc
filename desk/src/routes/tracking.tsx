import { createRoute } from '@tanstack/react-router'
import { NationalPortalPage } from '../features/tracking/national-portal-page.tsx'
import { TrackingPage } from '../features/tracking/tracking-page.tsx'
import { paths, readDaySearch } from '../paths.ts'
import { desk } from './desk.tsx'

const tracking = createRoute({
  getParentRoute: () => desk,
  path: paths.tracking,
  validateSearch: readDaySearch,
  component: () => <TrackingPage day={tracking.useSearch().ngay} />,
})

const nationalPortal = createRoute({
  getParentRoute: () => desk,
  path: paths.nationalPortal,
  component: NationalPortalPage,
})

/** What the monitoring system and the national portal were told. */
export const trackingRoutes = [tracking, nationalPortal] as const
