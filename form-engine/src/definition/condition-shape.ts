import { isRecord } from '../answers.ts'
import { at, type Findings } from './finding.ts'
import { definitionLimits } from './limits.ts'
import { id, list, number, type Shape, whole } from './shape.ts'

const single: Shape = (value, pointer, faults) => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    faults.error(
      pointer,
      'wrong-shape',
      'Phải là chữ, số hoặc có/không',
      'This must be a text, number or flag',
    )
}

const simple: Readonly<Record<string, Shape>> = {
  const: single,
  enum: list(single, definitionLimits.choices),
  minimum: number(),
  maximum: number(),
  exclusiveMinimum: number(),
  exclusiveMaximum: number(),
  minItems: whole(),
  required: list(id, definitionLimits.choices),
}

/** A condition of few parts and little depth. A keyword that the engine does not know would say nothing, so it is refused. */
export const condition: Shape = (value, pointer, faults) => {
  const parts = { left: definitionLimits.conditionParts as number }
  judge(value, pointer, faults, { parts, depth: 0 })
}

type Room = { parts: { left: number }; depth: number }

function judge(value: unknown, pointer: string, faults: Findings, { parts, depth }: Room): void {
  if (!isRecord(value)) {
    faults.error(pointer, 'wrong-shape', 'Phải là một điều kiện', 'This must be a condition')
    return
  }
  parts.left -= 1
  if (parts.left < 0 || depth > definitionLimits.conditionDepth) {
    if (parts.left >= -1)
      faults.error(
        pointer,
        'condition-too-large',
        'Điều kiện quá phức tạp',
        'The condition is too complicated',
      )
    return
  }
  const inner = (part: unknown, step: string) =>
    judge(part, `${pointer}/${step}`, faults, { parts, depth: depth + 1 })
  for (const [keyword, part] of Object.entries(value)) {
    const place = at(pointer, keyword)
    if (Object.hasOwn(simple, keyword)) simple[keyword]!(part, place, faults)
    else if (keyword === 'not' || keyword === 'contains') inner(part, keyword)
    else if ((keyword === 'allOf' || keyword === 'anyOf') && Array.isArray(part))
      for (const [index, one] of part.entries()) inner(one, `${keyword}/${index}`)
    else if (keyword === 'properties' && isRecord(part))
      for (const [name, one] of Object.entries(part)) inner(one, at(keyword, name))
    else
      faults.error(
        place,
        'unknown-keyword',
        `Điều kiện không có từ khóa "${keyword.slice(0, 40)}"`,
        `A condition has no keyword "${keyword.slice(0, 40)}"`,
      )
  }
}
