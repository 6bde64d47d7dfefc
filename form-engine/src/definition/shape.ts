import { isRecord } from '../answers.ts'
import { at, type Findings } from './finding.ts'
import { definitionLimits, isReservedName } from './limits.ts'

/** Says what about a value does not have the shape; nothing when it has. */
export type Shape = (value: unknown, pointer: string, faults: Findings) => void

const wrong = (faults: Findings, pointer: string, vi: string, en: string) =>
  faults.error(pointer, 'wrong-shape', `Phải là ${vi}`, `This must be ${en}`)

export const text =
  (most: number = definitionLimits.text): Shape =>
  (value, pointer, faults) => {
    if (typeof value !== 'string') wrong(faults, pointer, 'chữ', 'text')
    else if (value.length > most)
      faults.error(pointer, 'too-long', `Nhiều nhất ${most} ký tự`, `At most ${most} characters`)
  }

/** A name by which other parts refer to this one; that it is in kebab case is judged by the check, so that it can be typed. */
export const id: Shape = (value, pointer, faults) => {
  text(definitionLimits.id)(value, pointer, faults)
  if (typeof value === 'string' && isReservedName(value))
    faults.error(pointer, 'reserved-name', `Không dùng mã "${value}"`, `"${value}" cannot be an id`)
}

export const number =
  (least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER): Shape =>
  (value, pointer, faults) => {
    if (typeof value !== 'number' || !(value >= least && value <= most))
      wrong(faults, pointer, `số từ ${least} đến ${most}`, `a number from ${least} to ${most}`)
  }

export const whole =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Shape =>
  (value, pointer, faults) => {
    number(least, most)(value, pointer, faults)
    if (typeof value === 'number' && !Number.isInteger(value))
      wrong(faults, pointer, 'số nguyên', 'a whole number')
  }

export const flag: Shape = (value, pointer, faults) => {
  if (typeof value !== 'boolean') wrong(faults, pointer, 'có hoặc không', 'true or false')
}

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, pointer, faults) => {
    if (!values.includes(value))
      wrong(faults, pointer, `một trong: ${values.join(', ')}`, `one of: ${values.join(', ')}`)
  }

export const day: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    wrong(faults, pointer, 'ngày (YYYY-MM-DD)', 'a date (YYYY-MM-DD)')
}

export const orNull =
  (shape: Shape): Shape =>
  (value, pointer, faults) => {
    if (value !== null) shape(value, pointer, faults)
  }

/** Either of two shapes, told apart by whether the value is an object. */
export const objectOr =
  (other: Shape, object: Shape): Shape =>
  (value, pointer, faults) =>
    (isRecord(value) ? object : other)(value, pointer, faults)

export const list =
  (shape: Shape, most: number = definitionLimits.entries): Shape =>
  (value, pointer, faults) => {
    if (!Array.isArray(value)) return wrong(faults, pointer, 'danh sách', 'a list')
    if (value.length > most)
      return faults.error(pointer, 'too-many', `Nhiều nhất ${most} mục`, `At most ${most} items`)
    for (const [index, item] of value.entries()) shape(item, at(pointer, index), faults)
  }

/** An object by its keys, which are no fixed members. */
export const record =
  (shape: Shape, most: number = definitionLimits.choices): Shape =>
  (value, pointer, faults) => {
    if (!isRecord(value)) return wrong(faults, pointer, 'đối tượng', 'an object')
    const entries = Object.entries(value)
    if (entries.length > most)
      return faults.error(pointer, 'too-many', `Nhiều nhất ${most} mục`, `At most ${most} items`)
    for (const [key, member] of entries) shape(member, at(pointer, key), faults)
  }

/**
 * An object with these members; a name that ends in `?` may be absent. Other members are kept as they are: a newer or an
 * older product wrote them.
 */
export const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, pointer, faults) => {
    if (!isRecord(value)) return wrong(faults, pointer, 'đối tượng', 'an object')
    for (const [name, shape] of Object.entries(members)) {
      const optional = name.endsWith('?')
      const key = optional ? name.slice(0, -1) : name
      if (Object.hasOwn(value, key)) shape(value[key], at(pointer, key), faults)
      else if (!optional) faults.error(at(pointer, key), 'absent', 'Thiếu mục này', 'This is not there')
    }
  }

/** Any JSON: its size is bounded for the definition as a whole. */
export const anything: Shape = () => {}
