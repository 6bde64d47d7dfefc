import { Button, LongTextField, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import { type PlanDraft, plansApi, plansKey } from './queries.ts'

/** Beside a draft: what is wrong with it, what it would change, and the moves that the person may make. */
export function DraftMoves({ draft }: { draft: PlanDraft }) {
  const { plans, of } = useWords()
  const said = plans.editor
  const client = useQueryClient()
  const [reason, setReason] = useState<string>()
  const move = useMutation({
    mutationFn: ({ to, why }: { to: 'submission' | 'withdrawal' | 'return'; why?: string }) =>
      plansApi.move(draft.id, to, { revision: draft.revision, ...(why && { reason: why }) }),
    onSuccess: async (_, { to }) => {
      announce({
        text: { submission: said.submitted, withdrawal: said.withdrawn, return: said.returned }[to],
      })
      setReason(undefined)
      await client.invalidateQueries({ queryKey: plansKey })
    },
  })
  const may = (one: PlanDraft['moves'][number]) => draft.moves.includes(one)
  return (
    <aside className="pane" aria-label={plans.state}>
      <div className="pane-body stack">
        <Faults draft={draft} />
        {draft.differences.length > 0 && (
          <section className="stack-s">
            <h2>{said.wouldChange}</h2>
            <ul className="bullets">
              {draft.differences.map((difference) => (
                <li key={difference.vi}>{of(difference)}</li>
              ))}
            </ul>
          </section>
        )}
        {may('submit') && (
          <Button
            type="button"
            wide
            aria-disabled={move.isPending}
            onClick={() => !move.isPending && move.mutate({ to: 'submission' })}
          >
            {said.submit}
          </Button>
        )}
        {may('issue') && reason === undefined && <IssueForm draft={draft} />}
        {may('return') &&
          (reason === undefined ? (
            <Button type="button" look="second" wide onClick={() => setReason('')}>
              {said.returnTo}
            </Button>
          ) : (
            <SavingForm
              submit={said.returnTo}
              sending={move.isPending}
              error={undefined}
              onSubmit={() => move.mutate({ to: 'return', why: reason })}
              onClose={() => setReason(undefined)}
            >
              <LongTextField
                id="why-return"
                label={said.whyReturn}
                required
                maxLength={2000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </SavingForm>
          ))}
        {may('withdraw') && (
          <Button
            type="button"
            look="quiet"
            wide
            aria-disabled={move.isPending}
            onClick={() => !move.isPending && move.mutate({ to: 'withdrawal' })}
          >
            {said.withdraw}
          </Button>
        )}
        {draft.state === 'issued' && (
          <Link className="button button--second button--wide" to={paths.plan} params={{ code: draft.plan }}>
            {said.toPlan}
          </Link>
        )}
        <Refusal error={move.error} />
      </div>
    </aside>
  )
}

/** The place of a fault in the reader's terms: the id of the target or the number of the task. */
function placeOf({ content }: PlanDraft, pointer: string): string {
  const [, part, index] = pointer.split('/')
  if (part === 'targets' && index) return content.targets[Number(index)]?.id || `#${Number(index) + 1}`
  if (part === 'tasks' && index) return content.tasks[Number(index)]?.no || `#${Number(index) + 1}`
  return ''
}

function Faults({ draft }: { draft: PlanDraft }) {
  const { plans, of } = useWords()
  const said = plans.editor
  if (draft.state !== 'editing' && draft.state !== 'returned') return null
  if (draft.faults.length === 0)
    return (
      <Notice tone="ok">
        <p>{said.noFaults}</p>
      </Notice>
    )
  return (
    <Notice tone="soon">
      <p>
        {said.faults} ({draft.faults.length})
      </p>
      <ul className="bullets">
        {draft.faults.slice(0, 30).map((fault) => (
          <li key={fault.pointer + fault.vi}>
            {[placeOf(draft, fault.pointer) || fault.pointer.slice(1), of(fault)].join(': ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function IssueForm({ draft }: { draft: PlanDraft }) {
  const { plans: said } = useWords()
  const words = said.editor
  const client = useQueryClient()
  const [typed, setTyped] = useState({
    number: '',
    issuedOn: todayInVietnam(),
    signer: '',
    holdsFrom: todayInVietnam(),
  })
  const issue = useMutation({
    mutationFn: () => plansApi.issue(draft.id, { ...typed, revision: draft.revision }),
    onSuccess: async ({ version }) => {
      announce({ text: words.issued(version) })
      await client.invalidateQueries({ queryKey: plansKey })
    },
  })
  const field = (name: keyof typeof typed) => ({
    id: `issue-${name}`,
    value: typed[name],
    required: true,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <section className="stack-s">
      <h2>{words.issueTitle}</h2>
      <SavingForm
        submit={words.issue}
        sending={issue.isPending}
        error={issue.error}
        onSubmit={() => issue.mutate()}
      >
        <TextField label={said.number} width="m" maxLength={100} {...field('number')} />
        <TextField label={words.issuedOn} width="m" type="date" {...field('issuedOn')} />
        <TextField label={words.signer} width="l" maxLength={200} {...field('signer')} />
        <TextField label={said.holdsFrom} width="m" type="date" {...field('holdsFrom')} />
      </SavingForm>
    </section>
  )
}
