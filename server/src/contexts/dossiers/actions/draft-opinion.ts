import type { App, StaffActor, Tx } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { askedConsultation } from '../queries/consulted-page.ts'
import { awaitsOpinion, type Stance } from '../rules/consultation.ts'
import { type Consultation, keepDraftOpinion } from '../store/consultation.ts'
import { type Dossier, lockDossier } from '../store/dossier.ts'
import { refreshWaiting } from '../store/waiting.ts'

/** The dossier, locked, and an open question of it to the actor's unit. Throws for a stranger, and when nobody waits any longer. */
export async function openQuestion(
  tx: Tx,
  id: string,
  no: number,
): Promise<{ dossier: Dossier; asked: Consultation }> {
  const dossier = await lockDossier(tx, id)
  const asked = dossier && (await askedConsultation(tx, id, no))
  if (!dossier || !asked) throw dossierErrors.consultationNotFound()
  if (!awaitsOpinion(asked, dossier.status)) throw dossierErrors.consultationClosed()
  return { dossier, asked }
}

/** An officer or leader of the asked unit writes its opinion down, for the leader to sign; it can be written anew until then. */
export const draftOpinion = (
  app: App,
  actor: StaffActor,
  id: string,
  { no, stance, opinion }: { no: number; stance: Stance; opinion: string },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { asked } = await openQuestion(tx, id, no)
    if (!actor.roles.some((role) => role === 'officer' || role === 'leader'))
      throw dossierErrors.moveNotAllowed()
    const written = requireOpinion(opinion)
    await keepDraftOpinion(tx, asked, { stance, opinion: written })
    await refreshWaiting(tx, [id])
    tx.audit('dossier.draft-opinion', id)
  })

export function requireOpinion(opinion: string): string {
  const written = opinion.trim()
  if (written === '')
    throw dossierErrors.opinionFaulty([{ pointer: '/opinion', vi: 'Ghi ý kiến.', en: 'Write the opinion.' }])
  return written
}
