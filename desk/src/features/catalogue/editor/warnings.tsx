import { Button, Notice } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import type { ProcedureDraft } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { DifferenceTable } from '../difference-table.tsx'
import type { DraftEditor } from './use-draft-editor.ts'

/** What others did with the draft or the procedure meanwhile, and what the author may do about it. */
export function Warnings({ draft, editor }: { draft: ProcedureDraft; editor: DraftEditor }) {
  const { editor: said } = useWords().catalogue
  const client = useQueryClient()
  const reload = () => client.refetchQueries({ queryKey: ['procedure-draft', draft.id] })
  const rebase = useMutation({
    mutationFn: async () => api.moveProcedureDraft(draft.id, 'base', { revision: await editor.flush() }),
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
      {(draft.outdated || editor.outdated) && (
        <Notice tone="soon">
          <p>
            <strong>{said.outdated}</strong>
          </p>
          <p>{said.outdatedText}</p>
          {draft.since.length > 0 && <DifferenceTable differences={draft.since} />}
          <Button
            type="button"
            look="second"
            aria-disabled={rebase.isPending}
            onClick={() => rebase.mutate()}
          >
            {said.rebase}
          </Button>
          <Refusal error={rebase.error} />
        </Notice>
      )}
    </>
  )
}
