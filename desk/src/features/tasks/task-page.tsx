import { Button, DueBadge, Facts, Notice } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { shortDate } from '../../shell/day.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { HandDownDialog, TermDialog, type TermMove } from './task-dialogs.tsx'
import { TaskHistory } from './task-history.tsx'
import { TaskProof } from './task-proof.tsx'
import { type TaskPage as Task, type TaskTerm, taskQuery } from './task-requests.ts'
import { dueState, standingWords, termName } from './task-words.ts'

/** One piece of work: when it is due, how far it is, what proves it, its parts, what happened, and what may be done now. */
export function TaskPage({ id }: { id: string }) {
  const { tasks: said, of } = useWords()
  const { data } = useSuspenseQuery(taskQuery(id))
  usePageTitle(data.name)
  return (
    <div className="stack">
      <p className="desk-crumb">
        <Link to={paths.tasks} search={{}}>
          {said.mine}
        </Link>{' '}
        ›{' '}
        <Link to={paths.planTasks} params={{ code: data.plan.code }}>
          {data.plan.number ?? of(data.plan.title)}
        </Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>{data.parent ? data.name : `${data.no}. ${data.name}`}</h1>
          <p className="muted small">{data.heading}</p>
        </div>
      </div>
      {data.ended && (
        <Notice tone="soon">
          <p>{said.page.ended[data.ended.because]}</p>
          {data.ended.goesOn && (
            <p>
              <Link to={paths.task} params={{ id: data.ended.goesOn }}>
                {said.page.goesOn}
              </Link>
            </p>
          )}
        </Notice>
      )}
      <div className="split split--wide-left">
        <div className="stack">
          <Terms task={data} />
          <TaskHistory task={data} />
        </div>
        <div className="stack">
          <About task={data} />
          {data.proof && <TaskProof proof={data.proof} />}
          <Parts task={data} />
        </div>
      </div>
    </div>
  )
}

function About({ task }: { task: Task }) {
  const { tasks, of } = useWords()
  const said = tasks.page
  const facts = [
    { label: said.leader, value: of(task.unit.name) },
    ...(task.assignee ? [{ label: said.assignee, value: task.assignee }] : []),
    {
      label: said.cooperating,
      value: <Helpers units={task.cooperating.map(({ name }) => of(name))} />,
    },
    { label: said.kind, value: <span className="plain">{task.endless ? said.endless : said.ends}</span> },
    ...(task.note ? [{ label: tasks.plan, value: <span className="plain">{task.note}</span> }] : []),
  ]
  return (
    <section className="pane" aria-label={said.kind}>
      <div className="pane-body stack-s">
        <Facts facts={facts} single />
        {task.parent && (
          <p className="small">
            {said.partOf}:{' '}
            <Link to={paths.task} params={{ id: task.parent.id }}>
              {task.parent.name}
            </Link>{' '}
            <span className="muted">({of(task.parent.unit.name)})</span>
          </p>
        )}
        {task.merged.map((one) => (
          <p className="small" key={one.id}>
            {said.merged}{' '}
            <Link to={paths.task} params={{ id: one.id }}>
              {of(one.unit.name)}
            </Link>
          </p>
        ))}
      </div>
    </section>
  )
}

/** Of many, how many; their names when asked for. */
function Helpers({ units }: { units: readonly string[] }) {
  const { tasks } = useWords()
  if (units.length <= 5) return <span className="plain">{units.join('; ') || tasks.page.nobody}</span>
  return (
    <details className="plain">
      <summary>{tasks.ofPlan.units(units.length)}</summary>
      {units.join('; ')}
    </details>
  )
}

function Terms({ task }: { task: Task }) {
  const { tasks: said } = useWords()
  const [asked, setAsked] = useState<{ term: TaskTerm; move: TermMove } | null>(null)
  // What is to be done now first; periods that were accepted stay below it.
  const order = [...task.terms].sort(
    (a, b) =>
      Number(a.standing === 'accepted') - Number(b.standing === 'accepted') || (a.due < b.due ? -1 : 1),
  )
  return (
    <section className="pane" aria-labelledby="task-terms">
      <div className="pane-head">
        <h2 id="task-terms">{said.page.terms}</h2>
      </div>
      <ul className="pane-body plan-tasks">
        {order.map((term) => (
          <li key={term.term}>
            <Term term={term} onAct={(move) => setAsked({ term, move })} />
          </li>
        ))}
      </ul>
      {asked && <TermDialog task={task} {...asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function Term({ term, onAct }: { term: TaskTerm; onAct: (move: TermMove) => void }) {
  const words = useWords()
  const { tasks: said } = words
  return (
    <div className="stack-s">
      <h3 className="row">
        <span>{shortDate(term.due)}</span>
        <span className="muted small">{termName(term.term, words)}</span>
        <DueBadge state={dueState[term.standing]} words={standingWords(term, words)} />
        <span className="num">{said.percent(term.percent)}</span>
      </h3>
      {term.firstDue !== term.due && (
        <p className="muted small">{said.page.movedFrom(shortDate(term.firstDue))}</p>
      )}
      {term.askedDue && (
        <p className="small">
          {said.page.extensionAsked(term.askedByName ?? '', shortDate(term.askedDue))} {term.askedReason}
        </p>
      )}
      {term.moves.length > 0 && (
        <div className="actions">
          {term.moves.map((move, index) => (
            <Button
              key={move}
              type="button"
              look={index === 0 ? 'main' : 'second'}
              onClick={() => onAct(move)}
            >
              {said.acts[move]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function Parts({ task }: { task: Task }) {
  const words = useWords()
  const { tasks: said, of } = words
  const [handing, setHanding] = useState(false)
  if (task.parts.length === 0 && !task.mayHandDown) return null
  return (
    <section className="pane" aria-labelledby="task-parts">
      <div className="pane-head">
        <h2 id="task-parts">{said.page.subtasks}</h2>
        {task.mayHandDown && (
          <Button type="button" look="second" onClick={() => setHanding(true)}>
            {said.acts.handDown}
          </Button>
        )}
      </div>
      <div className="pane-body">
        {task.parts.length === 0 && <p className="muted small">{said.page.noSubtasks}</p>}
        <ul className="stack-s">
          {task.parts.map((part) => (
            <li key={part.id}>
              <Link to={paths.task} params={{ id: part.id }}>
                {part.name}
              </Link>
              <span className="sub">
                {part.assignee ?? of(part.unit.name)} · {shortDate(part.due)} · {said.percent(part.percent)}
              </span>
              <DueBadge state={dueState[part.standing]} words={standingWords(part, words)} />
            </li>
          ))}
        </ul>
      </div>
      {handing && <HandDownDialog task={task} onClose={() => setHanding(false)} />}
    </section>
  )
}
