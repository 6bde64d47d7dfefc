import { Button } from '@mot-cua/ui'
import type { FormEvent, ReactNode } from 'react'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'

type ActFormProps = {
  submit: string
  acting: boolean
  error: unknown
  onSubmit: () => void
  /** Absent: there is nothing to go back to. */
  onClose?: () => void
  children: ReactNode
}

/** Fields, why it was refused, and the ways out. What was typed stays after a refusal. */
export function ActForm({ submit, acting, error, onSubmit, onClose, children }: ActFormProps) {
  const { shell } = useWords()
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!acting) onSubmit()
  }
  return (
    <form className="stack" onSubmit={go}>
      {children}
      <Refusal error={error} />
      <div className="actions">
        {onClose && (
          <Button type="button" look="second" onClick={onClose}>
            {shell.cancel}
          </Button>
        )}
        <Button aria-disabled={acting}>{acting ? shell.working : submit}</Button>
      </div>
    </form>
  )
}
