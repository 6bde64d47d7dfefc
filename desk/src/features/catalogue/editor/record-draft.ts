/** A record of a procedure in the form of files, as an editor holds it: every part is there, and may be empty. */
export type FileFee = {
  kind: string
  code: string | null
  amount: number | null
  per: string | null
  note: string | null
}
export type FileTime = {
  case: string | null
  time: number | null
  unit: string | null
  unit_given: boolean
  note: string | null
  fees: FileFee[]
}
export type FileChannel = { channel: string; times: FileTime[] }
export type FileComponent = {
  id: string
  code: string | null
  name: string
  form: boolean
  form_name: string | null
  form_url: string | null
  originals: number | null
  copies: number | null
  replaced_by: string[]
  legal_bases: string[]
}
export type FileCase = { id: string; name: string | null; steps: string[]; components: FileComponent[] }
export type FileAgency = { code: string | null; name: string }
export type FileBasis = {
  number: string
  name: string | null
  issuer: string | null
  issued_on: string | null
}
export const agencyKinds = ['in_charge', 'competent', 'authorised', 'cooperating'] as const
export type FileRecord = {
  code: string
  name: string
  field: string
  ministry: string
  tiers: string[]
  decision: string
  subjects: string[]
  agencies: Record<(typeof agencyKinds)[number], FileAgency[]>
  channels: FileChannel[]
  cases: FileCase[]
  results: { name: string; code: string | null }[]
  legal_bases: FileBasis[]
  requirements: string[]
  related: string[]
  joint: string[]
}

type Json = unknown
const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const partsOf = (pointer: string) => pointer.split('/').slice(1)

/** What stands at a JSON Pointer; undefined when nothing does. */
export function valueAt(value: Json, pointer: string): Json {
  return partsOf(pointer).reduce<Json>(
    (inner, part) => (Array.isArray(inner) ? inner[Number(part)] : isObject(inner) ? inner[part] : undefined),
    value,
  )
}

/** The same with another value at the pointer; whatever lies beside the way there is shared. */
export function withValue<T>(value: T, pointer: string, next: Json): T {
  const put = (inner: Json, [part, ...rest]: string[]): Json => {
    if (part === undefined) return next
    if (Array.isArray(inner))
      return inner.map((item, index) => (index === Number(part) ? put(item, rest) : item))
    const object = isObject(inner) ? inner : {}
    return { ...object, [part]: put(object[part], rest) }
  }
  return put(value, partsOf(pointer)) as T
}

const listAt = (value: Json, pointer: string): Json[] => {
  const list = valueAt(value, pointer)
  return Array.isArray(list) ? list : []
}

export const withItem = <T>(value: T, pointer: string, item: Json): T =>
  withValue(value, pointer, [...listAt(value, pointer), item])

export const withoutItem = <T>(value: T, pointer: string, index: number): T =>
  withValue(
    value,
    pointer,
    listAt(value, pointer).filter((_, place) => place !== index),
  )

/** The list with one item a place further; past either end it stays where it is. */
export function withMoved<T>(value: T, pointer: string, index: number, by: 1 | -1): T {
  const list = [...listAt(value, pointer)]
  const [item] = list.splice(index, 1)
  list.splice(Math.min(Math.max(index + by, 0), list.length), 0, item)
  return withValue(value, pointer, list)
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
/** An id that says nothing of the place, so that it stays when something is put in before. */
export const newId = (letter: 'c' | 'p'): string =>
  `${letter}-${[...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length]).join('')}`

export const emptyFee = (): FileFee => ({ kind: 'fee', code: null, amount: null, per: null, note: null })
export const emptyTime = (): FileTime => ({
  case: null,
  time: null,
  unit: 'working-day',
  unit_given: true,
  note: null,
  fees: [],
})
export const emptyComponent = (): FileComponent => ({
  id: newId('p'),
  code: null,
  name: '',
  form: false,
  form_name: null,
  form_url: null,
  originals: 1,
  copies: 0,
  replaced_by: [],
  legal_bases: [],
})
export const emptyCase = (): FileCase => ({ id: newId('c'), name: null, steps: [], components: [] })

const texts = (value: Json): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
const objects = <T>(value: Json, empty: () => T): T[] =>
  Array.isArray(value) ? value.filter(isObject).map((item) => ({ ...empty(), ...item })) : []
const word = (value: Json): string => (typeof value === 'string' ? value : '')

/** Whatever a draft holds, as a record that can be edited: parts that are missing or of another shape are empty. */
export function editable(content: Json): FileRecord {
  const from = isObject(content) ? content : {}
  const agencies = isObject(from.agencies) ? from.agencies : {}
  const agency = (): FileAgency => ({ code: null, name: '' })
  const kinds = agencyKinds.map((kind) => [kind, objects(agencies[kind], agency)] as const)
  return {
    code: word(from.code),
    name: word(from.name),
    field: word(from.field),
    ministry: word(from.ministry),
    tiers: texts(from.tiers),
    decision: word(from.decision),
    subjects: texts(from.subjects),
    agencies: Object.fromEntries(kinds) as FileRecord['agencies'],
    channels: objects(from.channels, (): FileChannel => ({ channel: 'desk', times: [] })).map((channel) => ({
      channel: channel.channel,
      times: objects(channel.times, emptyTime).map((time) => ({
        ...time,
        fees: objects(time.fees, emptyFee),
      })),
    })),
    cases: objects(from.cases, emptyCase).map((one) => ({
      ...one,
      steps: texts(one.steps),
      components: objects(one.components, emptyComponent).map((paper) => ({
        ...paper,
        replaced_by: texts(paper.replaced_by),
        legal_bases: texts(paper.legal_bases),
      })),
    })),
    results: objects(from.results, agency),
    legal_bases: objects(
      from.legal_bases,
      (): FileBasis => ({ number: '', name: null, issuer: null, issued_on: null }),
    ),
    requirements: texts(from.requirements),
    related: texts(from.related),
    joint: texts(from.joint),
  }
}
