import type { Tx } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { needsOfStep } from '../queries/step-needs.ts'
import type { Moving } from './begin-move.ts'

/** Refuses to end a step while something that the process asks for in it is missing, and names it. */
export async function requireNeeds(tx: Tx, moving: Moving): Promise<void> {
  const missing = (await needsOfStep(tx, moving, moving.step.no)).filter(({ met }) => !met)
  if (missing.length > 0) throw dossierErrors.stepNeedsMissing(missing)
}
