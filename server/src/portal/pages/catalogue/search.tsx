import { Button, Crumbs, EmptyState, Icon, Pagination, Tag, Ticks } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import type { ListFilter } from '../../list-filter.ts'
import {
  ChosenFilters,
  chosenWords,
  type FilterChoices,
  FilterForm,
  type FilterNames,
  KeptFilter,
  Orders,
} from '../../parts/list-filters.tsx'
import { feeWords, type ServiceItem, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'

export type SearchView = {
  /** What was typed and what the list is narrowed to, with the names of what has an id. */
  filter: ListFilter
  names: FilterNames
  results: readonly ServiceItem[]
  total: number
  page: number
  pages: number
  /** Words that would find more. */
  didYouMean?: string
  choices: FilterChoices
}

/** Procedures that match everyday words, narrowed by what they are about, who handles them and whom they are for. */
export function searchPage(view: SearchView, context: PageContext) {
  const { common } = textsOf(context)
  const title = titleOf(view, context)
  return (
    <Layout context={context} title={title} current="services" {...addressOf(view)}>
      <Crumbs
        label={common.crumbs}
        links={[
          { href: paths.home(), text: common.nav.services },
          ...(view.filter.field && !view.filter.q ? [{ href: paths.fields(), text: common.allFields }] : []),
          ...(view.filter.agency && !view.filter.q
            ? [{ href: paths.agencies(), text: common.allAgencies }]
            : []),
        ]}
      />
      <div className="stack">
        <h1>{title}</h1>
        <SearchBox view={view} context={context} />
        <ChosenFilters filter={view.filter} names={view.names} context={context} />
      </div>
      <div className="columns columns--filters listing">
        <FilterForm filter={view.filter} choices={view.choices} context={context} />
        {view.results.length > 0 ? (
          <Results view={view} context={context} />
        ) : (
          <NoResult view={view} context={context} />
        )}
      </div>
    </Layout>
  )
}

/** A list of one field, life event or audience is a page of its own for machines; a search and a mixture are not. */
function addressOf({ filter, page }: SearchView): { address?: string } {
  const { q, order: _, ...one } = filter
  const given = Object.values(one).filter((value) => value !== undefined)
  return q || given.length > 1 || page > 1 ? {} : { address: paths.search(one) }
}

function titleOf({ filter, names }: SearchView, context: PageContext): string {
  const { search, browse } = textsOf(context)
  if (filter.q) return search.titleFor(filter.q)
  const [only, ...others] = chosenWords({ filter, names, context })
  if (!only || others.length > 0) return search.titleAll
  if (filter.audience) return browse.forAudience[filter.audience]
  return only.words
}

function SearchBox({ view, context }: { view: SearchView; context: PageContext }) {
  const { search } = textsOf(context)
  return (
    // biome-ignore lint/a11y/useSemanticElements: old browsers know the role, not <search>
    <form role="search" action={paths.search()}>
      <label className="visually-hidden" htmlFor="q">
        {search.label}
      </label>
      <div className="search">
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          defaultValue={view.filter.q ?? ''}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button icon="search">{search.action}</Button>
      </div>
      <KeptFilter filter={view.filter} except={['q', 'order']} />
    </form>
  )
}

function Results({ view, context }: { view: SearchView; context: PageContext }) {
  const { search, common } = textsOf(context)
  return (
    <section aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">{search.count(formatNumber(view.total, context.locale))}</h2>
        <Orders filter={view.filter} context={context} />
      </div>
      {view.didYouMean && <DidYouMean words={view.didYouMean} context={context} />}
      <ul className="link-list">
        {view.results.map((item) => (
          <Result key={item.code} item={item} context={context} />
        ))}
      </ul>
      <div className="result-pages">
        <Pagination
          label={common.pagination.label}
          page={view.page}
          pages={view.pages}
          hrefOf={(page) => paths.search({ ...view.filter, page })}
          words={common.pagination}
        />
      </div>
    </section>
  )
}

function Result({ item, context }: { item: ServiceItem; context: PageContext }) {
  const { common } = textsOf(context)
  return (
    <li className="service result">
      <a href={paths.procedure(item.code)}>{item.name}</a>
      {item.summary && <p>{item.summary}</p>}
      <div className="service-meta">
        <span>{timeWords(item.time, context)}</span>
        <span className="num">{feeWords(item.fee, context)}</span>
        <span>
          <Tag strong={item.level === 'full'}>{common.level[item.level]}</Tag>
        </span>
      </div>
      <Icon name="forward" />
    </li>
  )
}

const DidYouMean = ({ words, context }: { words: string; context: PageContext }) => (
  <p className="did-you-mean">
    {textsOf(context).search.didYouMean}
    <a href={paths.search({ q: words })}>{words}</a>
  </p>
)

function NoResult({ view, context }: { view: SearchView; context: PageContext }) {
  const { search, browse } = textsOf(context)
  const { number } = context.province.helpLine
  const { filter } = view
  const narrowed = chosenWords({ ...view, context }).length > 0
  if (!filter.q)
    return (
      <EmptyState icon="list" title={search.none} action={<a href={paths.search()}>{search.backToAll}</a>}>
        {narrowed ? browse.noneWithAll : search.fieldNone}
      </EmptyState>
    )
  return (
    <section className="stack" aria-labelledby="none">
      <h2 id="none">{search.none}</h2>
      {narrowed && (
        <p>
          <a href={paths.search({ q: filter.q })}>{browse.searchEverywhere(filter.q)}</a>
        </p>
      )}
      {view.didYouMean && <DidYouMean words={view.didYouMean} context={context} />}
      <div className="panel stack">
        <h3>{search.adviceTitle}</h3>
        <Ticks items={search.advice} />
        <p>
          <a href={`tel:${number}`}>{search.adviceCall(number)}</a>
        </p>
      </div>
    </section>
  )
}
