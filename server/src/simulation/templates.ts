import {
  type AmountDue,
  type Answers,
  type Channel,
  type CodeLists,
  type Component,
  type ComponentNeed,
  type Example,
  fieldsOf,
  requiredComponents,
} from '@mot-cua/form-engine'
import { judgeSubmission } from '../contexts/dossiers/rules/submission.ts'
import { prefilledShare } from '../contexts/forms/rules/filling.ts'
import { addDays, isPlainDate, type PlainDate } from '../kernel/values/vietnam-time.ts'
import type { Chance } from './chance.ts'
import type { SimulatedService } from './ground.ts'
import { type InventedPerson, inventName } from './people.ts'

/** What an applicant of an example hands in on a day: judged by the rules, the same for all of them but for who they are. */
export type Template = {
  service: SimulatedService
  applicant: Applicant
  answers: Answers
  cases: string[]
  due: AmountDue
  delivery: string
  /** Papers that are handed in, and those only shown at a desk. */
  handedIn: readonly Component[]
  shown: readonly Component[]
  /** Those that the receipt lists. */
  listed: readonly ComponentNeed[]
  counted: number
  prefilled: number
}

/** Who an example is about; what an answer says of them is said of whoever takes their place. */
export type Applicant = {
  name: string
  identityNumber: string
  phone: string
  birthDate: PlainDate
  gender: '1' | '2'
}

/** Examples of a service that can be handed in on a day by a channel; found once a day. */
export function createTemplates(lists: CodeLists) {
  let day = ''
  let known = new Map<string, Template[]>()
  return (service: SimulatedService, channel: Channel, today: PlainDate): readonly Template[] => {
    if (today !== day) {
      day = today
      known = new Map()
    }
    const key = `${service.id} ${channel}`
    const before = known.get(key)
    if (before) return before
    const made = service.definition.examples.flatMap((example) =>
      judged(service, example, { channel, today, lists }),
    )
    known.set(key, made)
    return made
  }
}

type Day = { channel: Channel; today: PlainDate; lists: CodeLists }

function judged(service: SimulatedService, example: Example, { channel, today, lists }: Day): Template[] {
  const { definition } = service
  const applicant = applicantOf(service, example.answers)
  if (!applicant) return []
  const answers = movedTo(example, today)
  const all = new Set(definition.components.map(({ id }) => id))
  const verdict = judgeSubmission(
    definition,
    { answers, origins: {}, handedIn: all, channel },
    { today, lists },
  )
  if (verdict.kind === 'incomplete') return []
  const needs = requiredComponents(definition.components, verdict.answers, {}, channel)
  const { counted, prefilled } = prefilledShare(definition.form, verdict.answers, {}, today)
  const { cases, due, delivery } = verdict
  const handedIn = needs.filter(({ status, component }) => status === 'upload' && !component.shownOnly)
  const shown = needs.filter(({ status }) => status === 'show')
  return [
    {
      ...{ service, applicant, answers: verdict.answers, cases, due, delivery, counted, prefilled },
      handedIn: handedIn.map(({ component }) => component),
      shown: shown.map(({ component }) => component),
      listed: needs.filter(
        ({ status, component }) => status !== 'show' && !(status === 'upload' && component.shownOnly),
      ),
    },
  ]
}

/** Who an example is about: the first one whom its form asks for a personal number. */
function applicantOf({ definition }: SimulatedService, answers: Answers): Applicant | undefined {
  const text = (id: string): string => (typeof answers[id] === 'string' ? answers[id] : '')
  const numbered = fieldsOf(definition.form)
    .map(({ id }) => id)
    .find((id) => id.endsWith('-identity-number') && /^000[0-3]\d{8}$/.test(text(id)))
  const who = numbered?.replace(/-identity-number$/, '')
  if (numbered === undefined || text(`${who}-name`) === '') return undefined
  const identityNumber = text(numbered)
  const century = 19 + Math.floor(Number(identityNumber[3]) / 2)
  return {
    ...{ name: text(`${who}-name`), identityNumber, phone: text(definition.contact?.phone ?? '') },
    birthDate: text(`${who}-birth-date`) || `${century}${identityNumber.slice(4, 6)}-01-01`,
    gender: Number(identityNumber[3]) % 2 === 0 ? '1' : '2',
  }
}

/**
 * The example as if given on another day: days close to its own move with it by whole weeks, so that a Monday stays one; what lay
 * ahead still does, what lay behind no less.
 */
function movedTo({ answers, submittedOn }: Example, today: PlainDate): Answers {
  const passed = (Date.parse(today) - Date.parse(submittedOn)) / 86_400_000
  const earliest = addDays(submittedOn, -120)
  const move = (day: PlainDate) =>
    addDays(day, 7 * (day < submittedOn ? Math.floor(passed / 7) : Math.ceil(passed / 7)))
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [
      id,
      typeof value === 'string' && isPlainDate(value) && value >= earliest ? move(value) : value,
    ]),
  )
}

/** The answers of one person: their own name, number and telephone wherever the example names its applicant; a child of their own. */
export function answersOf(template: Template, person: InventedPerson, chance: Chance): Answers {
  const { name, identityNumber, phone } = template.applicant
  const own = new Map([
    [name, person.name],
    [identityNumber, person.identityNumber],
    ...(phone ? [[phone, person.phone] as const] : []),
  ])
  const answers: Record<string, Answers[string]> = { ...template.answers }
  for (const [id, value] of Object.entries(template.answers)) {
    const replaced = typeof value === 'string' ? own.get(value) : undefined
    if (replaced !== undefined) answers[id] = replaced
  }
  if ('child-name' in answers)
    answers['child-name'] = inventName(chance, answers['child-gender'] === 'male' ? '1' : '2')
  if ('birth-paper-number' in answers)
    answers['birth-paper-number'] =
      `00.14.${String(answers['child-birth-date']).slice(2, 4)}.${String(100_000 + chance.below(900_000))}`
  return answers
}
