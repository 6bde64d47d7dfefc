import { amountDue, casesOf } from './amount-due.ts'
import { type Answers, isFilled, isRecord, type PlainDate } from './answers.ts'
import { namedIn } from './condition.ts'
import type { CodeLists, Computed, Field, FormDefinition, Rule, Section } from './form.ts'
import { judgeAnswers } from './judge-answers.ts'
import { requiredComponents } from './required-components.ts'
import type { Channel, Fee, ServiceDefinition } from './service.ts'
import { walkForm } from './walk-form.ts'

/** What one applicant's answers come to: faults by place and code, cases, ids of components, sums in đồng. */
export type ApplicantVerdict = {
  faults: { pointer: string; code: string }[]
  cases: string[]
  components: string[]
  fee: number
  charge: number
}

/**
 * Judges a whole applicant strictly: besides what hinders handing in, an answer to a question that is not asked
 * (`not-asked`) and a given value that differs from the computed one (`computed-differs`) are faults, unless what decides
 * or computes them is at fault itself. `dayKnown: false`: `today` is only a guess, so that a given value of what is
 * computed from the day is taken for true. Components are those needed when no data prove anything. Never throws.
 */
export function judgeApplicant(
  service: ServiceDefinition,
  answers: unknown,
  given: { today: PlainDate; channel: Channel; lists?: CodeLists; dayKnown?: boolean },
): ApplicantVerdict {
  const { today, channel, lists, dayKnown = true } = given
  const form = dayKnown ? service.form : trusting(service.form, answers)
  const found = judgeAnswers(form, answers, lists ? { today, lists } : { today })
  const { counted } = walkForm(form, answers, today)
  const { lines } = amountDue(service.fees, service.charges, counted, { channel, today })
  const sumOf = (kind: Fee['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum + amount, 0)
  return {
    faults: [
      ...found.map(({ pointer, code }) => ({ pointer, code })),
      ...strictFaults(
        form,
        isRecord(answers) ? answers : {},
        today,
        found.map(({ pointer }) => pointer),
      ),
    ],
    cases: casesOf(service.cases, counted, today),
    components: requiredComponents(service.components, counted, {}, channel).map(
      ({ component }) => component.id,
    ),
    fee: sumOf('fee'),
    charge: sumOf('charge'),
  }
}

const dependOnDay: readonly Computed['rule'][] = ['late-after', 'age-under', 'before-today']

/** How many days before the guessed day somebody may have handed in. */
const daysOfDoubt = 60

/**
 * The form for a day that is only guessed: fields that are computed from the day are questions where a value is given, and what
 * must lie ahead of the day of handing in may lie so many days behind the guess.
 */
function trusting(form: FormDefinition, answers: unknown): FormDefinition {
  if (!isRecord(answers)) return form
  const asAsked = (field: Field): Field => {
    const doubted = { ...field, ...(field.rules && { rules: field.rules.map(doubting) }) }
    const { computed, ...question } = doubted
    return computed && dependOnDay.includes(computed.rule) && isFilled(answers[field.id]) ? question : doubted
  }
  return { ...form, sections: form.sections.map((part) => ({ ...part, fields: part.fields.map(asAsked) })) }
}

function doubting(rule: Rule): Rule {
  if (rule.rule === 'not-past') return { ...rule, days: (rule.days ?? 0) - daysOfDoubt }
  return rule.rule === 'within-last' ? { ...rule, days: rule.days + daysOfDoubt } : rule
}

// One wrong answer is one fault: nothing is said about answers whose question or value hangs on it.
function strictFaults(
  form: FormDefinition,
  answers: Answers,
  today: PlainDate,
  pointers: readonly string[],
): ApplicantVerdict['faults'] {
  const walk = walkForm(form, answers, today)
  const [shown, asked] = [new Set(walk.shown), new Set(walk.asked)]
  const doubtful = new Set(pointers.map((pointer) => pointer.split('/')[1]))
  const faults: ApplicantVerdict['faults'] = []
  const fields = form.sections.flatMap((section) => section.fields.map((field) => ({ section, field })))
  for (const { section, field } of fields) {
    if (decidedBy(section, field).some((id) => doubtful.has(id))) doubtful.add(field.id)
    const value = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined
    if (doubtful.has(field.id) || !isFilled(value) || asked.has(field)) continue
    const code = shown.has(field) ? 'computed-differs' : 'not-asked'
    if (shown.has(field) && agrees(field, value, walk.counted[field.id])) continue
    faults.push({ pointer: `/${field.id}`, code })
  }
  return faults
}

function decidedBy(section: Section, field: Field): readonly string[] {
  return [
    ...namedIn(section.showWhen),
    ...namedIn(field.showWhen),
    ...(field.computed ? computedFrom(field.computed) : []),
  ]
}

/** The ids of the fields a computation looks at. */
export function computedFrom(computed: Computed): readonly string[] {
  switch (computed.rule) {
    case 'first-of':
      return computed.values.flatMap(({ when }) => namedIn(when))
    case 'late-after':
      return [computed.from, ...(computed.lateOtherwise ?? []).flatMap(({ when }) => namedIn(when))]
    case 'sum':
      return [computed.table]
    case 'percent':
      return [computed.of, computed.per]
    default:
      return [computed.from]
  }
}

/** Whether a given value can stand for the computed one; where nothing comes out there is nothing to differ from. */
function agrees({ computed }: Field, value: unknown, right: unknown): boolean {
  if (right === undefined || value === right) return true
  // Whole percent is what we write; a given one may carry decimals.
  if (computed?.rule === 'percent' && typeof value === 'number' && typeof right === 'number')
    return Math.abs(value - right) < 1
  const inWords = computed?.rule === 'date-in-words' || computed?.rule === 'money-in-words'
  return inWords && typeof value === 'string' && wordsOf(value) === wordsOf(String(right))
}

// Case, spaces and punctuation are a matter of style, and so are the southern forms of three number words.
function wordsOf(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll('ngàn', 'nghìn')
    .replaceAll('lẻ', 'linh')
    .replaceAll('tháng bốn', 'tháng tư')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
