import type { Read } from '../../../kernel/app.ts'
import { servicesOf } from '../../catalogue/index.ts'
import type { Definition } from '../rules/judge-definition.ts'
import { codeListsById, versionsOfCodeList } from '../store/code-list.ts'
import type { DefinitionDraft } from '../store/definition-draft.ts'
import { definitionOf } from './service-definition.ts'

type Subject = Pick<DefinitionDraft, 'kind' | 'subject'>

/** The version that one published now would take the place of: the latest that has not ended; null: there is none. */
export async function newestVersion(read: Read, { kind, subject }: Subject): Promise<string | null> {
  const versions =
    kind === 'service' ? await servicesOf(read, subject) : await versionsOfCodeList(read, subject)
  return versions.find(({ validTo }) => validTo === null || validTo > read.today)?.id ?? null
}

/** What a published version says; undefined when there is none. */
export async function contentOf(
  read: Read,
  { kind, base }: Pick<DefinitionDraft, 'kind' | 'base'>,
): Promise<Definition | undefined> {
  if (base === null) return undefined
  return kind === 'service' ? definitionOf(read, base) : (await codeListsById(read, [base]))[0]?.content
}
