import type { ChangeWords, Finding } from '@mot-cua/form-engine/definition'
import type { Read, StaffActor } from '../../../kernel/app.ts'
import { rightsFor } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { type DefinitionMove, isUnderWay, movesFor } from '../rules/definition-draft.ts'
import { checkContent, compareContent } from '../rules/judge-definition.ts'
import {
  type DefinitionChange,
  type DefinitionDraft,
  definitionChanges,
  definitionDraftById,
} from '../store/definition-draft.ts'
import { codeLists, keepCodeListsFresh } from './code-lists.ts'
import { contentOf, newestVersion } from './definition-base.ts'

export type DefinitionDraftPage = DefinitionDraft & {
  findings: Finding[]
  /** Somebody published since it was begun. */
  outdated: boolean
  /** What it would change in what it was begun from; null: it was begun from nothing. */
  differences: ChangeWords[] | null
  history: DefinitionChange[]
  moves: DefinitionMove[]
}

/** The draft, for somebody who may know of it; else throws `definition-draft-not-found`. */
export async function visibleDefinitionDraft(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<DefinitionDraft & { rights: { draft: boolean; approve: boolean } }> {
  const draft = await definitionDraftById(read, id)
  const rights = draft && (await rightsFor(read, actor, draft.field))
  if (!draft || !rights || !(rights.draft || rights.approve)) throw formErrors.definitionDraftNotFound()
  return { ...draft, rights }
}

/** A draft with what is wrong with it, what it would change, and its history. */
export async function definitionDraftPage(
  read: Read,
  actor: StaffActor,
  id: string,
): Promise<DefinitionDraftPage> {
  const { rights, ...draft } = await visibleDefinitionDraft(read, actor, id)
  await keepCodeListsFresh(read)
  const before = await contentOf(read, draft)
  return {
    ...draft,
    findings: isUnderWay(draft.state) ? checkContent(draft.content, codeLists()) : [],
    outdated: isUnderWay(draft.state) && draft.base !== (await newestVersion(read, draft)),
    differences: before ? compareContent(before, draft.content) : null,
    history: await definitionChanges(read, id),
    moves: movesFor(actor.id, rights, draft),
  }
}
