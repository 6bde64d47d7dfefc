import { EmptyState, Icon } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { QueueItem, QueueList } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { dueChoices, listSlugs, paths, type QueueSearch } from '../../paths.ts'
import { NotFoundPage } from '../../shell/failure.tsx'
import { FindBox } from '../../shell/find-box.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { listsFor } from './lists.ts'
import { clock } from './moments.ts'
import { workQueueQuery } from './queries.ts'
import { countDue, filterQueue } from './queue-filter.ts'
import { QueueTable } from './queue-table.tsx'
import { SigningPage } from './signing-page.tsx'
import { TakePicked } from './take-picked.tsx'
import { useNow } from './use-now.ts'

/** One list of the work queue; leaders see the one of signing as papers to sign. */
export function QueuePage({ list, search }: { list: QueueList; search: QueueSearch }) {
  const { queue } = useWords()
  const me = useMe()
  usePageTitle(queue.lists[list])
  const lists = listsFor(me)
  if (lists.length === 0)
    return (
      <EmptyState icon="lock" title={queue.noList[0] ?? ''} level="h1">
        {queue.noList[1]}
      </EmptyState>
    )
  if (!lists.includes(list)) return <NotFoundPage />
  return list === 'signing' && me.roles?.includes('leader') ? (
    <SigningPage chosen={search.chon} />
  ) : (
    <ListPage list={list} search={search} />
  )
}

function ListPage({ list, search }: { list: QueueList; search: QueueSearch }) {
  const { queue } = useWords()
  const { data, dataUpdatedAt } = useSuspenseQuery(workQueueQuery(list))
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const now = useNow()
  const shown = filterQueue(data.items, { words: search.loc, due: search.han })
  const pickedItems = data.items.filter(({ id }) => picked.has(id))
  const pick = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  return (
    <>
      <div className="desk-head">
        <h1>{queue.lists[list]}</h1>
        <div className="row only-wide">
          <button type="button" className="button button--second" onClick={() => print()}>
            <Icon name="print" />
            {queue.print}
          </button>
        </div>
      </div>
      {data.items.length > 0 && <Filters list={list} search={search} items={data.items} />}
      {shown.length > 0 ? (
        <div className="grid-wrap">
          <QueueTable list={list} items={shown} picked={picked} onPick={pick} now={now} />
          <div className="grid-foot">
            <span>
              {picked.size > 0
                ? queue.picked(pickedItems.length, data.items.length)
                : queue.shown(shown.length, data.items.length)}
              . {queue.timeNote}
            </span>
            <TakePicked items={pickedItems} onTaken={() => setPicked(new Set())} />
            <span className="num">{queue.refreshed(clock(new Date(dataUpdatedAt)))}</span>
          </div>
        </div>
      ) : (
        <NothingHere list={list} filtered={data.items.length > 0} />
      )}
      <Keys />
    </>
  )
}

const dueIcons = { 'qua-han': 'warning', 'sap-den-han': 'clock', 'tam-dung': 'pause' } as const

function Filters({
  list,
  search,
  items,
}: {
  list: QueueList
  search: QueueSearch
  items: readonly QueueItem[]
}) {
  const { queue } = useWords()
  const params = { list: listSlugs[list] }
  const { han, ...others } = search
  const plain = { 'aria-current': undefined }
  return (
    <nav className="filters" aria-label={queue.dueFilter}>
      <Link
        className="chip"
        to={paths.queue}
        params={params}
        search={others}
        activeProps={plain}
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
          activeProps={plain}
          aria-current={han === choice ? 'true' : undefined}
        >
          <Icon name={dueIcons[choice]} />
          {queue.withCount(queue.due[choice], countDue(items, choice))}
        </Link>
      ))}
      <FindBox id="find-list" className="desk-find--list" />
    </nav>
  )
}

function NothingHere({ list, filtered }: { list: QueueList; filtered: boolean }) {
  const { queue } = useWords()
  const [title = '', text] = filtered ? queue.nothingFound : queue.empty[list]
  return (
    <EmptyState
      icon={filtered ? 'search' : 'tray'}
      title={title}
      action={
        filtered && (
          <Link
            className="button button--second"
            to={paths.queue}
            params={{ list: listSlugs[list] }}
            search={{}}
          >
            {queue.clearFilter}
          </Link>
        )
      }
    >
      {text}
    </EmptyState>
  )
}

function Keys() {
  const { queue, shell } = useWords()
  return (
    <p className="keys" title={shell.keys.title}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {queue.keys.move}
      </span>
      <span>
        <kbd>Enter</kbd> {queue.keys.open}
      </span>
      <span>
        <kbd>X</kbd> {queue.keys.pick}
      </span>
      <span>
        <kbd>/</kbd> {queue.keys.find}
      </span>
      <span>
        <kbd>?</kbd> {queue.keys.all}
      </span>
    </p>
  )
}
