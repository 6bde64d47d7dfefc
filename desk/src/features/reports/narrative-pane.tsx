import { Button, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Refusal } from '../../shell/failure.tsx'
import { type Narrative, type ReportPage, saveNarrative } from './queries.ts'

const sections = ['results', 'difficulties', 'proposals'] as const

type NarrativePaneProps = {
  page: ReportPage
  /** What is typed, kept by the page so that it can ask to save it first. */
  typed: Narrative
  onType: (typed: Narrative) => void
}

/** The words that go with the figures: edited in a draft, read in every other version. */
export function NarrativePane({ page, typed, onType }: NarrativePaneProps) {
  const { reports: said } = useWords()
  const editing = page.moves.includes('write')
  return (
    <section className="pane" aria-labelledby="narrative">
      <div className="pane-head">
        <h2 id="narrative">{said.narrative}</h2>
        {editing && <p className="muted small">{said.narrativeHint}</p>}
      </div>
      <div className="pane-body stack" lang="vi">
        {editing ? (
          <Editor page={page} typed={typed} onType={onType} />
        ) : (
          <Read narrative={page.shown.narrative} />
        )}
      </div>
    </section>
  )
}

function Editor({ page, typed, onType }: NarrativePaneProps) {
  const { reports: said, shell } = useWords()
  const client = useQueryClient()
  const { id } = page.report
  const save = useMutation({
    mutationFn: () => saveNarrative(id, { revision: page.shown.revision, narrative: typed }),
    onSuccess: async () => {
      announce({ text: said.saved })
      await client.invalidateQueries({ queryKey: ['reports', id] })
    },
  })
  return (
    <>
      {sections.map((section) => (
        <LongTextField
          key={section}
          id={section}
          label={said.sections[section]}
          maxLength={20_000}
          rows={Math.min(12, Math.max(3, Math.ceil(typed[section].length / 90)))}
          value={typed[section]}
          onChange={({ target }) => onType({ ...typed, [section]: target.value })}
        />
      ))}
      <Refusal error={save.error} />
      <div className="actions">
        <Button type="button" look="second" aria-disabled={save.isPending} onClick={() => save.mutate()}>
          {save.isPending ? shell.working : said.save}
        </Button>
      </div>
    </>
  )
}

function Read({ narrative }: { narrative: Narrative }) {
  const { reports: said } = useWords()
  return sections.map((section) => (
    <div key={section}>
      <h3>{said.sections[section]}</h3>
      <p className="note-text measure">{narrative[section]}</p>
    </div>
  ))
}
