import { SelectField, TextField } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeWhy } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Dialog } from '../../../shell/dialog.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import type { MoveDialogProps } from '../moves/move-dialog.ts'
import { MoveForm } from '../moves/move-form.tsx'
import { useMove } from '../moves/use-move.ts'
import { type CorrectableField, changeOptionsQuery } from './requests.ts'
import { missingWhy, WhyFields } from './why-fields.tsx'

type Draft = ChangeWhy & { answers: Record<string, string>; facts: Record<string, string> }

/** An officer says what is wrong in the issued result and what is right, and proposes the corrected one to the head. */
export function CorrectionDialog({ dossier, onClose, onDone }: MoveDialogProps) {
  const { moves, results, of } = useWords()
  const said = results['propose-correction']
  const { data, error: unread } = useQuery(changeOptionsQuery(dossier.id))
  const [draft, setDraft, forget] = useKept<Draft>(`${dossier.id}.correction`, {
    reason: '',
    explanation: '',
    answers: {},
    facts: Object.fromEntries(dossier.resultFacts.map(({ id, entered }) => [id, entered])),
  })
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier.id, 'propose-correction', () => {
    forget()
    onDone()
  })
  const facts = dossier.resultFacts.filter(({ id, entered }) => (draft.facts[id] ?? '') !== entered)
  const missing = missingWhy(draft, { reason: moves.missing.reason, ...results.missing })
  const nothing = Object.keys(draft.answers).length === 0 && facts.length === 0
  const faultOfFields = checked && nothing ? results.missing.fields : faults.answers
  const wrong = { reason: faults.reason, ...(checked ? missing : {}) }
  const fields = data?.fields ?? []
  const submit = () => {
    setChecked(true)
    if (Object.keys(missing).length === 0 && !nothing)
      send({
        ...draft,
        explanation: draft.explanation.trim(),
        facts: Object.fromEntries(facts.map(({ id }) => [id, draft.facts[id] ?? ''])),
      })
  }
  return (
    <Dialog wide title={`${moves.names['propose-correction']}: ${dossier.code}`} onClose={onClose}>
      <MoveForm
        dossier={dossier.id}
        submit={said.submit}
        sending={sending}
        error={error ?? unread}
        faulty={
          faultOfFields !== undefined ||
          Object.values(wrong).some(Boolean) ||
          Object.keys(faults).some((name) => /^(answers|facts)\//.test(name))
        }
        onSubmit={submit}
        onClose={onClose}
      >
        <p>{said.lead}</p>
        <SelectField
          id="correct-field"
          label={results.addField}
          fault={faultOfFields}
          width="full"
          empty={results.chooseField}
          choices={fields
            .filter(({ id }) => !Object.hasOwn(draft.answers, id))
            .map((field) => ({
              value: field.id,
              label: `${of(field.label)}: ${shown(field, field.value, of)}`,
            }))}
          value=""
          onChange={({ target }) => {
            const field = fields.find(({ id }) => id === target.value)
            if (field) setDraft({ ...draft, answers: { ...draft.answers, [field.id]: field.value } })
          }}
        />
        {fields
          .filter(({ id }) => Object.hasOwn(draft.answers, id))
          .map((field) => (
            <Corrected
              key={field.id}
              field={field}
              value={draft.answers[field.id] ?? ''}
              fault={faults[`answers/${field.id}`]}
              onChange={(value) => setDraft({ ...draft, answers: { ...draft.answers, [field.id]: value } })}
              onDrop={() => {
                const { [field.id]: _, ...answers } = draft.answers
                setDraft({ ...draft, answers })
              }}
            />
          ))}
        {dossier.resultFacts.length > 0 && <h3>{results.factsHeading}</h3>}
        {dossier.resultFacts.map((fact) => (
          <TextField
            key={fact.id}
            id={`correct-fact-${fact.id}`}
            label={of(fact.label)}
            hint={fact.entered ? results.was(fact.entered) : undefined}
            fault={faults[`facts/${fact.id}`]}
            type={fact.type === 'date' ? 'date' : 'text'}
            width="full"
            maxLength={500}
            value={draft.facts[fact.id] ?? ''}
            onChange={({ target }) =>
              setDraft({ ...draft, facts: { ...draft.facts, [fact.id]: target.value } })
            }
          />
        ))}
        <WhyFields
          why={draft}
          reasons={data?.reasons.correction ?? []}
          hint={said.hint}
          faults={wrong}
          onChange={(why) => setDraft({ ...draft, ...why })}
        />
      </MoveForm>
    </Dialog>
  )
}

type CorrectedProps = {
  field: CorrectableField
  value: string
  fault: string | undefined
  onChange: (value: string) => void
  onDrop: () => void
}

/** One answer that is put right, with what stands now below its question. */
function Corrected({ field, value, fault, onChange, onDrop }: CorrectedProps) {
  const { results: said, of } = useWords()
  const question = {
    id: `correct-${field.id}`,
    label: of(field.label),
    hint: said.was(shown(field, field.value, of)),
    fault,
    width: 'full' as const,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <div className="stack-s">
      {field.type === 'choice' ? (
        <SelectField
          {...question}
          choices={field.choices.map((choice) => ({ value: choice.id, label: of(choice) }))}
        />
      ) : (
        <TextField {...question} type={field.type} maxLength={2000} />
      )}
      <button type="button" className="link-button small" onClick={onDrop}>
        {said.drop}
        <span className="visually-hidden"> {of(field.label)}</span>
      </button>
    </div>
  )
}

/** A value in words: of a choice its name. */
const shown = (
  { choices, type }: CorrectableField,
  value: string,
  of: (text: { vi: string; en: string }) => string,
): string => {
  const choice = choices.find(({ id }) => id === value)
  if (choice) return of(choice)
  return type === 'date' ? value.split('-').reverse().join('/') : value
}
