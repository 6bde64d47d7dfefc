import { type Condition, choicesOf } from '@mot-cua/form-engine'
import { Button, FieldFault, LongTextField } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { conditionToWords, sayCondition, wordsToCondition } from '../form/condition-words.ts'
import { WordsEditor } from './condition-editor.tsx'
import { useEditing, usePlace, useQuestions } from './editing.tsx'

/** How a condition is said in the language of the reader. */
export function useSaying(pointer: string): (condition: Condition) => string | undefined {
  const { services, language } = useWords()
  const { lists } = useEditing()
  const questions = useQuestions(pointer)
  const found = (id: string) => questions.find(({ value }) => value === id)
  return (condition) => {
    const words = conditionToWords(condition)
    return (
      words &&
      sayCondition(words, {
        field: (id) => `“${found(id)?.label ?? id}”`,
        value: (id, value) => {
          const field = found(id)?.field
          const choice = field && choicesOf(field, lists)?.find((one) => one.id === value)
          return (
            (choice && (choice[language] || choice.vi)) || services.values[String(value)] || String(value)
          )
        },
        tests: services.condition.say,
        and: services.condition.and,
        or: services.condition.or,
      })
    )
  }
}

/** "Always", "never", or a condition: what is required, of a question or a paper. */
export function RequiredAt({ pointer }: { pointer: string }) {
  const { services } = useWords()
  const { id, value, put } = usePlace(`${pointer}/required`)
  const [first] = useQuestions(pointer)
  const now = typeof value === 'object' ? 'when' : value === true ? 'always' : 'never'
  return (
    <div className="stack-s">
      <fieldset className="field" id={id} tabIndex={-1}>
        <legend className="field-label">{services.required.label}</legend>
        <div className="row">
          {(['always', 'never', 'when'] as const).map((one) => (
            <label className="check" key={one}>
              <input
                type="radio"
                name={id}
                checked={one === now}
                onChange={() => put(one === 'when' ? { required: [first?.value ?? ''] } : one === 'always')}
              />
              <span>{services.required[one]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {now === 'when' && <Conditions pointer={`${pointer}/required`} emptied={false} />}
    </div>
  )
}

/** An optional condition: absent, it always holds. */
export function ConditionAt({ pointer, label, always }: { pointer: string; label: string; always: string }) {
  const { services } = useWords()
  const { id, value, fault, put } = usePlace(pointer)
  const [first] = useQuestions(pointer)
  return (
    <div className="condition" id={value === undefined ? id : undefined} tabIndex={-1}>
      <p className="field-label">{label}</p>
      {fault && <FieldFault id={`${id}-fault`}>{fault}</FieldFault>}
      {value === undefined ? (
        <p className="row">
          <span className="muted">{always}</span>
          <Button
            type="button"
            look="quiet"
            icon="add"
            onClick={() => put({ required: [first?.value ?? ''] })}
          >
            {services.condition.add}
          </Button>
        </p>
      ) : (
        <>
          <Conditions pointer={pointer} />
          <Button type="button" look="quiet" icon="remove" onClick={() => put(undefined)}>
            {services.condition.drop}
          </Button>
        </>
      )}
    </div>
  )
}

/** A condition that is there, in words that can be changed; one that words cannot say keeps its JSON. */
export function Conditions({ pointer, emptied }: { pointer: string; emptied?: boolean }) {
  const { services } = useWords()
  const { id, value, put } = usePlace(pointer)
  const questions = useQuestions(pointer)
  const say = useSaying(pointer)
  const words = conditionToWords(value as Condition)
  if (!words)
    return (
      <LongTextField
        id={id}
        label={services.condition.complex}
        hint={services.condition.complexHint}
        readOnly
        rows={3}
        value={JSON.stringify(value)}
      />
    )
  return (
    <div className="condition-words" id={id} tabIndex={-1}>
      <WordsEditor
        id={id}
        value={words}
        questions={questions}
        onChange={(next) => put(next.parts.length > 0 ? wordsToCondition(next) : emptied)}
      />
      <p className="muted small">
        {services.condition.when} {say(value as Condition)}
      </p>
    </div>
  )
}
