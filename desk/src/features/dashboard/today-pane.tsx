import { DueBadge, Icon } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { deadlinesQuery } from '../deadlines/queries.ts'
import { clock } from '../dossiers/moments.ts'
import { useGoal } from '../plans/use-goal.ts'
import { type Dashboard, dueTodayQuery } from './queries.ts'
import { closestToMissing } from './standing.ts'
import { FigureLink, figureKey } from './target-table.tsx'

/** What to do today in the unit that is looked at: what is due, what is late and unanswered, which targets may be missed; on a wall the first of them. */
export function TodayPane({ data, isWall }: { data: Dashboard; isWall: boolean }) {
  const { dashboard: said, of } = useWords()
  const unit = data.unit?.id
  const { data: due } = useQuery(dueTodayQuery(unit))
  const most = isWall ? 3 : 6
  return (
    <section className="pane" aria-labelledby="today">
      <div className="pane-head">
        <h2 id="today">{said.today}</h2>
        {due && <span className="muted small">{data.unit ? of(data.unit.name) : said.yours}</span>}
      </div>
      <div className="pane-body today-parts">
        {due && (
          <div>
            <h3>{due.last ? said.dueBy(due.total, clock(new Date(due.last))) : said.nothingDue}</h3>
            {due.items.length > 0 ? (
              <DueList items={due.items.slice(0, most)} />
            ) : (
              <p className="muted small">{said.nothingDueWhy}</p>
            )}
            {due.total > most && <p className="small muted">{said.moreDue(due.total - most)}</p>}
          </div>
        )}
        {due && <Late unit={unit} most={isWall ? 3 : 4} />}
        {due === null && <p className="muted small">{said.notYours}</p>}
        {!isWall && <Closest data={data} />}
      </div>
    </section>
  )
}

function DueList({
  items,
}: {
  items: readonly {
    id: string
    code: string
    procedure: { vi: string; en: string }
    unit: { vi: string; en: string }
    holder: string | null
    dueAt: string
  }[]
}) {
  const { deadlines, of } = useWords()
  return (
    <ul className="today-list">
      {items.map(({ id, code, procedure, unit, holder, dueAt }) => (
        <li key={id}>
          <Link to={paths.dossier} params={{ id }} search={{}} className="code">
            {code}
          </Link>
          <DueBadge state="soon" words={clock(new Date(dueAt))} />
          <span className="sub">
            {of(procedure)} · {of(unit)} · {holder ?? deadlines.nobody}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Late({ unit, most }: { unit: string | undefined; most: number }) {
  const { dashboard: said, of } = useWords()
  const { data } = useQuery({ ...deadlinesQuery('unit', unit), refetchInterval: 60_000 })
  if (!data) return null
  const worst = data.lines.filter(({ unanswered }) => unanswered > 0).slice(0, most)
  return (
    <div>
      <h3>{said.unanswered(data.total.unanswered)}</h3>
      {worst.length === 0 ? (
        <p className="state state--ok">
          <Icon name="tick-ring" />
          {said.allAnswered}
        </p>
      ) : (
        <ul className="today-list">
          {worst.map(({ id, name, unanswered }) => (
            <li key={id}>
              <span>{of(name)}</span>
              <span className="num strong">{said.dossiers(unanswered)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <Link to={paths.deadlines} search={{}}>
          {said.seeLate}
        </Link>
      </p>
    </div>
  )
}

function Closest({ data }: { data: Dashboard }) {
  const { dashboard: said } = useWords()
  const { value, goal } = useGoal()
  const closest = closestToMissing(data.figures)
  return (
    <div>
      <h3>{said.closest}</h3>
      {closest.length === 0 ? (
        <p className="muted small">{said.noneClose}</p>
      ) : (
        <ul className="today-list">
          {closest.map((figure) => (
            <li key={figureKey(figure)}>
              <span>
                <FigureLink figure={figure} data={data} />
              </span>
              <span className="num strong">{value(figure.measured?.value ?? 0, figure)}</span>
              <span className="sub">
                {goal(figure.goal, figure)}
                {figure.outlook && ` · ${said.outlooks[figure.outlook]}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
