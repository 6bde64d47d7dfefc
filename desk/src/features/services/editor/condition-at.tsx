import { type Condition, choicesOf, type Field } from '@mot-cua/form-engine'
import { Button, FieldFault, Icon, LongTextField, Options } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import {
  type Clause,
  type ConditionWords,
  conditionToWords,
  type Group,
  isGroup,
  type Join,
  neededBy,
  sayCondition,
  type Test,
  tests,
  type Value,
  wordsToCondition,
} from '../form/condition-words.ts'
import { useEditing, usePlace, useQuestions } from './editing.tsx'

type Questions = ReturnType<typeof useQuestions>
type Editor<T> = { value: T; id: string; questions: Questions; onChange: (value: T) => void }

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

const firstClause = (questions: Questions): Clause => ({
  field: questions[0]?.value ?? '',
  test: 'answered',
  values: [],
})

function WordsEditor({ id, value, questions, onChange }: Editor<ConditionWords>) {
  const { condition } = useWords().services
  const put = (index: number, part: Clause | Group | undefined) =>
    onChange({ ...value, parts: replaced(value.parts, index, part) })
  const other = value.join === 'and' ? 'or' : 'and'
  return (
    <div className="stack-s">
      {value.parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses are addressed by their place
        <div key={index} className="condition-part">
          {index > 0 && (
            <JoinSelect
              id={`${id}-join-${index}`}
              value={value.join}
              onChange={(join) => onChange(joined(value, join))}
            />
          )}
          {isGroup(part) ? (
            <GroupEditor
              id={`${id}-${index}`}
              value={part}
              questions={questions}
              onChange={(next) => put(index, next.parts.length > 1 ? next : next.parts[0])}
            />
          ) : (
            <ClauseEditor
              id={`${id}-${index}`}
              value={part}
              questions={questions}
              onChange={(next) => put(index, next)}
              onRemove={() => put(index, undefined)}
              onGroup={
                value.parts.length > 1
                  ? () => put(index, { join: other, parts: [part, firstClause(questions)] })
                  : undefined
              }
            />
          )}
        </div>
      ))}
      <Button
        type="button"
        look="quiet"
        icon="add"
        onClick={() => onChange({ ...value, parts: [...value.parts, firstClause(questions)] })}
      >
        {condition.more}
      </Button>
    </div>
  )
}

/** The other word between the parts turns the word within the groups as well. */
const joined = (words: ConditionWords, join: Join): ConditionWords => ({
  join,
  parts: words.parts.map((part) => (isGroup(part) ? { ...part, join: join === 'and' ? 'or' : 'and' } : part)),
})

const replaced = <T,>(list: readonly T[], index: number, item: T | undefined): T[] =>
  list.flatMap((one, place) => (place !== index ? [one] : item === undefined ? [] : [item]))

function GroupEditor({ id, value, questions, onChange }: Editor<Group>) {
  const { condition } = useWords().services
  return (
    <fieldset className="condition-group">
      <legend className="visually-hidden">{condition.group}</legend>
      {value.parts.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clauses are addressed by their place
        <div key={index} className="condition-part">
          {index > 0 && <span className="condition-join">{condition[value.join]}</span>}
          <ClauseEditor
            id={`${id}-${index}`}
            value={clause}
            questions={questions}
            onChange={(next) => onChange({ ...value, parts: replaced(value.parts, index, next) })}
            onRemove={() => onChange({ ...value, parts: replaced(value.parts, index, undefined) })}
          />
        </div>
      ))}
      <Button
        type="button"
        look="quiet"
        icon="add"
        onClick={() => onChange({ ...value, parts: [...value.parts, firstClause(questions)] })}
      >
        {condition[value.join]}…
      </Button>
    </fieldset>
  )
}

function JoinSelect({ id, value, onChange }: { id: string; value: Join; onChange: (join: Join) => void }) {
  const { condition } = useWords().services
  return (
    <select
      id={id}
      className="select condition-join"
      aria-label={condition.join}
      value={value}
      onChange={({ target }) => onChange(target.value as Join)}
    >
      <Options
        choices={[
          { value: 'and', label: condition.and },
          { value: 'or', label: condition.or },
        ]}
      />
    </select>
  )
}

type OfClause = Editor<Clause> & { onRemove: () => void; onGroup?: (() => void) | undefined }

function ClauseEditor({ id, value, questions, onChange, onRemove, onGroup }: OfClause) {
  const { condition } = useWords().services
  const { lists } = useEditing()
  const field = questions.find((one) => one.value === value.field)?.field
  const possible = tests.filter((test) => fits(test, field) || test === value.test)
  const first = (of: Field | undefined): Value => (of && choicesOf(of, lists)?.[0]?.id) ?? ''
  const retest = (test: Test, of = field): Clause => {
    const needed = neededBy(test)
    const values =
      needed === 'nothing' ? [] : needed === 'number' ? [Number(value.values[0]) || 0] : value.values
    const usable =
      needed === 'values' && values.length === 0 ? [of?.type === 'declaration' ? true : first(of)] : values
    return { field: of?.id ?? value.field, test, values: usable }
  }
  return (
    <div className="condition-clause">
      <select
        id={`${id}-field`}
        className="select"
        aria-label={condition.question}
        value={value.field}
        onChange={({ target }) => {
          const next = questions.find((one) => one.value === target.value)?.field
          const test = fits(value.test, next) ? value.test : 'answered'
          const values = neededBy(test) === 'values' ? [first(next)] : []
          onChange({ field: target.value, test, values })
        }}
      >
        <Options
          choices={questions}
          empty={
            questions.some((one) => one.value === value.field) ? undefined : value.field || condition.choose
          }
        />
      </select>
      <select
        id={`${id}-test`}
        className="select"
        aria-label={condition.test}
        value={value.test}
        onChange={({ target }) => onChange(retest(target.value as Test))}
      >
        <Options choices={possible.map((test) => ({ value: test, label: condition.tests[test] }))} />
      </select>
      <ClauseValues id={id} value={value} field={field} onChange={onChange} />
      <span className="edit-tools">
        {onGroup && (
          <button
            type="button"
            className="tool"
            aria-label={condition.makeGroup}
            title={condition.makeGroup}
            onClick={onGroup}
          >
            <Icon name="list" />
          </button>
        )}
        <button
          type="button"
          className="tool"
          aria-label={condition.remove}
          title={condition.remove}
          onClick={onRemove}
        >
          <Icon name="remove" />
        </button>
      </span>
    </div>
  )
}

/** Which tests make sense for a type of question. */
function fits(test: Test, field: Field | undefined): boolean {
  if (test === 'rows') return field?.type === 'table'
  if (neededBy(test) === 'number') return field?.type === 'number' || field?.type === 'money'
  if (neededBy(test) === 'nothing') return true
  return !['table', 'file', 'address'].includes(field?.type ?? '')
}

function ClauseValues({
  id,
  value,
  field,
  onChange,
}: {
  id: string
  value: Clause
  field: Field | undefined
  onChange: (clause: Clause) => void
}) {
  const { services, language } = useWords()
  const { lists } = useEditing()
  const needed = neededBy(value.test)
  if (needed === 'nothing') return null
  const choices = field && choicesOf(field, lists)
  const isNumber = needed === 'number' || field?.type === 'number' || field?.type === 'money'
  const put = (index: number, next: Value | undefined) =>
    onChange({ ...value, values: replaced(value.values, index, next) })
  return (
    <>
      {value.values.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values are addressed by their place
        <span key={index} className="condition-value">
          {index > 0 && <span>{services.condition.or}</span>}
          {typeof one === 'boolean' ? (
            <span>{services.values[String(one)]}</span>
          ) : choices ? (
            <select
              id={`${id}-value-${index}`}
              className="select"
              aria-label={services.condition.value}
              value={String(one)}
              onChange={({ target }) => put(index, target.value)}
            >
              <Options
                choices={choices.map((choice) => ({
                  value: choice.id,
                  label: choice[language] || choice.vi || choice.id,
                }))}
                empty={choices.some((choice) => choice.id === one) ? undefined : String(one)}
              />
            </select>
          ) : (
            <input
              id={`${id}-value-${index}`}
              className="input"
              aria-label={services.condition.value}
              inputMode={isNumber ? 'decimal' : undefined}
              value={String(one)}
              onChange={({ target }) =>
                put(index, isNumber ? Number(target.value.replace(/[^\d.-]/g, '')) || 0 : target.value)
              }
            />
          )}
          {value.values.length > 1 && (
            <button
              type="button"
              className="tool"
              aria-label={services.condition.removeValue}
              title={services.condition.removeValue}
              onClick={() => put(index, undefined)}
            >
              <Icon name="remove" />
            </button>
          )}
        </span>
      ))}
      {needed === 'values' && choices && value.values.length < choices.length && (
        <button
          type="button"
          className="tool"
          aria-label={services.condition.addValue}
          title={services.condition.addValue}
          onClick={() => {
            const free = choices.find((choice) => !value.values.includes(choice.id))
            onChange({ ...value, values: [...value.values, free?.id ?? ''] })
          }}
        >
          <Icon name="add" />
        </button>
      )}
    </>
  )
}
