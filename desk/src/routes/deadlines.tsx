import { createRoute } from '@tanstack/react-router'
import { readDeadlinesSearch, readLateListSearch } from '../features/deadlines/search.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const DeadlinesPage = pageOf(() =>
  import('../features/deadlines/deadlines-page.tsx').then((m) => m.DeadlinesPage),
)
const LateListPage = pageOf(() =>
  import('../features/deadlines/late-list-page.tsx').then((m) => m.LateListPage),
)

const deadlines = createRoute({
  getParentRoute: () => desk,
  path: paths.deadlines,
  validateSearch: readDeadlinesSearch,
  component: showing(DeadlinesPage, () => <DeadlinesPage search={deadlines.useSearch()} />),
})

const lateList = createRoute({
  getParentRoute: () => desk,
  path: paths.lateList,
  validateSearch: readLateListSearch,
  component: showing(LateListPage, () => <LateListPage search={lateList.useSearch()} />),
})

/** What is due and what was late, for those who look after it. */
export const deadlineRoutes = [deadlines, lateList] as const
