import { isDeepStrictEqual } from 'node:util'
import type { ServiceDefinition } from '@mot-cua/form-engine'
import { runExamples } from '@mot-cua/form-engine/definition'
import type { Tx } from '../../../kernel/app.ts'
import { procedurePage } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { formsBrokenBy } from '../queries/broken-forms.ts'
import { codeLists, refreshCodeLists } from '../queries/code-lists.ts'
import { contentOf, newestVersion } from '../queries/definition-base.ts'
import { checkContent, type Definition } from '../rules/judge-definition.ts'
import type { DefinitionDraft } from '../store/definition-draft.ts'

/**
 * Throws why the draft may not be published: findings that hinder it, test answers that do not come out as they should, forms in force
 * that a list would break, a version that somebody published in between, content that already holds.
 */
export async function requirePublishable(tx: Tx, draft: DefinitionDraft): Promise<void> {
  await refreshCodeLists(tx)
  const lists = codeLists()
  const errors = checkContent(draft.content, lists).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw formErrors.definitionNotSound(errors)
  if ('code' in draft.content) {
    if (!(await procedurePage(tx, draft.subject, tx.today))) throw formErrors.procedureNotInForce()
    const failed = runExamples(draft.content, lists).filter(({ passed }) => !passed)
    if (failed.length > 0) throw formErrors.examplesFail(failed.map(({ id }) => id))
  } else {
    const broken = await formsBrokenBy(tx, draft.content)
    if (broken.length > 0) throw formErrors.listBreaksForms(broken)
  }
  if (draft.base !== (await newestVersion(tx, draft))) throw formErrors.definitionOutdated()
  const before = await contentOf(tx, draft)
  if (before && isDeepStrictEqual(bare(before), bare(draft.content)))
    throw formErrors.definitionSaysNothingNew()
}

/** Without what the publication itself sets. */
function bare(content: Definition): object {
  if (!('code' in content)) return content
  const { version: _, validFrom: _from, validTo: _to, ...rest } = content satisfies ServiceDefinition
  return rest
}
