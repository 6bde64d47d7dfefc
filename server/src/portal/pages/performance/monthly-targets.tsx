import { type Column, DataTable, More } from '@mot-cua/ui'
import type { Figure } from '../../../contexts/plans/index.ts'
import { type PageContext, textsOf } from '../../context.ts'
import { Spark } from '../../parts/spark.tsx'
import { amountWords, goalWords } from '../../parts/target-words.ts'
import { paths } from '../../paths.ts'

export type MonthlyTarget = {
  id: string
  name: string
  goal: number
  unit: Figure['unit']
  compare: Figure['compare']
  /** The oldest first. */
  months: { month: string; value: number | null }[]
}
/** How each target went, month by month, with the line and its table. */
export function MonthlyTargets({
  targets: shown,
  context,
}: {
  targets: readonly MonthlyTarget[]
  context: PageContext
}) {
  const { months } = textsOf(context)
  const { locale } = context
  const amount = (value: number | null, unit: MonthlyTarget['unit']) =>
    value === null ? months.unknown : amountWords(value, unit, locale)
  if (shown.length === 0) return null
  const columns: Column<MonthlyTarget>[] = [
    {
      id: 'target',
      heading: months.target,
      cell: (target) => (
        <>
          {target.name}
          <More summary={months.byMonth}>
            <DataTable
              caption={months.trend(target.name)}
              rows={target.months}
              rowKey={({ month }) => month}
              columns={[
                { id: 'month', heading: months.choose, cell: ({ month }) => months.shortMonth(month) },
                {
                  id: 'value',
                  heading: months.value,
                  numeric: true,
                  cell: ({ value }) => amount(value, target.unit),
                },
              ]}
            />
          </More>
        </>
      ),
    },
    {
      id: 'goal',
      heading: months.goal,
      numeric: true,
      cell: (target) => goalWords(target, locale),
    },
    {
      id: 'value',
      heading: months.thisMonth,
      numeric: true,
      className: 'strong',
      cell: ({ months: all, unit }) => amount(all.at(-1)?.value ?? null, unit),
    },
    {
      id: 'trend',
      heading: <span className="visually-hidden">{months.chart}</span>,
      className: 'bar-cell',
      cell: ({ months: all, goal }) => <Spark values={all.map(({ value }) => value)} target={goal} />,
    },
  ]
  return (
    <section className="section" aria-labelledby="targets">
      <h2 id="targets">{months.targets}</h2>
      <DataTable
        caption={months.targets}
        rows={shown}
        rowKey={({ id }) => id}
        columns={columns}
        className="rank-table"
      />
      <p className="small muted table-note">
        {months.targetsNote} <a href={paths.targets()}>{months.yearToDate}</a>.
      </p>
    </section>
  )
}
