import type { Words } from '../../messages/words.ts'

/** `cases/c1/components/c1.p2/name` as somebody reads it: Trường hợp 1 › giấy tờ 2 › Tên. */
export function placeWords(place: string, { national }: Pick<Words, 'national'>): string {
  if (place === '') return national.wholeProcedure
  const segments: Record<string, string> = national.segments
  const steps = place.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const read: string[] = []
  for (const [index, step] of steps.entries()) {
    const number = /^(?:c\d+(?:\.p)?)?(\d+)(?:#\d+)?$/.exec(step)?.[1] ?? /^c(\d+)$/.exec(step)?.[1]
    const known = index % 2 === 0 || segments[step] !== undefined ? segments[step] : undefined
    if (number !== undefined && read.length > 0) read[read.length - 1] += ` ${number}`
    else read.push(known ?? step)
  }
  return read.join(' › ')
}

/** A value of a record in words: what it says, or each of its members that says something. */
export type ShownValue = { text: string } | { items: string[] } | { facts: [string, string][] } | null

export function showValue(value: unknown, words: Pick<Words, 'national'>): ShownValue {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value))
    return value.length === 0 ? null : { items: value.map((one) => textOf(one, words)) }
  if (typeof value === 'object') {
    const segments: Record<string, string> = words.national.segments
    const facts = Object.entries(value).flatMap(([name, inside]): [string, string][] => {
      const text = name === 'id' ? '' : textOf(inside, words)
      return text === '' ? [] : [[segments[name] ?? name, text]]
    })
    return { facts }
  }
  return { text: textOf(value, words) }
}

function textOf(value: unknown, words: Pick<Words, 'national'>): string {
  const values: Record<string, string> = words.national.values
  if (value === null || value === undefined || value === false) return value === false ? values.false! : ''
  if (Array.isArray(value))
    return value
      .map((one) => textOf(one, words))
      .filter(Boolean)
      .join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .flatMap(([name, inside]) => (name === 'id' || inside === false ? [] : textOf(inside, words)))
      .filter(Boolean)
      .join(', ')
  return values[String(value)] ?? String(value)
}
