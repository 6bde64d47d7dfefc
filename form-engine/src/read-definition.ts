import { collectFindings, type Reading, readingOf } from './definition/finding.ts'
import { definitionLimits } from './definition/limits.ts'
import { serviceShape } from './definition/service-shape.ts'
import { isWithinBounds } from './definition/within-bounds.ts'
import type { ServiceDefinition } from './service.ts'

/**
 * Judges unknown JSON as the definition of a service: its shape, its size, names that every object has, conditions and
 * patterns that would take long. What passes may still be incomplete or senseless (`checkForm` says that), but nothing in
 * the engine fails on it or takes long. Bounded in time whatever is given; never throws.
 */
export function readDefinition(given: unknown): Reading<ServiceDefinition> {
  const faults = collectFindings()
  if (isWithinBounds(given, faults)) serviceShape(given, '', faults)
  const read = given as ServiceDefinition
  if (faults.found.length === 0 && countFields(read) > definitionLimits.fields)
    faults.error(
      '/form/sections',
      'too-many',
      `Nhiều nhất ${definitionLimits.fields} câu hỏi`,
      `At most ${definitionLimits.fields} questions`,
    )
  return readingOf(read, faults)
}

const countFields = ({ form }: ServiceDefinition): number =>
  form.sections.reduce((sum, { fields }) => sum + fields.length, 0)
