import { Button, Crumbs, DataTable, EmptyState, SelectField, ShareBar } from '@mot-cua/ui'
import type { LateAgency } from '../../../contexts/performance/index.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment, formatPercent } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

export type LateListsView = {
  months: readonly string[]
  /** The month that is shown; null when none has been published. */
  shown: { month: string; version: number; publishedAt: Date; agencies: readonly LateAgency[] } | null
}
type Part = { view: LateListsView; context: PageContext }

/** Which agencies were late in a month, as it was published: agencies only, nobody by name. */
export function lateListsPage(view: LateListsView, context: PageContext) {
  const { lateLists, common } = textsOf(context)
  return (
    <Layout context={context} title={lateLists.title}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.home }]} />
      <div className="stack">
        <h1>{lateLists.title}</h1>
        <p className="lead">{lateLists.lead}</p>
      </div>
      {view.shown ? (
        <>
          <Months view={view} context={context} />
          <Agencies shown={view.shown} context={context} />
        </>
      ) : (
        <section className="section">
          <EmptyState icon="clock" title={lateLists.none}>
            {lateLists.noneText}
          </EmptyState>
        </section>
      )}
    </Layout>
  )
}

function Months({ view, context }: Part) {
  const { lateLists } = textsOf(context)
  return (
    <form className="period" action={paths.lateLists()}>
      <SelectField
        id="month"
        name="thang"
        label={lateLists.choose}
        choices={view.months.map((month) => ({ value: month, label: lateLists.month(month) }))}
        defaultValue={view.shown?.month ?? ''}
      />
      <Button look="second">{lateLists.show}</Button>
    </form>
  )
}

function Agencies({ shown, context }: { shown: NonNullable<LateListsView['shown']>; context: PageContext }) {
  const { lateLists } = textsOf(context)
  const { locale } = context
  const title = lateLists.month(shown.month)
  return (
    <section className="section" aria-labelledby="agencies">
      <div className="section-head">
        <h2 id="agencies">{title}</h2>
        <a href="/api/v1/late-lists">{lateLists.data}</a>
      </div>
      {shown.agencies.length === 0 ? (
        <p>{lateLists.nobody}</p>
      ) : (
        <DataTable
          caption={title}
          rows={shown.agencies}
          rowKey={({ unit }) => unit}
          className="rank-table"
          columns={[
            { id: 'agency', heading: lateLists.agency, cell: ({ name }) => name[locale] },
            {
              id: 'late',
              heading: lateLists.late,
              numeric: true,
              className: 'strong',
              cell: ({ late }) => late,
            },
            { id: 'handled', heading: lateLists.handled, numeric: true, cell: ({ handled }) => handled },
            {
              id: 'share',
              heading: lateLists.share,
              cell: ({ late, handled }) => (
                <span className="share-cell">
                  <ShareBar share={late / Math.max(1, handled)} />
                  <span className="num">{formatPercent((100 * late) / Math.max(1, handled), locale)}</span>
                </span>
              ),
            },
            { id: 'answered', heading: lateLists.answered, numeric: true, cell: ({ answered }) => answered },
          ]}
        />
      )}
      <p className="small muted table-note">
        {lateLists.published(formatMoment(shown.publishedAt, locale))}{' '}
        {shown.version > 1 && lateLists.again(shown.version)}
      </p>
    </section>
  )
}
