import { Button } from '@mot-cua/ui'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { Problem } from '../../../api.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'

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
export function MoveForm({
  dossier,
  submit,
  sending,
  error,
  faulty = false,
  onSubmit,
  onClose,
  children,
}: MoveFormProps) {
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
    <form ref={form} className="stack" onSubmit={go} noValidate>
      {children}
      <Refusal
        error={faulty ? null : error}
        action={<Outdated dossier={dossier} error={error} onClose={onClose} />}
      />
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
