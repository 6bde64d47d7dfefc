import type { Condition, Field, FormDefinition, Json, ServiceDefinition } from '@mot-cua/form-engine'
import { computedVocabulary, ruleVocabulary } from '@mot-cua/form-engine/definition'

type Name = (id: string) => string

/** The thing at a pointer with another id, and everything that names it naming it so; of `remember`, answers begun under the old id move along. */
export function renameAt(
  service: ServiceDefinition,
  pointer: string,
  to: string,
  { remember = false }: { remember?: boolean } = {},
): ServiceDefinition {
  const [, member, ...steps] = pointer.split('/')
  const index = Number(steps[0])
  if (member === 'components') return renameComponent(service, index, to)
  if (member === 'cases') return renameCase(service, index, to)
  if (member !== 'form') return service
  const [kind, first, , second, , third] = steps
  if (kind === 'pages') return withForm(service, { pages: renamedIn(service.form.pages, Number(first), to) })
  const section = service.form.sections[Number(first)]
  if (!section) return service
  if (second === undefined) return renameSection(service, Number(first), to)
  const field = section.fields[Number(second)]
  if (!field) return service
  if (third !== undefined) return renameColumn(service, field, field.columns?.[Number(third)]?.id ?? '', to)
  return renameField(service, field.id, to, remember)
}

const withForm = (service: ServiceDefinition, form: Partial<FormDefinition>): ServiceDefinition => ({
  ...service,
  form: { ...service.form, ...form },
})
const renamedIn = <T extends { id: string }>(list: readonly T[], index: number, id: string): T[] =>
  list.map((one, place) => (place === index ? { ...one, id } : one))
const swap =
  (from: string, to: string): Name =>
  (id) =>
    id === from ? to : id

function renameSection(service: ServiceDefinition, index: number, to: string): ServiceDefinition {
  const name = swap(service.form.sections[index]!.id, to)
  return withForm(service, {
    sections: renamedIn(service.form.sections, index, to),
    pages: service.form.pages.map((page) => ({ ...page, sections: page.sections.map(name) })),
  })
}

function renameComponent(service: ServiceDefinition, index: number, to: string): ServiceDefinition {
  const name = swap(service.components[index]?.id ?? '', to)
  return {
    ...service,
    components: renamedIn(service.components, index, to),
    reasons: service.reasons.map((reason) => ({ ...reason, concerns: reason.concerns.map(name) })),
    examples: service.examples.map((example) => ({
      ...example,
      expected: {
        ...example.expected,
        ...(example.expected.components && { components: example.expected.components.map(name) }),
      },
    })),
  }
}

function renameCase(service: ServiceDefinition, index: number, to: string): ServiceDefinition {
  const name = swap(service.cases[index]?.id ?? '', to)
  return {
    ...service,
    cases: renamedIn(service.cases, index, to),
    examples: service.examples.map((example) => ({ ...example, cases: example.cases.map(name) })),
  }
}

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

function renameField(
  service: ServiceDefinition,
  from: string,
  to: string,
  remember: boolean,
): ServiceDefinition {
  const name = swap(from, to)
  const inCondition = (condition: Condition) => renameInCondition(condition, name)
  const inOne = (field: Field): Field => {
    const changed = { ...inField(field, name), id: name(field.id) }
    const known = field.replaces ?? []
    return remember && field.id === from && !known.includes(from)
      ? { ...changed, replaces: [...known.filter((id) => id !== to), from] }
      : changed
  }
  const amounts = (list: ServiceDefinition['fees']) =>
    list.map((fee) => ({
      ...fee,
      ...whenIn(fee, inCondition),
      ...(fee.quantity && { quantity: name(fee.quantity) }),
      ...(fee.exemption && { exemption: name(fee.exemption) }),
      ...(fee.tariff && { tariff: { ...fee.tariff, table: name(fee.tariff.table) } }),
    }))
  return {
    ...withForm(service, {
      sections: service.form.sections.map((section) => ({
        ...section,
        ...(section.showWhen && { showWhen: inCondition(section.showWhen) }),
        fields: section.fields.map(inOne),
      })),
    }),
    ...(service.contact && {
      contact: Object.fromEntries(Object.entries(service.contact).map(([way, id]) => [way, name(id)])),
    }),
    cases: service.cases.map((one) => ({ ...one, ...whenIn(one, inCondition) })),
    fees: amounts(service.fees),
    charges: amounts(service.charges),
    components: service.components.map((paper) => ({
      ...paper,
      ...requiredIn(paper, inCondition),
      ...(paper.provenBy && {
        provenBy: paper.provenBy.map((proof) => ({ ...proof, fields: proof.fields.map(name) })),
      }),
    })),
    reasons: service.reasons.map((reason) => ({ ...reason, concerns: reason.concerns.map(name) })),
    results: service.results.map((paper) => ({
      ...paper,
      layout: paper.layout.map((line) => ({ ...line, value: renameInLine(line.value, name) })),
    })),
    examples: service.examples.map((example) => ({
      ...example,
      answers: Object.fromEntries(Object.entries(example.answers).map(([id, value]) => [name(id), value])),
    })),
  }
}

/** A line of a result names one or several things, with ` + ` or commas between them and `(year)` after a date. */
const renameInLine = (value: string, name: Name): string =>
  value
    .split(/( \+ |, )/)
    .map((part) => part.replace(/^[^(]+/, name))
    .join('')

const whenIn = ({ when }: { when?: Condition }, change: (condition: Condition) => Condition) =>
  when ? { when: change(when) } : {}
const requiredIn = (
  { required }: { required: boolean | Condition },
  change: (condition: Condition) => Condition,
) => (typeof required === 'object' ? { required: change(required) } : {})

/** Names in one field changed; a column names other columns of its row first. */
function inField<T extends Field>(field: T, name: Name): T {
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

function renameColumn(service: ServiceDefinition, table: Field, from: string, to: string): ServiceDefinition {
  const name = swap(from, to)
  const inTable = (field: Field): Field => ({
    ...field,
    columns: (field.columns ?? []).map((column) => ({ ...inField(column, name), id: name(column.id) })),
    ...(field.rules && { rules: field.rules.map((rule) => renameColumnParts(rule, name)) }),
  })
  const ofRow = (condition: Condition) => renameInRows(condition, table.id, name)
  const amounts = (list: ServiceDefinition['fees']) =>
    list.map(({ tariff, ...fee }) => ({
      ...fee,
      ...whenIn(fee, ofRow),
      ...(tariff && {
        tariff:
          tariff.table === table.id
            ? { ...tariff, units: name(tariff.units), quantity: name(tariff.quantity) }
            : tariff,
      }),
    }))
  return {
    ...withForm(service, {
      sections: service.form.sections.map((section) => ({
        ...section,
        ...(section.showWhen && { showWhen: ofRow(section.showWhen) }),
        fields: section.fields.map((field) => {
          const { computed } = field
          const changed = field.id === table.id ? inTable(field) : field
          return {
            ...changed,
            ...(field.showWhen && { showWhen: ofRow(field.showWhen) }),
            ...requiredIn(field, ofRow),
            ...(computed?.rule === 'sum' &&
              computed.table === table.id && { computed: { ...computed, column: name(computed.column) } }),
          }
        }),
      })),
    }),
    cases: service.cases.map((one) => ({ ...one, ...whenIn(one, ofRow) })),
    fees: amounts(service.fees),
    charges: amounts(service.charges),
    components: service.components.map((paper) => ({ ...paper, ...requiredIn(paper, ofRow) })),
    examples: service.examples.map((example) => {
      const rows = example.answers[table.id]
      if (!Array.isArray(rows)) return example
      const named = rows.map((row: Json) =>
        typeof row === 'object' && row !== null && !Array.isArray(row)
          ? Object.fromEntries(Object.entries(row).map(([id, value]) => [name(id), value]))
          : row,
      )
      return { ...example, answers: { ...example.answers, [table.id]: named } }
    }),
  }
}

function renameColumnParts<T extends { rule: string }>(rule: T, name: Name): T {
  const members = rule as Record<string, unknown>
  const changed = Object.entries(ruleVocabulary[rule.rule] ?? {})
    .filter(([member, part]) => part === 'column' && typeof members[member] === 'string')
    .map(([member]) => [member, name(String(members[member]))])
  return { ...rule, ...Object.fromEntries(changed) }
}

/** Where a condition looks into the rows of the table. */
function renameInRows(condition: Condition, table: string, name: Name): Condition {
  const inner = (part: Condition) => renameInRows(part, table, name)
  const { properties, not, allOf, anyOf } = condition
  return {
    ...condition,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([id, part]) => [
          id,
          id === table ? renameContained(part, name) : part,
        ]),
      ),
    }),
    ...(not && { not: inner(not) }),
    ...(allOf && { allOf: allOf.map(inner) }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  }
}

const renameContained = (condition: Condition, name: Name): Condition => ({
  ...condition,
  ...(condition.contains && { contains: renameInCondition(condition.contains, name) }),
  ...(condition.not && { not: renameContained(condition.not, name) }),
})
