import {
  Button,
  type Choice,
  type Column,
  Crumbs,
  DataTable,
  DueBadge,
  EmptyState,
  More,
  SelectField,
  ShareBar,
} from '@mot-cua/ui'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMoment, formatNumber, formatPercent } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { paths } from '../../paths.ts'

/** A target of the plan with its measured value. */
export type TargetView = {
  id: string
  name: string
  /** For which year and how it is computed. */
  how?: string
  unit: 'percent' | 'number'
  goal: number
  direction: 'at-least' | 'at-most'
  /** Null when there is nothing to measure it by yet; `reason` says what is missing. */
  value: number | null
  reason?: string
  counted?: { part: number; whole: number }
  state: 'met' | 'not-met' | { dueOn: PlainDate }
}

export type UnitFigures = {
  id: string
  name: string
  received: number
  /** Percent; null when nothing was finished, or nobody rated. */
  onTime: number | null
  content: number | null
  /** Of 100 points. */
  index: number | null
  grade?: string
}

export type PublicTargetsView = {
  period: { id: string; name: string }
  periods: readonly Choice[]
  unit: string
  units: readonly Choice[]
  /** The plan the targets are from. */
  plan?: string
  summary: readonly { label: string; value: string; note?: string }[]
  targets: readonly TargetView[]
  /** Agency by agency; absent where they are looked at one by one. */
  ranking?: readonly UnitFigures[]
  late?: readonly { id: string; name: string; dossiers: number; worst: string; explained: number }[]
  computedAt?: Date
}

type Part = { view: PublicTargetsView; context: PageContext }

/** The plan's targets as they are measured, and every agency by name: public, with what cannot be measured said so. */
export function publicTargetsPage(view: PublicTargetsView, context: PageContext) {
  const { targets, common } = textsOf(context)
  const title = targets.title(view.period.name)
  const empty = view.summary.length === 0 && view.targets.length === 0
  return (
    <Layout context={context} title={title}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.home }]} />
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{targets.lead}</p>
        {view.plan && <p className="muted">{view.plan}</p>}
      </div>
      <Period view={view} context={context} />
      {empty ? (
        <section className="section">
          <EmptyState icon="chart" title={targets.none}>
            {targets.noneText}
          </EmptyState>
        </section>
      ) : (
        <>
          <Summary view={view} context={context} />
          <Targets view={view} context={context} />
          {view.ranking && <Units ranking={view.ranking} context={context} />}
          {view.late && <Late late={view.late} context={context} />}
        </>
      )}
    </Layout>
  )
}

function Period({ view, context }: Part) {
  const { targets } = textsOf(context)
  return (
    <form className="period" action={paths.targets()}>
      <SelectField
        id="period"
        name="ky"
        label={targets.period}
        choices={view.periods}
        defaultValue={view.period.id}
      />
      <SelectField
        id="unit"
        name="co-quan"
        label={targets.unit}
        choices={view.units}
        defaultValue={view.unit}
      />
      <Button look="second">{targets.show}</Button>
    </form>
  )
}

function Summary({ view, context }: Part) {
  if (view.summary.length === 0) return null
  return (
    <section className="section" aria-label={textsOf(context).targets.summary}>
      <dl className="tally">
        {view.summary.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {note && <dd>{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}

function Targets({ view, context }: Part) {
  const { targets } = textsOf(context)
  const amount = (value: number, unit: TargetView['unit']) =>
    unit === 'percent' ? formatPercent(value, context.locale) : formatNumber(value, context.locale, 1)
  const columns: Column<TargetView>[] = [
    { id: 'name', heading: targets.target, cell: (target) => <Name target={target} context={context} /> },
    {
      id: 'goal',
      heading: targets.goal,
      numeric: true,
      cell: ({ goal, unit, direction }) =>
        (direction === 'at-least' ? targets.atLeast : targets.atMost)(amount(goal, unit)),
    },
    {
      id: 'value',
      heading: targets.value,
      numeric: true,
      className: 'strong',
      cell: (target) =>
        target.value === null ? (
          <span className="unmeasured">{targets.unmeasured}</span>
        ) : (
          amount(target.value, target.unit)
        ),
    },
    {
      id: 'chart',
      heading: <span className="visually-hidden">{targets.chart}</span>,
      className: 'bar-cell',
      cell: ({ value, unit, goal }) =>
        value !== null &&
        unit === 'percent' && <ShareBar className="bar" share={value / 100} target={goal / 100} />,
    },
    { id: 'state', heading: targets.state, cell: (target) => <State target={target} context={context} /> },
  ]
  return (
    <section className="section" aria-labelledby="targets">
      <div className="section-head">
        <h2 id="targets">{targets.targets}</h2>
        <a href={paths.targetsData(view.period.id)}>{targets.data}</a>
      </div>
      <DataTable
        caption={targets.targets}
        rows={view.targets}
        rowKey={({ id }) => id}
        columns={columns}
        className="rank-table"
      />
      {view.computedAt && (
        <p className="small muted table-note">
          {targets.computedAt(formatMoment(view.computedAt, context.locale))}
        </p>
      )}
    </section>
  )
}

function Name({ target, context }: { target: TargetView; context: PageContext }) {
  const { targets } = textsOf(context)
  if (!target.how) return target.name
  return (
    <>
      {target.name}
      <More summary={targets.how}>
        <p className="small muted">{target.how}</p>
      </More>
    </>
  )
}

function State({ target, context }: { target: TargetView; context: PageContext }) {
  const { targets } = textsOf(context)
  if (target.value === null) return <span className="unmeasured">{target.reason ?? targets.unmeasured}</span>
  if (typeof target.state === 'object')
    return <span className="muted">{targets.notDue(formatDate(target.state.dueOn, context.locale))}</span>
  return target.state === 'met' ? (
    <DueBadge state="ok" words={targets.met} />
  ) : (
    <DueBadge state="soon" words={targets.notMet} />
  )
}

function Units({ ranking, context }: { ranking: readonly UnitFigures[]; context: PageContext }) {
  const { targets } = textsOf(context)
  const percent = (value: number | null) => (value === null ? '–' : formatPercent(value, context.locale))
  const ranks = new Map(ranking.map(({ id }, index) => [id, index + 1]))
  const columns: Column<UnitFigures>[] = [
    {
      id: 'name',
      heading: targets.unit,
      cell: ({ id, name }) => (
        <>
          <span className="rank">{ranks.get(id)}</span> {name}
        </>
      ),
    },
    {
      id: 'received',
      heading: targets.received,
      numeric: true,
      cell: ({ received }) => formatNumber(received, context.locale),
    },
    { id: 'on-time', heading: targets.onTime, numeric: true, cell: ({ onTime }) => percent(onTime) },
    { id: 'content', heading: targets.content, numeric: true, cell: ({ content }) => percent(content) },
    {
      id: 'index',
      heading: targets.index,
      numeric: true,
      className: 'strong',
      cell: ({ index }) =>
        index === null ? (
          <span className="unmeasured">{targets.unmeasured}</span>
        ) : (
          formatNumber(index, context.locale, 1)
        ),
    },
    {
      id: 'chart',
      heading: <span className="visually-hidden">{targets.chart}</span>,
      className: 'bar-cell',
      cell: ({ index }) => index !== null && <ShareBar className="bar" share={index / 100} />,
    },
    { id: 'grade', heading: targets.grade, cell: ({ grade }) => grade ?? '–' },
  ]
  return (
    <section className="section" aria-labelledby="units">
      <h2 id="units">{targets.units}</h2>
      {ranking.length === 0 ? (
        <p className="muted">{targets.unitsNone}</p>
      ) : (
        <>
          <DataTable
            caption={targets.units}
            rows={ranking}
            rowKey={({ id }) => id}
            columns={columns}
            className="rank-table"
          />
          <p className="small muted table-note">{targets.indexNote}</p>
        </>
      )}
    </section>
  )
}

function Late({ late, context }: { late: NonNullable<PublicTargetsView['late']>; context: PageContext }) {
  const { targets } = textsOf(context)
  return (
    <section className="section" aria-labelledby="late">
      <h2 id="late">{targets.late}</h2>
      {late.length === 0 ? (
        <p className="muted">{targets.lateNone}</p>
      ) : (
        <DataTable
          caption={targets.late}
          rows={late}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', heading: targets.unit, cell: ({ name }) => name },
            {
              id: 'dossiers',
              heading: targets.lateCount,
              numeric: true,
              cell: ({ dossiers }) => formatNumber(dossiers, context.locale),
            },
            { id: 'worst', heading: targets.lateWorst, numeric: true, cell: ({ worst }) => worst },
            {
              id: 'explained',
              heading: targets.lateExplained,
              cell: ({ dossiers, explained }) => (
                <DueBadge
                  state={explained === dossiers ? 'ok' : 'soon'}
                  words={targets.of(
                    formatNumber(explained, context.locale),
                    formatNumber(dossiers, context.locale),
                  )}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
