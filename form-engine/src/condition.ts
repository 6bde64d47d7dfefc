/**
 * A condition over answers, in a small part of JSON Schema 2020-12. At the top it speaks about the object
 * of all answers; inside `properties` about one answer. A keyword that is absent says nothing.
 */
export type Condition = {
  const?: string | number | boolean
  enum?: readonly (string | number | boolean)[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minItems?: number
  contains?: Condition
  required?: readonly string[]
  properties?: Readonly<Record<string, Condition>>
  not?: Condition
  allOf?: readonly Condition[]
  anyOf?: readonly Condition[]
}

/** Whether the value satisfies the condition, by the meaning JSON Schema gives its keywords; never throws. */
export function holds(condition: Condition, value: unknown): boolean {
  if (condition.const !== undefined && value !== condition.const) return false
  if (condition.enum && !condition.enum.some((allowed) => allowed === value)) return false
  if (condition.not && holds(condition.not, value)) return false
  if (condition.allOf && !condition.allOf.every((part) => holds(part, value))) return false
  if (condition.anyOf && !condition.anyOf.some((part) => holds(part, value))) return false
  return (
    holdsForNumber(condition, value) && holdsForItems(condition, value) && holdsForMembers(condition, value)
  )
}

function holdsForNumber(condition: Condition, value: unknown): boolean {
  if (typeof value !== 'number') return true
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = condition
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum) &&
    (exclusiveMaximum === undefined || value < exclusiveMaximum)
  )
}

function holdsForItems({ minItems, contains }: Condition, value: unknown): boolean {
  if (!Array.isArray(value)) return true
  return value.length >= (minItems ?? 0) && (!contains || value.some((item) => holds(contains, item)))
}

function holdsForMembers({ required, properties }: Condition, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
  if (required && !required.every((key) => Object.hasOwn(value, key))) return false
  return Object.entries(properties ?? {}).every(
    ([key, part]) => !Object.hasOwn(value, key) || holds(part, (value as Record<string, unknown>)[key]),
  )
}
