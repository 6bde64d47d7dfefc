import type { Field, FieldType } from '@mot-cua/form-engine'
import { computedVocabulary, ruleVocabulary } from '@mot-cua/form-engine/definition'
import { More } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { prefillSources } from '../prefill-sources.ts'
import { ConditionAt, RequiredAt } from './condition-at.tsx'
import {
  BothAt,
  CheckAt,
  IdAt,
  LinesAt,
  MapAt,
  NumberAt,
  QuestionAt,
  QuestionsAt,
  SelectAt,
  TextAt,
} from './controls.tsx'
import { putAt, useEditing, usePlace } from './editing.tsx'
import { ListAt } from './list-at.tsx'

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

/** The members of a named rule or computation, each as the vocabulary of the engine says. */
function Parts({ pointer, parts }: { pointer: string; parts: Readonly<Record<string, string>> }) {
  const { parts: said, sexes } = useWords().services
  const table = pointer.replace(/\/rules\/\d+$/, '')
  const { value: columns } = usePlace(`${table}/columns`)
  const columnWords = Object.fromEntries(
    ((columns as Field[] | undefined) ?? []).map(({ id, label_vi }) => [id, label_vi || id]),
  )
  return Object.entries(parts).map(([member, part]) => {
    const place = `${pointer}/${member}`
    const label = said[member] ?? member
    if (part === 'field') return <QuestionAt key={member} pointer={place} label={label} />
    if (part === 'field?') return <QuestionAt key={member} pointer={place} label={label} empty="–" />
    if (part === 'fields') return <QuestionsAt key={member} pointer={place} label={label} />
    if (part === 'column') return <SelectAt key={member} pointer={place} label={label} words={columnWords} />
    if (part === 'number') return <NumberAt key={member} pointer={place} label={label} empty={0} />
    if (part === 'number?') return <NumberAt key={member} pointer={place} label={label} />
    if (part === 'flag?') return <CheckAt key={member} pointer={place} label={label} />
    if (part === 'text') return <TextAt key={member} pointer={place} label={label} />
    if (part === 'text?' || part === 'value?')
      return <TextAt key={member} pointer={place} label={label} optional />
    if (part === 'texts' || part === 'patterns') return <LinesAt key={member} pointer={place} label={label} />
    if (part === 'map') return <MapAt key={member} pointer={place} label={label} hint={said.mapHint} />
    if (part === 'sex?')
      return <SelectAt key={member} pointer={place} label={label} words={sexes} empty="–" />
    if (part === 'choices' || part === 'choices?')
      return <FirstOf key={member} pointer={place} label={label} />
    return null
  })
}

/** The first value whose condition holds. */
function FirstOf({ pointer, label }: { pointer: string; label: string }) {
  const { services } = useWords()
  return (
    <ListAt
      open
      pointer={pointer}
      label={label}
      add={services.field.addValue}
      empty={() => ({ when: {}, value: '' })}
      nameOf={(one) => String(one.value)}
    >
      {(one) => (
        <>
          <TextAt pointer={`${one}/value`} label={services.field.value} />
          <ConditionAt pointer={`${one}/when`} label={services.condition.when} always="" />
        </>
      )}
    </ListAt>
  )
}

/** Every name the engine knows, in words where there are any. */
const named = (vocabulary: object, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.keys(vocabulary).map((name) => [name, words[name] ?? name]))

/** What a new rule or computation holds before it is filled in, so that it can be read at once. */
const emptyParts = (parts: Readonly<Record<string, string>>): Record<string, unknown> => {
  const empty: Record<string, unknown> = {
    field: '',
    fields: [],
    column: '',
    number: 0,
    text: '',
    texts: [],
    map: {},
    patterns: [],
    choices: [],
  }
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([, part]) => Object.hasOwn(empty, part))
      .map(([member, part]) => [member, empty[part]]),
  )
}

function Rules({ pointer }: { pointer: string }) {
  const { services } = useWords()
  const { edit } = useEditing()
  const { value } = usePlace(`${pointer}/rules`)
  const rules = (value as Record<string, unknown>[] | undefined) ?? []
  return (
    <ListAt
      pointer={`${pointer}/rules`}
      add={services.field.addRule}
      empty={() => ({ rule: 'not-future', vi: '', en: '' })}
      nameOf={(rule) => services.rules[String(rule.rule)] ?? String(rule.rule)}
    >
      {(rule, index) => (
        <>
          <SelectAt
            pointer={`${rule}/rule`}
            label={services.field.rule}
            words={named(ruleVocabulary, services.rules)}
            onPut={(name = 'not-future') =>
              edit((service) => {
                const { vi, en, when, advice } = rules[index] ?? {}
                const members = emptyParts(ruleVocabulary[name] ?? {})
                return putAt(service, rule, {
                  rule: name,
                  ...members,
                  vi: vi ?? '',
                  en: en ?? '',
                  ...(when !== undefined && { when }),
                  ...(advice !== undefined && { advice }),
                })
              }, true)
            }
          />
          <Parts pointer={rule} parts={ruleVocabulary[String(rules[index]?.rule)] ?? {}} />
          <BothAt pointer={rule} name="" label={services.field.sentence} />
          <ConditionAt
            pointer={`${rule}/when`}
            label={services.field.ruleWhen}
            always={services.field.ruleAlways}
          />
          <CheckAt pointer={`${rule}/advice`} label={services.field.advice} />
        </>
      )}
    </ListAt>
  )
}

function Prefill({ pointer }: { pointer: string }) {
  const { services, language } = useWords()
  const { value } = usePlace(`${pointer}/prefill`)
  const choices = (value as { source: string; field: string }[] | undefined) ?? []
  const sources = Object.fromEntries([
    ...prefillSources.map((source) => [source.id, source[language]] as const),
    ['answers', services.field.otherAnswer] as const,
  ])
  return (
    <>
      <p className="muted small">{services.field.prefillHint}</p>
      <ListAt
        pointer={`${pointer}/prefill`}
        add={services.field.addSource}
        empty={() => ({ source: prefillSources[0]?.id ?? '', field: prefillSources[0]?.fields[0] ?? '' })}
        nameOf={(choice) => `${sources[String(choice.source)] ?? choice.source} · ${choice.field}`}
      >
        {(choice, index) => {
          const now = choices[index]?.source ?? ''
          const fields = prefillSources.find((source) => source.id === now)?.fields
          return (
            <>
              <div className="edit-row">
                <SelectAt pointer={`${choice}/source`} label={services.field.source} words={sources} />
                {now === 'answers' ? (
                  <QuestionAt pointer={`${choice}/field`} label={services.field.sourceField} />
                ) : fields ? (
                  <SelectAt
                    pointer={`${choice}/field`}
                    label={services.field.sourceField}
                    words={Object.fromEntries(
                      fields.map((field) => [field, services.sourceFields[field] ?? field]),
                    )}
                  />
                ) : (
                  <TextAt pointer={`${choice}/field`} label={services.field.sourceField} />
                )}
              </div>
              <ConditionAt
                pointer={`${choice}/when`}
                label={services.field.sourceWhen}
                always={services.field.sourceAlways}
              />
              <MapAt
                pointer={`${choice}/values`}
                label={services.field.sourceValues}
                hint={services.parts.mapHint}
              />
            </>
          )
        }}
      </ListAt>
    </>
  )
}

function Computing({ pointer }: { pointer: string }) {
  const { services } = useWords()
  const { edit } = useEditing()
  const { value } = usePlace(`${pointer}/computed`)
  const computed = value as { rule: string } | undefined
  const place = `${pointer}/computed`
  return (
    <>
      <SelectAt
        pointer={`${place}/rule`}
        label={services.field.computedBy}
        words={named(computedVocabulary, services.computations)}
        empty={services.field.notComputed}
        onPut={(name) =>
          edit(
            (service) =>
              putAt(service, place, name && { rule: name, ...emptyParts(computedVocabulary[name] ?? {}) }),
            true,
          )
        }
      />
      {computed && (
        <>
          <Parts pointer={place} parts={computedVocabulary[computed.rule] ?? {}} />
          <CheckAt pointer={`${place}/askOtherwise`} label={services.field.askOtherwise} />
        </>
      )}
    </>
  )
}
