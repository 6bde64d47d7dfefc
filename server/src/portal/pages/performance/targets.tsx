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
import type { Figure } from '../../../contexts/plans/index.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { formatDate, formatMoment } from '../../format.ts'
import { Layout } from '../../layout.tsx'
import { amountWords, goalWords } from '../../parts/target-words.ts'
import { paths } from '../../paths.ts'

/** A target of the plan with its measured value. */
export type TargetView = {
  id: string
  name: string
  year: number
  /** How it is computed. */
  how?: string
  unit: Figure['unit']
  goal: number
  compare: Figure['compare']
  /** Null when there is nothing to measure it by yet; `reason` says what is missing. */
  value: number | null
  reason?: string
  counted?: { part: number; whole: number }
  state: 'met' | 'not-met' | { dueOn: PlainDate }
}

export type PublicTargetsView = {
  period: { id: string; name: string }
  periods: readonly Choice[]
  unit: string
  units: readonly Choice[]
  /** The plan the targets are from. */
  plan?: string
  /** Whose figures are counted with those of the unit. */
  note?: string
  targets: readonly TargetView[]
  computedAt?: Date
}

type Part = { view: PublicTargetsView; context: PageContext }

/** The plan's targets as they are measured, and every agency by name: public, with what cannot be measured said so. */
export function publicTargetsPage(view: PublicTargetsView, context: PageContext) {
  const { targets, common } = textsOf(context)
  const title = targets.title(view.period.name)
  const empty = view.targets.length === 0
  return (
    <Layout context={context} title={title}>
      <Crumbs label={common.crumbs} links={[{ href: paths.home(), text: common.home }]} />
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{targets.lead}</p>
        {view.plan && <p className="muted">{view.plan}</p>}
      </div>
      <Period view={view} context={context} />
      {view.note && <p className="muted">{view.note}</p>}
      {empty ? (
        <section className="section">
          <EmptyState icon="chart" title={targets.none}>
            {targets.noneText}
          </EmptyState>
        </section>
      ) : (
        <Targets view={view} context={context} />
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

function Targets({ view, context }: Part) {
  const { targets } = textsOf(context)
  const columns: Column<TargetView>[] = [
    { id: 'name', heading: targets.target, cell: (target) => <Name target={target} context={context} /> },
    {
      id: 'goal',
      heading: targets.goal,
      numeric: true,
      cell: (target) => goalWords(target, context.locale),
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
          amountWords(target.value, target.unit, context.locale)
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
  return (
    <>
      {target.name}
      <p className="small muted">{targets.ofYear(String(target.year))}</p>
      {target.how && (
        <More summary={targets.how}>
          <p className="small muted">{target.how}</p>
        </More>
      )}
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
