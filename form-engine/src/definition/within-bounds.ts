import { at, type Findings } from './finding.ts'
import { definitionLimits, isReservedName } from './limits.ts'

type Visit = { value: unknown; depth: number; pointer: string }

/**
 * Whether a value is small enough to be looked at further, and has no member that is named like one every object has. Goes
 * through it once, without recursion, and stops at the first bound that is passed.
 */
export function isWithinBounds(value: unknown, faults: Findings): boolean {
  const waiting: Visit[] = [{ value, depth: 0, pointer: '' }]
  let [nodes, letters] = [0, 0]
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    nodes += 1
    if (typeof visit.value === 'string') letters += visit.value.length
    if (nodes > definitionLimits.nodes || letters > definitionLimits.letters)
      return refuse(faults, '', 'too-large', 'Biểu mẫu quá lớn', 'The definition is too large')
    if (typeof visit.value !== 'object' || visit.value === null) continue
    if (visit.depth >= definitionLimits.depth)
      return refuse(faults, visit.pointer, 'too-deep', 'Lồng nhau quá sâu', 'This is nested too deeply')
    const entries = Object.entries(visit.value)
    if (entries.length > definitionLimits.nodes)
      return refuse(faults, visit.pointer, 'too-large', 'Biểu mẫu quá lớn', 'The definition is too large')
    for (const [key, member] of entries) {
      letters += key.length
      const pointer = at(visit.pointer, key)
      if (isReservedName(key))
        return refuse(faults, pointer, 'reserved-name', `Không dùng tên "${key}"`, `"${key}" is not allowed`)
      waiting.push({ value: member, depth: visit.depth + 1, pointer })
    }
  }
  return true
}

function refuse(faults: Findings, pointer: string, code: string, vi: string, en: string): false {
  faults.error(pointer, code, vi, en)
  return false
}
