import { LongTextField, Notice, SelectField } from '@mot-cua/ui'
import { useState } from 'react'
import type { Reason } from '../../../api-types.ts'
import { useWords, type Words } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import { blanksOf } from '../blanks.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { ownReason } from './supplement-draft.ts'
import { useMove } from './use-move.ts'

type Draft = { code: string; explanation: string }

/** Ends a dossier with a reason of the service and what it means here. */
export function RefuseDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, of } = useWords()
  const said = moves.refuse
  const [draft, setDraft, forget] = useKept<Draft>(`${dossier.id}.refuse`, { code: '', explanation: '' })
  const [checked, setChecked] = useState(false)
  const {
    send,
    sending,
    error,
    faults: refused,
  } = useMove(dossier.id, 'refuse', () => {
    forget()
    onDone()
  })
  const reasons = dossier.reasons.filter(({ kind }) => kind === 'refusal' || kind === 'transfer')
  const reason = reasons.find(({ code }) => code === draft.code)
  const found = faultsOf(draft, reason, moves)
  const faults: Record<string, string | undefined> = {
    explanation: refused.reason,
    ...(checked ? found : {}),
  }
  const submit = () => {
    setChecked(true)
    if (Object.keys(found).length === 0) send({ code: draft.code, explanation: draft.explanation.trim() })
  }
  return (
    <Dialog wide title={`${moves.names.refuse}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={Object.values(faults).some(Boolean)}
        onSubmit={submit}
        onClose={onClose}
      >
        <Notice tone="soon">
          <p>{said.warning}</p>
        </Notice>
        <SelectField
          id="refuse-reason"
          label={said.reason}
          hint={reason && said.ground(reason.ground)}
          fault={faults.code}
          width="full"
          empty={said.chooseReason}
          choices={[
            ...reasons.map((item) => ({ value: item.code, label: of(item) })),
            { value: ownReason, label: said.ownReason },
          ]}
          value={draft.code}
          onChange={({ target }) => setDraft({ ...draft, code: target.value })}
        />
        {reason && <blockquote className="quote">{of(reason)}</blockquote>}
        <LongTextField
          id="refuse-explanation"
          label={said.explanation}
          hint={said.explanationHint}
          fault={faults.explanation}
          maxLength={2000}
          value={draft.explanation}
          onChange={({ target }) => setDraft({ ...draft, explanation: target.value })}
        />
      </MoveForm>
    </Dialog>
  )
}

/** The reason's sentence is sent as it stands, so one with blanks cannot be used. */
function faultsOf(
  { code, explanation }: Draft,
  reason: Reason | undefined,
  { missing, refuse }: Words['moves'],
) {
  const blanks = reason ? blanksOf(reason.vi) : ''
  return {
    ...(code === '' && { code: missing.reason }),
    ...(blanks && { code: refuse.template(blanks) }),
    ...(explanation.trim() === '' && { explanation: missing.explanation }),
  }
}
