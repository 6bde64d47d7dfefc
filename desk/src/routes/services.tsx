import { createRoute } from '@tanstack/react-router'
import {
  codeListsQuery,
  definitionDraftQuery,
  serviceHistoryQuery,
  servicesQuery,
} from '../features/services/queries.ts'
import { paths, readServiceDraftSearch } from '../paths.ts'
import { pageOf, showing } from '../shell/page-of.tsx'
import { desk } from './desk.tsx'

const CodeListDraftPage = pageOf(() =>
  import('../features/services/code-list-draft-page.tsx').then((m) => m.CodeListDraftPage),
)
const CodeListsPage = pageOf(() =>
  import('../features/services/code-lists-page.tsx').then((m) => m.CodeListsPage),
)
const ServiceDraftPage = pageOf(() =>
  import('../features/services/service-draft-page.tsx').then((m) => m.ServiceDraftPage),
)
const ServiceHistoryPage = pageOf(() =>
  import('../features/services/service-history-page.tsx').then((m) => m.ServiceHistoryPage),
)
const ServicesPage = pageOf(() =>
  import('../features/services/services-page.tsx').then((m) => m.ServicesPage),
)

const services = createRoute({
  getParentRoute: () => desk,
  path: paths.services,
  loader: ({ context }) => context.client.fetchQuery(servicesQuery),
  component: ServicesPage,
})

const service = createRoute({
  getParentRoute: () => desk,
  path: paths.service,
  loader: ({ context: { client }, params }) =>
    Promise.all([client.fetchQuery(servicesQuery), client.fetchQuery(serviceHistoryQuery(params.code))]),
  component: showing(ServiceHistoryPage, () => {
    const { code } = service.useParams()
    return <ServiceHistoryPage key={code} code={code} />
  }),
})

const serviceDraft = createRoute({
  getParentRoute: () => desk,
  path: paths.serviceDraft,
  validateSearch: readServiceDraftSearch,
  // Read anew at every opening: a revision of before cannot be saved.
  loader: ({ context: { client }, params }) =>
    Promise.all([
      client.fetchQuery({ ...definitionDraftQuery('service', params.id), staleTime: 0 }),
      client.ensureQueryData(codeListsQuery),
    ]),
  component: showing(ServiceDraftPage, () => {
    const { id } = serviceDraft.useParams()
    return <ServiceDraftPage key={id} id={id} part={serviceDraft.useSearch().phan} />
  }),
})

const codeLists = createRoute({
  getParentRoute: () => desk,
  path: paths.codeLists,
  loader: ({ context }) => context.client.fetchQuery(codeListsQuery),
  component: CodeListsPage,
})

const codeListDraft = createRoute({
  getParentRoute: () => desk,
  path: paths.codeListDraft,
  loader: ({ context, params }) =>
    context.client.fetchQuery({ ...definitionDraftQuery('code-list', params.id), staleTime: 0 }),
  component: showing(CodeListDraftPage, () => {
    const { id } = codeListDraft.useParams()
    return <CodeListDraftPage key={id} id={id} />
  }),
})

/** Services with their forms, and the lists of codes they share. */
export const serviceRoutes = [services, service, serviceDraft, codeLists, codeListDraft] as const
