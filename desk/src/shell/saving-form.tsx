import { Button } from '@mot-cua/ui'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../messages/words.ts'
import { Refusal } from './failure.tsx'

/** Fields, why they were refused, and the button that sends them; what was typed stays after a refusal. */
export function SavingForm({
  submit,
  sending,
  error,
  onSubmit,
  onClose,
  noValidate,
  children,
}: {
  submit: string
  sending: boolean
  error: unknown
  onSubmit: () => void
  /** Absent: there is nothing to go back to. */
  onClose?: () => void
  /** The fields say themselves what is wrong, not the browser. */
  noValidate?: boolean
  children: ReactNode
}) {
  const { shell } = useWords()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!sending) onSubmit()
  }
  return (
    <form className="stack" onSubmit={go} noValidate={noValidate}>
      {children}
      <Refusal error={error} />
      <div className="actions">
        {onClose && (
          <Button type="button" look="second" onClick={onClose}>
            {shell.cancel}
          </Button>
        )}
        <Button aria-disabled={sending}>{sending ? shell.working : submit}</Button>
      </div>
    </form>
  )
}
