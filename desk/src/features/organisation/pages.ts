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
