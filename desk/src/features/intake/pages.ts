import { lazy } from 'react'

// Only clerks of a one-stop desk open these pages, so nobody else loads them, nor the form engine.
export const ReceptionPage = lazy(() =>
  import('./reception-page.tsx').then((m) => ({ default: m.ReceptionPage })),
)
export const WaitingPage = lazy(() => import('./waiting-page.tsx').then((m) => ({ default: m.WaitingPage })))
export const AppointmentsPage = lazy(() =>
  import('./appointments-page.tsx').then((m) => ({ default: m.AppointmentsPage })),
)
export const VisitPage = lazy(() => import('./visit-page.tsx').then((m) => ({ default: m.VisitPage })))
export const EntryPage = lazy(() => import('./entry-page.tsx').then((m) => ({ default: m.EntryPage })))
