import { useWords } from '../../messages/words.ts'
import { useGoal } from '../plans/use-goal.ts'
import { GoalBar } from './charts.tsx'
import type { Dashboard } from './queries.ts'
import { tileColumns } from './standing.ts'
import { FigureLink, figureKey, runningFirst, Sign, useFigureName } from './target-table.tsx'

/** Every target on one screen, to be read from far: smaller the more there are. */
export function TargetTiles({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const { goal, value } = useGoal()
  const nameOf = useFigureName()
  const figures = runningFirst(data)
  return (
    <section className="wall-targets" aria-labelledby="targets">
      <h2 id="targets" className="visually-hidden">
        {said.targets}
      </h2>
      <ul className={`wall-tiles wall-tiles--${tileColumns(figures.length)}`}>
        {figures.map((figure) => {
          const { measured, thisYear } = figure
          return (
            <li key={figureKey(figure)} className="pane wall-tile">
              <h3>
                <FigureLink figure={figure} data={data} />
                <span className="sub">{nameOf(figure).more}</span>
              </h3>
              <p className="wall-value">
                <strong>{measured?.value == null ? '–' : value(measured.value, figure)}</strong>{' '}
                <span className="muted">{goal(figure.goal, figure)}</span>
              </p>
              {measured?.value != null && <GoalBar {...figure} value={measured.value} />}
              <p className="wall-foot">
                <Sign figure={figure} />
                {thisYear?.measured.value != null && (
                  <span className="sub">
                    {said.inYear(thisYear.year, value(thisYear.measured.value, figure))}
                  </span>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
