import type { App, CitizenActor } from '../../../kernel/app.ts'
import { receivingUnit } from '../../organisation/index.ts'
import { formErrors } from '../errors.ts'
import { definitionOf } from '../queries/service-definition.ts'
import { saveDraft } from '../store/draft.ts'
import { lockOpenDraft } from './lock-open-draft.ts'

/** Sends the draft to another unit that receives this procedure, or to the one that took over from it. */
export const changeUnit = (app: App, actor: CitizenActor, id: string, unit: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockOpenDraft(tx, id)
    const { tiers } = await definitionOf(tx, draft.service)
    const receiving = await receivingUnit(tx, unit)
    if (!receiving || !tiers.includes(receiving.tier)) throw formErrors.unitNotCompetent()
    await saveDraft(tx, draft, { unit: receiving.id, desk: receiving.desk.id })
  })
