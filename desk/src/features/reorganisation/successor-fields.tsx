import { ChoiceField, SelectField, TextField } from '@mot-cua/ui'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/words.ts'
import { agenciesQuery } from './queries.ts'
import type { SuccessorDraft } from './successor-draft.ts'

/** Who takes over: an agency that stands, or a new one with its id, names and code. */
export function SuccessorFields({
  id,
  legend,
  draft,
  onChange,
}: {
  id: string
  legend: string
  draft: SuccessorDraft
  onChange: (draft: SuccessorDraft) => void
}) {
  const { reorganisation: said, of } = useWords()
  const { data: agencies } = useSuspenseQuery(agenciesQuery)
  const text = (part: 'id' | 'nameVi' | 'nameEn' | 'gsoCode', label: string, hint?: string) => (
    <TextField
      id={`${id}-${part}`}
      label={label}
      hint={hint}
      width={part === 'id' || part === 'gsoCode' ? 's' : 'full'}
      value={draft[part]}
      onChange={({ target }) => onChange({ ...draft, [part]: target.value })}
    />
  )
  return (
    <fieldset className="part stack-s">
      <legend className="field-label">{legend}</legend>
      <ChoiceField
        id={`${id}-make`}
        name={`${id}-make`}
        label={said.takesOver}
        choices={[
          { value: 'new', label: said.newUnit },
          { value: 'old', label: said.oldUnit },
        ]}
        chosen={draft.make ? 'new' : 'old'}
        onChoose={(value) => onChange({ ...draft, make: value === 'new' })}
      />
      {draft.make ? (
        <>
          {text('id', said.fields.id, said.fields.idHint)}
          {text('nameVi', said.fields.nameVi)}
          {text('nameEn', said.fields.nameEn)}
          {text('gsoCode', said.fields.gsoCode, said.fields.gsoHint)}
        </>
      ) : (
        <SelectField
          id={`${id}-unit`}
          label={said.fields.unit}
          width="full"
          empty={said.choose}
          choices={agencies.map((unit) => ({
            value: unit.id,
            label: `${of({ vi: unit.nameVi, en: unit.nameEn })} (${unit.id})`,
          }))}
          value={draft.unit}
          onChange={({ target }) => onChange({ ...draft, unit: target.value })}
        />
      )}
    </fieldset>
  )
}
