import { expect, test } from 'vitest'
import { casesOf } from './amount-due.ts'
import { checkForm } from './check-form.ts'
import { countedAnswers, fieldsOf } from './compute-answers.ts'
import type { Condition } from './condition.ts'
import type { Field } from './form.ts'
import { computedFrom, judgeApplicant } from './judge-applicant.ts'
import { readDefinition } from './read-definition.ts'
import type { ServiceDefinition } from './service.ts'
import { lists, services, spoiledOf } from './testing/services.ts'
import { namedInPart } from './write-sentence.ts'

const examples = services.flatMap((service) => service.examples.map((example) => ({ service, example })))

test.each(examples)('$service.code $example.id: no fault, the cases it says, the amount it says', ({
  service,
  example,
}) => {
  const { submittedOn: today, channel } = example
  expect(judgeApplicant(service, example.answers, { today, channel, lists })).toMatchObject({
    faults: [],
    fee: example.expected.fee,
    charge: example.expected.charge ?? 0,
  })
  const answers = countedAnswers(service.form, example.answers, today)
  // What was given is what counts: nothing hidden was answered, and what is computed comes out as written.
  expect(answers).toEqual(example.answers)
  const found = new Set(service.cases.filter(({ when }) => !when).map(({ id }) => id))
  expect(casesOf(service.cases, answers, today)).toEqual(example.cases.filter((id) => !found.has(id)))
})

const spoiled = services.flatMap((service) =>
  spoiledOf(service.code).map((example) => ({ service, example, title: example.title_en })),
)

test.each(spoiled)('$service.code $example.id, $title: these faults and no other', ({ service, example }) => {
  const whole = service.examples.find(({ id }) => id === example.from)!
  const { submittedOn: today, channel } = whole
  const answers = { ...whole.answers, ...example.change }
  const { faults } = judgeApplicant(service, answers, { today, channel, lists })
  const places = [...new Set(faults.map(({ pointer }) => pointer))]
  expect(places.toSorted()).toEqual(example.faults.toSorted())
})

test.each(services)('$code: at least fifteen spoiled examples', ({ code }) => {
  const ids = spoiledOf(code).map(({ id }) => id)
  expect(ids.length).toBeGreaterThanOrEqual(15)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(services)('$code: it can be read, and the check before publication finds nothing', (service) => {
  expect(readDefinition(service).faults).toEqual([])
  expect(checkForm(service, lists).filter(({ severity }) => severity === 'error')).toEqual([])
})

test.each(services)('$code: conditions and computations look only at fields that stand before', (service) => {
  const before = new Set<string>()
  for (const section of service.form.sections) {
    expectKnown(section.showWhen, before)
    for (const field of section.fields) {
      expectKnown(field.showWhen, before)
      if (typeof field.required === 'object') expectKnown(field.required, before)
      if (field.computed)
        for (const id of computedFrom(field.computed)) expect(before, field.id).toContain(id)
      before.add(field.id)
    }
  }
})

test.each(
  services,
)('$code: everything else that names a field, a list or a paper names one that exists', (service) => {
  const ids = new Set(fieldsOf(service.form).map(({ id }) => id))
  for (const field of fieldsOf(service.form)) expectFieldRefersTo(field, ids)
  for (const { when } of [...service.cases, ...service.fees, ...service.charges]) expectKnown(when, ids)
  for (const { quantity, exemption } of [...service.fees, ...service.charges])
    for (const id of [quantity, exemption]) if (id) expect(ids).toContain(id)
  for (const { required, provenBy = [] } of service.components) {
    if (typeof required === 'object') expectKnown(required, ids)
    for (const id of provenBy.flatMap(({ fields }) => fields)) expect(ids).toContain(id)
  }
  const concerned = new Set([...ids, ...service.components.map(({ id }) => id), 'payment', 'dossier'])
  for (const id of service.reasons.flatMap(({ concerns }) => concerns)) expect(concerned).toContain(id)
})

test.each(
  services,
)('$code: a question that can be missing says how to mend it, in both languages', (service) => {
  for (const field of fieldsOf(service.form)) {
    expect(field.ask_vi && field.ask_en, field.id).toBeTruthy()
    if (field.required === false || (field.computed && !field.computed.askOtherwise)) continue
    expect(field.missing_vi && field.missing_en, field.id).toBeTruthy()
  }
})

test.each(services)('$code: exemption groups are items of their list', (service: ServiceDefinition) => {
  const groups = new Set(lists['exemption-grounds']!.map(({ id }) => id))
  for (const fee of [...service.fees, ...service.charges])
    for (const { group } of fee.exempt ?? []) expect(groups).toContain(group)
})

function expectFieldRefersTo(field: Field, ids: ReadonlySet<string>): void {
  if (field.codeList) expect(Object.keys(lists)).toContain(field.codeList)
  for (const { source, field: named, when, sentence = [] } of field.prefill ?? []) {
    if (source === 'answers') expect(ids).toContain(named)
    expectKnown(when, ids)
    for (const part of sentence) {
      expectKnown(part.when, ids)
      for (const { field: said } of namedInPart(part)) expect(ids).toContain(said)
    }
  }
  for (const rule of field.rules ?? []) {
    expectKnown(rule.when, ids)
    const named = {
      ...('field' in rule && { a: rule.field }),
      ...('birthDate' in rule && { b: rule.birthDate }),
      ...('gender' in rule && { c: rule.gender }),
      ...('kind' in rule && { d: rule.kind }),
    }
    const all = [...Object.values(named), ...('fields' in rule ? rule.fields : [])]
    for (const id of all) expect(ids).toContain(id)
  }
}

function expectKnown(condition: Condition | undefined, known: ReadonlySet<string>): void {
  if (!condition) return
  for (const id of [...(condition.required ?? []), ...Object.keys(condition.properties ?? {})])
    expect(known).toContain(id)
  const parts = [...(condition.allOf ?? []), ...(condition.anyOf ?? []), condition.not]
  for (const part of parts) expectKnown(part, known)
}
