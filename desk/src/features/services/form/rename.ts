import type { Condition, Field, Process, ProcessStep, ServiceDefinition } from '@mot-cua/form-engine'
import { renameColumn } from './rename-column.ts'
import {
  inField,
  type Name,
  renameInCondition,
  requiredIn,
  swap,
  whenIn,
  withForm,
} from './rename-in-field.ts'

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

const renamedIn = <T extends { id: string }>(list: readonly T[], index: number, id: string): T[] =>
  list.map((one, place) => (place === index ? { ...one, id } : one))
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
    process: inSteps(service, ({ needs, ...step }) => ({
      ...step,
      ...(needs && {
        needs: { ...needs, ...(needs.components && { components: needs.components.map(name) }) },
      }),
    })),
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
    process: service.process.map((one) => ({ ...one, ...(one.cases && { cases: one.cases.map(name) }) })),
    examples: service.examples.map((example) => ({ ...example, cases: example.cases.map(name) })),
  }
}

const inSteps = (service: ServiceDefinition, change: (step: ProcessStep) => ProcessStep): Process[] =>
  service.process.map((process) => ({ ...process, steps: process.steps.map(change) }))

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
        provenBy: paper.provenBy.map((proof) => ({
          ...proof,
          fields: proof.fields.map(name),
          ...(proof.when && { when: inCondition(proof.when) }),
        })),
      }),
    })),
    process: inSteps(service, (step) => ({ ...step, ...whenIn(step, inCondition) })),
    reasons: service.reasons.map((reason) => ({ ...reason, concerns: reason.concerns.map(name) })),
    results: service.results.map((paper) => ({
      ...paper,
      ...whenIn(paper, inCondition),
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
