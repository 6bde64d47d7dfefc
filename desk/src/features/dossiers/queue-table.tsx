import { classNames, Icon } from '@mot-cua/ui'
import { useMemo, useRef } from 'react'
import type { QueueItem, QueueList } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { listSlugs, paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { useKeys } from '../../shell/use-keys.ts'
import { useMe } from '../../shell/use-me.ts'
import { DueSign } from './due-sign.tsx'
import { shortMoment } from './moments.ts'
import { useQueueSearch } from './use-queue-search.ts'

type Rows = {
  list: QueueList
  items: readonly QueueItem[]
  picked: ReadonlySet<string>
  onPick: (id: string) => void
  now: Date
}

/** Dossiers as a table that becomes cards on a phone; J and K walk, Enter opens, X picks. */
export function QueueTable({ list, items, picked, onPick, now }: Rows) {
  const { queue } = useWords()
  const body = useRef<HTMLTableSectionElement>(null)
  useKeys(
    useMemo(() => {
      const links = () => [...(body.current?.querySelectorAll<HTMLAnchorElement>('a.code') ?? [])]
      const here = () => links().findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      const walk = (by: number) => {
        const [all, at] = [links(), here()]
        all.at(at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1))?.focus()
      }
      const pick = () => {
        const item = items[here()]
        if (item) onPick(item.id)
      }
      const pickAll = () => {
        for (const { id } of items) if (!picked.has(id)) onPick(id)
      }
      return { j: () => walk(1), k: () => walk(-1), x: pick, a: pickAll }
    }, [items, picked, onPick]),
  )
  return (
    // Browsers drop the roles of a table whose parts are `display: block`, so they are written out.
    // biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout
    <table className="grid grid--cards" role="table">
      <caption className="visually-hidden">{queue.caption(queue.lists[list])}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="pick">
            <span className="visually-hidden">{queue.columns.pick}</span>
          </th>
          <th role="columnheader" scope="col" aria-sort="ascending">
            <span className="grid-sorted">
              {queue.columns.due} <Icon name="down" />
            </span>
          </th>
          <th role="columnheader" scope="col">
            {queue.columns.who}
          </th>
          <th role="columnheader" scope="col">
            {queue.columns.what}
          </th>
          <th role="columnheader" scope="col">
            {queue.columns.step}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {items.map((item) => (
          <Row
            key={item.id}
            item={item}
            list={list}
            now={now}
            picked={picked.has(item.id)}
            onPick={() => onPick(item.id)}
          />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout
  )
}

type RowOf = { item: QueueItem; list: QueueList; now: Date; picked: boolean; onPick: () => void }

function Row({ item, list, now, picked, onPick }: RowOf) {
  const words = useWords()
  const { queue, correspondence, language } = words
  const narrowed = useQueueSearch()
  const paused = item.dueState === 'paused'
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: kept for the card layout
    <tr role="row" className={classNames(picked && 'selected')}>
      <td role="cell" className="pick">
        <label className="pick-area">
          <input className="grid-check" type="checkbox" checked={picked} onChange={onPick} />
          <span className="visually-hidden">{queue.pickOne(item.code)}</span>
        </label>
      </td>
      <td role="cell" className="c-due">
        <DueSign due={{ state: item.dueState, leftMs: item.leftMs }} status={item.status} />{' '}
        <span className="sub num">{paused ? queue.pausedWhy : shortMoment(item.dueAt, now, words)}</span>
        {item.status === 'submitted' && item.channel === 'online' && (
          <span className="sub">{queue.toAnswer}</span>
        )}
        {item.asks && <span className="sub asks">{wordFor(queue.asks, item.asks)}</span>}
      </td>
      <th role="rowheader" scope="row" className="c-who">
        {item.consulted ? (
          <Link className="code" to={paths.consulted} params={{ id: item.id }}>
            {item.code}
          </Link>
        ) : (
          <Link
            className="code"
            to={paths.dossier}
            params={{ id: item.id }}
            search={{ ...narrowed, tu: listSlugs[list] }}
          >
            {item.code}
          </Link>
        )}
        <span className="sub">{item.applicantName}</span>
        {item.unread && (
          <span className="sub unread">
            <Icon name="talk" /> {correspondence.inQueue}
          </span>
        )}
      </th>
      <td role="cell" className="c-what">
        <span className="clip">{language === 'vi' ? item.procedureVi : item.procedureEn}</span>
        <span className="sub c-chan">{wordFor(queue.channels, item.channel)}</span>
      </td>
      <td role="cell" className="c-step">
        {wordFor(queue.steps, stepOf(item))}
        <Holder item={item} />
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: kept for the card layout
  )
}

function Holder({ item }: { item: QueueItem }) {
  const { queue } = useWords()
  const me = useMe()
  if (item.consulted || item.status === 'submitted' || item.status === 'resolved') return null
  const words =
    item.assignee === null
      ? queue.nobody
      : item.assignee === me.id
        ? queue.mineHolds
        : (item.assigneeName ?? queue.colleague)
  return <span className="sub">{words}</span>
}

const stepOf = ({ status, role, consulted }: QueueItem): string =>
  consulted
    ? 'consulted'
    : status === 'resolved'
      ? 'resolved'
      : status === 'awaiting-supplement'
        ? 'waiting'
        : role
