import { isDeepStrictEqual } from 'node:util'
import {
  type AnswerValue,
  adviseAnswers,
  askedFields,
  choicesOf,
  countedAnswers,
  dateParts,
  type Fault,
  type Field,
  formatAnswer,
  isRequired,
} from '@mot-cua/form-engine'
import { codeLists } from '../../contexts/forms/index.ts'
import { readAddresses } from '../../contexts/organisation/index.ts'
import { messagesIn } from '../messages/messages.ts'
import type { FieldView, KnownView } from '../parts/field-view.ts'
import { asOfText, type DraftState, sourceName, textOf } from './draft-state.ts'
import { type Members, membersOf } from './field-values.ts'

/** What a page shows besides what is kept: what is wrong, and provinces chosen but not yet an answer. */
export type Showing = {
  faults: readonly Fault[]
  posted?: ReadonlyMap<string, Members>
  /** Code of the portal's own province. */
  province: string
}

/** The questions of a page as they are shown to this person. */
export function fieldViews(state: DraftState, page: string, showing: Showing): FieldView[] {
  const { service, answers, today, locale } = state
  const advice = adviseAnswers(service.form, answers, { today, page, lists: codeLists() })
  const counted = countedAnswers(service.form, answers, today)
  const sentence = (faults: readonly Fault[], id: string) =>
    faults.find(({ pointer }) => pointer === `/${id}`)?.[locale]
  return askedFields(service.form, answers, today, page).map((field) => {
    const fault = sentence(showing.faults, field.id)
    const warning = fault ? undefined : sentence(advice, field.id)
    const known = knownOf(field, state)
    const hint = textOf(field, 'hint', locale)
    return {
      id: field.id,
      ask: textOf(field, 'ask', locale),
      label: textOf(field, 'label', locale),
      required: isRequired(field, counted),
      ...(hint && { hint }),
      ...(fault && { fault }),
      ...(warning && { advice: warning }),
      ...(known && { known }),
      ...control(field, state, showing),
    } as FieldView
  })
}

/** Whether the signed-in identity itself says it: that is not for a form to dispute. */
export const isIdentity = ({ type }: Field, source: string): boolean =>
  source === 'population-database.person' && (type === 'name' || type === 'identity-number')

function knownOf(field: Field, { answers, origins, corrections, locale }: DraftState): KnownView | undefined {
  const origin = origins[field.id]
  if (!origin) return undefined
  const asOf = asOfText(origin.asOf, locale)
  const differs = !isDeepStrictEqual(origin.value, answers[field.id])
  const reason = corrections[field.id]
  const corrected = reason === messagesIn('vi').fill.disputeWrong ? 'wrong' : 'changed'
  return {
    display: formatAnswer(field, origin.value, locale, codeLists()),
    source: sourceName(origin.source, locale),
    ...(asOf && { asOf }),
    ...((differs || reason) && { corrected }),
    disputable: !isIdentity(field, origin.source),
  }
}

const texts = {
  name: 'name',
  text: 'text',
  phone: 'phone',
  email: 'email',
  'identity-number': 'identity-number',
  number: 'number',
  money: 'money',
  time: 'time',
} as const

const asText = (value: AnswerValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The control of a field with what it holds; `type` and what belongs to it. */
function control(field: Field, { answers, locale }: DraftState, { posted, province }: Showing) {
  const value = answers[field.id]
  const choices = choicesOf(field, codeLists())
  if (choices)
    return {
      type: 'choice',
      value: asText(value),
      choices: choices.map(({ id, vi, en }) => ({ value: id, label: (locale === 'en' && en) || vi })),
    }
  switch (field.type) {
    case 'date':
    case 'date-partial':
      return { type: field.type, value: dateParts(value), birthday: field.id === 'requester-birth-date' }
    case 'address':
      return address(posted?.get(field.id) ?? membersOf(field, value, { province }))
    case 'declaration':
      return { type: 'declaration', value: value === true }
    default: {
      const type = texts[field.type as keyof typeof texts] ?? 'text'
      const long = type === 'text' && (field.maxLength ?? 0) > 200
      return {
        type: long ? 'long-text' : type,
        value: asText(value),
        ...(field.maxLength && { maxLength: field.maxLength }),
      }
    }
  }
}

function address({ province = '', commune = '', detail = '' }: Members) {
  const { provinces, communes } = readAddresses()
  return {
    type: 'address',
    value: { province, commune, detail },
    provinces: provinces.map(({ code, fullName }) => ({ value: code, label: fullName })),
    communes: communes
      .filter((one) => one.province === province)
      .map(({ code, fullName }) => ({ value: code, label: fullName })),
  }
}
