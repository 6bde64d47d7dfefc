import { ChoiceField, Icon } from '@mot-cua/ui'
import { useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import type { MoveDialogProps } from './move-dialog.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

/** Finishes the step, with what is decided in it where it has decisions; says what comes next. */
export function CompleteDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, of } = useWords()
  const { confirm } = moves
  const [decision, setDecision] = useState('')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'complete-step', onDone)
  const choices = dossier.next.flatMap(({ decision: one, steps }) => (one ? [{ ...one, steps }] : []))
  const missing = choices.length > 0 && decision === ''
  const fault = faults.decision ?? (checked && missing ? moves.missing.decision : undefined)
  const follows = (steps: readonly { vi: string; en: string }[]) =>
    steps.length > 0 ? confirm['complete-step'](steps.map(of).join('; ')) : confirm.waits
  const submit = () => {
    setChecked(true)
    if (!missing) send({ step: dossier.step, ...(decision && { decision }) })
  }
  return (
    <Dialog title={`${moves.names['complete-step']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={moves.names['complete-step']}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        <Needs needs={dossier.needs} />
        {choices.length > 0 ? (
          <ChoiceField
            id="complete-decision"
            name="decision"
            label={confirm.decision}
            fault={fault}
            choices={choices.map((one) => ({ value: one.id, label: of(one), hint: follows(one.steps) }))}
            chosen={decision}
            onChoose={setDecision}
          />
        ) : (
          <p>{follows(dossier.next[0]?.steps ?? [])}</p>
        )}
      </MoveForm>
    </Dialog>
  )
}

/** What must be there before the step may be done. */
function Needs({ needs }: { needs: MoveDialogProps['dossier']['needs'] }) {
  const { moves, of } = useWords()
  if (needs.length === 0) return null
  return (
    <div className="stack-s">
      <p className="field-label">{moves.confirm.needs}</p>
      <ul className="lines">
        {needs.map((need) => (
          <li key={need.en} className={need.met ? undefined : 'field-error'}>
            <Icon name={need.met ? 'tick' : 'warning'} /> {of(need)} (
            {need.met ? moves.confirm.met : moves.confirm.notMet})
          </li>
        ))}
      </ul>
    </div>
  )
}
