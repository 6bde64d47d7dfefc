import type { Finding } from '@mot-cua/form-engine/definition'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { codeLists } from '../queries/code-lists.ts'
import { checkContent, compareContent } from '../rules/judge-definition.ts'
import { addDefinitionChange, changeDefinitionDraft } from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'
import { requireReadable } from './require-readable.ts'

export type SavedDefinition = { revision: number; savedAt: Date; findings: Finding[] }

/**
 * Keeps the whole definition as it was edited, finished or not, and says what is still wrong with it. A stale revision is refused and
 * changes nothing; so is what has not the shape of a definition.
 */
export const saveDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision: known, definition, note }: { revision: number; definition: unknown; note?: string },
): Promise<SavedDefinition> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'save', revision: known })
    const content = requireReadable(draft.kind, draft.subject, definition)
    const words = compareContent(draft.content, content)
    const change = { content, editor: actor.id, ...(note !== undefined && { note }) }
    const revision = await changeDefinitionDraft(tx, draft, change)
    if (words.length > 0) await addDefinitionChange(tx, id, 'saved', words)
    return { revision, savedAt: tx.now, findings: checkContent(content, codeLists()) }
  })
