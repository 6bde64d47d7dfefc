import { lazy } from 'react'

// Only those who keep services open these pages, so nobody else loads them.
export const ServicesPage = lazy(() =>
  import('./services-page.tsx').then((m) => ({ default: m.ServicesPage })),
)
export const ServiceHistoryPage = lazy(() =>
  import('./service-history-page.tsx').then((m) => ({ default: m.ServiceHistoryPage })),
)
export const ServiceDraftPage = lazy(() =>
  import('./service-draft-page.tsx').then((m) => ({ default: m.ServiceDraftPage })),
)
export const CodeListsPage = lazy(() =>
  import('./code-lists-page.tsx').then((m) => ({ default: m.CodeListsPage })),
)
export const CodeListDraftPage = lazy(() =>
  import('./code-list-draft-page.tsx').then((m) => ({ default: m.CodeListDraftPage })),
)
