import type { Condition } from '../condition.ts'
import type { Field, FormDefinition, Section } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'

/** A field with its place in the definition and the section it stands in. */
export type PlacedField = { field: Field; section: Section; pointer: string; index: number }

/** The fields of a form in order, each with its place. */
export function placedFields(form: FormDefinition): PlacedField[] {
  const placed: PlacedField[] = []
  for (const [s, section] of form.sections.entries())
    for (const [f, field] of section.fields.entries())
      placed.push({ field, section, pointer: `/form/sections/${s}/fields/${f}`, index: placed.length })
  return placed
}

/** What names fields only by conditions and stands outside the form: cases, amounts, papers, results, steps. */
export function placedConditions(service: ServiceDefinition): { condition: Condition; pointer: string }[] {
  const placed: { condition: Condition; pointer: string }[] = []
  const add = (condition: Condition | boolean | undefined, pointer: string) => {
    if (typeof condition === 'object') placed.push({ condition, pointer })
  }
  for (const member of ['cases', 'fees', 'charges'] as const)
    for (const [index, { when }] of service[member].entries()) add(when, `/${member}/${index}/when`)
  for (const [index, { required }] of service.components.entries())
    add(required, `/components/${index}/required`)
  for (const [index, { when }] of service.results.entries()) add(when, `/results/${index}/when`)
  for (const [p, { steps }] of service.process.entries())
    for (const [s, { when }] of steps.entries()) add(when, `/process/${p}/steps/${s}/when`)
  return placed
}

/** The fields of the form that a condition over all answers names. */
export function namesIn(condition: Condition): Set<string> {
  const names = new Set([...(condition.required ?? []), ...Object.keys(condition.properties ?? {})])
  for (const part of [...(condition.allOf ?? []), ...(condition.anyOf ?? []), condition.not])
    if (part) for (const name of namesIn(part)) names.add(name)
  return names
}

/** The conditions of one field, with the step from the field to each. */
export function conditionsOf(field: Field): { condition: Condition; step: string }[] {
  const found: { condition: Condition; step: string }[] = []
  if (field.showWhen) found.push({ condition: field.showWhen, step: '/showWhen' })
  if (typeof field.required === 'object') found.push({ condition: field.required, step: '/required' })
  const computed = field.computed as unknown as { rule?: string; values?: { when: Condition }[] } | undefined
  if (computed?.rule === 'first-of')
    for (const [index, { when }] of (computed.values ?? []).entries())
      found.push({ condition: when, step: `/computed/values/${index}/when` })
  return found
}

/** Conditions of a field that may name any field: those of its rules and of its prefilling. */
export function laterConditionsOf(field: Field): { condition: Condition; step: string }[] {
  const of = (member: 'rules' | 'prefill') =>
    (field[member] ?? []).flatMap(({ when }, index) =>
      when ? [{ condition: when, step: `/${member}/${index}/when` }] : [],
    )
  return [...of('rules'), ...of('prefill')]
}
