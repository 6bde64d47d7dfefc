import { Button, DataTable, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { SynonymItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { Refusal } from '../../shell/failure.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { searchReadingQuery, synonymsQuery } from './queries.ts'
import { SynonymDialog } from './synonym-dialog.tsx'

/** Everyday words with what they are understood as, and how a text is read with them. */
export function SynonymsPage() {
  const { synonyms } = useWords().catalogue
  const [sought, setSought] = useState('')
  const [editing, setEditing] = useState<SynonymItem>()
  usePageTitle(synonyms.title)
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setSought(String(new FormData(event.currentTarget).get('q') ?? '').trim())
  }
  return (
    <>
      <div className="desk-head">
        <div>
          <h1>{synonyms.title}</h1>
          <p className="muted small">{synonyms.lead}</p>
        </div>
        <Button
          type="button"
          look="second"
          icon="add"
          onClick={() => setEditing({ phrase: '', meanings: [], edited: false })}
        >
          {synonyms.add}
        </Button>
      </div>
      <div className="split split--wide-left approval">
        <section className="pane">
          {/* biome-ignore lint/a11y/useSemanticElements: a form, for Enter */}
          <form className="pane-head synonym-find" role="search" onSubmit={find}>
            <TextField id="synonym-q" name="q" type="search" width="full" label={synonyms.find} />
            <Button look="second" icon="search">
              {synonyms.filter}
            </Button>
          </form>
          <SynonymTable sought={sought} onEdit={setEditing} />
        </section>
        <Trial />
      </div>
      {editing && <SynonymDialog item={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

function SynonymTable({ sought, onEdit }: { sought: string; onEdit: (item: SynonymItem) => void }) {
  const { synonyms } = useWords().catalogue
  const { data, error } = useQuery(synonymsQuery(sought))
  if (error) return <Refusal error={error} />
  if (!data) return null
  if (data.items.length === 0) return <p className="pane-body muted">{synonyms.none}</p>
  return (
    <>
      <div className="pane-body pane-table">
        <DataTable
          caption={synonyms.title}
          rows={data.items}
          rowKey={({ phrase }) => phrase}
          columns={[
            {
              id: 'phrase',
              heading: synonyms.phrase,
              cell: ({ phrase, edited }) => (
                <>
                  {phrase}
                  {edited && <span className="sub">{synonyms.edited}</span>}
                </>
              ),
            },
            {
              id: 'meanings',
              heading: synonyms.meanings,
              cell: ({ meanings }) =>
                meanings.length > 0 ? meanings.join('; ') : <span className="muted">{synonyms.nothing}</span>,
            },
            {
              id: 'edit',
              heading: <span className="visually-hidden">{synonyms.editShort}</span>,
              cell: (item) => (
                <button
                  type="button"
                  className="link-button"
                  aria-label={synonyms.edit(item.phrase)}
                  onClick={() => onEdit(item)}
                >
                  {synonyms.editShort}
                </button>
              ),
            },
          ]}
        />
      </div>
      <div className="grid-foot">{synonyms.found(data.items.length, data.total)}</div>
    </>
  )
}

/** How search reads a text now. */
function Trial() {
  const { synonyms } = useWords().catalogue
  const [text, setText] = useState('')
  const { data, error } = useQuery(searchReadingQuery(text))
  return (
    <aside className="pane approval-side">
      <div className="pane-head">
        <h2>{synonyms.try}</h2>
      </div>
      <div className="pane-body stack">
        <TextField
          id="trial"
          type="search"
          width="full"
          label={synonyms.tryLabel}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <div role="status">
          {text.trim() !== '' && data && (
            <>
              <p>
                <span className="muted">{synonyms.heard}: </span>
                {data.heard}
              </p>
              <ul className="lines row-gap">
                {data.groups.map(({ ways, found, tellsNothing }) => (
                  <li key={ways.join(' ')}>
                    {synonyms.group(ways.join(' / '))}
                    <span className="sub">{tellsNothing ? synonyms.nothing : synonyms.inNames(found)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Refusal error={error} />
      </div>
    </aside>
  )
}
