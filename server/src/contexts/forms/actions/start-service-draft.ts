import type { ServiceDefinition } from '@mot-cua/form-engine'
import { emptyService } from '@mot-cua/form-engine/definition'
import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { mayAdminister, procedurePage, rightsFor, timeLimitOf } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { newestVersion } from '../queries/definition-base.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { addDefinitionChange, addDefinitionDraft } from '../store/definition-draft.ts'
import { requireReadable } from './require-readable.ts'

/**
 * Begins to prepare the service of a procedure in force, from its newest version, or from nothing where there is none or that is wanted;
 * returns the draft's id. One draft at a time is open for a procedure.
 */
export const startServiceDraft = (
  app: App,
  actor: StaffActor,
  { procedure, fromNothing = false }: { procedure: string; fromNothing?: boolean },
): Promise<string> =>
  app.transaction(actor, async (tx) => {
    const field = await requireDrafter(tx, actor, procedure)
    const base = await newestVersion(tx, { kind: 'service', subject: procedure })
    const content =
      base === null || fromNothing ? await serviceFromNothing(tx, procedure) : await definitionOf(tx, base)
    return addOpenDraft(tx, actor, { procedure, field, base, content }, 'started')
  })

/** Begins a draft with a definition from a file, which is judged first; the code in it says the procedure. */
export const importServiceDraft = (app: App, actor: StaffActor, definition: unknown): Promise<string> =>
  app.transaction(actor, async (tx) => {
    if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
    const code = (definition as { code?: unknown } | null)?.code
    const procedure = typeof code === 'string' ? code : ''
    const content = requireReadable('service', procedure, definition) as ServiceDefinition
    const field = await requireDrafter(tx, actor, procedure)
    const base = await newestVersion(tx, { kind: 'service', subject: procedure })
    return addOpenDraft(tx, actor, { procedure, field, base, content }, 'imported')
  })

/** The field of the procedure, for somebody who may draft in it. */
async function requireDrafter(tx: Tx, actor: StaffActor, procedure: string): Promise<string> {
  if (!mayAdminister(actor)) throw kernelErrors.notAllowed()
  const page = await procedurePage(tx, procedure, tx.today)
  if (!page) throw formErrors.procedureNotInForce()
  if (!(await rightsFor(tx, actor, page.field)).draft) throw kernelErrors.notAllowed()
  return page.field
}

async function serviceFromNothing(tx: Tx, procedure: string): Promise<ServiceDefinition> {
  const { name, field, tiers, decision } = (await procedurePage(tx, procedure, tx.today))!
  const limit = await timeLimitOf(tx, procedure, 'online', tx.today).catch(() => null)
  const workingDays = limit?.unit === 'working-day' && limit.time > 0 ? limit.time : 5
  return emptyService({ code: procedure, name, field, tiers, decision, workingDays }, tx.today)
}

async function addOpenDraft(
  tx: Tx,
  actor: StaffActor,
  given: { procedure: string; field: string; base: string | null; content: ServiceDefinition },
  what: 'started' | 'imported',
): Promise<string> {
  const { procedure: subject, ...rest } = given
  const id = await addDefinitionDraft(tx, actor, { kind: 'service', subject, note: '', ...rest })
  if (!id) throw formErrors.definitionDraftOpen()
  await addDefinitionChange(tx, id, what)
  tx.audit(`definition-draft.${what === 'started' ? 'start' : 'import'}`, id)
  return id
}
