/** Reads one value of a record that somebody else wrote; what is wrong is said with its place, and something of the type comes back. */
export type Judge<T> = (value: unknown, at: string, messages: string[]) => T

export type Loose = Record<string, unknown>

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Judge<string> = (value, at, messages) => {
  const clean = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (!clean) messages.push(`${at}: a text is required`)
  return clean
}

/** Null where nothing is said; an empty text says nothing. */
export const optional =
  <T>(judge: Judge<T>): Judge<T | null> =>
  (value, at, messages) =>
    value === null || value === undefined || value === '' ? null : judge(value, at, messages)

export const oneOf =
  <T extends string>(...allowed: T[]): Judge<T> =>
  (value, at, messages) => {
    const found = allowed.find((choice) => choice === value)
    if (found === undefined) messages.push(`${at}: must be ${allowed.join(', ')}`)
    return found ?? allowed[0]!
  }

export const count: Judge<number> = (value, at, messages) => {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  messages.push(`${at}: must be a whole number, 0 or more`)
  return 0
}

export const list =
  <T>(judge: Judge<T>, least = 0): Judge<T[]> =>
  (value, at, messages) => {
    if (!Array.isArray(value) || value.length < least) {
      messages.push(least > 0 ? `${at}: at least ${least} is required` : `${at}: must be a list`)
      return []
    }
    return value.map((item, index) => judge(item, `${at}/${index}`, messages))
  }

/** A list that may be left out. */
export const listOf =
  <T>(judge: Judge<T>): Judge<T[]> =>
  (value, at, messages) =>
    value === null || value === undefined ? [] : list(judge)(value, at, messages)

export const object =
  <T>(shape: (value: Loose, at: string, messages: string[]) => T): Judge<T> =>
  (value, at, messages) => {
    if (!isObject(value)) messages.push(`${at}: must be an object`)
    return shape(isObject(value) ? value : {}, at, messages)
  }
