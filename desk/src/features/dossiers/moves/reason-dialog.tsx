import { LongTextField } from '@mot-cua/ui'
import { type ReactNode, useState } from 'react'
import type { DossierPage, Move, MoveBodies } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import { MoveForm } from './move-form.tsx'
import { useMove } from './use-move.ts'

type ReasonDialogProps<M extends Move> = {
  dossier: DossierPage
  move: M
  /** What is typed is kept under this name until the move is made; `id` of the field. */
  name: string
  words: { label: string; hint: string; submit: string; missing: string }
  /** What the move is told, with the reason that was typed. */
  body: (reason: string) => MoveBodies[M]
  onClose: () => void
  onDone: () => void
  /** What is said above the field. */
  children?: ReactNode
}

/** A move that takes a reason and nothing else. */
export function ReasonDialog<M extends Move>({
  dossier,
  move,
  name,
  words,
  body,
  onClose,
  onDone,
  children,
}: ReasonDialogProps<M>) {
  const { moves } = useWords()
  const [reason, setReason, forget] = useKept(`${dossier.id}.${name}`, '')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, move, () => {
    forget()
    onDone()
  })
  const fault = checked && reason.trim() === '' ? words.missing : faults.reason
  const submit = () => {
    setChecked(true)
    if (reason.trim()) send(body(reason.trim()))
  }
  return (
    <Dialog title={`${moves.names[move]}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={words.submit}
        sending={sending}
        error={error}
        faulty={fault !== undefined}
        onSubmit={submit}
        onClose={onClose}
      >
        {children}
        <LongTextField
          id={name}
          label={words.label}
          hint={words.hint}
          fault={fault}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </MoveForm>
    </Dialog>
  )
}
