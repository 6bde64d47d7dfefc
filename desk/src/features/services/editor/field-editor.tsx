import { type Field, type FieldType, fieldsOf } from '@mot-cua/form-engine'
import { More } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { ConditionAt, RequiredAt } from './condition-at.tsx'
import { BothAt, IdAt, LinesAt, NumberAt, SelectAt, TextAt } from './controls.tsx'
import { putAt, useEditing, usePlace, useQuestions } from './editing.tsx'
import { ListAt } from './list-at.tsx'
import { Prefill } from './prefill.tsx'
import { Computing, Rules } from './rules.tsx'

const withChoices: readonly FieldType[] = ['choice', 'relationship']
const withNumbers: readonly FieldType[] = ['number', 'money', 'table']
const withLength: readonly FieldType[] = ['text', 'name']

/** Everything that is known about one question, or about one column of a table. */
export function FieldEditor({ pointer, column = false }: { pointer: string; column?: boolean }) {
  const { services } = useWords()
  const said = services.field
  const { value } = usePlace(pointer)
  const field = value as Field
  if (!field) return null
  return (
    <div className="stack field-editor" key={pointer}>
      <div className="edit-row">
        <SelectAt pointer={`${pointer}/type`} label={said.type} words={typesFor(services.types, column)} />
        <IdAt pointer={pointer} label={said.id} hint={said.idHint} />
      </div>
      <BothAt pointer={pointer} name="label" label={said.label} hint={column ? undefined : said.labelHint} />
      {!column && <BothAt pointer={pointer} name="ask" label={said.ask} hint={said.askHint} />}
      <BothAt pointer={pointer} name="hint" label={said.hint} optional />
      <RequiredAt pointer={pointer} />
      {field.required !== false && <BothAt pointer={pointer} name="missing" label={said.missing} optional />}
      <ConditionAt pointer={`${pointer}/showWhen`} label={said.showWhen} always={said.showAlways} />
      {withChoices.includes(field.type) && <Choices pointer={pointer} field={field} />}
      {withNumbers.includes(field.type) && (
        <div className="edit-row">
          <NumberAt pointer={`${pointer}/min`} label={field.type === 'table' ? said.rowsLeast : said.min} />
          <NumberAt pointer={`${pointer}/max`} label={field.type === 'table' ? said.rowsMost : said.max} />
          {field.type === 'number' && <NumberAt pointer={`${pointer}/decimals`} label={said.decimals} />}
        </div>
      )}
      {field.type === 'text' && <Suggestions pointer={pointer} own={field.id} column={column} />}
      {withLength.includes(field.type) && (
        <NumberAt pointer={`${pointer}/maxLength`} label={said.maxLength} />
      )}
      {field.type === 'table' && <Columns pointer={pointer} />}
      <Folded title={said.rules} count={field.rules?.length}>
        <Rules pointer={pointer} />
      </Folded>
      <Folded title={said.prefill} count={field.prefill?.length}>
        <Prefill pointer={pointer} />
      </Folded>
      {!column && (
        <Folded title={said.computed} count={field.computed ? 1 : 0}>
          <Computing pointer={pointer} />
        </Folded>
      )}
      <Folded title={said.origins}>
        <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} empty="–" />
        <TextAt pointer={`${pointer}/origin`} label={said.origin} optional />
        <TextAt pointer={`${pointer}/note`} label={said.note} optional />
        <LinesAt pointer={`${pointer}/replaces`} label={said.replaces} hint={said.replacesHint} />
      </Folded>
    </div>
  )
}

const typesFor = (words: Readonly<Record<string, string>>, column: boolean) =>
  column ? Object.fromEntries(Object.entries(words).filter(([type]) => type !== 'table')) : words

function Folded({
  title,
  count = 0,
  children,
}: {
  title: string
  count?: number | undefined
  children: ReactNode
}) {
  return (
    <More
      summary={
        <>
          {title} {count > 0 && <span className="count">{count}</span>}
        </>
      }
    >
      <div className="stack edit-more">{children}</div>
    </More>
  )
}

/** Choices of its own, or a list that many forms share. */
function Choices({ pointer, field }: { pointer: string; field: Field }) {
  const { services } = useWords()
  const said = services.field
  const { lists, edit } = useEditing()
  const names = Object.fromEntries(Object.keys(lists).map((id) => [id, services.listNames[id] ?? id]))
  const choose = (list: string | undefined) =>
    edit((service) => {
      const without = putAt(putAt(service, `${pointer}/choices`, undefined), `${pointer}/codeList`, list)
      return list ? without : putAt(without, `${pointer}/choices`, [{ id: 'one', vi: '', en: '' }])
    }, true)
  return (
    <>
      <SelectAt
        pointer={`${pointer}/codeList`}
        label={said.codeList}
        words={names}
        empty={said.ownChoices}
        onPut={choose}
      />
      {!field.codeList && (
        <ListAt
          open
          pointer={`${pointer}/choices`}
          label={said.choices}
          add={said.addChoice}
          empty={(items) => ({ id: `choice-${items.length + 1}`, vi: '', en: '' })}
          nameOf={(choice) => String(choice.vi || choice.id)}
        >
          {(choice) => (
            <>
              <BothAt pointer={choice} name="" label={said.choice} />
              <TextAt pointer={`${choice}/id`} label={said.choiceId} />
            </>
          )}
        </ListAt>
      )}
    </>
  )
}

/** Items of a list that are offered while the answer is typed, and the text that takes their code. */
function Suggestions({ pointer, own, column }: { pointer: string; own: string; column: boolean }) {
  const { services } = useWords()
  const said = services.field
  const { lists, service } = useEditing()
  const { value, put } = usePlace(`${pointer}/suggest`)
  const top = new Set(fieldsOf(service.form))
  const beside = useQuestions(pointer).filter(
    ({ field, value: id }) => field.type === 'text' && top.has(field) !== column && id !== own,
  )
  const names = Object.fromEntries(Object.keys(lists).map((id) => [id, services.listNames[id] ?? id]))
  return (
    <div className="edit-row">
      <SelectAt
        pointer={`${pointer}/suggest/codeList`}
        label={said.suggest}
        words={names}
        empty={said.suggestNone}
        onPut={(codeList) => put(codeList && { ...(value as Field['suggest']), codeList })}
      />
      {value !== undefined && (
        <SelectAt
          pointer={`${pointer}/suggest/idTo`}
          label={said.suggestIdTo}
          words={Object.fromEntries(beside.map((one) => [one.value, one.label]))}
          empty="–"
        />
      )}
    </div>
  )
}

function Columns({ pointer }: { pointer: string }) {
  const { services, language } = useWords()
  return (
    <ListAt
      pointer={`${pointer}/columns`}
      label={services.field.columns}
      add={services.field.addColumn}
      empty={(items) => ({
        id: `column-${items.length + 1}`,
        type: 'text',
        label_vi: '',
        label_en: '',
        ask_vi: '',
        ask_en: '',
        required: false,
      })}
      nameOf={(column) => String(column[`label_${language}`] || column.label_vi || column.id)}
    >
      {(column) => <FieldEditor pointer={column} column />}
    </ListAt>
  )
}
