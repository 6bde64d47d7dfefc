import type { CodeList, CodeLists, ServiceDefinition } from '@mot-cua/form-engine'
import {
  type ChangeWords,
  checkCodeList,
  checkForm,
  compareCodeLists,
  compareServices,
  type Finding,
  type Reading,
  readCodeList,
  readDefinition,
} from '@mot-cua/form-engine/definition'
import type { DefinitionKind } from './definition-draft.ts'

/** What is drafted: a service with its form, or a list of codes. */
export type Definition = ServiceDefinition | CodeList

/** Whether unknown JSON has the shape of what is drafted under this name; else what about it cannot be read. */
export function readContent(kind: DefinitionKind, subject: string, given: unknown): Reading<Definition> {
  const read: Reading<Definition> = kind === 'service' ? readDefinition(given) : readCodeList(given)
  if (!read.content) return read
  const [pointer, name] = 'code' in read.content ? ['/code', read.content.code] : ['/id', read.content.id]
  return name === subject ? read : { content: null, faults: [otherSubject(pointer, subject)] }
}

const otherSubject = (pointer: string, subject: string): Finding => ({
  pointer,
  code: 'other-subject',
  severity: 'error',
  vi: `Bản soạn thảo này là của "${subject}"`,
  en: `This draft is of "${subject}"`,
})

/** What is wrong with content of the right shape, and what is worth a second look. */
export const checkContent = (content: Definition, lists: CodeLists): Finding[] =>
  'code' in content ? checkForm(content, lists) : checkCodeList(content)

/** What differs, in words; from nothing everything is new and nothing is said. */
export function compareContent(before: Definition | undefined, after: Definition): ChangeWords[] {
  if (!before) return []
  if ('code' in before && 'code' in after) return compareServices(before, after)
  return 'code' in before || 'code' in after ? [] : compareCodeLists(before, after)
}
