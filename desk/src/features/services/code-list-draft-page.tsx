import type { CodeList } from '@mot-cua/form-engine'
import { checkCodeList, readCodeList } from '@mot-cua/form-engine/definition'
import { Button, Icon, Notice, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { useAutosave } from '../../shell/use-autosave.ts'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { DraftTag } from '../catalogue/procedure-state.tsx'
import { Deciding, stateName } from './deciding.tsx'
import { DraftHistory } from './draft-history.tsx'
import { Pane } from './parts/general-tab.tsx'
import { definitionDraftQuery } from './queries.ts'
import { type DefinitionDraft, servicesApi } from './requests.ts'
import { SaveBar, Warnings } from './save-bar.tsx'

/** A draft of a list of codes: written, or looked at and decided. */
export function CodeListDraftPage({ id }: { id: string }) {
  const { services } = useWords()
  const { data: draft } = useSuspenseQuery(definitionDraftQuery('code-list', id))
  const list = draft.definition as unknown as CodeList
  usePageTitle(list.name_vi || draft.subject)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.codeLists}>
          <Icon name="back" />
          {services.codeLists}
        </Link>
        <span className="code">{draft.subject}</span>
      </div>
      <div className="desk-head dossier-head">
        <h1>{list.name_vi || draft.subject}</h1>
        <DraftTag state={stateName(draft.state)} />
      </div>
      {draft.moves.includes('save') ? (
        <ListEditor key={draft.revision} draft={draft} />
      ) : (
        <Decided draft={draft} />
      )}
    </>
  )
}

function Decided({ draft }: { draft: DefinitionDraft }) {
  const { services } = useWords()
  const { items } = draft.definition as unknown as CodeList
  return (
    <div className="split split--wide-left approval">
      <div className="record">
        <Pane title={services.trying.differences}>
          <ul className="lines">
            {(draft.differences ?? items.map(({ id, vi }) => `${vi} (${id})`)).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Pane>
        <DraftHistory history={draft.history} />
      </div>
      <Deciding draft={draft} />
    </div>
  )
}

type ListForm = { list: CodeList; note: string }

function ListEditor({ draft }: { draft: DefinitionDraft }) {
  const { services, language } = useWords()
  const said = services.lists
  const editor = useAutosave<ListForm>({
    initial: () => ({ list: draft.definition as unknown as CodeList, note: draft.note }),
    revision: draft.revision,
    save: ({ list, note }, revision) =>
      servicesApi.save('code-list', draft.id, { revision, definition: list, note }),
    currentRevision: async () => (await servicesApi.draft('code-list', draft.id)).revision,
    staleCode: 'definition-draft-changed',
  })
  const { list, note } = editor.form
  const change = (next: Partial<CodeList>) =>
    editor.change((before) => ({ ...before, list: { ...before.list, ...next } }))
  const changeItem = (index: number, next: Partial<CodeList['items'][number]>) =>
    change({ items: list.items.map((item, place) => (place === index ? { ...item, ...next } : item)) })
  const { content, faults } = readCodeList(list)
  const findings = content ? checkCodeList(content) : faults
  return (
    <>
      <Warnings draft={draft} editor={editor} />
      {findings.length > 0 && (
        <Notice tone="soon">
          <ul>
            {findings.map((finding) => (
              <li key={finding.pointer + finding.code}>
                {finding.pointer.replaceAll('/', ' ')}: {finding[language]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="record edit-frame builder-frame">
        <Pane title={said.name}>
          <div className="edit-row">
            {(['name_vi', 'name_en', 'origin'] as const).map((member) => (
              <TextField
                key={member}
                id={`list-${member}`}
                label={said[member]}
                width="full"
                value={list[member]}
                onChange={({ target }) => change({ [member]: target.value })}
              />
            ))}
          </div>
        </Pane>
        <Pane title={said.items}>
          {list.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items are addressed by their place
            <div key={index} className="list-item">
              <TextField
                id={`item-${index}-id`}
                label={services.field.choiceId}
                width="full"
                value={item.id}
                onChange={({ target }) => changeItem(index, { id: target.value })}
              />
              <TextField
                id={`item-${index}-vi`}
                label={said.itemVi}
                lang="vi"
                width="full"
                value={item.vi}
                onChange={({ target }) => changeItem(index, { vi: target.value })}
              />
              <TextField
                id={`item-${index}-en`}
                label={said.itemEn}
                lang="en"
                width="full"
                value={item.en ?? ''}
                onChange={({ target }) => changeItem(index, { en: target.value })}
              />
              <button
                type="button"
                className="tool"
                aria-label={`${said.removeItem}: ${item.vi || item.id}`}
                title={said.removeItem}
                onClick={() => change({ items: list.items.filter((_, place) => place !== index) })}
              >
                <Icon name="remove" />
              </button>
            </div>
          ))}
          <Button
            type="button"
            look="second"
            icon="add"
            onClick={() =>
              change({ items: [...list.items, { id: `code-${list.items.length + 1}`, vi: '', en: '' }] })
            }
          >
            {services.field.addChoice}
          </Button>
        </Pane>
        <DraftHistory history={draft.history} />
      </div>
      <SaveBar
        draft={draft}
        editor={editor}
        note={note}
        onNote={(next) => editor.change((before) => ({ ...before, note: next }))}
      />
    </>
  )
}
