import { Button, Icon, LongTextField, Notice, TextField } from '@mot-cua/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, viewerUrls } from '../../../api.ts'
import type { ProcedureDraft, RecordFault } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { announce } from '../../../shell/announcement.tsx'
import { Dialog } from '../../../shell/dialog.tsx'
import { Refusal } from '../../../shell/failure.tsx'
import { clock } from '../../dossiers/moments.ts'
import { DialogForm } from '../dialog-form.tsx'
import { DifferenceTable } from '../difference-table.tsx'
import { fieldsQuery } from '../queries.ts'
import { Edits, focusPlace, idOf } from './editing.tsx'
import { sections } from './sections.tsx'
import { type DraftEditor, useDraftEditor } from './use-draft-editor.ts'

/** Where a draft is written: saved by itself, with every fault beside its field and in one list. */
export function Editor({ draft }: { draft: ProcedureDraft }) {
  const words = useWords()
  const { editor: said, record: recordWords } = words.catalogue
  const editor = useDraftEditor(draft)
  const { form, change, faults } = editor
  const { data: fields = [] } = useQuery(fieldsQuery)
  return (
    <Edits
      record={form.record}
      faults={faults}
      edit={(next) => change((before) => ({ ...before, record: next(before.record) }))}
    >
      <Warnings draft={draft} editor={editor} />
      <FaultList faults={faults} />
      <div className="edit-frame">
        {draft.kind !== 'annul' && <SectionLinks faults={faults} />}
        <form className="record" onSubmit={(event) => event.preventDefault()} noValidate>
          <section className="pane">
            <div className="pane-body stack">
              <TextField
                id={idOf('/validFrom')}
                type="date"
                width="s"
                label={said.validFrom}
                hint={said.validFromHint}
                fault={faults.find(({ pointer }) => pointer === '/validFrom')?.detail}
                value={form.validFrom}
                onChange={({ target }) => change((before) => ({ ...before, validFrom: target.value }))}
              />
              <LongTextField
                id={idOf('/note')}
                label={said.note}
                hint={said.noteHint}
                fault={faults.find(({ pointer }) => pointer === '/note')?.detail}
                rows={2}
                maxLength={4000}
                value={form.note}
                onChange={({ target }) => change((before) => ({ ...before, note: target.value }))}
              />
            </div>
          </section>
          {draft.kind !== 'annul' &&
            sections.map(({ id, part: Part }) => (
              <section
                className="pane"
                key={id}
                id={`section-${id}`}
                tabIndex={-1}
                aria-labelledby={`section-${id}-title`}
              >
                <div className="pane-head">
                  <h2 id={`section-${id}-title`}>{recordWords[id]}</h2>
                </div>
                <div className="pane-body stack">
                  <Part />
                </div>
              </section>
            ))}
          <datalist id="known-fields">
            {fields.map(({ field }) => (
              <option key={field} value={field} />
            ))}
          </datalist>
        </form>
      </div>
      <SaveBar draft={draft} editor={editor} />
    </Edits>
  )
}

const inSection = (faults: readonly RecordFault[], places: readonly string[]) =>
  faults.filter(({ pointer }) => places.includes(pointer.split('/')[1] ?? '')).length

function SectionLinks({ faults }: { faults: readonly RecordFault[] }) {
  const { editor, record } = useWords().catalogue
  return (
    <nav className="edit-nav" aria-label={editor.sections}>
      <ul>
        {sections.map(({ id, places }) => {
          const count = inSection(faults, places)
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  const section = document.getElementById(`section-${id}`)
                  section?.focus({ preventScroll: true })
                  section?.scrollIntoView({ block: 'start' })
                }}
              >
                {record[id]}
                {count > 0 && <span className="count">{count}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function FaultList({ faults }: { faults: readonly RecordFault[] }) {
  const { editor } = useWords().catalogue
  if (faults.length === 0) return null
  return (
    <details className="edit-faults" open={faults.length <= 5}>
      <summary>
        <Icon name="warning" />
        {editor.faults(faults.length)}
      </summary>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer}${detail}`}>
            <button type="button" className="link-button" onClick={() => focusPlace(pointer)}>
              <FaultPlace pointer={pointer} />: {detail}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The section a fault lies in, and the numbers of the items on the way there. */
function FaultPlace({ pointer }: { pointer: string }) {
  const { editor, record } = useWords().catalogue
  const [first = '', ...rest] = pointer.split('/').slice(1)
  const section = sections.find(({ places }) => (places as readonly string[]).includes(first))
  const numbers = rest.filter((part) => /^\d+$/.test(part)).map((part) => Number(part) + 1)
  const name =
    first === 'validFrom'
      ? editor.validFrom
      : first === 'note'
        ? editor.note
        : section
          ? record[section.id]
          : first
  return <>{[name, numbers.join('.')].filter(Boolean).join(' ')}</>
}

function Warnings({ draft, editor }: { draft: ProcedureDraft; editor: DraftEditor }) {
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

function SaveBar({ draft, editor }: { draft: ProcedureDraft; editor: DraftEditor }) {
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
          <DialogForm
            submit={said.withdraw}
            sending={move.isPending}
            error={move.error}
            onSubmit={() => move.mutate('withdrawal')}
            onClose={() => setWithdrawing(false)}
          >
            <p>{said.withdrawAsk}</p>
          </DialogForm>
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
