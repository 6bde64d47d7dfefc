import type { CodeList } from '@mot-cua/form-engine'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { mayAdminister, rightsFor } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { newestVersion } from '../queries/definition-base.ts'
import { codeListsById } from '../store/code-list.ts'
import { addDefinitionChange, addDefinitionDraft } from '../store/definition-draft.ts'

/**
 * Begins to prepare a list of codes, from its newest version or, where there is none, from nothing; returns the draft's id. Every
 * service uses the lists, so they are the province's own.
 */
export const startCodeListDraft = (app: App, actor: StaffActor, list: string): Promise<string> =>
  app.transaction(actor, async (tx) => {
    if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
    if (!(await rightsFor(tx, actor, '')).draft) throw kernelErrors.notAllowed()
    const base = await newestVersion(tx, { kind: 'code-list', subject: list })
    const content = base ? (await codeListsById(tx, [base]))[0]!.content : emptyList(list)
    const started = { kind: 'code-list' as const, subject: list, field: '', base, content, note: '' }
    const id = await addDefinitionDraft(tx, actor, started)
    if (!id) throw formErrors.definitionDraftOpen()
    await addDefinitionChange(tx, id, 'started')
    tx.audit('definition-draft.start', id)
    return id
  })

const emptyList = (id: string): CodeList => ({
  id,
  name_vi: '',
  name_en: '',
  origin: '',
  sure: 'proposal',
  items: [],
})
