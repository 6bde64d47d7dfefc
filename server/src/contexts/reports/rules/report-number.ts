/** A number of the register of outgoing documents: `12/BC-UBND` is ordinal 12 with the symbol `bc-ubnd`. */
export type ReportNumber = {
  /** As it is printed, without spaces and the word before it. */
  written: string
  /** With the letter of an added number, without leading zeros: `12`, `12a`. */
  ordinal: string
  symbol: string
}

/**
 * Reads a number as it is typed, whatever its spaces, zeros and case; null when it does not begin with a number (Decree 30/2020/NĐ-CP,
 * Annex I: the ordinal in Arabic digits, a stroke, the symbol).
 */
export function readReportNumber(typed: string): ReportNumber | null {
  const written = typed
    .normalize('NFC')
    .replace(/^\s*số\s*:?/iu, '')
    .replace(/\s+/g, '')
  const parts = /^0*([1-9]\d{0,5}[a-zđ]?)(?:[/-](.*))?$/i.exec(written)
  if (!parts) return null
  const [, ordinal = '', symbol = ''] = parts
  return { written, ordinal: ordinal.toLowerCase(), symbol: symbol.toLocaleLowerCase('vi') }
}

/** Whether two documents of one unit in one year have the same number; a number without symbol is that of any. */
export const isSameNumber = (one: ReportNumber, other: ReportNumber): boolean =>
  one.ordinal === other.ordinal && (one.symbol === other.symbol || one.symbol === '' || other.symbol === '')
