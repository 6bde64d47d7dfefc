import { ChoiceField } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

/** Gives the current step to one of the colleagues who do such work. */
export function AssignDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, shell } = useWords()
  const [staff, setStaff] = useState('')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'assign', onDone)
  const fault = faults.staff ?? (checked && staff === '' ? moves.missing.colleague : undefined)
  const submit = () => {
    setChecked(true)
    if (staff) send({ staff, step: dossier.step })
  }
  const title = `${moves.names.assign}: ${dossier.code}`
  if (dossier.colleagues.length === 0)
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{moves.assign.nobody}</p>
        <div className="actions">
          <button type="button" className="button button--second" onClick={onClose}>
            {shell.close}
          </button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={title} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={moves.assign.submit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <ChoiceField
          id="assign-staff"
          name="staff"
          label={moves.assign.who}
          fault={fault}
          choices={dossier.colleagues.map(({ id, name, position }) => ({
            value: id,
            label: name,
            hint: id === dossier.assignee ? `${position} · ${moves.assign.now}` : position,
          }))}
          chosen={staff}
          onChoose={setStaff}
        />
      </MoveForm>
    </Dialog>
  )
}
