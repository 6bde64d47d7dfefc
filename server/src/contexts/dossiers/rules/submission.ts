import {
  type AmountDue,
  type Answers,
  amountDue,
  type Channel,
  type CodeLists,
  casesOf,
  computeAnswers,
  countedAnswers,
  type Fault,
  judgeAnswers,
  type Origins,
  requiredComponents,
  type ServiceDefinition,
} from '@mot-cua/form-engine'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

export type Submission = {
  answers: Answers
  origins: Origins
  /** Components for which at least one file was handed in. */
  handedIn: ReadonlySet<string>
  channel: Channel
}
export type SubmissionVerdict =
  | { kind: 'incomplete'; faults: Fault[] }
  | { kind: 'complete'; answers: Answers; cases: string[]; due: AmountDue; delivery: string }

/** Whether a draft can be submitted today, with everything that is still wrong; and what follows from its answers. */
export function judgeSubmission(
  service: ServiceDefinition,
  submission: Submission,
  { today, lists }: { today: PlainDate; lists: CodeLists },
): SubmissionVerdict {
  const { form } = service
  const answers = computeAnswers(form, submission.answers, today)
  const counted = countedAnswers(form, answers, today)
  const faults = [
    ...judgeAnswers(form, answers, { today, lists }),
    ...missingPapers(service, counted, submission),
  ]
  return faults.length > 0
    ? { kind: 'incomplete', faults }
    : complete(service, counted, submission.channel, today)
}

/** What would follow from the answers as they stand today, complete or not. */
export function whatCounts(service: ServiceDefinition, answers: Answers, channel: Channel, today: PlainDate) {
  const computed = computeAnswers(service.form, answers, today)
  return complete(service, countedAnswers(service.form, computed, today), channel, today)
}

/** What follows from answers that count: the cases, what is owed, how the result is handed over. */
export function complete(service: ServiceDefinition, answers: Answers, channel: Channel, today: PlainDate) {
  const due = amountDue(service.fees, service.charges, answers, { channel, today })
  const delivery = typeof answers.delivery === 'string' ? answers.delivery : 'electronic'
  return { kind: 'complete' as const, answers, cases: casesOf(service.cases, answers, today), due, delivery }
}

const missingPapers = (service: ServiceDefinition, answers: Answers, submission: Submission): Fault[] =>
  requiredComponents(service.components, answers, submission.origins, submission.channel)
    .filter(({ status, component }) => status === 'upload' && !component.shownOnly)
    .filter(({ component }) => !submission.handedIn.has(component.id))
    .map(({ component }) => ({
      pointer: `/components/${component.id}`,
      code: 'missing',
      vi: `Còn thiếu: ${component.ask_vi}`,
      en: `Still missing: ${component.ask_en}`,
    }))
