import { Button } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { plansKey } from './queries.ts'

/** A window in which a plan is changed; closes when that was done and keeps what was typed after a refusal. */
export function PlanDialog({
  title,
  submit,
  said,
  wide = false,
  run,
  onClose,
  children,
}: {
  title: string
  submit: string
  /** What is announced afterwards. */
  said: string
  wide?: boolean
  /** Sends what was typed; a sentence instead says what is still missing. */
  run: (form: FormData) => Promise<unknown> | string
  onClose: () => void
  children: ReactNode
}) {
  const { shell } = useWords()
  const client = useQueryClient()
  const [missing, setMissing] = useState<string>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (sent: Promise<unknown>) => sent,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: plansKey })
      onClose()
      announce({ text: said })
    },
  })
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const sent = run(new FormData(event.currentTarget))
    setMissing(typeof sent === 'string' ? sent : undefined)
    if (typeof sent !== 'string') mutate(sent)
  }
  return (
    <Dialog title={title} wide={wide} onClose={onClose}>
      <form className="stack" onSubmit={go} noValidate>
        {children}
        <div role="alert">{missing && <p className="field-error">{missing}</p>}</div>
        <Refusal error={error} action={<Faults error={error} />} />
        <div className="actions">
          <Button type="button" look="second" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button aria-disabled={isPending}>{isPending ? shell.working : submit}</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the server said of single parts of the plan. */
function Faults({ error }: { error: unknown }) {
  if (!(error instanceof Problem) || error.errors.length < 2) return null
  return (
    <ul className="bullets">
      {error.errors.slice(0, 20).map(({ pointer, detail }) => (
        <li key={pointer + detail}>{detail}</li>
      ))}
    </ul>
  )
}
