import { Button, DataTable, Notice, Tag } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { DraftMoves } from './draft-moves.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { draftQuery, type PlanContent, type PlanDraft, plansApi, plansKey } from './queries.ts'
import { TargetDialog } from './target-dialog.tsx'
import { TaskDialog } from './task-dialog.tsx'
import { useGoal } from './use-goal.ts'

type Open = { kind: 'head' } | { kind: 'target' | 'task'; at: number | null }
type Change = Partial<PlanContent> & { reason?: string }

/** A draft of a plan: what it says, what is wrong with it, what it would change, and what may be done with it. */
export function DraftPage({ id }: { id: string }) {
  const { plans: said } = useWords()
  const { data: draft } = useSuspenseQuery(draftQuery(id))
  const client = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const title = draft.content.titleVi || draft.plan
  usePageTitle(title)
  const save = useMutation({
    mutationFn: ({ reason = draft.reason, ...change }: Change) =>
      plansApi.save(id, { revision: draft.revision, reason, content: { ...draft.content, ...change } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: plansKey })
      setOpen(undefined)
      announce({ text: said.editor.saved })
    },
  })
  const editable = draft.moves.includes('save')
  const dialog = { saving: save.isPending, error: save.error, onClose: () => setOpen(undefined) }
  const put = <T,>(all: readonly T[], at: number | null, one: T): T[] =>
    at === null ? [...all, one] : all.map((old, place) => (place === at ? one : old))
  const { targets, tasks } = draft.content
  return (
    <div className="stack">
      <div className="desk-head">
        <h1>{title}</h1>
        <Tag strong={draft.state === 'issued'}>{said.states[draft.state]}</Tag>
      </div>
      <p className="muted small">
        {[
          draft.plan,
          draft.base === null ? said.newOne : said.amends(draft.base),
          said.preparedBy(draft.authorName),
          draft.reason && said.because(draft.reason),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Standing draft={draft} />
      <div className="split split--wide-left">
        <div className="stack">
          <Head draft={draft} onEdit={editable ? () => setOpen({ kind: 'head' }) : undefined} />
          <Targets
            draft={draft}
            editable={editable}
            onOpen={(at) => setOpen({ kind: 'target', at })}
            onRemove={(at) => save.mutate({ targets: targets.filter((_, place) => place !== at) })}
          />
          <Tasks
            draft={draft}
            editable={editable}
            onOpen={(at) => setOpen({ kind: 'task', at })}
            onRemove={(at) => save.mutate({ tasks: tasks.filter((_, place) => place !== at) })}
          />
          {!open && <Refusal error={save.error} />}
        </div>
        <DraftMoves draft={draft} />
      </div>
      {open?.kind === 'head' && <HeadDialog draft={draft} onSave={save.mutate} {...dialog} />}
      {open?.kind === 'target' && (
        <TargetDialog
          draft={draft}
          at={open.at}
          onSave={(target) => save.mutate({ targets: put(targets, open.at, target) })}
          {...dialog}
        />
      )}
      {open?.kind === 'task' && (
        <TaskDialog
          draft={draft}
          at={open.at}
          onSave={(task) => save.mutate({ tasks: put(tasks, open.at, task) })}
          {...dialog}
        />
      )}
    </div>
  )
}

function Standing({ draft }: { draft: PlanDraft }) {
  const { plans } = useWords()
  const said = plans.editor
  return (
    <>
      {draft.outdated && (
        <Notice tone="late">
          <p>{said.outdated}</p>
        </Notice>
      )}
      {draft.returnedBecause && draft.state === 'returned' && (
        <Notice tone="soon">
          <p>{said.returnedBecause(draft.returnedBecause)}</p>
        </Notice>
      )}
      {draft.state === 'submitted' && !draft.moves.includes('issue') && (
        <Notice tone="paused">
          <p>{said.waits}</p>
        </Notice>
      )}
    </>
  )
}

function Head({ draft, onEdit }: { draft: PlanDraft; onEdit: (() => void) | undefined }) {
  const { plans } = useWords()
  const { content } = draft
  return (
    <section className="pane" aria-labelledby="head">
      <div className="pane-head">
        <h2 id="head">{plans.editor.head}</h2>
        {onEdit && (
          <Button type="button" look="second" onClick={onEdit} aria-label={plans.editor.editHead}>
            {plans.editor.edit}
          </Button>
        )}
      </div>
      <div className="pane-body stack-s">
        <p>
          {content.titleVi || '–'}
          <br />
          <span className="muted small">{content.titleEn}</span>
        </p>
        <p className="small">
          {plans.year}: {content.year}.{' '}
          {content.tiers.map((tier) => plans.tiers[tier as keyof typeof plans.tiers] ?? tier).join(', ')}
        </p>
        {content.legalBases.length > 0 && <p className="small muted">{content.legalBases.join('; ')}</p>}
        {Object.values(content.reporting).some(Boolean) && (
          <p className="small">
            {plans.editor.reporting}:{' '}
            {[
              content.reporting.every && wordFor(plans.editor.everies, content.reporting.every),
              content.reporting.what,
              content.reporting.to,
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
        )}
      </div>
    </section>
  )
}

type ListProps = {
  draft: PlanDraft
  editable: boolean
  onOpen: (at: number | null) => void
  onRemove: (at: number) => void
}

function Targets({ draft, editable, onOpen, onRemove }: ListProps) {
  const { plans: said } = useWords()
  const { goal } = useGoal()
  const rows = draft.content.targets.map((target, at) => ({ ...target, at }))
  return (
    <section className="pane" aria-labelledby="targets">
      <div className="pane-head">
        <h2 id="targets">{said.targets}</h2>
        {editable && (
          <Button type="button" look="second" onClick={() => onOpen(null)}>
            {said.editor.addTarget}
          </Button>
        )}
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.targets}
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              id: 'name',
              heading: said.target,
              cell: ({ id, name, year }) => (
                <>
                  {name}
                  <span className="sub">
                    {id} · {year}
                  </span>
                </>
              ),
            },
            {
              id: 'goal',
              heading: said.goal,
              className: 'plan-goal',
              cell: (target) =>
                Object.entries({ ...target.goals, ...target.goals.units, units: undefined })
                  .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
                  .map(([key, amount]) => {
                    const where = key === 'all' ? '' : (said.tiers[key as keyof typeof said.tiers] ?? key)
                    return `${where} ${goal(amount, target)}`.trim()
                  })
                  .join('; '),
            },
            ...(editable ? [actions(said.editor, (row: { id: string }) => row.id, onOpen, onRemove)] : []),
          ]}
        />
      </div>
    </section>
  )
}

function Tasks({ draft, editable, onOpen, onRemove }: ListProps) {
  const { plans: said } = useWords()
  const rows = draft.content.tasks.map((task, at) => ({ ...task, at }))
  return (
    <section className="pane" aria-labelledby="tasks">
      <div className="pane-head">
        <h2 id="tasks">{said.editor.tasks}</h2>
        {editable && (
          <Button type="button" look="second" onClick={() => onOpen(null)}>
            {said.editor.addTask}
          </Button>
        )}
      </div>
      <div className="pane-body pane-table">
        <DataTable
          caption={said.editor.tasks}
          rows={rows}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              id: 'name',
              heading: said.editor.taskName,
              cell: ({ no, name, heading }) => (
                <>
                  {no}. {name}
                  <span className="sub">{heading}</span>
                </>
              ),
            },
            {
              id: 'due',
              heading: said.editor.due,
              cell: ({ due }) => due.map((one) => wordFor(said.editor.dues, one)).join(', '),
            },
            ...(editable ? [actions(said.editor, (row: { no: string }) => row.no, onOpen, onRemove)] : []),
          ]}
        />
      </div>
    </section>
  )
}

type EditorWords = ReturnType<typeof useWords>['plans']['editor']

function actions<Row>(
  said: EditorWords,
  nameOf: (row: Row) => string,
  onOpen: (at: number) => void,
  onRemove: (at: number) => void,
) {
  return {
    id: 'actions',
    heading: <span className="visually-hidden">{said.edit}</span>,
    className: 'nowrap',
    cell: (row: Row & { at: number }) => (
      <>
        <Button
          type="button"
          look="quiet"
          onClick={() => onOpen(row.at)}
          aria-label={said.editOf(nameOf(row))}
        >
          {said.edit}
        </Button>
        <Button
          type="button"
          look="quiet"
          onClick={() => onRemove(row.at)}
          aria-label={said.removeOf(nameOf(row))}
        >
          {said.remove}
        </Button>
      </>
    ),
  }
}
