import { type AnswerValue, dateParts, type Field, type Json } from '@mot-cua/form-engine'
import { readAddresses } from '../../contexts/organisation/index.ts'
import { groupDigits, groupIdentityNumber } from '../format.ts'
import { type Members, membersOfRows, rowsOf } from './table-members.ts'

/** Chosen where an address has no province yet: most people write of places in their own. */
export type AddressDefaults = { province: string }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What the controls of a field hold when it is shown with the value. */
export function membersOf(field: Field, value: AnswerValue | undefined, defaults: AddressDefaults): Members {
  switch (field.type) {
    case 'date':
      return dateParts(value)
    case 'date-partial': {
      const parts = dateParts(value)
      const known = parts.year !== ''
      return {
        ...parts,
        'no-day': known && parts.day === '' ? 'yes' : '',
        'no-month': known && parts.month === '' ? 'yes' : '',
      }
    }
    case 'table':
      return membersOfRows(
        (Array.isArray(value) ? value : []).map((row) =>
          Object.fromEntries(
            (field.columns ?? []).map((column) => [
              column.id,
              membersOf(column, isRecord(row) ? (row[column.id] as AnswerValue) : undefined, defaults),
            ]),
          ),
        ),
      )
    case 'address': {
      const address = isRecord(value) ? value : {}
      return {
        province: text(address.province_code) || defaults.province,
        commune: text(address.commune_code),
        detail: text(address.detail),
      }
    }
    case 'money':
      return { '': groupDigits(text(value)) }
    case 'identity-number':
      return { '': groupIdentityNumber(text(value)) }
    case 'declaration':
      return { '': value === true ? 'yes' : '' }
    default:
      return { '': text(value) }
  }
}

export const sameMembers = (one: Members, other: Members): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => isSearch(name) || (one[name] ?? '') === (other[name] ?? ''),
  )

/** What was typed to search a list is no part of the answer. */
const isSearch = (name: string) => name === 'find' || name.endsWith('.find')

/**
 * The value as the form engine reads it. An address becomes names and codes; a commune of another province is left out,
 * and a province alone is no answer yet.
 */
export function rawOf(field: Field, members: Members): Json {
  if (field.type === 'date') return [members.day ?? '', members.month ?? '', members.year ?? '']
  if (field.type === 'date-partial') return partialDate(members)
  if (field.type === 'table')
    return rowsOf(members).map((row) =>
      Object.fromEntries(
        (field.columns ?? []).map((column) => [column.id, rawOf(column, row[column.id] ?? {})]),
      ),
    )
  if (field.type !== 'address') return members[''] ?? ''
  const { provinces, communes } = readAddresses()
  const province = provinces.find(({ code }) => code === members.province)
  const commune = communes.find(({ code }) => code === members.commune && code !== '')
  const detail = members.detail ?? ''
  const fits = commune !== undefined && commune.province === province?.code
  if (!fits && detail === '') return ''
  return {
    ...(province && { province: province.name, province_code: province.code }),
    ...(fits && { commune: commune.fullName, commune_code: commune.code }),
    ...(detail && { detail }),
  }
}

/** Who says that the month is not known does not know the day either. */
function partialDate(members: Members): string[] {
  const noMonth = members['no-month'] === 'yes'
  const noDay = noMonth || members['no-day'] === 'yes'
  return [noDay ? '' : (members.day ?? ''), noMonth ? '' : (members.month ?? ''), members.year ?? '']
}
