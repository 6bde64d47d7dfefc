import type { Tx } from '../../../kernel/app.ts'
import { addFile, type Received } from '../../documents/index.ts'
import { consultationAnswered } from '../events.ts'
import type { Stance } from '../rules/consultation.ts'
import { type Consultation, keepOpinion } from '../store/consultation.ts'
import type { Dossier } from '../store/dossier.ts'
import { addMove } from '../store/history.ts'
import { aboutOf } from './about-of.ts'

export type GivenOpinion = {
  stance: Stance
  opinion: string
  name: string
  position: string
  file: Received
}

/** Keeps an opinion with its signed paper and tells of it. The dossier is locked, and the question open. */
export async function giveOpinion(
  tx: Tx,
  { dossier, asked }: { dossier: Dossier; asked: Consultation },
  { file: paper, ...given }: GivenOpinion,
): Promise<void> {
  const { applicant: owner, id } = dossier
  const file = await addFile(tx, { owner, draft: null, dossier: id, component: null, ...paper })
  await keepOpinion(tx, asked, { ...given, file })
  // The applicant reads the history too: it says who answered, and not what.
  const who = asked.unit ? asked.agency : `${asked.agency}: ${given.name}, ${given.position}`
  const text = { vi: who, en: who }
  await addMove(tx, id, { move: 'opine', status: dossier.status, reason: { text } })
  tx.audit('dossier.opine', id)
  const dates = { due: asked.dueAt.toISOString(), onTime: tx.now <= asked.dueAt }
  tx.publish(
    consultationAnswered.of({ ...aboutOf(dossier), no: asked.no, outside: asked.unit === null, ...dates }),
  )
}
