/** One thing wrong with a record: its place as a JSON Pointer, and a sentence in both languages. */
export type RecordFault = { pointer: string; vi: string; en: string }

/** Reads one value of a record that somebody else wrote; what is wrong is said with its place, and something of the type comes back. */
export type Judge<T> = (value: unknown, at: string, faults: RecordFault[]) => T

export type Loose = Record<string, unknown>

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Judge<string> = (value, at, faults) => {
  const clean = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (!clean) faults.push({ pointer: at, vi: 'Chưa ghi nội dung.', en: 'a text is required' })
  return clean
}

/** Null where nothing is said; an empty text says nothing. */
export const optional =
  <T>(judge: Judge<T>): Judge<T | null> =>
  (value, at, faults) =>
    value === null || value === undefined || value === '' ? null : judge(value, at, faults)

export const oneOf =
  <T extends string>(...allowed: T[]): Judge<T> =>
  (value, at, faults) => {
    const found = allowed.find((choice) => choice === value)
    if (found === undefined)
      faults.push({ pointer: at, vi: 'Chọn một giá trị.', en: `must be ${allowed.join(', ')}` })
    return found ?? allowed[0]!
  }

export const count: Judge<number> = (value, at, faults) => {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  faults.push({ pointer: at, vi: 'Nhập số nguyên, từ 0 trở lên.', en: 'must be a whole number, 0 or more' })
  return 0
}

export const list =
  <T>(judge: Judge<T>, least = 0): Judge<T[]> =>
  (value, at, faults) => {
    if (!Array.isArray(value) || value.length < least) {
      faults.push(
        least > 0
          ? { pointer: at, vi: `Cần ít nhất ${least} mục.`, en: `at least ${least} is required` }
          : { pointer: at, vi: 'Phải là một danh sách.', en: 'must be a list' },
      )
      return []
    }
    return value.map((item, index) => judge(item, `${at}/${index}`, faults))
  }

/** A list that may be left out. */
export const listOf =
  <T>(judge: Judge<T>): Judge<T[]> =>
  (value, at, faults) =>
    value === null || value === undefined ? [] : list(judge)(value, at, faults)

export const object =
  <T>(shape: (value: Loose, at: string, faults: RecordFault[]) => T): Judge<T> =>
  (value, at, faults) => {
    if (!isObject(value)) faults.push({ pointer: at, vi: 'Không đúng khuôn dạng.', en: 'must be an object' })
    return shape(isObject(value) ? value : {}, at, faults)
  }
