/**
 * What somebody types for a date as the form keeps it: `12031994` and `12/3/1994` are 1994-03-12, `031994` is 1994-03 and
 * `1994` the year alone. What cannot be read stays as it was typed.
 */
export function readTypedDate(text: string): string {
  const tidy = text.trim().replace(/[.\s-]+/g, '/')
  const packed = /^(\d{2})?(\d{2})?(\d{4})$/.exec(tidy)
  const parts = packed
    ? [packed[2] ? packed[1] : undefined, packed[2] ?? packed[1], packed[3]]
    : (/^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/.exec(tidy)?.slice(1) ?? [])
  const [day, month, year] = parts
  if (!year) return text.trim()
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

/** A date of the form as people write it: `12/03/1994`, `03/1994`, `1994`; anything else as it is. */
export const showDate = (value: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(value) ? value.split('-').reverse().join('/') : value
