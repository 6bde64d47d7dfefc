import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { meQuery } from '../features/sign-in/queries.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { paths } from '../paths.ts'
import { NotFoundPage } from '../shell/failure.tsx'
import { Frame } from '../shell/frame.tsx'

export const root = createRootRouteWithContext<{ client: QueryClient }>()({ notFoundComponent: NotFoundPage })

export const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: ({ tiep }: Record<string, unknown>): { tiep?: string } =>
    typeof tiep === 'string' && /^\/(?![/\\])/.test(tiep) ? { tiep } : {},
  component: () => <SignInPage next={signIn.useSearch().tiep ?? '/'} />,
})

/** Everything that needs a signed-in member of staff. */
export const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  beforeLoad: async ({ context, location }) => {
    const me = await context.client.ensureQueryData(meQuery)
    if (me?.kind !== 'staff') throw redirect({ to: paths.signIn, search: { tiep: location.href } })
    return { me }
  },
  component: Frame,
})
