import { expect, test } from 'vitest'
import { amountDue, casesOf } from './amount-due.ts'
import { checkForm } from './check-form.ts'
import { countedAnswers } from './compute-answers.ts'
import { judgeAnswers } from './judge-answers.ts'
import { readDefinition } from './read-definition.ts'
import { lists, services } from './testing/services.ts'

const examples = services.flatMap((service) => service.examples.map((example) => ({ service, example })))

test.each(examples)('$service.code $example.id: no fault, the cases it says, the amount it says', ({
  service,
  example,
}) => {
  const { submittedOn: today, channel } = example
  expect(judgeAnswers(service.form, example.answers, { today, lists })).toEqual([])
  const answers = countedAnswers(service.form, example.answers, today)
  // What was given is what counts: nothing hidden was answered, and what is computed comes out as written.
  expect(answers).toEqual(example.answers)
  const found = new Set(service.cases.filter(({ when }) => !when).map(({ id }) => id))
  expect(casesOf(service.cases, answers, today)).toEqual(example.cases.filter((id) => !found.has(id)))
  const due = amountDue(service.fees, service.charges, answers, { channel, today })
  expect(due.total).toBe(example.expected.fee + (example.expected.charge ?? 0))
})

test.each(services)('$code: it can be read, and the check before publication finds nothing', (service) => {
  expect(readDefinition(service).faults).toEqual([])
  expect(checkForm(service, lists).filter(({ severity }) => severity === 'error')).toEqual([])
})
