import { LongTextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'
import { changeUnderWay, ProposalNote } from './proposal-note.tsx'

/** The head does not agree to revoke or correct, and says why. */
export function DeclineDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results } = useWords()
  const said = results['decline-result-change']
  const change = changeUnderWay(dossier)
  const [remark, setRemark, forget] = useKept(`${dossier.id}.decline-change`, '')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'decline-result-change', () => {
    forget()
    onDone()
  })
  const fault = checked && remark.trim() === '' ? moves.missing.text : faults.reason
  const submit = () => {
    setChecked(true)
    if (remark.trim() !== '') send({ remark: remark.trim() })
  }
  return (
    <Dialog title={`${moves.names['decline-result-change']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        {change && <ProposalNote change={change} />}
        <p>{said.lead}</p>
        <LongTextField
          id="decline-remark"
          label={said.text}
          hint={said.hint}
          fault={fault}
          maxLength={2000}
          value={remark}
          onChange={({ target }) => setRemark(target.value)}
        />
      </MoveForm>
    </Dialog>
  )
}
