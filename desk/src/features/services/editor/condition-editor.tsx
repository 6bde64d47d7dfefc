import { Button, Options } from '@mot-cua/ui'
import { useWords } from '../../../messages/words.ts'
import { type Clause, type ConditionWords, type Group, isGroup, type Join } from '../form/condition-words.ts'
import { ClauseEditor, type Editor, type Questions, replaced } from './clause-editor.tsx'

const firstClause = (questions: Questions): Clause => ({
  field: questions[0]?.value ?? '',
  test: 'answered',
  values: [],
})

/** The parts of a condition, each with the word that joins it to the one before. */
export function WordsEditor({ id, value, questions, onChange }: Editor<ConditionWords>) {
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
