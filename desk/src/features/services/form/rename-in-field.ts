import type { Condition, Field, FormDefinition, ServiceDefinition } from '@mot-cua/form-engine'
import { computedVocabulary, ruleVocabulary } from '@mot-cua/form-engine/definition'

export type Name = (id: string) => string

export const withForm = (service: ServiceDefinition, form: Partial<FormDefinition>): ServiceDefinition => ({
  ...service,
  form: { ...service.form, ...form },
})
export const swap =
  (from: string, to: string): Name =>
  (id) =>
    id === from ? to : id

/** The names of answers in a condition changed; what stands inside `properties` is about one answer and stays. */
export function renameInCondition(condition: Condition, name: Name): Condition {
  const inner = (part: Condition) => renameInCondition(part, name)
  const { required, properties, not, allOf, anyOf } = condition
  return {
    ...condition,
    ...(required && { required: required.map(name) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([id, part]) => [name(id), part])),
    }),
    ...(not && { not: inner(not) }),
    ...(allOf && { allOf: allOf.map(inner) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  }
}

export const whenIn = ({ when }: { when?: Condition }, change: (condition: Condition) => Condition) =>
  when ? { when: change(when) } : {}
export const requiredIn = (
  { required }: { required: boolean | Condition },
  change: (condition: Condition) => Condition,
) => (typeof required === 'object' ? { required: change(required) } : {})

/** The names that one field gives changed; a column names other columns of its row first. */
export function inField<T extends Field>(field: T, name: Name): T {
  const inCondition = (condition: Condition) => renameInCondition(condition, name)
  const columns = new Set((field.columns ?? []).map(({ id }) => id))
  const { computed } = field
  return {
    ...field,
    ...(field.showWhen && { showWhen: inCondition(field.showWhen) }),
    ...requiredIn(field, inCondition),
    ...(computed && {
      computed: {
        ...renameParts(computedVocabulary, computed, name),
        ...renameChoices(computed, inCondition),
      },
    }),
    ...(field.confirmBy && {
      confirmBy: {
        ...field.confirmBy,
        name: name(field.confirmBy.name),
        number: name(field.confirmBy.number),
        shows: field.confirmBy.shows.map(name),
      },
    }),
    ...(field.suggest?.idTo && { suggest: { ...field.suggest, idTo: name(field.suggest.idTo) } }),
    ...(field.rules && {
      rules: field.rules.map((rule) => ({
        ...renameParts(ruleVocabulary, rule, name),
        ...whenIn(rule, inCondition),
      })),
    }),
    ...(field.prefill && {
      prefill: field.prefill.map((choice) => ({
        ...choice,
        ...whenIn(choice, inCondition),
        ...(choice.source === 'answers' && { field: name(choice.field) }),
        ...renameSentence(choice, name),
      })),
    }),
    ...(field.columns && {
      columns: field.columns.map((column) => inField(column, (id) => (columns.has(id) ? id : name(id)))),
    }),
  }
}

/** The members of a computation that hold values with their conditions. */
function renameChoices(computed: { rule: string }, change: (condition: Condition) => Condition): object {
  const members = Object.entries(computed).filter(([member]) =>
    computedVocabulary[computed.rule]?.[member]?.startsWith('choices'),
  )
  return Object.fromEntries(
    members.map(([member, values]) => [
      member,
      (values as unknown as { when: Condition }[]).map((value) => ({ ...value, when: change(value.when) })),
    ]),
  )
}

/** A sentence written from answers names them as `{field}` and `{table.column}`. */
function renameSentence(choice: object, name: Name): object {
  const { sentence } = choice as { sentence?: { vi: string; when?: Condition }[] }
  if (!sentence) return {}
  const inText = (text: string) => text.replace(/\{([^{}.]+)/g, (_, id: string) => `{${name(id)}`)
  return {
    sentence: sentence.map((part) => ({
      ...part,
      vi: inText(part.vi),
      ...whenIn(part, (condition) => renameInCondition(condition, name)),
    })),
  }
}

/** The members of a rule or computation that name questions, named anew. */
function renameParts<T extends { rule: string }>(vocabulary: typeof ruleVocabulary, named: T, name: Name): T {
  const changed = Object.entries(vocabulary[named.rule] ?? {}).flatMap(([member, part]) => {
    const value: unknown = (named as Record<string, unknown>)[member]
    if ((part === 'field' || part === 'field?') && typeof value === 'string') return [[member, name(value)]]
    return part === 'fields' && Array.isArray(value) ? [[member, value.map((id) => name(String(id)))]] : []
  })
  return { ...named, ...Object.fromEntries(changed) }
}
