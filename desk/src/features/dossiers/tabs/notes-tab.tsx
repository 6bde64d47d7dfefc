import { Button, EmptyState, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../../api.ts'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import { fullMoment } from '../moments.ts'

/** What those who handle the dossier tell each other; the applicant never sees it. */
export function NotesTab({ dossier }: { dossier: DossierPage }) {
  const { notes: said } = useWords()
  return (
    <div className="stack dossier-split">
      <section className="pane" aria-labelledby="notes">
        <div className="pane-head">
          <h2 id="notes">{said.title}</h2>
        </div>
        {dossier.notes.length === 0 ? (
          <EmptyState title={said.none} level="h3">
            {said.noneText}
          </EmptyState>
        ) : (
          <ol className="component-list">
            {dossier.notes.map((note) => (
              <li key={note.no}>
                <p className="note-text">{note.text}</p>
                <p className="muted small">
                  {note.byName}, {note.byPosition} · {fullMoment(note.at)}
                </p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <NewNote dossier={dossier} />
    </div>
  )
}

function NewNote({ dossier }: { dossier: DossierPage }) {
  const { notes: said, shell } = useWords()
  const client = useQueryClient()
  const [text, setText, forget] = useKept(`${dossier.id}.note`, '')
  const [checked, setChecked] = useState(false)
  const write = useMutation({
    mutationFn: () => api.writeNote(dossier.id, text.trim()),
    onSuccess: async () => {
      setText('')
      forget()
      setChecked(false)
      await client.invalidateQueries({ queryKey: ['dossier', dossier.id] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (text.trim() && !write.isPending) write.mutate()
  }
  return (
    <section className="pane" aria-labelledby="new-note">
      <div className="pane-head">
        <h2 id="new-note">{said.add}</h2>
      </div>
      <form className="pane-body stack" onSubmit={submit} noValidate>
        <LongTextField
          id="note-text"
          label={said.text}
          hint={said.hint}
          fault={checked && !text.trim() ? said.missing : undefined}
          maxLength={4000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Refusal error={write.error} />
        <div className="actions">
          <Button aria-disabled={write.isPending}>{write.isPending ? shell.working : said.submit}</Button>
        </div>
      </form>
    </section>
  )
}
