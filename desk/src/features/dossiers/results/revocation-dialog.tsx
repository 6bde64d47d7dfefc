import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeWhy } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'
import { changeOptionsQuery } from './requests.ts'
import { missingWhy, WhyFields } from './why-fields.tsx'

/** An officer proposes that the result be revoked. */
export function RevocationDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results } = useWords()
  const said = results['propose-revocation']
  const { data, error: unread } = useQuery(changeOptionsQuery(dossier.id))
  const [why, setWhy, forget] = useKept<ChangeWhy>(`${dossier.id}.revocation`, {
    reason: '',
    explanation: '',
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'propose-revocation', () => {
    forget()
    onDone()
  })
  const missing = missingWhy(why, { reason: moves.missing.reason, ...results.missing })
  const wrong = { reason: faults.reason, ...(checked ? missing : {}) }
  const submit = () => {
    setChecked(true)
    if (Object.keys(missing).length === 0) send({ ...why, explanation: why.explanation.trim() })
  }
  return (
    <Dialog title={`${moves.names['propose-revocation']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error ?? unread}
        faulty={Object.values(wrong).some(Boolean)}
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.lead}</p>
        <WhyFields
          why={why}
          reasons={data?.reasons.revocation ?? []}
          hint={said.hint}
          faults={wrong}
          onChange={setWhy}
        />
      </MoveForm>
    </Dialog>
  )
}
