import type { Read, Tx } from '../../../kernel/app.ts'
import type { Stage } from './draft.ts'

// Drafts that nobody works on: noticed, put away, taken back, erased.

type Tables = {
  'forms.draft': {
    id: string
    stage: Stage
    answers: string
    origins: string
    corrections: string
    set_aside: string
    checkout: string | null
    saved_at: Date
    noticed_at: Date | null
    ended_at: Date | null
    cleared: boolean
    erased_at: Date | null
  }
}
const db = (read: Read) => read.db.withTables<Tables>()

/** Open drafts that nobody has saved since the moment. */
export const draftsUnsavedSince = async (read: Read, before: Date): Promise<string[]> =>
  (
    await db(read)
      .selectFrom('forms.draft')
      .select('id')
      .where('stage', '=', 'open')
      .where('saved_at', '<', before)
      .orderBy('saved_at')
      .execute()
  ).map(({ id }) => id)

export const setNoticed = (tx: Tx, id: string) =>
  db(tx).updateTable('forms.draft').set({ noticed_at: tx.now }).where('id', '=', id).execute()

/** Takes a draft back that was put away; it is kept as if it had been saved now. */
export const reviveDraft = (tx: Tx, id: string) =>
  db(tx)
    .updateTable('forms.draft')
    .set({ stage: 'open', ended_at: null, cleared: false, saved_at: tx.now, noticed_at: null })
    .where('id', '=', id)
    .execute()

/** Drafts put away before the moment whose answers are still there. */
export const draftsPutAwayBefore = async (read: Read, before: Date): Promise<string[]> =>
  (
    await db(read)
      .selectFrom('forms.draft')
      .select('id')
      .where('stage', '=', 'discarded')
      .where('erased_at', 'is', null)
      .where('ended_at', '<', before)
      .orderBy('ended_at')
      .execute()
  ).map(({ id }) => id)

/** Deletes everything the person had typed or that sources had said; the times, which say nothing of the person, stay. */
export const eraseDraft = (tx: Tx, id: string) =>
  db(tx)
    .updateTable('forms.draft')
    .set({
      answers: '{}',
      origins: '{}',
      corrections: '{}',
      set_aside: '{}',
      checkout: null,
      erased_at: tx.now,
    })
    .where('id', '=', id)
    .execute()
