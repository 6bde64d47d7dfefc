import type { FieldType } from '@mot-cua/form-engine'
import { Button, Icon, Options } from '@mot-cua/ui'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '../../../messages/words.ts'
import { announce } from '../../../shell/announcement.tsx'
import { useKeys } from '../../../shell/use-keys.ts'
import { focusPlace } from '../../catalogue/editor/editing.tsx'
import {
  type Arranged,
  addField,
  addPage,
  addSection,
  copyField,
  fieldPointer,
  moveField,
  movePage,
  moveSection,
  pagePointer,
  placeAt,
  removeField,
  removePage,
  removeSection,
  sectionPointer,
} from '../form/arrange.ts'
import { useEditing } from './editing.tsx'
import { Count } from './list-at.tsx'

type Selecting = { selected: string; onSelect: (pointer: string) => void }

/** What may be done with the thing that is chosen; every act ends with something chosen. */
export function useArranging({ selected, onSelect }: Selecting) {
  const { service, edit } = useEditing()
  const { form } = service
  const place = placeAt(selected)
  const { kind, index = 0, field = 0 } = place ?? {}
  const here = { section: index, field }
  const { services } = useWords()
  /** `write`: the text of the new thing that is typed next. */
  const arrange = (next: Arranged, write?: string) => {
    // Drawn within the event, so that the next key already falls into the new thing.
    flushSync(() => {
      if (next.form !== form) edit((before) => ({ ...before, form: next.form }), true)
      onSelect(next.at)
    })
    if (write) focusPlace(`${next.at}/${write}`)
  }
  const sectionHere = () => {
    if (kind === 'page') {
      const first = form.pages[index]?.sections[0]
      return form.sections.findIndex(({ id }) => id === first)
    }
    return index
  }
  const pageHere = () => {
    if (kind === 'page') return index
    const id = form.sections[index]?.id ?? ''
    return Math.max(
      form.pages.findIndex(({ sections }) => sections.includes(id)),
      0,
    )
  }
  const move = (by: 1 | -1) => {
    if (kind === 'field') arrange(moveField(form, here, by))
    else if (kind === 'section') arrange(moveSection(form, index, by))
    else if (kind === 'page') arrange(movePage(form, index, by))
  }
  return {
    kind,
    addPage: () => arrange(addPage(form, pageHere()), 'title_vi'),
    addSection: () => arrange(addSection(form, pageHere()), 'title_vi'),
    addField: (type: FieldType) => {
      const section = sectionHere()
      if (section >= 0) {
        const last = (form.sections[section]?.fields.length ?? 0) - 1
        arrange(addField(form, { section, field: kind === 'field' ? field : last }, type), 'label_vi')
      }
    },
    mayAddField: sectionHere() >= 0,
    move,
    copy: kind === 'field' ? () => arrange(copyField(form, here)) : undefined,
    remove: () => {
      if (kind === 'field') arrange(removeField(form, here))
      else if (kind === 'section') arrange(removeSection(form, index))
      else if (kind === 'page') arrange(removePage(form, index))
      announce({ text: services.outline.removed })
    },
  }
}

/** Every thing of the form in the order in which it is drawn, as pointers. */
function useOrder(): { pointer: string; kind: 'page' | 'section' | 'field'; name: string }[] {
  const { service } = useEditing()
  const { services, language } = useWords()
  const { pages, sections } = service.form
  const of = (text: { vi: string; en: string }, otherwise: string) => text[language] || text.vi || otherwise
  const inSection = (id: string) => {
    const index = sections.findIndex((section) => section.id === id)
    const section = sections[index]
    if (!section) return []
    return [
      {
        pointer: sectionPointer(index),
        kind: 'section' as const,
        name: of({ vi: section.title_vi, en: section.title_en }, services.unnamed.section),
      },
      ...section.fields.map((field, f) => ({
        pointer: fieldPointer({ section: index, field: f }),
        kind: 'field' as const,
        name: of(
          { vi: field.ask_vi || field.label_vi, en: field.ask_en || field.label_en },
          services.unnamed.field,
        ),
      })),
    ]
  }
  const placed = new Set(pages.flatMap((page) => page.sections))
  return [
    ...pages.flatMap((page, index) => [
      {
        pointer: pagePointer(index),
        kind: 'page' as const,
        name: of({ vi: page.title_vi, en: page.title_en }, services.unnamed.page),
      },
      ...page.sections.flatMap(inSection),
    ]),
    ...sections.filter(({ id }) => !placed.has(id)).flatMap(({ id }) => inSection(id)),
  ]
}

/** From the outline to what is edited. */
const toThing = () => {
  const title = document.getElementById('builder-thing-title')
  title?.focus()
  title?.scrollIntoView({ block: 'start' })
}
/** Where the outline stands above what is edited instead of beside it. */
const isNarrow = () => matchMedia('(max-width: 61.99rem)').matches

/** Pages, their sections and the questions in them; the chosen one is edited beside. */
export function Outline({ selected, onSelect, onUndo }: Selecting & { onUndo: (() => void) | undefined }) {
  const { services } = useWords()
  const said = services.outline
  const order = useOrder()
  const acts = useArranging({ selected, onSelect })
  const [type, setType] = useState<FieldType>('text')
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const at = order.findIndex(({ pointer }) => pointer === selected)
      const next = order[Math.min(Math.max(at + by, 0), order.length - 1)]
      if (next) onSelect(next.pointer)
    }
    return {
      j: step(1),
      k: step(-1),
      d: () => acts.move(1),
      u: () => acts.move(-1),
      n: () => acts.addField(type),
      c: acts.copy,
      x: acts.remove,
      e: toThing,
      z: onUndo,
    }
  }, [order, selected, onSelect, acts, type, onUndo])
  useKeys(keys)
  const name = order.find(({ pointer }) => pointer === selected)?.name ?? ''
  return (
    <nav className="outline" aria-label={said.title}>
      <div className="outline-add">
        <label className="visually-hidden" htmlFor="new-type">
          {said.newType}
        </label>
        <select
          id="new-type"
          className="select"
          value={type}
          onChange={({ target }) => setType(target.value as FieldType)}
        >
          <Options choices={Object.entries(services.types).map(([value, label]) => ({ value, label }))} />
        </select>
        <Button
          type="button"
          look="second"
          icon="add"
          aria-disabled={!acts.mayAddField}
          onClick={() => acts.addField(type)}
        >
          {said.addField}
        </Button>
        <Button type="button" look="quiet" icon="add" onClick={acts.addSection}>
          {said.addSection}
        </Button>
        <Button type="button" look="quiet" icon="add" onClick={acts.addPage}>
          {said.addPage}
        </Button>
      </div>
      <ul className="outline-list">
        {order.map((one) => (
          <li key={one.pointer} className={`outline-${one.kind}`}>
            <button
              type="button"
              aria-current={one.pointer === selected ? 'true' : undefined}
              onClick={() => {
                onSelect(one.pointer)
                if (isNarrow()) toThing()
              }}
            >
              <span className="outline-name">{one.name}</span>
              <Count pointer={one.pointer} />
            </button>
          </li>
        ))}
      </ul>
      <div className="outline-tools" role="toolbar" aria-label={said.tools(name)}>
        {(
          [
            ['up', said.up, () => acts.move(-1)],
            ['down', said.down, () => acts.move(1)],
            ['copies', said.copy, acts.copy],
            ['remove', said.remove, acts.remove],
            ['undo', said.undo, onUndo],
          ] as const
        ).map(([icon, words, act]) => (
          <button
            key={icon}
            type="button"
            className="tool"
            aria-label={icon === 'undo' ? words : `${words}: ${name}`}
            title={words}
            aria-disabled={!act}
            onClick={act}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
      <details className="outline-keys" open>
        <summary>{said.keys}</summary>
        <dl className="key-list">
          {Object.entries(said.keyNames).map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key.toUpperCase()}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">{said.keysHint}</p>
      </details>
    </nav>
  )
}
