import type { App, StaffActor } from '../../../kernel/app.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove } from './begin-move.ts'
import { requireNeeds } from './require-needs.ts'

/** A step is done, with what was decided in it and what it needs; the dossier goes to the next ones. */
export const completeStep = (
  app: App,
  actor: StaffActor,
  id: string,
  { step, decision }: { step?: number | undefined; decision?: string | undefined } = {},
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const moving = await beginMove(tx, id, 'complete-step', step)
    await requireNeeds(tx, moving)
    await advanceStep(tx, moving, {
      move: 'complete-step',
      status: 'processing',
      ...(decision && { decision }),
    })
  })
