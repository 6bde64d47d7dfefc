import type { ServiceDefinition } from '@mot-cua/form-engine'
import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { placeService, servicesOf } from '../../catalogue/index.ts'
import { formErrors } from '../errors.ts'
import { placeCodeList } from '../store/code-list.ts'
import {
  addDefinitionChange,
  changeDefinitionDraft,
  type DefinitionDraft,
} from '../store/definition-draft.ts'
import { lockDefinitionDraftFor } from './lock-definition-draft.ts'
import { requirePublishable } from './require-publishable.ts'

export type Approval = {
  revision: number
  /** The first day, today or later. */
  validFrom: PlainDate
  decision: { number: string; issuedOn: PlainDate; signer: string }
}

/**
 * Somebody none of whose changes are in it puts a submitted draft into force from the day on, by a decision of the province. Judged once
 * more, since days pass and others publish. On the day nothing has to happen: versions are asked for by date.
 */
export const approveDefinitionDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, validFrom, decision }: Approval,
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDefinitionDraftFor(tx, actor, id, { move: 'approve', revision })
    if (!isPlainDate(validFrom) || validFrom < tx.today) throw formErrors.publicationInPast()
    if (decision.issuedOn > tx.today) throw formErrors.decisionNotSigned()
    await requirePublishable(tx, draft)
    const published =
      'code' in draft.content
        ? await publishService(tx, draft, draft.content, { validFrom, decision })
        : await placeCodeList(tx, draft.content, { validFrom })
    await changeDefinitionDraft(tx, draft, { state: 'approved', decidedBy: actor.id, published })
    const words = {
      vi: `Quyết định ${decision.number} ngày ${decision.issuedOn}, áp dụng từ ${validFrom}`,
      en: `Decision ${decision.number} of ${decision.issuedOn}, in force from ${validFrom}`,
    }
    await addDefinitionChange(tx, id, 'approved', [words])
    tx.audit('definition-draft.approve', id)
  })

async function publishService(
  tx: Tx,
  { subject }: DefinitionDraft,
  content: ServiceDefinition,
  { validFrom, decision }: Omit<Approval, 'revision'>,
): Promise<string> {
  const version = Math.max(0, ...(await servicesOf(tx, subject)).map((one) => one.version)) + 1
  const definition: ServiceDefinition = { ...content, version, validFrom, validTo: null }
  return (await placeService(tx, subject, { definition, validFrom, decision })).service
}
