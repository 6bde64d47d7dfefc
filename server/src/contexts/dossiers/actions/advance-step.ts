import type { Tx } from '../../../kernel/app.ts'
import { calendarOf } from '../../organisation/index.ts'
import { stepFinished } from '../events.ts'
import type { Move, Status } from '../rules/lifecycle.ts'
import { stepAfter, stepDue } from '../rules/workflow.ts'
import { changeDossier, type DossierChange } from '../store/dossier.ts'
import { addMove, passStep } from '../store/history.ts'
import { aboutOf } from './about-of.ts'
import type { Moving } from './begin-move.ts'

/** Finishes the current step by a move and begins the next one of the process, with everything that is written down of it. */
export async function advanceStep(
  tx: Tx,
  { dossier, process }: Moving,
  { move, status, change = {} }: { move: Move; status: Status; change?: DossierChange },
): Promise<void> {
  const next = stepAfter(process, dossier.step)
  const calendar = await calendarOf(tx, dossier.unit)
  const unit = next?.role === 'clerk' ? dossier.desk : dossier.unit
  await passStep(tx, dossier.id, {
    outcome: move,
    ...(next && { next: { no: next.no, role: next.role, unit, due: stepDue(next, tx.now, calendar) } }),
  })
  await changeDossier(tx, dossier, {
    ...change,
    status,
    assignee: null,
    ...(next && { step: next.no, role: next.role }),
  })
  await addMove(tx, dossier.id, { move, status })
  tx.audit(`dossier.${move}`, dossier.id)
  tx.publish(stepFinished.of({ ...aboutOf(dossier), step: dossier.step, role: dossier.role }))
}
