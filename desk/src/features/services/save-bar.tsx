import { Button, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { DraftWarnings } from '../../shell/draft-warnings.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'
import type { Autosave } from '../../shell/use-autosave.ts'
import { type DefinitionDraft, servicesApi, serviceUrls } from './requests.ts'

/** What others did with the draft meanwhile. */
export function Warnings({
  draft,
  editor,
}: {
  draft: DefinitionDraft
  editor: Pick<Autosave<unknown>, 'state' | 'keepMine' | 'flush'>
}) {
  return (
    <DraftWarnings
      draft={draft}
      editor={editor}
      queryKey={['definition-draft', draft.kind, draft.id]}
      outdated={draft.outdated}
      rebase={(revision) => servicesApi.move(draft.kind, draft.id, 'base', { revision })}
    />
  )
}

/** Whether everything is saved, and what may be done with the draft. */
export function SaveBar({
  draft,
  editor,
  note,
  onNote,
}: {
  draft: DefinitionDraft
  editor: Pick<Autosave<unknown>, 'state' | 'flush'>
  note: string
  onNote: (note: string) => void
}) {
  const { services, catalogue } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'submission' | 'discard'>()
  const move = useMutation({
    mutationFn: async (to: 'submission' | 'discard') =>
      servicesApi.move(draft.kind, draft.id, to, { revision: await editor.flush() }),
    onSuccess: async (_, to) => {
      setAsking(undefined)
      const list = draft.kind === 'service' ? paths.services : paths.codeLists
      if (to === 'discard') await navigate({ to: list })
      announce({ text: to === 'submission' ? catalogue.editor.submitted : catalogue.editor.withdrawn })
      const about = [['definition-draft', draft.kind, draft.id], ['services'], ['code-lists']]
      await Promise.all(about.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  const ask = (what: typeof asking) => {
    move.reset()
    setAsking(what)
  }
  return (
    <div className="move-bar">
      <div className="save-state" role="status">
        {services.saving[editor.state]}
      </div>
      <Button type="button" look="quiet" onClick={() => ask('discard')}>
        {catalogue.editor.withdraw}
      </Button>
      {draft.kind === 'service' && (
        <a className="button button--second" href={serviceUrls.exportDraft(draft.id)} download>
          {services.exportFile}
        </a>
      )}
      <Button type="button" onClick={() => ask('submission')}>
        {catalogue.editor.submit}
      </Button>
      {asking && (
        <Dialog
          title={asking === 'submission' ? catalogue.editor.submit : catalogue.editor.withdraw}
          onClose={() => setAsking(undefined)}
        >
          <SavingForm
            noValidate
            submit={asking === 'submission' ? catalogue.editor.submit : catalogue.editor.withdraw}
            sending={move.isPending}
            error={move.error}
            onSubmit={() => move.mutate(asking)}
            onClose={() => setAsking(undefined)}
          >
            {asking === 'submission' ? (
              <LongTextField
                id="draft-note"
                label={catalogue.editor.note}
                hint={catalogue.editor.noteHint}
                maxLength={4000}
                value={note}
                onChange={({ target }) => onNote(target.value)}
              />
            ) : (
              <p>{catalogue.editor.withdrawAsk}</p>
            )}
          </SavingForm>
        </Dialog>
      )}
    </div>
  )
}
