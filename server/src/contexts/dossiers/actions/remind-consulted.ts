import type { App } from '../../../kernel/app.ts'
import { consultationReminded } from '../events.ts'
import { consultationNo, consultationsToTell, markTold } from '../store/consultation.ts'
import { lockDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'

const actor = { kind: 'system', id: 'dossiers.remind-consulted' } as const

/** Consultations of one round; a round begins every five minutes. */
const mostAtOnce = 500

/**
 * Reminds agencies whose opinion is due within a working day, and tells of those that are overdue: the head of the asking unit sees
 * it (Decree 61/2018, Art. 19). Each is told once of each; doing it twice changes nothing.
 */
export async function remindConsulted(app: App): Promise<void> {
  for (const place of await app.read(actor, (read) => consultationsToTell(read, mostAtOnce)))
    await app.transaction(actor, async (tx) => {
      const dossier = await lockDossier(tx, place.dossier)
      const told = dossier && (await markTold(tx, place))
      if (!dossier || !told) return
      const asked = (await consultationNo(tx, place.dossier, place.no))!
      const text = { vi: `${asked.agency}.`, en: `${asked.agency}.` }
      if (told.overdue)
        await addMove(tx, dossier.id, { move: 'opinion-overdue', status: dossier.status, reason: { text } })
      tx.audit('dossier.remind-consulted', dossier.id)
      const facts = { no: asked.no, due: asked.dueAt.toISOString(), outside: asked.unit === null }
      tx.publish(consultationReminded.of({ ...aboutOf(dossier), ...facts, overdue: told.overdue }))
    })
}
