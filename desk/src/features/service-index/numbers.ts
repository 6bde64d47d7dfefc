/** A number with at most so many digits after the comma, as the language writes it. */
export const amount = (value: number, language: 'vi' | 'en', digits = 1): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)

/** With one digit after the comma, so that a column of them stands in line. */
export const tenths = (value: number, language: 'vi' | 'en'): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)

/** With its sign: `+1,5`, `−2,0`. */
export const change = (value: number, language: 'vi' | 'en'): string =>
  new Intl.NumberFormat(language, {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
    signDisplay: 'exceptZero',
  }).format(value)

/** How far points moved from the period before; null where either is not known. */
export const changeOf = ({
  score,
  scoreBefore,
}: {
  score: number | null
  scoreBefore: number | null
}): number | null => (score === null || scoreBefore === null ? null : score - scoreBefore)

/** A whole number of things, its thousands set apart. */
export const whole = (value: number, language: 'vi' | 'en'): string => amount(value, language, 0)
