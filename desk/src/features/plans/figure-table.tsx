import { type Column, DataTable, DueBadge, type DueState } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import type { Figure } from './queries.ts'
import { useGoal } from './use-goal.ts'

const progressLooks = {
  met: 'ok',
  'not-met': 'soon',
  'no-data': 'paused',
  'not-measured': 'paused',
} as const satisfies Record<string, DueState>

/** Every target with its goal and what was measured; `handDown` names the plan whose targets are handed on from here. */
export function FigureTable({
  figures,
  handDown,
}: {
  figures: readonly Figure[]
  handDown?: string | undefined
}) {
  const { plans: said, of, language } = useWords()
  const { goal, value } = useGoal()
  const columns: Column<Figure>[] = [
    {
      id: 'target',
      heading: said.target,
      cell: ({ target, name, indicatorName, tier, of: unit, year, source }) => (
        <>
          {language === 'vi' ? name : of(indicatorName)}
          <span className="sub">
            {[
              target,
              tier ? said.tiers[tier as keyof typeof said.tiers] : '',
              unit ? of(unit.name) : '',
              String(year),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {source && <span className="sub">{said.sourceOf(source)}</span>}
        </>
      ),
    },
    {
      id: 'goal',
      heading: said.goal,
      className: 'plan-goal',
      cell: (figure) => (
        <div>
          {goal(figure.goal, figure)}
          {figure.planGoal !== null && (
            <span className="sub">{said.planGoal(goal(figure.planGoal, figure))}</span>
          )}
          {figure.baseline !== null && (
            <span className="sub">{said.baselineOf(value(figure.baseline, figure))}</span>
          )}
        </div>
      ),
    },
    {
      id: 'measured',
      heading: said.measured,
      numeric: true,
      cell: (figure) => {
        const amount = figure.measured?.value ?? null
        const periods = (figure.sources ?? []).map(({ periodEnd }) => periodEnd).sort()
        const latest = periods.at(-1)
        return (
          <div>
            {amount === null ? <span className="muted">–</span> : value(amount, figure)}
            {latest && <span className="sub">{said.sources(periods.length, shortDate(latest))}</span>}
          </div>
        )
      },
    },
    {
      id: 'progress',
      heading: said.progressTitle,
      className: 'nowrap',
      cell: ({ progress }) => (
        <DueBadge
          state={progressLooks[progress as keyof typeof progressLooks]}
          words={said.progress[progress as keyof typeof said.progress]}
        />
      ),
    },
    ...(handDown
      ? [
          {
            id: 'hand-down',
            heading: <span className="visually-hidden">{said.handDown}</span>,
            className: 'nowrap',
            cell: ({ target }: Figure) => (
              <Link
                to={paths.handDown}
                params={{ code: handDown, target }}
                aria-label={`${said.handDown} ${target}`}
              >
                {said.handDown}
              </Link>
            ),
          },
        ]
      : []),
  ]
  return (
    <DataTable
      caption={said.figures}
      className="plan-figures"
      columns={columns}
      rows={figures}
      rowKey={({ target, tier, of: unit }) => `${target} ${tier ?? ''} ${unit?.id ?? ''}`}
    />
  )
}
