import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { endedFrom } from '../../../kernel/values/validity.ts'
import { catalogueErrors } from '../errors.ts'
import { procedureAnnulled, proceduresChanged } from '../events.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { addAnnulment, closeDraft, type Draft } from '../store/draft.ts'
import { endVersions, lockVersions, type StandingVersion } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'
import { placeVersions } from './place-versions.ts'
import { requireSound } from './submit-draft.ts'

/**
 * A second person puts a submitted draft into force by a decision of the province, from the draft's day on: the version holds,
 * or the procedure ends. Judged once more, since days pass and others publish.
 */
export const approveDraft = (
  app: App,
  actor: StaffActor,
  id: string,
  { revision, decision }: { revision: number; decision: Decision },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'approve', revision })
    if (decision.issuedOn > tx.today) throw catalogueErrors.decisionInFuture()
    const standing = await lockVersions(tx, [draft.procedure])
    const record = await requireSound(tx, draft, standing)
    const decided = await recordDecision(tx, decision)
    const day = { validFrom: draft.validFrom!, publishedBy: decided }
    const placed = record && (await placeVersions(tx, [record], day))
    if (placed && placed.versions.size === 0) throw catalogueErrors.draftSaysNothingNew()
    if (!placed) await annul(tx, draft, standing, decided)
    const version = placed?.versions.get(draft.procedure) ?? null
    await closeDraft(tx, id, { by: actor, decision: decided, version })
    tx.audit('procedure-draft.approve', id)
  })

/** Ends what holds on the day and what was to come after it. Dossiers and drafts of citizens keep the versions they have. */
async function annul(
  tx: Tx,
  { id, procedure, validFrom }: Draft,
  standing: readonly StandingVersion[],
  decision: string,
) {
  const day = validFrom!
  await endVersions(tx, endedFrom(standing, day), day)
  await addAnnulment(tx, { procedure, validFrom: day, decision, draft: id })
  tx.publish(proceduresChanged.of({ procedures: [procedure], validFrom: day }))
  tx.publish(procedureAnnulled.of({ procedure, validFrom: day, decision }))
}
