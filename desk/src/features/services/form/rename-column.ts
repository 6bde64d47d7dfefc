import type { Condition, Field, Json, ServiceDefinition } from '@mot-cua/form-engine'
import { ruleVocabulary } from '@mot-cua/form-engine/definition'
import {
  inField,
  type Name,
  renameInCondition,
  requiredIn,
  swap,
  whenIn,
  withForm,
} from './rename-in-field.ts'

/** A column under another id, and everything that looks into the rows of its table. */
export function renameColumn(
  service: ServiceDefinition,
  table: Field,
  from: string,
  to: string,
): ServiceDefinition {
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
