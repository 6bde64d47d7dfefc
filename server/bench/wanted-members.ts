import type { Field } from '@mot-cua/form-engine'

type Members = Record<string, string>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the controls of a field should hold, by the part of their name after the field's id. */
export function membersOfAnswer(field: Field, value: unknown): Members {
  if (field.type === 'table') return rowsOf(field, value)
  if (field.type === 'address' && isRecord(value))
    return {
      province: String(value.province_code ?? ''),
      commune: String(value.commune_code ?? ''),
      detail: String(value.detail ?? ''),
    }
  if ((field.type === 'date' || field.type === 'date-partial') && typeof value === 'string') {
    const [year = '', month, day] = value.split('-')
    return { ...(day && { day: String(Number(day)) }), ...(month && { month: String(Number(month)) }), year }
  }
  if (typeof value === 'boolean') return { '': value ? 'yes' : '' }
  return { '': String(value).replace('.', typeof value === 'number' ? ',' : '.') }
}

const rowsOf = (field: Field, value: unknown): Members =>
  Object.fromEntries(
    (Array.isArray(value) ? value.filter(isRecord) : []).flatMap((row, index) =>
      (field.columns ?? [])
        .filter(({ id }) => row[id] !== undefined)
        .flatMap((column) =>
          Object.entries(membersOfAnswer(column, row[column.id])).map(([part, text]) => [
            [index, column.id, ...(part ? [part] : [])].join('.'),
            text,
          ]),
        ),
    ),
  )

/** Whether what stands there says the same: gaps between digits, capitals and leading noughts do not matter. */
export const sameText = (one: string, other: string): boolean => bare(one) === bare(other)

const bare = (text: string) => {
  const close = text.normalize('NFC').toLocaleUpperCase('vi').trim()
  if (/^\d+[.,]\d{1,2}$/.test(close)) return String(Number(close.replace(',', '.')))
  return /^[\d\s.,]+$/.test(close) ? close.replace(/[\s.]/g, '').replace(/^0(?=\d$)/, '') : close
}
