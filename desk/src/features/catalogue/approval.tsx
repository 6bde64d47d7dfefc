import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import type { ProcedureDraft } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { DecisionFields, emptyDecision, isWhole } from './decision-fields.tsx'
import { DifferenceTable } from './difference-table.tsx'
import { GiveBack } from './give-back.tsx'
import { PreviewFrame } from './preview-frame.tsx'

/** A draft that was handed in: what it would change, beside what may be done with it. */
export function Approval({ draft }: { draft: ProcedureDraft }) {
  const { approval, editor, annul } = useWords().catalogue
  const day = draft.validFrom ? shortDate(draft.validFrom) : ''
  return (
    <div className="split split--wide-left approval">
      <div className="record">
        <section className="pane">
          <div className="pane-head">
            <h2>{draft.kind === 'annul' ? annul.reason : approval.compare}</h2>
            {draft.validFrom && (
              <span className="small">
                {approval.from} <strong className="num">{day}</strong>
              </span>
            )}
          </div>
          <div className="pane-body stack">
            {draft.kind === 'annul' && (
              <Notice tone="paused">
                <p>
                  <strong>{approval.annuls(draft.name, day)}</strong>
                </p>
                <p>{approval.annulsText}</p>
              </Notice>
            )}
            {draft.note && (
              <p>
                {draft.kind !== 'annul' && <span className="muted">{editor.note}: </span>}
                {draft.note}
              </p>
            )}
            {draft.differences && <DifferenceTable differences={draft.differences} />}
            {draft.kind === 'new' && !draft.differences && <p className="muted">{approval.isNew}</p>}
          </div>
        </section>
        {draft.kind !== 'annul' && <PreviewFrame draft={draft.id} revision={draft.revision} />}
      </div>
      <Deciding draft={draft} />
    </div>
  )
}

function useDeciding(draft: ProcedureDraft) {
  const { approval, editor } = useWords().catalogue
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      to,
      ...body
    }: {
      to: 'approval' | 'return' | 'withdrawal'
      reason?: string
      decision?: ReturnType<typeof emptyDecision>
    }) => api.moveProcedureDraft(draft.id, to, { revision: draft.revision, ...body }),
    onSuccess: async (_, { to }) => {
      await Promise.all(
        [
          ['procedure-draft', draft.id],
          ['procedure-drafts'],
          ['procedure', draft.procedure],
          ['procedures'],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
      const said = {
        approval: approval.approved(shortDate(draft.validFrom ?? '')),
        return: approval.returned,
        withdrawal: editor.withdrawn,
      }
      announce({ text: said[to] })
    },
  })
}

function Deciding({ draft }: { draft: ProcedureDraft }) {
  const { approval, editor, decision: decisionWords, draftStates } = useWords().catalogue
  const [decision, setDecision] = useState(emptyDecision)
  const [reason, setReason] = useState<string>()
  const decide = useDeciding(draft)
  const may = (move: ProcedureDraft['moves'][number]) => draft.moves.includes(move)
  const approve = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole(decision) && !decide.isPending) decide.mutate({ to: 'approval', decision })
  }
  return (
    <aside className="pane approval-side">
      <div className="pane-head">
        <h2>{may('approve') ? decisionWords.title : draftStates[draft.state]}</h2>
      </div>
      <div className="pane-body stack">
        {may('approve') && reason === undefined && (
          <form className="stack" onSubmit={approve}>
            <DecisionFields decision={decision} onDecision={setDecision} />
            <Button wide aria-disabled={decide.isPending}>
              {approval.approve}
            </Button>
          </form>
        )}
        {may('return') && (
          <GiveBack
            reason={reason}
            sending={decide.isPending}
            onReason={setReason}
            onGiveBack={(given) => decide.mutate({ to: 'return', reason: given })}
          />
        )}
        {draft.state === 'submitted' && !may('approve') && <p>{approval.wait}</p>}
        {draft.state === 'approved' && (
          <Link
            className="button button--second button--wide"
            to={paths.procedure}
            params={{ code: draft.procedure }}
          >
            {approval.toProcedure}
          </Link>
        )}
        {may('withdraw') && (
          <Button
            type="button"
            look="quiet"
            wide
            aria-disabled={decide.isPending}
            onClick={() => decide.mutate({ to: 'withdrawal' })}
          >
            {editor.withdraw}
          </Button>
        )}
        <Refusal error={decide.error} />
      </div>
    </aside>
  )
}
