import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../messages/words.ts'
import { Refusal } from './failure.tsx'
import type { Autosave } from './use-autosave.ts'

type Warned = {
  /** `returned` with the reason for it is told to the author. */
  draft: { state: string; reason: string | null }
  editor: Pick<Autosave<unknown>, 'state' | 'keepMine' | 'flush'>
  /** Under which the draft was read. */
  queryKey: readonly unknown[]
  /** Whether what it starts from has changed meanwhile. */
  outdated: boolean
  /** Puts the draft, as last saved, onto what holds now. */
  rebase: (revision: number) => Promise<unknown>
  /** What has changed meanwhile. */
  children?: ReactNode
}

/** What others did with a draft, or with what it starts from, and what the author may do about it; nothing typed is lost by itself. */
export function DraftWarnings({ draft, editor, queryKey, outdated, rebase, children }: Warned) {
  const { editor: said } = useWords().catalogue
  const client = useQueryClient()
  const reload = () => client.refetchQueries({ queryKey })
  const rebasing = useMutation({
    mutationFn: async () => rebase(await editor.flush()),
    onSuccess: reload,
  })
  return (
    <>
      {draft.state === 'returned' && draft.reason && (
        <Notice tone="soon" icon="undo">
          <p>
            <strong>{said.returned}</strong>
          </p>
          <p>{draft.reason}</p>
        </Notice>
      )}
      <div role="alert">
        {editor.state === 'stale' && (
          <Notice tone="late">
            <p>{said.stale}</p>
            <div className="row row-gap">
              <Button type="button" look="second" onClick={editor.keepMine}>
                {said.keepMine}
              </Button>
              <Button type="button" look="quiet" onClick={reload}>
                {said.takeTheirs}
              </Button>
            </div>
          </Notice>
        )}
      </div>
      {outdated && (
        <Notice tone="soon">
          <p>
            <strong>{said.outdated}</strong>
          </p>
          <p>{said.outdatedText}</p>
          {children}
          <Button
            type="button"
            look="second"
            aria-disabled={rebasing.isPending}
            onClick={() => rebasing.mutate()}
          >
            {said.rebase}
          </Button>
          <Refusal error={rebasing.error} />
        </Notice>
      )}
    </>
  )
}
