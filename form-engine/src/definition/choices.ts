import type { CodeLists, Field } from '../form.ts'
import { choicesOf } from '../type-fault.ts'

/** The values that a field can take, where they can be counted: its choices, what it is computed to, a tick. */
export function valuesOf(field: Field, lists: CodeLists): readonly (string | number | boolean)[] | undefined {
  if (field.type === 'declaration') return [true]
  const computed = computedValues(field)
  if (computed && !field.computed?.askOtherwise) return computed
  const choices = choicesOf(field, lists)?.map(({ id }) => id)
  return choices && [...new Set([...choices, ...(computed ?? [])])]
}

function computedValues({ computed }: Field): readonly (string | number)[] | undefined {
  // Judged by the names of its members, so that a computation that is new to this file is simply not counted.
  const given = computed as unknown as Readonly<Record<string, unknown>> | undefined
  switch (given?.rule) {
    case 'late-after':
      return texts([
        given.late,
        given.inTime,
        ...((given.lateOtherwise ?? []) as { value: unknown }[]).map(({ value }) => value),
      ])
    case 'age-under':
    case 'before-today':
      return texts([given.yes, given.no, given.whenEmpty])
    case 'map':
      return texts(Object.values(given.values as object))
    case 'first-of':
      return texts([...(given.values as { value: unknown }[]).map(({ value }) => value), given.otherwise])
    default:
      return undefined
  }
}

const texts = (values: readonly unknown[]): (string | number)[] => [
  ...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'number')),
]
