import { Icon, type IconName } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import type { QueueList } from '../api-types.ts'
import { listsFor, mayAdminister } from '../features/dossiers/lists.ts'
import { workQueueQuery } from '../features/dossiers/queries.ts'
import { useWords } from '../messages/words.ts'
import { listOfSlug, listSlugs, paths } from '../paths.ts'
import { useMe } from './use-me.ts'

const icons = {
  mine: 'tray',
  reception: 'hand-over',
  processing: 'list',
  signing: 'pen',
  issuing: 'scan',
  returning: 'copies',
  waiting: 'pause',
} as const satisfies Record<QueueList, IconName>

/** The list that the page shows or was opened from. */
export function useCurrentList(): QueueList {
  const { list } = useParams({ strict: false })
  const { tu } = useSearch({ strict: false })
  const lists = listsFor(useMe())
  return listOfSlug(list ?? tu) ?? lists[0] ?? 'mine'
}

/** The lists this person works with and how much waits in each. */
export function Navigation({ label }: { label: string }) {
  const { queue, calendar, catalogue, review, reengineering } = useWords()
  const me = useMe()
  const current = useCurrentList()
  const lists = listsFor(me)
  const atDossiers = useRouterState({ select: ({ location }) => /^\/(viec|ho-so)\//.test(location.pathname) })
  const { data } = useQuery({ ...workQueueQuery(current), enabled: lists.length > 0 })
  return (
    <nav className="desk-nav" aria-label={label}>
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <Link
              to={paths.queue}
              params={{ list: listSlugs[list] }}
              search={{}}
              activeProps={{ 'aria-current': undefined }}
              aria-current={list === current && atDossiers ? 'page' : undefined}
            >
              <Icon name={icons[list]} />
              {queue.lists[list]}
              {data && data.counts[list] > 0 && <span className="count">{data.counts[list]}</span>}
            </Link>
          </li>
        ))}
        {mayAdminister(me) && (
          <li>
            <Link to={paths.calendar} search={{}} activeOptions={{ includeSearch: false }}>
              <Icon name="calendar" />
              {calendar.name}
            </Link>
          </li>
        )}
      </ul>
      <h2>{catalogue.section}</h2>
      <ul>
        <li>
          <Link to={paths.reviews} activeProps={{ 'aria-current': 'page' }}>
            <Icon name="tick-ring" />
            {review.name}
          </Link>
        </li>
        <li>
          <Link to={paths.reengineering} activeProps={{ 'aria-current': 'page' }}>
            <Icon name="chart" />
            {reengineering.name}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
