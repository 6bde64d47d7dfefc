import { Icon, type IconName } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState, useSearch } from '@tanstack/react-router'
import type { QueueList } from '../api-types.ts'
import { editsSynonyms, keepsCatalogue, procedureDraftsQuery } from '../features/catalogue/queries.ts'
import { listsFor } from '../features/dossiers/lists.ts'
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
  const { queue, calendar } = useWords()
  const me = useMe()
  const current = useCurrentList()
  const me = useMe()
  const lists = listsFor(me)
  const onList = useOnList()
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
              aria-current={onList && list === current ? 'page' : undefined}
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
      {keepsCatalogue(me) && <CatalogueLinks />}
    </nav>
  )
}

/** Whether the page is one of the work queue: a list, or a dossier that was opened from one. */
const useOnList = (): boolean =>
  useRouterState({ select: ({ location }) => !location.pathname.startsWith('/danh-muc/') })

/** Where the catalogue is kept, and how many drafts wait for this person. */
function CatalogueLinks() {
  const { catalogue } = useWords()
  const me = useMe()
  const { data: drafts = [] } = useQuery(procedureDraftsQuery)
  const waiting = drafts.filter(({ mine }) => mine).length
  return (
    <>
      <h2>{catalogue.section}</h2>
      <ul>
        <li>
          <Link to={paths.procedures} search={{}} activeOptions={{ includeSearch: false }}>
            <Icon name="document" />
            {catalogue.procedures}
          </Link>
        </li>
        <li>
          <Link to={paths.procedureDrafts}>
            <Icon name="pen" />
            {catalogue.drafts}
            {waiting > 0 && <span className="count">{waiting}</span>}
          </Link>
        </li>
        {editsSynonyms(me) && (
          <li>
            <Link to={paths.synonyms}>
              <Icon name="talk" />
              {catalogue.synonyms.title}
            </Link>
          </li>
        )}
      </ul>
    </>
  )
}
