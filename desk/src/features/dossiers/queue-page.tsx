import { EmptyState, Icon } from '@mot-cua/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { QueueList } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { listSlugs, paths, type QueueSearch } from '../../paths.ts'
import { NotFoundPage } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { PageLinks } from '../../shell/page-links.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { BulkMoves } from './bulk-moves.tsx'
import { listsFor } from './lists.ts'
import { clock } from './moments.ts'
import { workQueueQuery } from './queries.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueTable } from './queue-table.tsx'
import { SigningPage } from './signing-page.tsx'
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
  const { data, dataUpdatedAt } = useQuery({
    ...workQueueQuery(list, search),
    placeholderData: keepPreviousData,
    throwOnError: true,
  })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const now = useNow()
  if (!data) return <Loading />
  const { items, total } = data
  const pickedItems = items.filter(({ id }) => picked.has(id))
  const pick = (id: string) =>
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const narrowed = [search.loc, search.han, search.tt, search.cb].some((part) => part !== undefined)
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
      {(narrowed || data.counts[list] > 0) && <QueueFilters list={list} search={search} data={data} />}
      {items.length > 0 ? (
        <div className="grid-wrap">
          <QueueTable list={list} items={items} picked={picked} onPick={pick} now={now} />
          <div className="grid-foot">
            <span role="status">
              {pickedItems.length > 0
                ? queue.picked(pickedItems.length, total)
                : queue.shown(items.length, total)}
              . {queue.timeNote}
            </span>
            <BulkMoves items={pickedItems} onDone={() => setPicked(new Set())} />
            <span className="num">{queue.refreshed(clock(new Date(dataUpdatedAt)))}</span>
          </div>
        </div>
      ) : (
        <NothingHere list={list} filtered={narrowed || (search.trang ?? 1) > 1} />
      )}
      <Pages list={list} search={search} pages={Math.ceil(total / data.pageSize)} />
      <Keys />
    </>
  )
}

type PagesOf = { list: QueueList; search: QueueSearch; pages: number }

function Pages({ list, search: { trang = 1, ...others }, pages }: PagesOf) {
  return (
    <PageLinks
      page={trang}
      pages={pages}
      link={(page, word) => (
        <Link
          className="button button--second"
          to={paths.queue}
          params={{ list: listSlugs[list] }}
          search={{ ...others, ...(page > 1 && { trang: page }) }}
        >
          {word}
        </Link>
      )}
    />
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
        <kbd>A</kbd> {queue.keys.pickAll}
      </span>
      <span>
        <kbd>Y</kbd> {queue.keys.act}
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
