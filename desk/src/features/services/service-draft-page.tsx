import type { CodeLists, ServiceDefinition } from '@mot-cua/form-engine'
import { checkForm, readDefinition } from '@mot-cua/form-engine/definition'
import { Icon } from '@mot-cua/ui'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useWords } from '../../messages/words.ts'
import { paths, type ServicePart, serviceParts } from '../../paths.ts'
import { Link } from '../../shell/link.tsx'
import { usePageTitle } from '../../shell/use-page-title.ts'
import { focusPlace } from '../catalogue/editor/editing.tsx'
import { DraftTag } from '../catalogue/procedure-state.tsx'
import { Deciding, stateName } from './deciding.tsx'
import { DraftHistory } from './draft-history.tsx'
import { EditsService } from './editor/editing.tsx'
import { FormTab, thingAt } from './editor/form-tab.tsx'
import { Count } from './editor/list-at.tsx'
import { Findings, partOf } from './findings.tsx'
import { CasesTab, ComponentsTab, ReasonsTab, ResultsTab } from './parts/dossier-tabs.tsx'
import { ExamplesTab } from './parts/examples-tab.tsx'
import { FeesTab } from './parts/fees-tab.tsx'
import { GeneralTab } from './parts/general-tab.tsx'
import { ProcessTab } from './parts/process-tab.tsx'
import { TryTab } from './parts/try-tab.tsx'
import { DiagramsOf } from './process/process-diagram.tsx'
import { codeListsQuery, definitionDraftQuery, savedDraftQuery } from './queries.ts'
import type { DefinitionDraft } from './requests.ts'
import { SaveBar, Warnings } from './save-bar.tsx'
import { useDefinitionEditor } from './use-definition-editor.ts'

/** A draft of a service: written by those who keep it, or looked at and decided by the second person. */
export function ServiceDraftPage({ id, part = 'to-khai' }: { id: string; part: ServicePart | undefined }) {
  const { services, of } = useWords()
  const { data: draft } = useSuspenseQuery(definitionDraftQuery('service', id))
  const { data: items } = useSuspenseQuery(codeListsQuery)
  const lists = useMemo<CodeLists>(
    () => Object.fromEntries(items.map((list) => [list.id, list.items])),
    [items],
  )
  const service = draft.definition as unknown as ServiceDefinition
  const name = of({ vi: service.name_vi, en: service.name_en }) || draft.subject
  usePageTitle(name)
  return (
    <>
      <div className="desk-head desk-crumb">
        <Link className="back" to={paths.services}>
          <Icon name="back" />
          {services.title}
        </Link>
        <Link to={paths.service} params={{ code: draft.subject }} className="code">
          {draft.subject}
        </Link>
      </div>
      <div className="desk-head dossier-head">
        <h1>{name}</h1>
        <DraftTag state={stateName(draft.state)} />
      </div>
      {/* Another revision than the one being written comes only when it was asked for: begin with it. */}
      {draft.moves.includes('save') ? (
        <Builder key={draft.revision} draft={draft} lists={lists} part={part} />
      ) : (
        <Approval draft={draft} lists={lists} />
      )}
    </>
  )
}

function Builder({ draft, lists, part }: { draft: DefinitionDraft; lists: CodeLists; part: ServicePart }) {
  const { services, language } = useWords()
  const navigate = useNavigate()
  const editor = useDefinitionEditor(draft, lists)
  const { service, note } = editor.form
  const [selected, setSelected] = useState('/form/pages/0')
  const published = useMemo(() => publishedIds(draft), [draft])
  const open = async (pointer: string) => {
    const thing = thingAt(pointer)
    if (thing) setSelected(thing)
    await navigate({
      to: paths.serviceDraft,
      params: { id: draft.id },
      search: { phan: partOf(pointer) },
      replace: true,
      resetScroll: false,
    })
    // After the part has been drawn.
    setTimeout(() => focusPlace(pointer))
  }
  const { data: saved } = useQuery({
    ...savedDraftQuery('service', draft.id, editor.revision),
    enabled: part === 'lich-su',
  })
  const people = service.examples.map((example) => ({
    id: example.id,
    name: example[`title_${language}`] || example.title_vi || example.id,
  }))
  return (
    <EditsService
      service={service}
      findings={editor.findings}
      lists={lists}
      published={published}
      edit={editor.edit}
    >
      <Warnings draft={draft} editor={editor} />
      <Findings service={service} findings={editor.findings} onOpen={open} />
      <nav className="tabs builder-tabs" aria-label={services.partsOf}>
        {serviceParts.map((one) => (
          <Link
            key={one}
            to={paths.serviceDraft}
            params={{ id: draft.id }}
            search={one === 'to-khai' ? {} : { phan: one }}
            replace
            resetScroll={false}
            aria-current={one === part ? 'page' : undefined}
          >
            {services.tabs[one]}
            <PartCount part={one} />
          </Link>
        ))}
      </nav>
      <div className="record edit-frame builder-frame">
        {part === 'to-khai' && <FormTab selected={selected} onSelect={setSelected} onUndo={editor.undo} />}
        {part === 'thong-tin' && <GeneralTab />}
        {part === 'giay-to' && <ComponentsTab />}
        {part === 'le-phi' && <FeesTab />}
        {part === 'truong-hop' && <CasesTab />}
        {part === 'quy-trinh' && <ProcessTab draft={draft.id} save={editor.flush} />}
        {part === 'ket-qua' && <ResultsTab />}
        {part === 'ly-do' && <ReasonsTab />}
        {part === 'thu' && <ExamplesTab />}
        {part === 'xem-truoc' && <TryTab draft={draft} revision={editor.revision} people={people} />}
        {part === 'lich-su' && <DraftHistory history={saved?.history ?? draft.history} />}
      </div>
      <SaveBar
        draft={draft}
        editor={editor}
        note={note}
        onNote={(next) => editor.change((before) => ({ ...before, note: next }))}
      />
    </EditsService>
  )
}

/** Findings of a part, where it is one thing of the definition. */
function PartCount({ part }: { part: ServicePart }) {
  const pointers: Partial<Record<ServicePart, string>> = {
    'to-khai': '/form/sections',
    'giay-to': '/components',
    'truong-hop': '/cases',
    'quy-trinh': '/process',
    'ket-qua': '/results',
    'ly-do': '/reasons',
  }
  const pointer = pointers[part]
  return pointer ? <Count pointer={pointer} /> : null
}

/** Ids under which people may have begun to answer: those the draft began with, when it has a published base. */
function publishedIds({ fromNothing, definition }: DefinitionDraft): ReadonlySet<string> {
  if (fromNothing) return new Set()
  const { form } = definition as unknown as ServiceDefinition
  return new Set(form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)))
}

function Approval({ draft, lists }: { draft: DefinitionDraft; lists: CodeLists }) {
  const { catalogue, language } = useWords()
  const { content } = readDefinition(draft.definition)
  const people = (content?.examples ?? []).map((example) => ({
    id: example.id,
    name: example[`title_${language}`] || example.title_vi || example.id,
  }))
  return (
    <div className="split split--wide-left approval">
      <div className="record">
        {draft.note && (
          <p>
            <span className="muted">{catalogue.editor.note}: </span>
            {draft.note}
          </p>
        )}
        {content && <Findings service={content} findings={checkForm(content, lists)} />}
        {content && <DiagramsOf service={content} lists={lists} draft={draft.id} />}
        <TryTab draft={draft} revision={draft.revision} people={people} />
        <DraftHistory history={draft.history} />
      </div>
      <Deciding draft={draft} />
    </div>
  )
}
