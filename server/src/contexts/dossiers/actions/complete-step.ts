import type { App, StaffActor } from '../../../kernel/app.ts'
import { advanceStep } from './advance-step.ts'
import { beginMove } from './begin-move.ts'

/** An officer has done a step; the dossier goes to the next one. */
export const completeStep = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const moving = await beginMove(tx, id, 'complete-step')
    await advanceStep(tx, moving, { move: 'complete-step', status: 'processing' })
  })
