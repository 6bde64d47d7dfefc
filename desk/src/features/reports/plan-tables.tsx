import { DataTable } from '@mot-cua/ui'
import { useWords, wordFor } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import type { PlanLine, ReportPage } from './queries.ts'

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** The targets of the plan against what was measured, and its tasks. */
export function PlanTables({ plan }: { plan: NonNullable<ReportPage['shown']['plan']> }) {
  return (
    <>
      <Targets lines={plan.lines} />
      {plan.tasks.length > 0 && <Tasks tasks={plan.tasks} />}
    </>
  )
}

function Targets({ lines }: { lines: readonly PlanLine[] }) {
  const { reports: said, of } = useWords()
  const write = (value: number, unit: string) =>
    `${number.format(value)}${unit === 'count' ? '' : wordFor(said.units, unit)}`
  return (
    <DataTable
      caption={said.figures}
      rows={lines}
      rowKey={({ target, tier, name }) => `${target} ${tier} ${name}`}
      columns={[
        {
          id: 'target',
          heading: said.target,
          cell: ({ target, name, tier, why }) => (
            <>
              {name}
              <span className="sub">
                {target}
                {tier && ` · ${said.tiers[tier]}`}
                {why && ` · ${of(why)}`}
              </span>
            </>
          ),
        },
        {
          id: 'goal',
          heading: said.goal,
          cell: ({ compare, goal, unit }) => `${said.signs[compare]} ${write(goal, unit)}`,
        },
        {
          id: 'value',
          heading: said.value,
          numeric: true,
          cell: ({ value, unit }) => (value === null ? '–' : write(value, unit)),
        },
        {
          id: 'parts',
          heading: said.parts,
          numeric: true,
          cell: ({ numerator, denominator, unit }) =>
            numerator === null || denominator === null || unit !== 'percent'
              ? '–'
              : `${number.format(numerator)}/${number.format(denominator)}`,
        },
        {
          id: 'judged',
          heading: said.judged,
          cell: ({ progress }) => (
            <span className={progress === 'not-met' ? 'report-late' : undefined}>
              {said.progress[progress]}
            </span>
          ),
        },
      ]}
    />
  )
}

type Task = NonNullable<ReportPage['shown']['plan']>['tasks'][number]

function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { reports: said } = useWords()
  return (
    <details className="more report-tasks">
      <summary>
        {said.tasks} ({tasks.length})
      </summary>
      <DataTable
        caption={said.tasks}
        rows={tasks}
        rowKey={({ heading, no, name }) => `${heading} ${no} ${name}`}
        columns={[
          { id: 'task', heading: said.task, cell: ({ no, name }) => `${no}. ${name}` },
          { id: 'lead', heading: said.leadUnits, cell: ({ lead }) => lead.join('; ') },
          { id: 'state', heading: said.state, cell: (task) => <TaskState task={task} /> },
          {
            id: 'percent',
            heading: said.percent,
            numeric: true,
            cell: ({ progress }) => (typeof progress?.percent === 'number' ? `${progress.percent}%` : '–'),
          },
          {
            id: 'last',
            heading: said.lastReport,
            cell: ({ progress }) =>
              progress?.last ? (
                <>
                  {progress.last.words}
                  <span className="sub">{shortDate(progress.last.on)}</span>
                </>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </details>
  )
}

/** How a task stands; where several units have it, how many of them so; and to when it was put off. */
function TaskState({ task: { done, progress } }: { task: Task }) {
  const { reports: said } = useWords()
  const state = done ? 'done' : (progress?.state ?? 'running')
  const counts = progress?.counts ?? { done: 0, running: 0, overdue: 0 }
  const all = counts.done + counts.running + counts.overdue
  return (
    <>
      <span className={state === 'overdue' ? 'report-late' : undefined}>{said.taskStates[state]}</span>
      {all > 1 && <span className="sub">{said.ofUnits(counts.done, counts.running, counts.overdue)}</span>}
      {progress?.extendedTo && <span className="sub">{said.extendedTo(shortDate(progress.extendedTo))}</span>}
    </>
  )
}
