import type { App } from '../../../kernel/app.ts'
import { unitById } from '../../organisation/index.ts'
import { awaitsOpinion } from '../rules/consultation.ts'
import { addLink, consultationNo, markUndeliverable } from '../store/consultation.ts'
import { dossierById } from '../store/dossier.ts'

/** What an agency outside is written: where to, and the token of a link made for this very letter. */
export type ConsultationLetter = {
  id: string
  to: string
  code: string
  /** The unit that asks. */
  from: string
  due: Date
  token: string
}
export type ConsultationPlace = { dossier: string; no: number }

const actor = { kind: 'system', id: 'dossiers.open-consultation-link' } as const

/**
 * Makes a link for the agency outside that is asked; only its hash is kept, so that it stands in the letter and nowhere else. Of
 * several links each works until the opinion is given. Undefined when nobody waits for it any longer.
 */
export const openConsultationLink = (
  app: App,
  { dossier: id, no }: ConsultationPlace,
): Promise<ConsultationLetter | undefined> =>
  app.transaction(actor, async (tx) => {
    const [dossier, asked] = [await dossierById(tx, id), await consultationNo(tx, id, no)]
    if (!dossier || !asked?.email || !awaitsOpinion(asked, dossier.status)) return undefined
    const unit = await unitById(tx, dossier.unit)
    return {
      id: asked.id,
      to: asked.email,
      code: dossier.code,
      from: unit?.nameVi ?? dossier.unit,
      due: asked.dueAt,
      token: await addLink(tx, asked.id),
    }
  })

/** The mailbox does not exist: whoever asked sees it on the dossier. */
export const noteUndeliverable = (app: App, place: ConsultationPlace): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await markUndeliverable(tx, place)
  })
