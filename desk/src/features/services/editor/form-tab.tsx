import { SelectField } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { fieldPointer, fieldToSection, placeAt, sectionPointer, sectionToPage } from '../form/arrange.ts'
import { ConditionAt } from './condition-at.tsx'
import { BothAt, IdAt, SelectAt, TextAt } from './controls.tsx'
import { useEditing } from './editing.tsx'
import { FieldEditor } from './field-editor.tsx'
import { Outline } from './outline.tsx'

type Selecting = { selected: string; onSelect: (pointer: string) => void }

/** The form: its outline at the left, the chosen page, section or question at the right. */
export function FormTab({ selected, onSelect, onUndo }: Selecting & { onUndo: (() => void) | undefined }) {
  const { services } = useWords()
  const place = placeAt(selected)
  const kind = place?.kind ?? 'page'
  return (
    <div className="builder">
      <Outline selected={selected} onSelect={onSelect} onUndo={onUndo} />
      <section className="pane builder-thing" aria-labelledby="builder-thing-title">
        <div className="pane-head">
          <h2 id="builder-thing-title" tabIndex={-1}>
            {services.things[kind]}
          </h2>
        </div>
        <div className="pane-body stack">
          {kind === 'page' && <PageEditor pointer={selected} />}
          {kind === 'section' && <SectionEditor pointer={selected} onSelect={onSelect} />}
          {kind === 'field' && (
            <>
              <SectionOfField pointer={selected} onSelect={onSelect} />
              <FieldEditor key={selected} pointer={selected} />
            </>
          )}
        </div>
      </section>
    </div>
  )
}

function PageEditor({ pointer }: { pointer: string }) {
  const { page, pageKinds, field } = useWords().services
  return (
    <>
      <BothAt pointer={pointer} name="title" label={page.title} />
      <BothAt pointer={pointer} name="lead" label={page.lead} optional />
      <div className="edit-row">
        <SelectAt pointer={`${pointer}/kind`} label={page.kind} words={pageKinds} />
        <IdAt pointer={pointer} label={field.id} hint={field.idHint} />
      </div>
    </>
  )
}

function SectionEditor({ pointer, onSelect }: { pointer: string; onSelect: (pointer: string) => void }) {
  const { services, language } = useWords()
  const { service, edit } = useEditing()
  const { pages, sections } = service.form
  const index = placeAt(pointer)?.index ?? 0
  const id = sections[index]?.id ?? ''
  const page = pages.findIndex((one) => one.sections.includes(id))
  return (
    <>
      <BothAt pointer={pointer} name="title" label={services.page.sectionTitle} />
      <div className="edit-row">
        <SelectField
          id="section-page"
          label={services.page.onPage}
          width="full"
          empty={page < 0 ? services.page.noPage : undefined}
          choices={pages.map((one, place) => ({
            value: String(place),
            label: one[`title_${language}`] || one.title_vi || one.id,
          }))}
          value={page < 0 ? '' : String(page)}
          onChange={({ target }) => {
            const moved = sectionToPage(service.form, index, Number(target.value))
            edit((before) => ({ ...before, form: moved.form }), true)
            onSelect(moved.at)
          }}
        />
        <IdAt pointer={pointer} label={services.field.id} hint={services.field.idHint} />
      </div>
      <ConditionAt
        pointer={`${pointer}/showWhen`}
        label={services.page.showWhen}
        always={services.field.showAlways}
      />
      <TextAt pointer={`${pointer}/note`} label={services.field.note} optional />
    </>
  )
}

/** In which section the question stands; another one takes it to its end. */
function SectionOfField({ pointer, onSelect }: { pointer: string; onSelect: (pointer: string) => void }) {
  const { services, language } = useWords()
  const { service, edit } = useEditing()
  const { sections } = service.form
  const place = placeAt(pointer)
  const from = { section: place?.index ?? 0, field: place?.field ?? 0 }
  return (
    <SelectField
      id="field-section"
      label={services.page.inSection}
      width="full"
      choices={sections.map((section, index) => ({
        value: String(index),
        label: section[`title_${language}`] || section.title_vi || section.id,
      }))}
      value={String(from.section)}
      onChange={({ target }) => {
        const section = Number(target.value)
        const to = { section, field: sections[section]?.fields.length ?? 0 }
        const moved = fieldToSection(service.form, from, to)
        edit((before) => ({ ...before, form: moved.form }), true)
        onSelect(moved.at)
      }}
    />
  )
}

/** The thing of the form that a finding lies in, to be chosen before the finding's own place is focused. */
export function thingAt(pointer: string): string | undefined {
  const place = placeAt(pointer)
  if (!place) return undefined
  if (place.kind === 'page') return `/form/pages/${place.index}`
  return place.kind === 'section'
    ? sectionPointer(place.index)
    : fieldPointer({ section: place.index, field: place.field })
}
