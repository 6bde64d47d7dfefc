import { Button, DueBadge, EmptyState, Notice, Tag } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { assignTasks, type PlanTask, type PlanTasks, planTasksQuery, useTaskAct } from './task-requests.ts'
import { UnitWordsDialog } from './task-unit-words.tsx'
import { dueState, standingWords, termName } from './task-words.ts'

/** The tasks of a plan as its appendix groups them: whom its words mean, and how far each unit is. */
export function PlanTasksPage({ code }: { code: string }) {
  const { tasks: said, of } = useWords()
  const { data } = useSuspenseQuery(planTasksQuery(code))
  const [assigning, setAssigning] = useState(false)
  usePageTitle(said.plans)
  return (
    <div className="stack">
      <p className="desk-crumb">
        <Link to={paths.tasks} search={{}}>
          {said.mine}
        </Link>
      </p>
      <div className="desk-head">
        <div>
          <h1>{of(data.title)}</h1>
          <p className="muted small">{[data.number, data.year].filter(Boolean).join(' · ')}</p>
        </div>
        {data.mayAssign && data.missing > 0 && (
          <Button type="button" onClick={() => setAssigning(true)}>
            {said.ofPlan.assign}
          </Button>
        )}
      </div>
      {data.missing > 0 && (
        <Notice tone="soon">
          <p>{said.ofPlan.missing(data.missing)}</p>
        </Notice>
      )}
      {data.unknown.length > 0 && <Unknown data={data} />}
      {data.groups.length === 0 && (
        <EmptyState title={said.noneFound[0] ?? ''}>{said.noneFound[1]}</EmptyState>
      )}
      {data.groups.map(({ heading, tasks }) => (
        <section className="pane" key={heading} aria-label={heading}>
          <div className="pane-head">
            <h2>{heading}</h2>
          </div>
          <ul className="pane-body plan-tasks">
            {tasks.map((task) => (
              <li key={task.no}>
                <Task task={task} data={data} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {assigning && <AssignDialog data={data} onClose={() => setAssigning(false)} />}
    </div>
  )
}

function Task({ task, data }: { task: PlanTask; data: PlanTasks }) {
  const words = useWords()
  const { tasks: said } = words
  const total = Object.values(task.counts).reduce((sum, count) => sum + count, 0)
  return (
    <article className="stack-s">
      <h3>
        {task.no}. {task.name}
      </h3>
      {task.note && <p className="muted small">{task.note}</p>}
      <p className="small">
        {said.due}: {task.due.map((due) => termName(due, words)).join(', ')}
      </p>
      <p className="row small">
        {task.done && <Tag>{said.ofPlan.done}</Tag>}
        {task.indicator && <Tag strong>{said.ofPlan.proved}</Tag>}
        {!task.done && total === 0 && <Tag>{said.ofPlan.notAssigned}</Tag>}
        {total > 0 && <span className="muted">{said.ofPlan.of(total)}:</span>}
        {(['overdue', 'soon', 'open', 'submitted', 'accepted'] as const).map(
          (standing) =>
            task.counts[standing] > 0 && (
              <DueBadge
                key={standing}
                state={dueState[standing]}
                words={`${task.counts[standing]} ${said.standings[standing].toLowerCase()}`}
              />
            ),
        )}
      </p>
      <Parties title={said.parts.lead} said={task.lead} data={data} />
      <Parties title={said.parts.cooperating} said={task.cooperating} data={data} />
      {task.works.length > 0 && <Works task={task} />}
    </article>
  )
}

function Parties({ title, said, data }: { title: string; said: PlanTask['lead']; data: PlanTasks }) {
  const { tasks, of } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  if (said.length === 0) return null
  return (
    <div className="small">
      <span className="muted">{title}: </span>
      {said.map(({ words, how, units }, index) => {
        const [only] = units
        const meant =
          units.length > 1 ? tasks.ofPlan.units(units.length) : only ? of(only.name) : tasks.ofPlan.nobody
        return (
          <span key={words}>
            {index > 0 && '; '}
            {words}
            {how !== 'name' && (
              <span className="muted">
                {' '}
                ({how === 'unknown' ? tasks.ofPlan.how.unknown : `${meant}, ${tasks.ofPlan.how[how]}`})
              </span>
            )}
            {data.mayAssign && how === 'by-hand' && (
              <>
                {' '}
                <button type="button" className="link-button small" onClick={() => setAsked(words)}>
                  {tasks.ofPlan.chooseShort}
                  <span className="visually-hidden">: {words}</span>
                </button>
              </>
            )}
          </span>
        )
      })}
      {asked && (
        <UnitWordsDialog
          code={data.code}
          words={asked}
          chosen={said.find(({ words }) => words === asked)?.units.map(({ id }) => id) ?? []}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

function Works({ task }: { task: PlanTask }) {
  const words = useWords()
  const { tasks: said, of } = words
  return (
    <details className="small" open={task.works.length <= 3}>
      <summary>
        {said.ofPlan.works} ({task.works.length})
      </summary>
      <ul className="stack-s plan-works">
        {task.works.map((work) => (
          <li key={work.id} className="row">
            <Link to={paths.task} params={{ id: work.id }}>
              {of(work.unit.name)}
            </Link>
            <DueBadge state={dueState[work.standing]} words={standingWords(work, words)} />
            <span className="muted">
              {termName(work.term, words)} · {said.percent(work.percent)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Unknown({ data }: { data: PlanTasks }) {
  const { tasks: said } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <section className="pane" aria-labelledby="unknown-words">
      <div className="pane-head">
        <h2 id="unknown-words">{said.ofPlan.unknown}</h2>
      </div>
      <div className="pane-body stack-s">
        <p className="muted small measure">{said.ofPlan.unknownWhat}</p>
        <ul className="stack-s">
          {data.unknown.map(({ words, lead, tasks }) => (
            <li key={words} className="row">
              <span>
                {words}{' '}
                <span className="muted small">
                  ({lead ? said.ofPlan.leads : said.ofPlan.helps}; {said.ofPlan.inTasks(tasks.join(', '))})
                </span>
              </span>
              {data.mayAssign && (
                <button type="button" className="link-button small" onClick={() => setAsked(words)}>
                  {said.ofPlan.chooseShort}
                  <span className="visually-hidden">: {words}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {asked && <UnitWordsDialog code={data.code} words={asked} chosen={[]} onClose={() => setAsked(null)} />}
    </section>
  )
}

function AssignDialog({ data, onClose }: { data: PlanTasks; onClose: () => void }) {
  const { tasks: said } = useWords()
  const { act, acting, error } = useTaskAct(
    () => assignTasks(data.code),
    ({ works }) => {
      announce({ text: said.ofPlan.assigned(works) })
      onClose()
    },
  )
  return (
    <Dialog title={said.ofPlan.assignTitle} onClose={onClose}>
      <SavingForm
        submit={said.ofPlan.assign}
        sending={acting}
        error={error}
        onSubmit={() => act(undefined)}
        onClose={onClose}
      >
        <p>{said.ofPlan.assignWhat(data.missing)}</p>
      </SavingForm>
    </Dialog>
  )
}
