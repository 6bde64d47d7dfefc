import { choicesOf, type Field } from '@mot-cua/form-engine'
import { Icon, Options } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { type Clause, neededBy, type Test, tests, type Value } from '../form/condition-words.ts'
import { useEditing, type useQuestions } from './editing.tsx'

export type Questions = ReturnType<typeof useQuestions>
export type Editor<T> = { value: T; id: string; questions: Questions; onChange: (value: T) => void }

/** The list with one item replaced, or taken away by nothing. */
export const replaced = <T,>(list: readonly T[], index: number, item: T | undefined): T[] =>
  list.flatMap((one, place) => (place !== index ? [one] : item === undefined ? [] : [item]))

type OfClause = Editor<Clause> & { onRemove: () => void; onGroup?: (() => void) | undefined }

/** One clause: a question, how its answer is looked at, and the values. */
export function ClauseEditor({ id, value, questions, onChange, onRemove, onGroup }: OfClause) {
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
