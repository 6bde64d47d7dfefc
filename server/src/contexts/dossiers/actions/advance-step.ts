import type { Process } from '@mot-cua/form-engine'
import type { Tx } from '../../../kernel/app.ts'
import { agenciesFor, calendarOf } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { stepFinished } from '../events.ts'
import type { Move, Status } from '../rules/lifecycle.ts'
import { otherAgencies, type Step, stepDue, stepNumbered, stepsAfterDoing } from '../rules/workflow.ts'
import { openConsultations } from '../store/consultation.ts'
import { changeDossier, type Dossier, type DossierChange } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { type BegunStep, beginSteps, endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import type { Moving } from './begin-move.ts'

/**
 * Finishes the step of the move and begins those that the process has next, side by side where it says so, with everything that is
 * written down of it. `decision`: what was decided in the step, where it has decisions.
 */
export async function advanceStep(
  tx: Tx,
  { dossier, process, step }: Moving,
  {
    move,
    status,
    change = {},
    decision = null,
  }: { move: Move; status: Status; change?: DossierChange; decision?: string | null },
): Promise<void> {
  if ((await openConsultations(tx, dossier.id, step.no)).length > 0) throw dossierErrors.consultationOpen()
  const decisions = stepNumbered(process, step.no)?.decisions ?? []
  const decided = decisions.find(({ id }) => id === decision)
  if ((decisions.length > 0 || decision !== null) && !decided) throw dossierErrors.decisionRequired()
  await endStep(tx, dossier.id, { seq: step.seq, outcome: move, decision })
  await beginWork(tx, { dossier, process }, stepsAfterDoing(process, dossier, { seq: step.seq, decision }))
  await changeDossier(tx, dossier, { ...change, status })
  const reason = decided && { text: { vi: decided.vi, en: decided.en } }
  await addMove(tx, dossier.id, { move, status, ...(reason && { reason }) })
  tx.audit(`dossier.${move}`, dossier.id)
  tx.publish(stepFinished.of({ ...aboutOf(dossier), step: step.no, role: step.role }))
}

/** Begins steps where they are done: the desk's at the desk, another agency's there, the others in the unit. */
export async function beginWork(
  tx: Tx,
  { dossier, process }: { dossier: Dossier; process: Process },
  steps: readonly Step[],
): Promise<void> {
  if (steps.length === 0) return
  const others = otherAgencies(process)
  const elsewhere = steps.some(({ agency }) => others.includes(agency))
  const agencies = elsewhere ? await agenciesFor(tx, others, dossier.unit) : new Map<string, string>()
  const begun: BegunStep[] = []
  for (const step of steps) {
    const unit = agencies.get(step.agency) ?? placeOf(step, dossier)
    // Everybody works by the hours of their own office.
    const due = stepDue(step, tx.now, await calendarOf(tx, unit))
    begun.push({ no: step.no, role: step.role, unit, due })
  }
  await beginSteps(tx, dossier.id, begun)
}

export const placeOf = ({ role }: Pick<Step, 'role'>, { unit, desk }: Pick<Dossier, 'unit' | 'desk'>) =>
  role === 'clerk' ? desk : unit
