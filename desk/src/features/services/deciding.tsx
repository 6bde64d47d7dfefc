import { Button, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { shortDate, todayInVietnam } from '../../shell/day.ts'
import { Refusal } from '../../shell/failure.tsx'
import { Link } from '../../shell/link.tsx'
import { DecisionFields, emptyDecision, isWhole } from '../catalogue/decision-fields.tsx'
import { GiveBack } from '../catalogue/give-back.tsx'
import { type DefinitionDraft, type DraftMove, type MoveBody, servicesApi } from './requests.ts'

/** What the second person may do with a draft that was handed in: put it into force from a day by a decision, or send it back. */
export function Deciding({ draft }: { draft: DefinitionDraft }) {
  const { approval, decision: decisionWords, draftStates } = useWords().catalogue
  const { services } = useWords()
  const client = useQueryClient()
  const [decision, setDecision] = useState(emptyDecision)
  const [validFrom, setValidFrom] = useState(todayInVietnam)
  const [reason, setReason] = useState<string>()
  const may = (move: DefinitionDraft['moves'][number]) => draft.moves.includes(move)
  const decide = useMutation({
    mutationFn: ({ to, ...body }: { to: DraftMove } & Omit<MoveBody, 'revision'>) =>
      servicesApi.move(draft.kind, draft.id, to, { revision: draft.revision, ...body }),
    onSuccess: async (_, { to }) => {
      const about = [
        ['definition-draft', draft.kind, draft.id],
        ['services'],
        ['service-history', draft.subject],
        ['code-lists'],
        ['procedure', draft.subject],
      ]
      await Promise.all(about.map((queryKey) => client.invalidateQueries({ queryKey })))
      announce({ text: to === 'approval' ? approval.approved(shortDate(validFrom)) : approval.returned })
    },
  })
  return (
    <aside className="pane approval-side">
      <div className="pane-head">
        <h2>{may('approve') ? decisionWords.title : draftStates[stateName(draft.state)]}</h2>
      </div>
      <div className="pane-body stack">
        {may('approve') && reason === undefined && (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              if (isWhole(decision) && validFrom && !decide.isPending)
                decide.mutate({ to: 'approval', validFrom, decision })
            }}
          >
            <TextField
              id="valid-from"
              type="date"
              width="s"
              label={services.publishFrom}
              hint={services.publishFromHint}
              required
              min={todayInVietnam()}
              value={validFrom}
              onChange={({ target }) => setValidFrom(target.value)}
            />
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
        {draft.state === 'approved' && draft.kind === 'service' && (
          <Link
            className="button button--second button--wide"
            to={paths.service}
            params={{ code: draft.subject }}
          >
            {services.toVersions}
          </Link>
        )}
        <Refusal error={decide.error} />
      </div>
    </aside>
  )
}

/** A draft that was put away is called as in the catalogue. */
export const stateName = (state: DefinitionDraft['state']) => (state === 'discarded' ? 'withdrawn' : state)
