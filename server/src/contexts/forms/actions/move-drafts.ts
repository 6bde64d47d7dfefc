import { computeAnswers } from '@mot-cua/form-engine'
import { migrateAnswers } from '@mot-cua/form-engine/definition'
import type { App, Tx } from '../../../kernel/app.ts'
import { codeLists, keepCodeListsFresh } from '../queries/code-lists.ts'
import { currentService, definitionOf } from '../queries/service-definition.ts'
import { type Draft, lockDraft, moveDraft, openDraftsToLookAt } from '../store/draft.ts'

const batch = 200
const system = { kind: 'system', id: 'forms.move-drafts' } as const

/** Brings every open draft of citizens to the version of its form that holds today, one transaction each. */
export async function moveDrafts(app: App): Promise<void> {
  let after = ''
  for (;;) {
    const ids = await app.read(system, (read) => openDraftsToLookAt(read, { after, most: batch }))
    for (const id of ids)
      await app.transaction(system, async (tx) => {
        const draft = await lockDraft(tx, id)
        if (draft) await moveToCurrentVersion(tx, draft)
      })
    if (ids.length < batch) return
    after = ids.at(-1)!
  }
}

/** Whether a draft may be moved: nobody has been asked for money for what it says. */
export const isMovable = ({ stage, checkout }: Draft): boolean => stage === 'open' && checkout === null

/**
 * The draft under the version that holds today, for a draft that is locked. Every answer that still fits is kept; the others stay with the
 * draft and are shown. A draft for which money was asked stays as it is: what is paid for is what is handed in. So does one whose
 * procedure has no service any more.
 */
export async function moveToCurrentVersion(tx: Tx, draft: Draft): Promise<Draft> {
  if (!isMovable(draft)) return draft
  const current = await currentService(tx, draft.procedure)
  if (!current || current.id === draft.service) return draft
  await keepCodeListsFresh(tx)
  const before = await definitionOf(tx, draft.service)
  const { leftover, ...moved } = migrateAnswers(before.form, current.definition.form, draft, {
    today: tx.today,
    lists: codeLists(),
  })
  const answers = computeAnswers(current.definition.form, moved.answers, tx.today)
  const change = { ...moved, answers, service: current.id, leftover: [...draft.leftover, ...leftover] }
  await moveDraft(tx, draft, change)
  tx.audit('draft.move', draft.id)
  return { ...draft, ...change, revision: draft.revision + 1 }
}
