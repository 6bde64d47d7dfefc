import { lazy } from 'react'

// Only those who keep the catalogue open these pages, so nobody else loads them.
export const ProceduresPage = lazy(() =>
  import('./procedures-page.tsx').then((m) => ({ default: m.ProceduresPage })),
)
export const ProcedurePage = lazy(() =>
  import('./procedure-page.tsx').then((m) => ({ default: m.ProcedurePage })),
)
export const DraftsPage = lazy(() => import('./drafts-page.tsx').then((m) => ({ default: m.DraftsPage })))
export const DraftPage = lazy(() => import('./draft-page.tsx').then((m) => ({ default: m.DraftPage })))
export const SynonymsPage = lazy(() =>
  import('./synonyms-page.tsx').then((m) => ({ default: m.SynonymsPage })),
)
export const NationalPage = lazy(() =>
  import('../national/national-page.tsx').then((m) => ({ default: m.NationalPage })),
)
export const ProcedureImportPage = lazy(() =>
  import('../import/import-page.tsx').then((m) => ({ default: m.ImportPage })),
)
export const LevelsPage = lazy(() =>
  import('../levels/levels-page.tsx').then((m) => ({ default: m.LevelsPage })),
)
export const GroupsPage = lazy(() =>
  import('../groups/groups-page.tsx').then((m) => ({ default: m.GroupsPage })),
)
export const GroupPage = lazy(() =>
  import('../groups/group-page.tsx').then((m) => ({ default: m.GroupPage })),
)
export const ReviewsPage = lazy(() =>
  import('../review/reviews-page.tsx').then((m) => ({ default: m.ReviewsPage })),
)
export const ReviewPage = lazy(() =>
  import('../review/review-page.tsx').then((m) => ({ default: m.ReviewPage })),
)
export const TablePage = lazy(() =>
  import('../review/table-page.tsx').then((m) => ({ default: m.TablePage })),
)
export const DecisionPage = lazy(() =>
  import('../review/decision-page.tsx').then((m) => ({ default: m.DecisionPage })),
)
export const ReengineeringListPage = lazy(() =>
  import('../reengineering/reengineering-list-page.tsx').then((m) => ({ default: m.ReengineeringListPage })),
)
export const ReengineeringPage = lazy(() =>
  import('../reengineering/reengineering-page.tsx').then((m) => ({ default: m.ReengineeringPage })),
)
