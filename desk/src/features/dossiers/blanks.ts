/** The blanks of a model sentence that nobody has filled in yet: `{number}, {date}`; empty when it is complete. */
export const blanksOf = (sentence: string): string =>
  [...new Set(sentence.match(/\{[^{}]*\}/g) ?? [])].join(', ')
