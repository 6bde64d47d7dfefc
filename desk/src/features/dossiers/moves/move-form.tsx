import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from '../../../api.ts'
import { useWords } from '../../../messages/words.ts'
import { SavingForm } from '../../../shell/saving-form.tsx'

const outdated = ['version-changed', 'move-not-allowed']

type MoveFormProps = {
  dossier: string
  submit: string
  sending: boolean
  error: unknown
  /** Something of what was typed is not right; the first such control gets the focus. */
  faulty?: boolean
  onSubmit: () => void
  /** Absent: there is nothing to go back to. */
  onClose?: (() => void) | undefined
  children: ReactNode
}

/** What every move has: its fields, why it was refused, and the two ways out. What was typed stays after a refusal. */
export function MoveForm({ dossier, ...form }: MoveFormProps) {
  const { error, onClose } = form
  return (
    <SavingForm
      {...form}
      noValidate
      action={<Outdated dossier={dossier} error={error} onClose={onClose} />}
    />
  )
}

/** Somebody was faster: read the dossier again. */
function Outdated({
  dossier,
  error,
  onClose,
}: {
  dossier: string
  error: unknown
  onClose?: (() => void) | undefined
}) {
  const { moves } = useWords()
  const client = useQueryClient()
  if (!(error instanceof Problem) || !outdated.includes(error.code)) return null
  const reload = async () => {
    await client.invalidateQueries({ queryKey: ['dossier', dossier] })
    await client.invalidateQueries({ queryKey: ['work-queue'] })
    onClose?.()
  }
  return (
    <>
      <p>{moves.changed}</p>
      <button type="button" className="link-button" onClick={reload}>
        {moves.reloadDossier}
      </button>
    </>
  )
}
