import { type AnswerValue, dateParts, type Field } from '@mot-cua/form-engine'
import { readAddresses } from '../../contexts/organisation/index.ts'

/** The posted names of a field after its id, and their texts; a plain field has the one name ''. */
export type Members = Readonly<Record<string, string>>

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
    case 'date-partial':
      return dateParts(value)
    case 'address': {
      const address = isRecord(value) ? value : {}
      return {
        province: text(address.province_code) || defaults.province,
        commune: text(address.commune_code),
        detail: text(address.detail),
      }
    }
    case 'declaration':
      return { '': value === true ? 'yes' : '' }
    default:
      return { '': text(value) }
  }
}

export const sameMembers = (one: Members, other: Members): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? '') === (other[name] ?? ''),
  )

/**
 * The value as the form engine reads it. An address becomes names and codes; a commune of another province is left out,
 * and a province alone is no answer yet.
 */
export function rawOf(field: Field, members: Members): unknown {
  if (field.type === 'date' || field.type === 'date-partial')
    return [members.day ?? '', members.month ?? '', members.year ?? '']
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
