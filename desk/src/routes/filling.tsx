import { createRoute } from '@tanstack/react-router'
import { FillingPage } from '../features/filling/filling-page.tsx'
import { readFillingSearch } from '../features/filling/search.ts'
import { paths } from '../paths.ts'
import { desk } from './desk.tsx'

const filling = createRoute({
  getParentRoute: () => desk,
  path: paths.filling,
  validateSearch: readFillingSearch,
  component: () => <FillingPage search={filling.useSearch()} />,
})

/** How people are served online. */
export const fillingRoutes = [filling] as const
