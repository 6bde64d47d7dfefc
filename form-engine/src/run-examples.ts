import { amountDue, casesOf } from './amount-due.ts'
import type { Answers, Fault, Origins, PlainDate } from './answers.ts'
import { computeAnswers, countedAnswers } from './compute-answers.ts'
import type { CodeLists } from './form.ts'
import { judgeAnswers } from './judge-answers.ts'
import { requiredComponents } from './required-components.ts'
import type { Channel, Example, ServiceDefinition } from './service.ts'

/** What a service makes of answers: faults, cases, papers needed, and what is to be paid in đồng. */
export type Outcome = {
  faults: readonly Fault[]
  cases: readonly string[]
  components: readonly string[]
  fee: number
  charge: number
}

export type ExampleRun = {
  id: string
  expected: { cases: readonly string[]; components: readonly string[] | null; fee: number; charge: number }
  found: Outcome
  /** Whether nothing is at fault and all that is expected was found. */
  passed: boolean
}

/** What the service makes of the answers on that day. */
export function judgeDossier(
  service: ServiceDefinition,
  given: { answers: Answers; origins?: Origins; channel: Channel },
  { today, lists }: { today: PlainDate; lists: CodeLists },
): Outcome {
  const { answers, origins = {}, channel } = given
  const counted = countedAnswers(service.form, answers, today)
  const amount = (of: 'fees' | 'charges') => amountDue(service[of], [], counted, { channel, today }).total
  return {
    faults: judgeAnswers(service.form, computeAnswers(service.form, answers, today), { today, lists }),
    cases: casesOf(service.cases, counted, today),
    components: requiredComponents(service.components, counted, origins, channel)
      .filter(({ status }) => status !== 'proven')
      .map(({ component }) => component.id),
    fee: amount('fees'),
    charge: amount('charges'),
  }
}

/** Tries a service with the test answers that are kept with it, each on the day and by the channel it names. */
export const runExamples = (service: ServiceDefinition, lists: CodeLists): ExampleRun[] =>
  service.examples.map((example) => runExample(service, example, lists))

function runExample(service: ServiceDefinition, example: Example, lists: CodeLists): ExampleRun {
  const found = judgeDossier(service, example, { today: example.submittedOn, lists })
  // Cases that are only found while processing cannot come out of answers.
  const fromAnswers = new Set(service.cases.filter(({ when }) => when).map(({ id }) => id))
  const expected = {
    cases: example.cases.filter((id) => fromAnswers.has(id)),
    components: example.expected.components ?? null,
    fee: example.expected.fee,
    charge: example.expected.charge ?? 0,
  }
  const passed =
    found.faults.length === 0 &&
    isSame(found.cases, expected.cases) &&
    (expected.components === null || isSame(found.components, expected.components)) &&
    found.fee === expected.fee &&
    found.charge === expected.charge
  return { id: example.id, expected, found, passed }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(other)
  return new Set(one).size === known.size && one.every((id) => known.has(id))
}
