import { type QueryClient, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { createRouter, type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { catalogueRoutes } from './routes/catalogue.tsx'
import { dashboardRoutes } from './routes/dashboard.tsx'
import { deadlineRoutes } from './routes/deadlines.tsx'
import { desk, root, signIn } from './routes/desk.tsx'
import { dossierRoutes } from './routes/dossiers.tsx'
import { fillingRoutes } from './routes/filling.tsx'
import { organisationRoutes } from './routes/organisation.tsx'
import { planRoutes } from './routes/plans.tsx'
import { receptionRoutes } from './routes/reception.tsx'
import { reportRoutes } from './routes/reports.tsx'
import { serviceIndexRoutes } from './routes/service-index.tsx'
import { serviceRoutes } from './routes/services.tsx'
import { taskRoutes } from './routes/tasks.tsx'
import { trackingRoutes } from './routes/tracking.tsx'
import { FailurePage, NotFoundPage } from './shell/failure.tsx'
import { Loading } from './shell/loading.tsx'

function RouteFailure({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <FailurePage
      error={error}
      retry={() => {
        reset()
        router.invalidate()
      }}
    />
  )
}

/** Every address of the desk; the only file that knows which screen is where. */
export const createDeskRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      signIn,
      desk.addChildren([
        ...dossierRoutes,
        ...receptionRoutes,
        ...catalogueRoutes,
        ...serviceRoutes,
        ...organisationRoutes,
        ...fillingRoutes,
        ...dashboardRoutes,
        ...deadlineRoutes,
        ...reportRoutes,
        ...trackingRoutes,
        ...taskRoutes,
        ...planRoutes,
        ...serviceIndexRoutes,
      ]),
    ]),
    basepath: import.meta.env.BASE_URL,
    context: { client },
    defaultPreload: false,
    defaultPendingMs: 300,
    defaultPendingComponent: Loading,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
