import { Button, EmptyState, More, Notice, ShareBar } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Comparison, keepingApi, type SyncState } from '../../api-keeping.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { useMe } from '../../shell/use-me.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { fullMoment } from '../dossiers/moments.ts'
import { ComparedProcedure } from './compared-procedure.tsx'
import { comparisonQuery, decidesCatalogue, syncQuery } from './queries.ts'
import { type NationalSearch, standingSlugs } from './search.ts'

/** The catalogue beside the national database: how the exchange stands, what differs, and the decisions. */
export function NationalPage({ search }: { search: NationalSearch }) {
  const { national } = useWords()
  usePageTitle(national.title)
  const { data } = useSuspenseQuery(comparisonQuery)
  const { data: sync } = useSuspenseQuery(syncQuery)
  useNewComparison(sync)
  const filter = search.loc ?? 'open'
  const shown = data.items.filter(({ standing, open }) =>
    filter === 'all' ? true : filter === 'open' ? open > 0 || standing === 'unreadable' : standing === filter,
  )
  const next = shown.find(({ code, open }) => code !== search.ma && open > 0)?.code
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{national.title}</h1>
        <SyncNow />
      </div>
      <p className="muted small measure">{national.lead}</p>
      <SyncLine sync={sync} />
      <Identity identity={data.identity} />
      <Filters items={data.items} filter={filter} />
      {shown.length === 0 && !search.ma ? (
        <EmptyState icon="tick" title={national.nothing[0] ?? ''}>
          {national.nothing[1]}
        </EmptyState>
      ) : (
        <div className="split split--wide-right">
          <ProcedureList items={shown} search={search} />
          {search.ma ? (
            <ComparedProcedure key={search.ma} code={search.ma} next={next} filter={search.loc} />
          ) : (
            <p className="muted">{national.choose}</p>
          )}
        </div>
      )}
    </div>
  )
}

/** Reads the differences again whenever a run has ended. */
function useNewComparison({ lastFinishedAt }: SyncState) {
  const client = useQueryClient()
  const seen = useRef(lastFinishedAt)
  useEffect(() => {
    if (seen.current === lastFinishedAt) return
    seen.current = lastFinishedAt
    client.invalidateQueries({ queryKey: ['national-records'] })
  }, [lastFinishedAt, client])
}

function SyncNow() {
  const { national, shell } = useWords()
  const client = useQueryClient()
  const ask = useMutation({
    mutationFn: keepingApi.askForSync,
    onSuccess: async () => {
      announce({ text: national.asked })
      await client.invalidateQueries({ queryKey: ['procedure-sync'] })
    },
  })
  if (!decidesCatalogue(useMe())) return null
  return (
    <div>
      <Button look="second" aria-disabled={ask.isPending} onClick={() => !ask.isPending && ask.mutate()}>
        {ask.isPending ? shell.working : national.syncNow}
      </Button>
      <Refusal error={ask.error} />
    </div>
  )
}

function SyncLine({ sync }: { sync: SyncState }) {
  const { national } = useWords()
  const said = national.sync
  const running = sync.listed ? said.running(sync.done, sync.total) : said.listing
  return (
    <div className="stack-s" role="status">
      {sync.state === 'never' && <p>{said.never}</p>}
      {sync.state === 'running' && <p>{running}</p>}
      {sync.state === 'running' && sync.total > 0 && <ShareBar share={sync.done / sync.total} />}
      {sync.state === 'finished' && sync.finishedAt && <p>{said.finished(fullMoment(sync.finishedAt))}</p>}
      {sync.state === 'interrupted' && (
        <Notice tone="late">
          <p>
            {said.interrupted} <span lang="en">{sync.failure}</span>
          </p>
        </Notice>
      )}
      {sync.failed.length > 0 && <p>{said.failed(sync.failed.map(({ code }) => code).join(', '))}</p>}
    </div>
  )
}

const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)

function Identity({ identity }: { identity: Comparison['identity'] }) {
  const { national, language } = useWords()
  if (identity.compared === 0) return null
  const share = identity.same / identity.compared
  return (
    <section className="stack" aria-label={national.identical}>
      <dl className="tally">
        <div>
          <dt>{national.identical}</dt>
          <dd>{percent(Math.floor(share * 1000) / 1000, language)}</dd>
          <dd>{national.identicalOf(identity.same, identity.compared)}</dd>
        </div>
        <div>
          <dt>{national.newThere}</dt>
          <dd>{identity.new}</dd>
        </div>
        <div>
          <dt>{national.annulledThere}</dt>
          <dd>{identity.annulled}</dd>
        </div>
        <div>
          <dt>{national.onlyOurs}</dt>
          <dd>{identity.onlyOurs}</dd>
        </div>
      </dl>
      <More summary={national.byPart}>
        {identity.parts.map(({ part, same }) => (
          <div className="bar-row" key={part}>
            <span>{wordFor(national.parts, part)}</span>
            <span className="num">
              {same}/{identity.compared}
            </span>
            <ShareBar share={same / identity.compared} />
          </div>
        ))}
      </More>
    </section>
  )
}

function Filters({ items, filter }: { items: Comparison['items']; filter: string }) {
  const { national, queue } = useWords()
  const count = (slug: string) =>
    slug === 'all'
      ? items.length
      : items.filter(({ standing, open }) => (slug === 'open' ? open > 0 : standing === slug)).length
  return (
    <nav className="filters" aria-label={national.filter}>
      {standingSlugs.map((slug) => (
        <Link
          key={slug}
          className="chip"
          to={paths.national}
          search={slug === 'open' ? {} : { loc: slug }}
          aria-current={slug === filter ? 'true' : undefined}
        >
          {queue.withCount(national.standings[slug], count(slug))}
        </Link>
      ))}
    </nav>
  )
}

function ProcedureList({ items, search }: { items: Comparison['items']; search: NationalSearch }) {
  const { national } = useWords()
  return (
    <nav className="pane desk-list" aria-label={national.list}>
      <ul>
        {items.map(({ code, name, standing, open, differences }) => (
          <li key={code}>
            <Link
              to={paths.national}
              search={{ ...search, ma: code }}
              resetScroll={false}
              aria-current={code === search.ma ? 'true' : undefined}
            >
              <span className="code">{code}</span> <span className="clip">{name}</span>
              <span className="sub">
                {wordFor(national.standings, standing)}
                {differences > 0 && `, ${national.openOf(open, differences)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
