import { LongTextField, SelectField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

/** Sends a dossier that is not for this agency to the competent one, with the reason. */
export function RedirectDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, of } = useWords()
  const said = moves.redirect
  const { data: units = [] } = useQuery({
    queryKey: ['competent-units', dossier.id],
    queryFn: () => api.competentUnits(dossier.id).then(({ items }) => items),
  })
  const [unit, setUnit] = useState('')
  const [reason, setReason, forget] = useKept(`${dossier.id}.redirect`, '')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'redirect', () => {
    forget()
    onDone()
  })
  const unitFault = checked && !unit ? said.missingUnit : faults.unit
  const reasonFault = checked && !reason.trim() ? said.missingReason : faults.reason
  const submit = () => {
    setChecked(true)
    if (unit && reason.trim()) send({ unit, reason: reason.trim() })
  }
  return (
    <Dialog title={`${moves.names.redirect}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error}
        faulty={unitFault !== undefined || reasonFault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <SelectField
          id="redirect-unit"
          name="unit"
          label={said.unit}
          fault={unitFault}
          value={unit}
          choices={[
            { value: '', label: said.choose },
            ...units.map((one) => ({ value: one.id, label: of(one) })),
          ]}
          onChange={({ target }) => setUnit(target.value)}
        />
        <LongTextField
          id="redirect-reason"
          label={said.reason}
          hint={said.hint}
          fault={reasonFault}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </MoveForm>
    </Dialog>
  )
}
