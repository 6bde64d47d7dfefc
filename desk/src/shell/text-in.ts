/** A word in the search of an address, which the router reads as a number where it looks like one; undefined when empty. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined
