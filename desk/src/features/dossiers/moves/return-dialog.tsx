import { LongTextField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

/** Sends the dossier back to the step before, with the reason. */
export function ReturnDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves } = useWords()
  const said = moves.giveBack
  const [reason, setReason, forget] = useKept(`${dossier.id}.return`, '')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'return-step', () => {
    forget()
    onDone()
  })
  const fault = checked && reason.trim() === '' ? moves.missing.giveBack : faults.reason
  const submit = () => {
    setChecked(true)
    if (reason.trim()) send({ reason: reason.trim(), step: dossier.step })
  }
  return (
    <Dialog title={`${moves.names['return-step']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <LongTextField
          id="return-reason"
          label={said.reason}
          hint={said.hint}
          fault={fault}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </MoveForm>
    </Dialog>
  )
}
