import type { Field } from '@mot-cua/form-engine'
import { computedVocabulary, ruleVocabulary } from '@mot-cua/form-engine/definition'
import { useWords } from '../../../messages/words.ts'
import { ConditionAt } from './condition-at.tsx'
import {
  BothAt,
  CheckAt,
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

/** The rules of a question, each with the sentence shown when it is broken. */
export function Rules({ pointer }: { pointer: string }) {
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

/** How the system fills the question in itself. */
export function Computing({ pointer }: { pointer: string }) {
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
