import type { App, Tx } from '../../../kernel/app.ts'
import { draftErased, draftExpiring } from '../events.ts'
import { draftRules } from '../queries/draft-rules.ts'
import { eraseOn, nextForDraft } from '../rules/draft-life.ts'
import { lockDraft } from '../store/draft.ts'
import { draftsPutAwayBefore, draftsUnsavedSince, eraseDraft, setNoticed } from '../store/unused-draft.ts'
import { endDraft } from './end-draft.ts'

const day = 86_400_000
const actor = { kind: 'system', id: 'forms.clear-drafts' } as const

/**
 * Tells people whose drafts will be cleared soon, clears those they were told of in time, and deletes the answers of those put
 * away long ago. Each draft on its own: one that fails, or that somebody is saving, keeps no other waiting.
 */
export async function clearDrafts(app: App): Promise<void> {
  const rules = draftRules()
  const quiet = Math.min(...rules.map(({ keepDays, noticeDays }) => keepDays - noticeDays))
  const away = Math.min(...rules.map(({ eraseDays }) => eraseDays))
  const before = (days: number) => new Date(app.now().getTime() - (days - 1) * day)
  const { unsaved, putAway } = await app.read(actor, async (read) => ({
    unsaved: await draftsUnsavedSince(read, before(quiet)),
    putAway: await draftsPutAwayBefore(read, before(away)),
  }))
  for (const id of unsaved) await app.transaction(actor, (tx) => notifyOrClear(tx, id))
  for (const id of putAway) await app.transaction(actor, (tx) => eraseWhenDue(tx, id))
}

async function notifyOrClear(tx: Tx, id: string): Promise<void> {
  const draft = await lockDraft(tx, id)
  if (draft?.stage !== 'open') return
  const next = nextForDraft(draftRules(), draft, tx.today)
  if (next.step === 'notify') {
    await setNoticed(tx, id)
    tx.publish(draftExpiring.of({ draft: id, person: draft.person, clearOn: next.clearOn }))
  }
  if (next.step === 'clear') {
    await endDraft(tx, draft, { outcome: 'cleared' })
    tx.audit('draft.clear', id)
  }
}

async function eraseWhenDue(tx: Tx, id: string): Promise<void> {
  const draft = await lockDraft(tx, id)
  if (draft?.stage !== 'discarded' || draft.erasedAt || !draft.endedAt) return
  if (tx.today < eraseOn(draftRules(), draft.endedAt)) return
  await eraseDraft(tx, id)
  tx.publish(draftErased.of({ draft: id }))
  tx.audit('draft.erase', id)
}
