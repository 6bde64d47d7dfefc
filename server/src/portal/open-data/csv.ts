export type CsvCell = string | number | boolean | null

/** A cell that spreadsheets would run as a formula is kept as text by an apostrophe; numbers stay numbers. */
const harmless = (text: string) => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text)

const cell = (value: CsvCell): string => {
  const text = typeof value === 'string' ? harmless(value) : value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One record of RFC 4180. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cell).join(',')}\r\n`

/** What spreadsheets need to read UTF-8. */
export const byteOrderMark = '\uFEFF'
