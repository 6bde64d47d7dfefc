import { DataTable, DueBadge, EmptyState, Notice } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { Loading } from '../../shell/loading.tsx'
import { PageLinks } from '../../shell/page-links.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { readTasksSearch, type TasksSearch } from './search.ts'
import { TaskFilters } from './task-filters.tsx'
import { type TaskLine, type TaskList, tasksQuery } from './task-requests.ts'
import { dueState, standingWords, termName } from './task-words.ts'

const pageSize = 50

/** What is due of the tasks of plans for the reader's own unit, leading and helping. */
export function MyTasksPage({ search }: { search: TasksSearch }) {
  const { tasks: said, of } = useWords()
  usePageTitle(said.mine)
  const asked = { ...search, vt: search.vt ?? ('lead' as const) }
  const { data, error } = useQuery(tasksQuery('unit', asked))
  const late = data?.units.find(({ unit }) => unit.id === data.unit.id)?.overdue ?? 0
  return (
    <div className="stack">
      <div className="desk-head">
        <div>
          <h1>{said.mine}</h1>
          {data && <p className="muted small">{of(data.unit.name)}</p>}
        </div>
      </div>
      <p className="muted small measure">{said.mineLead}</p>
      {late > 0 && (
        <Notice tone="late">
          <p>{said.attention(late)}</p>
        </Notice>
      )}
      {data && <PlanLinks plans={data.plans} />}
      {data && <TaskFilters to={paths.tasks} search={asked} data={data} withPart />}
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <Lines data={data} search={asked} to={paths.tasks} />}
    </div>
  )
}

/** Tasks of every unit that the reader looks after: the overdue ones unless others are asked for. */
export function WatchedTasksPage({ search }: { search: TasksSearch }) {
  const { tasks: said } = useWords()
  usePageTitle(said.watch)
  const asked = { ...search, tt: search.tt ?? ('overdue' as const) }
  const { data, error } = useQuery(tasksQuery('overseen', asked))
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{said.watch}</h1>
      </div>
      <p className="muted small measure">{said.watchLead}</p>
      {data && <PlanLinks plans={data.plans} />}
      {data && <TaskFilters to={paths.watchedTasks} search={asked} data={data} />}
      <Refusal error={error} />
      {!data && !error && <Loading />}
      {data && <ByUnit data={data} search={asked} />}
      {data && <Lines data={data} search={asked} to={paths.watchedTasks} />}
    </div>
  )
}

function PlanLinks({ plans }: Pick<TaskList, 'plans'>) {
  const { tasks: said, of } = useWords()
  if (plans.length === 0) return null
  return (
    <nav aria-label={said.plans}>
      <ul className="stack-s small">
        {plans.map(({ code, title }) => (
          <li key={code}>
            {said.plan}:{' '}
            <Link to={paths.planTasks} params={{ code }}>
              {of(title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Listed = { data: TaskList; search: TasksSearch; to: typeof paths.tasks | typeof paths.watchedTasks }

function Lines({ data, search, to }: Listed) {
  const words = useWords()
  const { tasks: said, of } = words
  if (data.items.length === 0) {
    const [title, why] =
      search.tt || search.kh || search.vt === 'cooperating' || search.dv ? said.noneFound : said.none
    return <EmptyState title={title ?? ''}>{why}</EmptyState>
  }
  const page = search.trang ?? 1
  return (
    <section className="pane" aria-labelledby="task-lines">
      <div className="pane-head">
        <h2 id="task-lines">{said.task}</h2>
        <span className="muted small">{said.total(data.total)}</span>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.task}
          rows={data.items}
          rowKey={({ work, term }) => `${work} ${term}`}
          columns={[
            {
              id: 'task',
              heading: said.task,
              cell: ({ work, no, name, isPart }) => (
                <>
                  <Link to={paths.task} params={{ id: work }}>
                    {isPart ? name : `${no}. ${name}`}
                  </Link>
                  {isPart && <span className="sub">{said.pieceOf}</span>}
                </>
              ),
            },
            ...(search.vt === 'lead'
              ? []
              : [{ id: 'unit', heading: said.unit, cell: ({ unit }: TaskLine) => of(unit.name) }]),
            {
              id: 'due',
              heading: said.due,
              cell: (line) => (
                <div>
                  <DueBadge state={dueState[line.standing]} words={standingWords(line, words)} />
                  <span className="sub">
                    {shortDate(line.due)} ({termName(line.term, words)})
                  </span>
                </div>
              ),
            },
            {
              id: 'progress',
              heading: said.progress,
              numeric: true,
              cell: ({ percent }) => said.percent(percent),
            },
            {
              id: 'last',
              heading: said.last,
              cell: ({ last, askedDue }) => (
                <div>
                  {last?.words || <span className="muted">{said.neverReported}</span>}
                  {askedDue && <span className="sub">{said.asking(shortDate(askedDue))}</span>}
                </div>
              ),
            },
          ]}
        />
        <PageLinks
          page={page}
          pages={Math.ceil(data.total / pageSize)}
          link={(trang, word) => (
            <Link to={to} search={{ ...search, trang }}>
              {word}
            </Link>
          )}
        />
      </div>
    </section>
  )
}

/** How many of the units that are most overdue are named above the list; every one can be chosen in the filter. */
const mostUnits = 10

function ByUnit({ data, search }: { data: TaskList; search: TasksSearch }) {
  const { tasks: said, of } = useWords()
  const late = data.units.filter(({ overdue }) => overdue > 0)
  if (late.length < 2) return null
  return (
    <section className="pane" aria-labelledby="task-units">
      <div className="pane-head">
        <h2 id="task-units">{said.byUnit}</h2>
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.byUnit}
          rows={late.slice(0, mostUnits)}
          rowKey={({ unit }) => unit.id}
          columns={[
            {
              id: 'unit',
              heading: said.unit,
              cell: ({ unit }) => (
                <Link to={paths.watchedTasks} search={readTasksSearch({ ...search, dv: unit.id, trang: 1 })}>
                  {of(unit.name)}
                </Link>
              ),
            },
            { id: 'overdue', heading: said.overdueCount, numeric: true, cell: ({ overdue }) => overdue },
            {
              id: 'longest',
              heading: said.longest,
              numeric: true,
              cell: ({ daysLate }) => (daysLate > 0 ? said.days(daysLate) : ''),
            },
            { id: 'open', heading: said.openCount, numeric: true, cell: ({ open }) => open },
            {
              id: 'submitted',
              heading: said.submittedCount,
              numeric: true,
              cell: ({ submitted }) => submitted,
            },
          ]}
        />
      </div>
    </section>
  )
}
