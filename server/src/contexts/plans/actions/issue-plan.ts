import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { provinceOf } from '../../organisation/index.ts'
import { planErrors } from '../errors.ts'
import { planIssued } from '../events.ts'
import { provinceName } from '../rules/province-name.ts'
import { changeDraft, type Draft } from '../store/draft.ts'
import { addPlan, addVersion, lockPlan } from '../store/version.ts'
import { lockDraftFor } from './lock-draft-for.ts'
import { requireSound } from './require-sound.ts'

export type Issue = {
  revision: number
  number: string
  issuedOn: PlainDate
  signer: string
  holdsFrom: PlainDate
}

/**
 * A leader of the province issues a submitted draft that somebody else wrote: it holds from the day as the plan's next version.
 * Days before stay as they were, so an amendment holds from its issue or from the version before it at the earliest.
 */
export const issuePlan = (
  app: App,
  actor: StaffActor,
  id: string,
  issue: Issue,
): Promise<{ version: number }> =>
  app.transaction(actor, async (tx) => {
    const draft = await lockDraftFor(tx, actor, id, { move: 'issue', revision: issue.revision })
    if (issue.issuedOn > tx.today) throw planErrors.issuedInFuture()
    await requireSound(tx, draft)
    const version = await nextVersion(tx, draft, issue)
    await addVersion(
      tx,
      {
        ...{ plan: draft.plan, no: version, number: issue.number, issued: issue.issuedOn },
        ...{ signer: issue.signer, holdsFrom: issue.holdsFrom, checksum: null, issuedBy: actor },
        reason: draft.base === null ? null : draft.reason,
        draftedBy: { id: draft.author, name: draft.authorName },
      },
      draft.content,
    )
    await changeDraft(tx, draft, { state: 'issued', decidedBy: actor, version })
    tx.publish(planIssued.of({ plan: draft.plan, version, holdsFrom: issue.holdsFrom }))
    tx.audit('plan.issue', `${draft.plan}#${version}`)
    return { version }
  })

/** Makes the place for the version; throws when somebody issued in between, or when it would hold too early. */
async function nextVersion(tx: Tx, draft: Draft, { issuedOn, holdsFrom }: Issue): Promise<number> {
  if (draft.base === null) {
    const province = provinceName((await provinceOf(tx))?.committee.nameVi ?? '')
    const added = await addPlan(tx, { code: draft.plan, province, lead: draft.lead })
    if (!added) throw planErrors.planExists(draft.plan)
    return 1
  }
  const standing = await lockPlan(tx, draft.plan)
  if (!standing || standing.last !== draft.base) throw planErrors.outdated()
  const earliest = issuedOn > standing.holdsFrom ? issuedOn : standing.holdsFrom
  if (holdsFrom < earliest) throw planErrors.holdsTooEarly(earliest)
  return standing.last + 1
}
