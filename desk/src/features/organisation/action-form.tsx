import { Button } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Problem } from '../../api.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { organisationKey } from './queries.ts'

/** What was typed into a form, by the names of its controls. */
export type Typed = {
  text(name: string): string
  given(name: string): string | undefined
  all(name: string): string[]
  /** A file that was chosen. */
  file(name: string): File | undefined
}

const typedIn = (form: HTMLFormElement): Typed => {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '').trim()
  return {
    text,
    given: (name) => text(name) || undefined,
    all: (name) => data.getAll(name).map(String),
    file: (name) => {
      const file = data.get(name)
      return file instanceof File && file.size > 0 ? file : undefined
    },
  }
}

/** A window with a form that changes the organisation; closes when it was done, and keeps what was typed after a refusal. */
export function ActionDialog({
  title,
  submit,
  wide = false,
  run,
  said,
  onClose,
  children,
}: {
  title: string
  submit?: string
  wide?: boolean
  run: (typed: Typed) => Promise<unknown>
  /** What is announced afterwards; “saved” unless given. */
  said?: string
  onClose: () => void
  children: ReactNode
}) {
  const { organisation, shell } = useWords()
  const client = useQueryClient()
  const [typed, setTyped] = useState<HTMLFormElement>()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (form: HTMLFormElement) => run(typedIn(form)),
    onSuccess: async () => {
      announce({ text: said ?? organisation.saved })
      onClose()
      await client.invalidateQueries({ queryKey: organisationKey })
    },
  })
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTyped(event.currentTarget)
    if (!isPending) mutate(event.currentTarget)
  }
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form className="stack" onSubmit={go}>
        {children}
        <Refusal error={error} action={<Pointed error={error} form={typed} />} />
        <div className="actions">
          <Button type="button" look="second" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button aria-disabled={isPending}>
            {isPending ? shell.working : (submit ?? organisation.save)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What the server said of single parts of what was typed, with the label of the part. */
function Pointed({ error, form }: { error: unknown; form: HTMLFormElement | undefined }) {
  const { training } = useWords().organisation
  if (!(error instanceof Problem) || error.errors.length === 0) return null
  const labelOf = (pointer: string) => {
    const control = form?.elements.namedItem(pointer.slice(1))
    return control instanceof HTMLElement && 'labels' in control
      ? ((control as HTMLInputElement).labels?.[0]?.textContent ?? pointer.slice(1))
      : pointer.slice(1)
  }
  return (
    <ul>
      {error.errors.slice(0, 20).map(({ pointer, detail }) => {
        const line = /^\/lines\/(\d+)$/.exec(pointer)?.[1]
        return (
          <li key={pointer + detail}>
            {line === undefined
              ? `${labelOf(pointer)}: ${detail}`
              : training.lineFault(Number(line) + 1, detail)}
          </li>
        )
      })}
    </ul>
  )
}
