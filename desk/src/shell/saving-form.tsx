import { Button } from '@mot-cua/ui'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../messages/words.ts'
import { Refusal } from './failure.tsx'

/** Fields, why they were refused, and the button that sends them; what was typed stays after a refusal. */
export function SavingForm({
  submit,
  sending,
  error,
  action,
  faulty = false,
  onSubmit,
  onClose,
  noValidate,
  children,
}: {
  submit: string
  sending: boolean
  error: unknown
  /** What may be done about the refusal. */
  action?: ReactNode
  /** A field says itself what is wrong with it; the first such control gets the focus. */
  faulty?: boolean
  onSubmit: () => void
  /** Absent: there is nothing to go back to. */
  onClose?: (() => void) | undefined
  /** The fields say themselves what is wrong, not the browser. */
  noValidate?: boolean
  children: ReactNode
}) {
  const { shell } = useWords()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (faulty)
      form.current?.querySelector<HTMLElement>('.field--error :is(input, select, textarea)')?.focus()
  }, [faulty])
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!sending) onSubmit()
  }
  return (
    <form ref={form} className="stack" onSubmit={go} noValidate={noValidate}>
      {children}
      <Refusal error={faulty ? null : error} action={action} />
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
