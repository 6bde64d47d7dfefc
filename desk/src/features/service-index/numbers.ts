/** A number with at most so many digits after the comma, as the language writes it. */
export const amount = (value: number, language: 'vi' | 'en', digits = 1): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)

/** With its sign: `+1,5`, `−2`. */
export const change = (value: number, language: 'vi' | 'en'): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value)

/** A whole number of things, its thousands set apart. */
export const whole = (value: number, language: 'vi' | 'en'): string => amount(value, language, 0)
