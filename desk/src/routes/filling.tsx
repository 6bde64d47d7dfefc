import { createRoute } from '@tanstack/react-router'
import { readFillingSearch } from '../features/filling/search.ts'
import { paths } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const FillingPage = pageOf(() => import('../features/filling/filling-page.tsx').then((m) => m.FillingPage))

const filling = createRoute({
  getParentRoute: () => desk,
  path: paths.filling,
  validateSearch: readFillingSearch,
  component: showing(FillingPage, () => <FillingPage search={filling.useSearch()} />),
})

/** How people are served online. */
export const fillingRoutes = [filling] as const
