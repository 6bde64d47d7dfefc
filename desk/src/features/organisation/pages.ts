import { lazy } from 'react'

// Only administrators open these pages, so nobody else loads them.
export const UnitTreePage = lazy(() =>
  import('./unit-tree-page.tsx').then((m) => ({ default: m.UnitTreePage })),
)
export const UnitPage = lazy(() => import('./unit-page.tsx').then((m) => ({ default: m.UnitPage })))
export const StaffPage = lazy(() => import('./staff-page.tsx').then((m) => ({ default: m.StaffPage })))
export const PersonPage = lazy(() => import('./person-page.tsx').then((m) => ({ default: m.PersonPage })))
export const ImportPage = lazy(() => import('./import-page.tsx').then((m) => ({ default: m.ImportPage })))
export const TrainingsPage = lazy(() =>
  import('./trainings-page.tsx').then((m) => ({ default: m.TrainingsPage })),
)
export const TrainingPage = lazy(() =>
  import('./training-page.tsx').then((m) => ({ default: m.TrainingPage })),
)
export const PlansPage = lazy(() =>
  import('../reorganisation/plans-page.tsx').then((m) => ({ default: m.PlansPage })),
)
export const PlanPage = lazy(() =>
  import('../reorganisation/plan-page.tsx').then((m) => ({ default: m.PlanPage })),
)
export const CalendarPage = lazy(() =>
  import('../calendar/calendar-page.tsx').then((m) => ({ default: m.CalendarPage })),
)
