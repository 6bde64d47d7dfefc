import { createRoute } from '@tanstack/react-router'
import { TrackingPage } from '../features/tracking/tracking-page.tsx'
import { paths, readDaySearch } from '../paths.ts'
import { desk } from './desk.tsx'

const tracking = createRoute({
  getParentRoute: () => desk,
  path: paths.tracking,
  validateSearch: readDaySearch,
  component: () => <TrackingPage day={tracking.useSearch().ngay} />,
})

/** What the monitoring system was told. */
export const trackingRoutes = [tracking] as const
