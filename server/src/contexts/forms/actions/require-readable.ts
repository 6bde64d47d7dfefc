import { formErrors } from '../errors.ts'
import type { DefinitionKind } from '../rules/definition-draft.ts'
import { type Definition, readContent } from '../rules/judge-definition.ts'

/** The content, when it has the shape of a definition of this name; else `definition-unreadable` with what cannot be read, by place. */
export function requireReadable(kind: DefinitionKind, subject: string, given: unknown): Definition {
  const { content, faults } = readContent(kind, subject, given)
  if (!content) throw formErrors.definitionUnreadable(faults)
  return content
}
