import { Button, Crumbs, EmptyState, Icon, Pagination, Tag, Ticks } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { formatNumber } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { feeWords, type ServiceItem, timeWords } from '../../parts/service-list.tsx'
import { paths } from '../../paths.ts'
import { FieldLinks } from './home.tsx'

export type SearchView = {
  query: string
  /** The life event, field or agency the list is limited to; `name` is shown as the heading. */
  within?: { event?: string; field?: string; agency?: string; name: string }
  results: readonly ServiceItem[]
  total: number
  page: number
  pages: number
  /** Words that would find more. */
  didYouMean?: string
  fields: readonly { id: string; name: string; count: number }[]
}

/** Procedures that match everyday words, or those of a life event or field. */
export function searchPage(view: SearchView, context: PageContext) {
  const { search, common } = textsOf(context)
  const title = view.query
    ? search.titleFor(view.query)
    : view.within
      ? search.titleIn(view.within.name)
      : search.titleAll
  return (
    <Layout context={context} title={title} current="services">
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.nav.services }]} />
      <div className="stack">
        <h1>{title}</h1>
        <SearchBox view={view} context={context} />
      </div>
      {view.results.length > 0 ? (
        <Results view={view} context={context} />
      ) : (
        <NoResult view={view} context={context} />
      )}
      {view.fields.length > 0 && (
        <section className="section" aria-labelledby="fields">
          <h2 id="fields">{search.browse}</h2>
          <FieldLinks fields={view.fields} context={context} />
        </section>
      )}
    </Layout>
  )
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
          defaultValue={view.query}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button icon="search">{search.action}</Button>
      </div>
    </form>
  )
}

function Results({ view, context }: { view: SearchView; context: PageContext }) {
  const { search, common } = textsOf(context)
  const { event, field, agency } = view.within ?? {}
  const query = { ...(view.query && { q: view.query }), ...(event && { event }), ...(field && { field }) }
  return (
    <section className="section" aria-labelledby="results">
      <div className="section-head">
        <h2 id="results">{search.count(formatNumber(view.total, context.locale))}</h2>
        {view.query && <p className="muted small">{search.cutNote}</p>}
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
          hrefOf={(page) => paths.search({ ...query, ...(agency && { agency }), page })}
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
  const { search } = textsOf(context)
  const { number } = context.province.helpLine
  if (!view.query)
    return (
      <section className="section">
        <EmptyState icon="list" title={search.none} action={<a href={paths.search()}>{search.backToAll}</a>}>
          {search.fieldNone}
        </EmptyState>
      </section>
    )
  return (
    <section className="section stack" aria-labelledby="none">
      <h2 id="none">{search.none}</h2>
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
