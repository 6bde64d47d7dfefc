/**
 * How large a definition may be. The largest form in use has some 80 questions; these bounds leave room and keep every
 * reading, check and page within a fraction of a second, whatever is sent.
 */
export const definitionLimits = {
  /** Values, lists and objects altogether. */
  nodes: 60_000,
  depth: 24,
  /** Letters of all texts and names together. */
  letters: 1_500_000,
  sections: 60,
  pages: 40,
  /** Of one section; all sections together have at most `fields`. */
  fields: 400,
  columns: 30,
  choices: 500,
  rules: 20,
  prefill: 20,
  /** Entries of any other list: cases, fees, papers, steps, reasons, examples. */
  entries: 200,
  /** Letters of one text. */
  text: 4_000,
  id: 80,
  conditionDepth: 6,
  conditionParts: 200,
} as const

/** Names that every JavaScript object has from the start: as an id, one would be found where nothing was answered. */
export const isReservedName = (name: string): boolean => name === 'prototype' || name in Object.prototype
