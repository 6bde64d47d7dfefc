import { Icon } from '@mot-cua/ui'
import { useNavigate } from '@tanstack/react-router'
import type { QueueList, WorkQueue } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { dueChoices, listSlugs, paths, type QueueSearch } from '../../paths.ts'
import { FindBox } from '../../shell/find-box.tsx'
import { Link } from '../../shell/link.tsx'
import { SavedViews } from './saved-views.tsx'

const dueIcons = {
  'qua-han': 'warning',
  'sap-den-han': 'clock',
  'can-lam': 'pen',
  'tam-dung': 'pause',
} as const
const countOf = { 'qua-han': 'late', 'sap-den-han': 'soon', 'can-lam': 'asks', 'tam-dung': 'paused' } as const

type Props = { list: QueueList; search: QueueSearch; data: WorkQueue }

/** What the list is narrowed to; all of it stands in the address, so that it can be kept, sent and gone back to. */
export function QueueFilters({ list, search, data }: Props) {
  const { queue } = useWords()
  const params = { list: listSlugs[list] }
  const { han, trang: _, ...others } = search
  return (
    <div className="filters">
      <nav className="filter-chips" aria-label={queue.dueFilter}>
        <Link
          className="chip"
          to={paths.queue}
          params={params}
          search={others}
          aria-current={han ? undefined : 'true'}
        >
          {queue.all}
        </Link>
        {dueChoices.map((choice) => (
          <Link
            key={choice}
            className="chip"
            to={paths.queue}
            params={params}
            search={{ ...others, han: choice }}
            aria-current={han === choice ? 'true' : undefined}
          >
            <Icon name={dueIcons[choice]} />
            {queue.withCount(queue.due[choice], data.due[countOf[choice]])}
          </Link>
        ))}
      </nav>
      <Choices list={list} search={search} data={data} />
      <FindBox id="find-list" className="desk-find--list" />
      <SavedViews list={list} search={search} />
    </div>
  )
}

/** By procedure and by who holds it, where there is something to choose between. */
function Choices({ list, search, data }: Props) {
  const { queue, language } = useWords()
  const navigate = useNavigate()
  const { trang: _, tt, cb, ...others } = search
  const go = (chosen: { tt?: string | undefined; cb?: string | undefined }) => {
    const next = { tt, cb, ...chosen }
    return navigate({
      to: paths.queue,
      params: { list: listSlugs[list] },
      search: { ...others, ...(next.tt && { tt: next.tt }), ...(next.cb && { cb: next.cb }) },
    })
  }
  return (
    <>
      {(data.procedures.length > 1 || tt) && (
        <select
          className="select filter-select"
          aria-label={queue.byProcedure}
          value={tt ?? ''}
          onChange={({ target }) => go({ tt: target.value })}
        >
          <option value="">{queue.anyProcedure}</option>
          {data.procedures.map(({ code, vi, en, count }) => (
            <option key={code} value={code}>
              {queue.withCount(language === 'vi' ? vi : en, count)}
            </option>
          ))}
        </select>
      )}
      {(data.holders.length > 1 || cb) && (
        <select
          className="select filter-select"
          aria-label={queue.byHolder}
          value={cb ?? ''}
          onChange={({ target }) => go({ cb: target.value })}
        >
          <option value="">{queue.anyHolder}</option>
          {data.holders.map(({ id, name, count }) => (
            <option key={id} value={id === 'none' ? 'chua-giao' : id}>
              {queue.withCount(id === 'none' ? queue.nobody : name, count)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
