import {
  type Choice,
  choicesOf,
  type Field,
  moneyInWords,
  normaliseValue,
  type Suggest,
  typedField,
} from '@mot-cua/form-engine'
import { hasWords } from '@mot-cua/ui/has-words'
import { codeLists } from '../../contexts/forms/index.ts'
import { readAddresses } from '../../contexts/organisation/index.ts'
import type { SuggestionsView, UploadedFile } from '../parts/field-view.ts'
import { type DraftState, languageOf, textOf } from './draft-state.ts'
import type { Members } from './table-members.ts'

const texts = {
  name: 'name',
  text: 'text',
  phone: 'phone',
  email: 'email',
  'identity-number': 'identity-number',
  number: 'number',
  time: 'time',
} as const

/** Longer texts than this are written in a box of several lines, in characters. */
const oneLine = 200

const acceptedFiles = 'application/pdf,image/jpeg,image/png'

/** The control of a field with what it holds; `type` and what belongs to it. A table is made of its rows elsewhere. */
export function controlOf(
  field: Field,
  members: Members,
  { state, files = [] }: { state: DraftState; files?: readonly UploadedFile[] },
) {
  const { locale } = state
  const value = members[''] ?? ''
  const check = typedField(field)
  const choices = choicesOf(field, codeLists())
  if (choices)
    return {
      type: 'choice',
      value,
      find: members.find ?? '',
      choices: choices
        .map((choice) => ({ value: choice.id, label: nameOf(choice, state) }))
        .filter(found(members.find, value)),
    }
  switch (field.type) {
    case 'date':
      return { type: 'date', check, value: dateBoxes(members), birthday: field.id === 'requester-birth-date' }
    case 'date-partial':
      return {
        type: 'date-partial',
        check,
        value: dateBoxes(members),
        unknown: { day: members['no-day'] === 'yes', month: members['no-month'] === 'yes' },
      }
    case 'address':
      return address(members)
    case 'declaration':
      return { type: 'declaration', value: value === 'yes' }
    case 'money': {
      const amount = normaliseValue(field, value)
      return {
        type: 'money',
        check,
        value,
        words: typeof amount === 'number' ? moneyInWords(amount, locale) : '',
      }
    }
    case 'file':
      return { type: 'file', files, accept: acceptedFiles }
    default: {
      const type = texts[field.type as keyof typeof texts] ?? 'text'
      const suggest = field.suggest && suggestionsOf(field.suggest, locale)
      const long = type === 'text' && !suggest && (field.maxLength ?? 0) > oneLine
      return {
        type: long ? 'long-text' : type,
        check,
        value,
        ...(field.maxLength && { maxLength: field.maxLength }),
        ...(suggest && { suggest }),
      }
    }
  }
}

/** What may be chosen instead of typed; papers are in Vietnamese, so the other language only helps to find. */
function suggestionsOf({ codeList, idTo }: Suggest, locale: DraftState['locale']): SuggestionsView {
  const items = (codeLists()[codeList] ?? []).map(({ id, vi, en, other_names }) => {
    const also = [locale === 'en' && en, other_names].filter(Boolean).join('; ')
    return { id, value: vi, ...(also && { also }) }
  })
  return { items, ...(idTo && { idTo }) }
}

const nameOf = ({ vi, en, texts }: Choice, state: DraftState): string =>
  texts?.[languageOf(state)]?.name ?? ((state.locale === 'en' && en) || vi)

const dateBoxes = ({ day = '', month = '', year = '' }: Members) => ({ day, month, year })

/** What a search leaves of a list; what is chosen stays in it. */
const found = (find: string | undefined, chosen: string) => {
  const fits = hasWords(find ?? '')
  return ({ value, label }: { value: string; label: string }) => value === chosen || fits(label)
}

function address({ province = '', commune = '', detail = '', find = '' }: Members) {
  const { provinces, communes } = readAddresses()
  return {
    type: 'address',
    value: { province, commune, detail },
    find,
    provinces: provinces.map(({ code, fullName }) => ({ value: code, label: fullName })),
    communes: communes
      .filter((one) => one.province === province)
      .map(({ code, fullName }) => ({ value: code, label: fullName }))
      .filter(found(find, commune)),
  }
}

/** The words of a question in the language of the page: what is asked, and its short official name. */
export function wordsOf(field: Field, language: string) {
  const hint = textOf(field, 'hint', language)
  const label = textOf(field, 'label', language)
  return { ask: textOf(field, 'ask', language) || label, label, ...(hint && { hint }) }
}
