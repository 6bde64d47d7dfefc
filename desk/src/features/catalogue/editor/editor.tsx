import { LongTextField, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import type { ProcedureDraft, RecordFault } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { fieldsQuery } from '../queries.ts'
import { Edits, idOf } from './editing.tsx'
import { FaultList } from './fault-list.tsx'
import { SaveBar } from './save-bar.tsx'
import { sections } from './sections.tsx'
import { useDraftEditor } from './use-draft-editor.ts'
import { Warnings } from './warnings.tsx'

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
