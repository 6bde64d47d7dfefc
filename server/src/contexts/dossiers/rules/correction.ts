import {
  type Answers,
  type AnswerValue,
  type CodeLists,
  computeAnswers,
  type Fault,
  type Field,
  type FieldType,
  isFilled,
  judgeAnswers,
  normaliseValue,
  type ServiceDefinition,
  sameAnswer,
  visibleFields,
} from '@mot-cua/form-engine'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'

/** Questions that a correction can answer anew; what has parts of its own needs a new dossier. */
const correctable: ReadonlySet<FieldType> = new Set([
  'name',
  'text',
  'date',
  'date-partial',
  'time',
  'identity-number',
  'gender',
  'ethnicity',
  'nationality',
  'religion',
  'phone',
  'email',
  'money',
  'number',
  'choice',
  'relationship',
])

/** The questions of a dossier that a correction of its result can answer anew, in the order of the form. */
export const correctableFields = (
  { form }: ServiceDefinition,
  answers: Answers,
  day: PlainDate,
): readonly Field[] =>
  visibleFields(form, answers, day).filter(
    ({ id, type, computed }) => correctable.has(type) && !computed && Object.hasOwn(answers, id),
  )

export type JudgedCorrection =
  | { kind: 'faulty'; faults: Fault[] }
  | { kind: 'nothing' }
  | { kind: 'right'; answers: Answers; changed: { id: string; before: AnswerValue; after: AnswerValue }[] }

/** The answers with those that are corrected, judged as on the day of submission; only what is corrected is judged. */
export function judgeCorrection(
  service: ServiceDefinition,
  before: Answers,
  given: Readonly<Record<string, AnswerValue>>,
  { day, lists }: { day: PlainDate; lists: CodeLists },
): JudgedCorrection {
  const fields = correctableFields(service, before, day)
  const unknown = Object.keys(given).filter((id) => !fields.some((field) => field.id === id))
  const read = fields
    .filter(({ id }) => Object.hasOwn(given, id))
    .map((field) => [field.id, normaliseValue(field, given[field.id]!)] as const)
  const kept = Object.entries(before).filter(([id]) => !Object.hasOwn(given, id))
  const merged = Object.fromEntries([...kept, ...read.filter(([, value]) => isFilled(value))])
  const answers = computeAnswers(service.form, merged, day)
  const faults = [
    ...unknown.map((id) => ({ pointer: `/${id}`, ...notCorrectable })),
    ...judgeAnswers(service.form, answers, { today: day, lists }).filter(({ pointer }) =>
      Object.hasOwn(given, pointer.split('/')[1] ?? ''),
    ),
  ]
  if (faults.length > 0) return { kind: 'faulty', faults }
  const changed = Object.keys(given)
    .filter((id) => !sameAnswer(before[id], answers[id]))
    .map((id) => ({ id, before: before[id] ?? null, after: answers[id] ?? null }))
  return changed.length > 0 ? { kind: 'right', answers, changed } : { kind: 'nothing' }
}

const notCorrectable = {
  code: 'not-correctable',
  vi: 'Không đính chính được nội dung này; lập hồ sơ mới.',
  en: 'This cannot be corrected; it needs a new dossier.',
}
