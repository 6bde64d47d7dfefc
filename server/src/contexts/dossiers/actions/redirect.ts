import type { App, StaffActor } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { dossierRedirected } from '../events.ts'
import { competentFor } from '../queries/competent-units.ts'
import { openSteps } from '../rules/situation.ts'
import { nextSteps } from '../rules/workflow.ts'
import { changeDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { endStep } from '../store/step.ts'
import { aboutOf } from './about-of.ts'
import { beginWork } from './advance-step.ts'
import { beginMove } from './begin-move.ts'
import { requireReason } from './require-reason.ts'

/**
 * Sends a dossier that is not for this agency to the competent one, with the reason. It keeps its code and its time, which the
 * applicant was promised; its steps begin anew there. Before it is accepted the other agency's desk receives it; afterwards the
 * result is still handed over where it was handed in. Steps of further agencies of a joint procedure go on.
 */
export const redirect = (
  app: App,
  actor: StaffActor,
  id: string,
  { unit, reason }: { unit: string; reason: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { dossier, process } = await beginMove(tx, id, 'redirect')
    const text = requireReason(reason)
    const competent = (await competentFor(tx, dossier.procedure)).find((one) => one.id === unit)
    if (!competent || competent.id === dossier.unit) throw dossierErrors.unitNotCompetent()
    const ours = openSteps(dossier).filter((line) => [dossier.unit, dossier.desk].includes(line.unit))
    for (const { seq } of ours) await endStep(tx, id, { seq, outcome: 'redirect' })
    const desk = dossier.acceptedAt ? dossier.desk : competent.desk.id
    const there = { ...dossier, unit: competent.id, desk }
    const sheet = dossier.sheet.map((line) =>
      ours.includes(line) ? { ...line, open: false, outcome: 'redirect' } : line,
    )
    await beginWork(tx, { dossier: there, process }, nextSteps(process, sheet, dossier.answers))
    await changeDossier(tx, dossier, { unit: there.unit, desk })
    const sentence = {
      vi: `Chuyển ${competent.nameVi}: ${text.vi}`,
      en: `Sent to ${competent.nameEn}: ${text.en}`,
    }
    await addMove(tx, id, { move: 'redirect', status: dossier.status, reason: { text: sentence } })
    tx.audit('dossier.redirect', id)
    tx.publish(dossierRedirected.of({ ...aboutOf(there), from: dossier.unit, reason: text.vi }))
  })
