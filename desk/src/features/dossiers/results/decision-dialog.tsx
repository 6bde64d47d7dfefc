import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'
import { type Decision, DecisionFields, decisionFaults, isDecision } from './decision-fields.tsx'
import { changeUnderWay, ProposalNote } from './proposal-note.tsx'

/** The head revokes the result by a decision. */
export function DecisionDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results } = useWords()
  const said = results['revoke-result']
  const change = changeUnderWay(dossier)
  const [decision, setDecision, forget] = useKept<Decision>(`${dossier.id}.revoke`, {
    number: '',
    issuedOn: '',
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'revoke-result', () => {
    forget()
    onDone()
  })
  const wrong = decisionFaults(decision, moves.missing, faults, checked)
  const submit = () => {
    setChecked(true)
    if (isDecision(decision)) send({ decision })
  }
  return (
    <Dialog title={`${moves.names['revoke-result']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={Object.values(wrong).some(Boolean)}
        onSubmit={submit}
        onClose={onClose}
      >
        {change && <ProposalNote change={change} />}
        <p>{said.lead}</p>
        <DecisionFields decision={decision} faults={wrong} onChange={setDecision} />
      </MoveForm>
    </Dialog>
  )
}
