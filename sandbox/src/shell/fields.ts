import { type FieldFault, SandboxProblem } from './problem.ts'

export type Fields = {
  text(name: string, rule?: TextRule): string
  optional(name: string, rule?: TextRule): string | undefined
  integer(name: string): number
  flag(name: string, description: string): void
  object(name: string): Fields | undefined
  list(name: string): Fields[]
  done(): void
}

type TextRule = { max?: number; pattern?: RegExp; oneOf?: readonly string[] }

/** Reads the fields of a message one by one and collects every fault; `done` throws them all as one 400. */
export function readFields(body: unknown, path = '', faults: FieldFault[] = []): Fields {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const record = isObject ? (body as Record<string, unknown>) : {}
  const flag = (name: string, detail: string) => void faults.push({ pointer: `${path}/${name}`, detail })
  if (!isObject) faults.push({ pointer: path || '/', detail: 'must be an object' })

  function optional(name: string, rule: TextRule = {}) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') {
      flag(name, 'must be a text')
      return undefined
    }
    const fault = textFault(value, rule)
    if (fault) flag(name, fault)
    return value
  }

  return {
    optional,
    flag,
    text: (name, rule) => {
      const before = faults.length
      const value = optional(name, rule)
      if (value === undefined && faults.length === before) flag(name, 'is missing')
      return value ?? ''
    },
    integer: (name) => {
      const value = Object.hasOwn(record, name) ? record[name] : undefined
      if (!Number.isSafeInteger(value)) flag(name, 'must be a whole number')
      return Number.isSafeInteger(value) ? (value as number) : 0
    },
    object: (name) => {
      const value = Object.hasOwn(record, name) ? record[name] : undefined
      return value === undefined || value === null ? undefined : readFields(value, `${path}/${name}`, faults)
    },
    list: (name) => {
      const value = Object.hasOwn(record, name) ? record[name] : undefined
      if (value === undefined || value === null) return []
      if (!Array.isArray(value) || value.length > 50) {
        flag(name, 'must be a list of at most 50')
        return []
      }
      return value.map((item, index) => readFields(item, `${path}/${name}/${index}`, faults))
    },
    done: () => {
      if (faults.length > 0)
        throw new SandboxProblem(
          400,
          'invalid-request',
          'The message does not have the agreed shape.',
          faults,
        )
    },
  }
}

function textFault(value: string, { max = 500, pattern, oneOf }: TextRule): string | undefined {
  if (value.length > max) return `must have at most ${max} characters`
  if (hasControlCharacter(value)) return 'must not have control characters'
  if (oneOf && !oneOf.includes(value)) return `must be one of ${oneOf.join(', ')}`
  if (pattern && !pattern.test(value)) return `must match ${pattern.source}`
}

function hasControlCharacter(value: string) {
  return [...value].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\r' && sign !== '\t')
}
