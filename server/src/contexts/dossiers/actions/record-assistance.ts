import type { StaffActor, Tx } from '../../../kernel/app.ts'
import { dossierErrors } from '../errors.ts'
import { dossierAssisted } from '../events.ts'
import { readDossierCode } from '../rules/dossier-code.ts'
import { changeDossier, dossierByCode, lockDossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'

/**
 * The clerk helped a person to hand in online on the person's own account: written into the history, shown to the person, and
 * from then on the dossier is not a remote one. Said again, nothing changes. Refuses a dossier of somebody else than `person`
 * as absent. The caller has made sure that the clerk is at work for this person.
 */
export async function recordAssistance(
  tx: Tx,
  clerk: StaffActor,
  { person, code }: { person: string; code: string },
): Promise<void> {
  const read = readDossierCode(code)
  const found = read === null ? undefined : await dossierByCode(tx, read)
  const dossier = found && (await lockDossier(tx, found.id))
  if (!dossier || dossier.applicant !== person || dossier.channel !== 'online') throw dossierErrors.notFound()
  if (dossier.assistant !== null) return
  await changeDossier(tx, dossier, { assistant: clerk.id, assistant_name: clerk.name })
  const text = {
    vi: 'Nộp trực tuyến có cán bộ hỗ trợ; không tính là nộp từ xa.',
    en: 'Submitted online with the help of an official; not counted as remote.',
  }
  await addMove(tx, dossier.id, { move: 'assist', status: dossier.status, reason: { text } })
  tx.audit('dossier.assist', dossier.id)
  tx.publish(dossierAssisted.of(aboutOf(dossier)))
}
