import { Button } from '@mot-cua/ui'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'

/** The fields of a dialog with its two ways out; what was typed stays after a refusal. */
export function DialogForm({
  submit,
  sending,
  error,
  onSubmit,
  onClose,
  children,
}: {
  submit: string
  sending: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { shell } = useWords()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!sending) onSubmit()
  }
  return (
    <form className="stack" onSubmit={go} noValidate>
      {children}
      <Refusal error={error} />
      <div className="actions">
        <Button type="button" look="second" onClick={onClose}>
          {shell.cancel}
        </Button>
        <Button aria-disabled={sending}>{sending ? shell.working : submit}</Button>
      </div>
    </form>
  )
}
