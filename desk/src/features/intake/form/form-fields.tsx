import {
  type Answers,
  type AnswerValue,
  type AttachedFile,
  type CodeLists,
  type Fault,
  type Field,
  type FormDefinition,
  formatAnswer,
  isRequired,
  type Origins,
} from '@mot-cua/form-engine'
import { FieldFault } from '@mot-cua/ui'
import type { Text } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { ValueInput } from './value-input.tsx'

export const controlId = (field: string) => `f-${field}`

export type FormState = {
  form: FormDefinition
  lists: CodeLists
  /** As typed; and as they count, with what is computed. */
  answers: Answers
  counted: Answers
  /** Fields that are shown, and those among them that are asked. */
  shown: readonly Field[]
  asked: ReadonlySet<string>
  origins: Origins
  /** What is wrong, of the fields whose faults are to be told. */
  faults: readonly Fault[]
  files: readonly AttachedFile[]
}

/** A whole form on one dense page: every section that is shown, every question with its control, its source and its fault. */
export function FormFields({
  state,
  onChange,
  onLeave,
}: {
  state: FormState
  onChange: (field: string, value: AnswerValue | undefined) => void
  onLeave: (field: Field) => void
}) {
  const { of } = useWords()
  const shown = new Set(state.shown.map(({ id }) => id))
  return state.form.sections
    .map((section) => ({ section, fields: section.fields.filter(({ id }) => shown.has(id)) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ section, fields }) => (
      <fieldset key={section.id} className="entry-section">
        <legend>{of({ vi: section.title_vi, en: section.title_en })}</legend>
        <div className="entry-fields">
          {fields.map((field) => (
            <EntryField key={field.id} field={field} state={state} onChange={onChange} onLeave={onLeave} />
          ))}
        </div>
      </fieldset>
    ))
}

type EntryFieldProps = {
  field: Field
  state: FormState
  onChange: (field: string, value: AnswerValue | undefined) => void
  onLeave: (field: Field) => void
}

function EntryField({ field, state, onChange, onLeave }: EntryFieldProps) {
  const { intake, language, of } = useWords()
  const id = controlId(field.id)
  const label: Text = { vi: field.label_vi, en: field.label_en }
  if (!state.asked.has(field.id))
    return (
      <div className="entry-field">
        <span className="entry-label muted">{of(label)}</span>
        <output>{formatAnswer(field, state.counted[field.id], language, state.lists) || '–'}</output>
      </div>
    )
  const fault = state.faults.find(({ pointer }) => pointer.split('/')[1] === field.id)
  const origin = state.origins[field.id]
  const wide = field.type === 'address' || field.type === 'table'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears that the question was left; it is no control
    <div className={`entry-field${wide ? ' entry-field--wide' : ''}`} onBlur={() => onLeave(field)}>
      <label className="entry-label" htmlFor={id}>
        {of(label)}
        {isRequired(field, state.counted) && (
          <span className="entry-must" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      <ValueInput
        id={id}
        field={field}
        value={state.answers[field.id]}
        onChange={(value) => onChange(field.id, value)}
        lists={state.lists}
        files={state.files}
        describedBy={fault && `${id}-fault`}
        invalid={fault !== undefined}
      />
      {fault && <FieldFault id={`${id}-fault`}>{of(fault)}</FieldFault>}
      {origin && (
        <span className="small muted">{intake.fromSource(sourceName(origin.source, intake.sources))}</span>
      )}
    </div>
  )
}

/** What people call a source of which a form names a part, such as `population-database.father`. */
export const sourceName = (source: string, names: Record<string, string>): string => {
  const whole = source.split(/[.:]/)[0] ?? source
  return names[whole] ?? whole
}
