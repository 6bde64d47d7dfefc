import { createRoute } from '@tanstack/react-router'
import { DeadlinesPage } from '../features/deadlines/deadlines-page.tsx'
import { LateListPage } from '../features/deadlines/late-list-page.tsx'
import { readDeadlinesSearch, readLateListSearch } from '../features/deadlines/search.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const deadlines = createRoute({
  getParentRoute: () => desk,
  path: paths.deadlines,
  validateSearch: readDeadlinesSearch,
  component: () => <DeadlinesPage search={deadlines.useSearch()} />,
})

const lateList = createRoute({
  getParentRoute: () => desk,
  path: paths.lateList,
  validateSearch: readLateListSearch,
  component: () => <LateListPage search={lateList.useSearch()} />,
})

/** What is due and what was late, for those who look after it. */
export const deadlineRoutes = [deadlines, lateList] as const
