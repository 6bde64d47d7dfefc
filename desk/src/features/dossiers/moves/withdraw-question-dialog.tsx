import { LongTextField } from '@mot-cua/ui'
import { useState } from 'react'
import type { Consultation, DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

/** Waits no longer for an opinion, with the reason. */
export function WithdrawQuestionDialog({
  dossier,
  asked,
  onClose,
}: {
  dossier: DossierPage
  asked: Consultation
  onClose: () => void
}) {
  const { moves, consultation } = useWords()
  const said = consultation.withdraw
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'withdraw-consultation', onClose)
  const fault = checked && reason.trim() === '' ? moves.missing.text : faults.reason
  const submit = () => {
    setChecked(true)
    if (reason.trim()) send({ no: asked.no, reason: reason.trim() })
  }
  return (
    <Dialog title={`${moves.names['withdraw-consultation']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.lead(asked.agency)}</p>
        <LongTextField
          id="withdraw-reason"
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
