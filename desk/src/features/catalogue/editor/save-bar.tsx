import { Button } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, viewerUrls } from '../../../api.ts'
import type { ProcedureDraft } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { announce } from '../../../shell/announcement.tsx'
import { Dialog } from '../../../shell/dialog.tsx'
import { Refusal } from '../../../shell/failure.tsx'
import { SavingForm } from '../../../shell/saving-form.tsx'
import { clock } from '../../dossiers/moments.ts'
import { focusPlace } from './editing.tsx'
import type { DraftEditor } from './use-draft-editor.ts'

/** Whether everything is saved, and what may be done with the draft. */
export function SaveBar({ draft, editor }: { draft: ProcedureDraft; editor: DraftEditor }) {
  const { editor: said } = useWords().catalogue
  const client = useQueryClient()
  const [withdrawing, setWithdrawing] = useState(false)
  const move = useMutation({
    mutationFn: async (to: 'submission' | 'withdrawal') =>
      api.moveProcedureDraft(draft.id, to, { revision: await editor.flush() }),
    onError: () => {
      const [first] = editor.faults
      if (first) focusPlace(first.pointer)
    },
    onSuccess: async (_, to) => {
      announce({ text: to === 'submission' ? said.submitted : said.withdrawn })
      setWithdrawing(false)
      await Promise.all(
        [
          ['procedure-draft', draft.id],
          ['procedure-drafts'],
          ['procedure', draft.procedure],
          ['procedures'],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      )
    },
  })
  // What was refused speaks of what was typed then.
  const { reset } = move
  // biome-ignore lint/correctness/useExhaustiveDependencies: forgotten when something else is typed
  useEffect(() => reset(), [editor.form, reset])
  const preview = async () => {
    // Opened at once: a window that opens after waiting counts as a pop-up.
    const page = window.open('', '_blank')
    await editor.flush().catch(() => {})
    if (page) page.location.href = viewerUrls.procedurePreview(draft.id)
  }
  return (
    <div className="move-bar">
      <div className="save-state" role="status">
        <SaveWords editor={editor} />
      </div>
      <Button type="button" look="quiet" onClick={() => setWithdrawing(true)}>
        {said.withdraw}
      </Button>
      {draft.kind !== 'annul' && (
        <Button type="button" look="second" icon="eye" onClick={preview}>
          {said.preview}
        </Button>
      )}
      <Button
        type="button"
        aria-disabled={move.isPending}
        onClick={() => !move.isPending && move.mutate('submission')}
      >
        {said.submit}
      </Button>
      {!withdrawing && (
        <div className="move-error">
          <Refusal error={move.error} />
        </div>
      )}
      {withdrawing && (
        <Dialog title={said.withdraw} onClose={() => setWithdrawing(false)}>
          <SavingForm
            noValidate
            submit={said.withdraw}
            sending={move.isPending}
            error={move.error}
            onSubmit={() => move.mutate('withdrawal')}
            onClose={() => setWithdrawing(false)}
          >
            <p>{said.withdrawAsk}</p>
          </SavingForm>
        </Dialog>
      )}
    </div>
  )
}

function SaveWords({ editor: { state, savedAt } }: { editor: DraftEditor }) {
  const { editor: said } = useWords().catalogue
  if (state === 'saving') return said.saving
  if (state === 'failed') return said.notSaved
  if (state === 'refused') return said.refused
  return state === 'saved' ? said.saved(clock(new Date(savedAt))) : said.unsaved
}
