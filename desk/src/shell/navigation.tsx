import { Icon, type IconName } from '@mot-cua/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useRouterState, useSearch } from '@tanstack/react-router'
import type { QueueList } from '../api-types.ts'
import { listsFor } from '../features/dossiers/lists.ts'
import { workQueueQuery } from '../features/dossiers/queries.ts'
import { useQueueSearch } from '../features/dossiers/use-queue-search.ts'
import { useWords } from '../messages/words.ts'
import { listOfSlug, listSlugs, paths } from '../paths.ts'
import { inNavigation, Link } from './link.tsx'
import {
  ApplicantLinks,
  CatalogueLinks,
  OrganisationLinks,
  PlanLinks,
  ReceptionLinks,
  ResultLinks,
  ServiceLinks,
  TaskLinks,
} from './section-links.tsx'
import { useMe } from './use-me.ts'

const icons = {
  mine: 'tray',
  reception: 'hand-over',
  processing: 'list',
  signing: 'pen',
  issuing: 'scan',
  returning: 'copies',
  waiting: 'pause',
  consulted: 'info',
} as const satisfies Record<QueueList, IconName>

/** The list that the page shows or was opened from. */
export function useCurrentList(): QueueList {
  const { list } = useParams({ strict: false })
  const { tu } = useSearch({ strict: false })
  const lists = listsFor(useMe())
  const consulted = useRouterState({ select: ({ location }) => location.pathname.includes('/y-kien/') })
  return consulted ? 'consulted' : (listOfSlug(list ?? tu) ?? lists[0] ?? 'mine')
}

/** Whether the page is one of the work queue: a list, or a dossier that was opened from one. */
const useOnList = (): boolean =>
  useRouterState({ select: ({ location }) => /\/(viec|ho-so|y-kien)\//.test(location.pathname) })

/** The lists this person works with and how much waits in each; then what they keep and administer. */
export function Navigation({ label }: { label: string }) {
  const { queue } = useWords()
  const current = useCurrentList()
  const onList = useOnList()
  const lists = listsFor(useMe())
  const search = useQueueSearch()
  const { data } = useQuery({
    ...workQueueQuery(current, onList ? search : {}),
    enabled: lists.length > 0,
    placeholderData: keepPreviousData,
  })
  return (
    <nav className="desk-nav" aria-label={label}>
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <Link
              to={paths.queue}
              params={{ list: listSlugs[list] }}
              search={{}}
              {...inNavigation(onList && list === current)}
            >
              <Icon name={icons[list]} />
              {queue.lists[list]}
              {data && data.counts[list] > 0 && <span className="count">{data.counts[list]}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <ApplicantLinks />
      <ResultLinks />
      <ReceptionLinks />
      <CatalogueLinks />
      <OrganisationLinks />
      <ServiceLinks />
      <PlanLinks />
      <TaskLinks />
    </nav>
  )
}
