import { Button, type Column, Crumbs, DataTable, EmptyState, More, SelectField, ShareBar } from '@mot-cua/ui'
import type { PublishedFigure, PublishedIndex } from '../../../contexts/performance/index.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatMoment, formatNumber, formatPercent } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'
import { type MonthlyTarget, MonthlyTargets } from './monthly-targets.tsx'

export type MonthUnit = Omit<PublishedIndex, 'name'> & {
  name: string
  onTime: number | null
  /** Without a value: too few ratings to publish; undefined: nobody rated. */
  satisfied: PublishedFigure | undefined
}
export type PublishedMonthView = {
  month: string
  version: number
  publishedAt: Date
  reason: string | null
  received: number
  online: number | null
  onTime: PublishedFigure | null
  satisfied: PublishedFigure | null
  index: PublishedIndex
  groups: { name: string; max: number }[]
  units: MonthUnit[]
  targets: MonthlyTarget[]
}
type View = { months: readonly string[]; shown: PublishedMonthView | null }
type Part = { shown: PublishedMonthView; context: PageContext }

/** How the province and each agency did in a month, as published: units only, nobody by name. */
export function publishedMonthsPage({ months: listed, shown }: View, context: PageContext) {
  const { months, common } = textsOf(context)
  const title = months.title(shown && months.month(shown.month))
  return (
    <Layout context={context} title={title}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.home }]} />
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{months.lead}</p>
      </div>
      {shown ? (
        <>
          <form className="period" action={paths.months()}>
            <SelectField
              id="month"
              name="thang"
              label={months.choose}
              choices={listed.map((month) => ({ value: month, label: months.shortMonth(month) }))}
              defaultValue={shown.month}
            />
            <Button look="second">{months.show}</Button>
          </form>
          <Tally shown={shown} context={context} />
          <Units shown={shown} context={context} />
          <MonthlyTargets targets={shown.targets} context={context} />
          <Downloads shown={shown} context={context} />
        </>
      ) : (
        <section className="section">
          <EmptyState icon="chart" title={months.none}>
            {months.noneText}
          </EmptyState>
        </section>
      )}
    </Layout>
  )
}

function Tally({ shown, context }: Part) {
  const { months } = textsOf(context)
  const { locale } = context
  const number = (value: number | null) => formatNumber(value ?? 0, locale)
  const percent = (value: number | null | undefined) =>
    value === null || value === undefined ? months.unknown : formatPercent(value, locale)
  const { received, online, onTime, satisfied, index } = shown
  return (
    <section className="section" aria-label={months.summary}>
      <dl className="tally">
        <div>
          <dt>{months.received}</dt>
          <dd>{number(received)}</dd>
          {online !== null && <dd>{months.online(formatPercent(online, locale))}</dd>}
        </div>
        <div>
          <dt>{months.onTime}</dt>
          <dd>{percent(onTime?.value)}</dd>
          {onTime && <dd>{months.onTimeOf(number(onTime.numerator), number(onTime.denominator))}</dd>}
        </div>
        <div>
          <dt>{months.satisfied}</dt>
          <dd>{percent(satisfied?.value)}</dd>
          {satisfied?.denominator && <dd>{months.ratings(number(satisfied.denominator))}</dd>}
        </div>
        <div>
          <dt>{months.index}</dt>
          <dd>{formatNumber(index.points, locale, 1)}</dd>
          <dd>{months.pointsOf(formatNumber(index.measurable, locale))}</dd>
        </div>
      </dl>
    </section>
  )
}

function Units({ shown, context }: Part) {
  const { months } = textsOf(context)
  const { locale } = context
  const share = ({ points, measurable }: MonthUnit) => (measurable === 0 ? 0 : points / measurable)
  const columns: Column<MonthUnit>[] = [
    {
      id: 'agency',
      heading: months.agency,
      cell: ({ rank, name }) => (
        <>
          {rank !== null && <span className="rank">{rank}</span>} {name}
          {rank === null && <span className="small muted"> ({months.unranked})</span>}
        </>
      ),
    },
    {
      id: 'dossiers',
      heading: months.dossiers,
      numeric: true,
      cell: ({ dossiers }) => formatNumber(dossiers, locale),
    },
    {
      id: 'onTime',
      heading: months.onTime,
      numeric: true,
      cell: ({ onTime }) => (onTime === null ? '–' : formatPercent(onTime, locale)),
    },
    {
      id: 'satisfied',
      heading: months.satisfied,
      numeric: true,
      cell: ({ satisfied }) =>
        !satisfied ? '–' : satisfied.value === null ? months.few : formatPercent(satisfied.value, locale),
    },
    {
      id: 'points',
      heading: months.index,
      numeric: true,
      className: 'strong',
      cell: ({ points, measurable }) =>
        `${formatNumber(points, locale, 1)} / ${formatNumber(measurable, locale)}`,
    },
    {
      id: 'chart',
      heading: <span className="visually-hidden">{months.chart}</span>,
      className: 'bar-cell',
      cell: (one) => <ShareBar className="bar" share={share(one)} />,
    },
    {
      id: 'share',
      heading: months.share,
      numeric: true,
      cell: (one) => (one.measurable === 0 ? '–' : formatPercent(100 * share(one), locale)),
    },
  ]
  const ranked = shown.units.filter(({ rank }) => rank !== null)
  const unranked = shown.units.filter(({ rank }) => rank === null)
  const groups = shown.groups.map(({ name, max }) => `${name.toLocaleLowerCase(locale)} ${max}`).join(', ')
  return (
    <section className="section" aria-labelledby="units">
      <div className="section-head">
        <h2 id="units">{months.units}</h2>
        <a href={paths.monthExcel(shown.month)}>{months.excel}</a>
      </div>
      <DataTable
        caption={months.units}
        rows={ranked.length > 0 ? ranked : unranked}
        rowKey={({ unit }) => unit}
        columns={columns}
        className="rank-table"
      />
      {ranked.length > 0 && unranked.length > 0 && (
        <More summary={months.otherUnits(unranked.length)}>
          <DataTable
            caption={months.otherUnits(unranked.length)}
            rows={unranked}
            rowKey={({ unit }) => unit}
            columns={columns}
            className="rank-table"
          />
        </More>
      )}
      <p className="small muted table-note measure">{months.method(groups)}</p>
      <p className="small muted">
        {months.published(formatMoment(shown.publishedAt, locale))}{' '}
        {shown.reason !== null && months.again(shown.version, shown.reason)}
      </p>
    </section>
  )
}

function Downloads({ shown, context }: Part) {
  const { months } = textsOf(context)
  const links = [
    { href: paths.monthExcel(shown.month), text: months.excel },
    { href: paths.openFile('chi-so-766', 'csv'), text: months.indexCsv },
    { href: paths.openFile('chi-so-766', 'json'), text: months.indexJson },
    { href: paths.openFile('so-lieu-chi-tieu', 'csv'), text: months.figuresCsv },
    { href: paths.openFile('so-lieu-chi-tieu', 'json'), text: months.figuresJson },
    { href: paths.openData(), text: months.openData },
    { href: paths.lateLists(shown.month), text: months.late },
  ]
  return (
    <section className="section" aria-labelledby="downloads">
      <h2 id="downloads">{months.downloads}</h2>
      <ul>
        {links.map(({ href, text }) => (
          <li key={text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
