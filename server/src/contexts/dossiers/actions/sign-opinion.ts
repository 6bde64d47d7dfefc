import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import {
  keepSigned,
  makeDossierPaper,
  type SigningProof,
  type SigningRoom,
  signPaper,
} from '../../documents/index.ts'
import { unitById } from '../../organisation/index.ts'
import { dossierErrors } from '../errors.ts'
import { askedConsultation } from '../queries/consulted-page.ts'
import { issuerOf } from '../queries/paper-facts.ts'
import { awaitsOpinion, stanceWords } from '../rules/consultation.ts'
import { officesOnPaper } from '../rules/paper-words.ts'
import type { Consultation } from '../store/consultation.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { openQuestion } from './draft-opinion.ts'
import { giveOpinion } from './give-opinion.ts'

type Drafted = { dossier: Dossier; asked: Consultation }

/** A leader of the asked unit signs the drafted opinion with their own key; the asking unit has it then. */
export async function signOpinion(
  app: App,
  { press, intake }: SigningRoom,
  actor: StaffActor,
  id: string,
  { no, ...proof }: SigningProof & { no: number },
): Promise<void> {
  const { drafted, pdf, unit } = await app.read(actor, async (read) => {
    const drafted = await draftedOpinion(read, actor, id, no)
    const unit = (await unitById(read, actor.unit))?.nameVi ?? actor.unit
    return { drafted, unit, pdf: await paperOf(read, actor, drafted) }
  })
  const signed = await signPaper(press, pdf, actor, {
    ...{ unitName: unit, reason: 'Ký ý kiến trả lời', at: app.now(), proof },
  })
  const { dossier } = drafted
  const file = await keepSigned(intake, `${dossier.code} ý kiến ${no}.pdf`, signed)
  await app.transaction(actor, async (tx) => {
    const { dossier, asked } = await openQuestion(tx, id, no)
    if (asked.draftedAt?.getTime() !== drafted.asked.draftedAt?.getTime())
      throw dossierErrors.versionChanged()
    await giveOpinion(
      tx,
      { dossier, asked },
      {
        ...{ stance: asked.stance!, opinion: asked.opinion!, name: actor.name, position: actor.position },
        file,
      },
    )
  })
}

/** The paper as it would be signed now, for whoever reads it before. */
export const previewOpinion = (app: App, actor: StaffActor, id: string, no: number): Promise<Uint8Array> =>
  app.read(actor, async (read) => paperOf(read, actor, await draftedOpinion(read, actor, id, no)))

async function draftedOpinion(read: Read, actor: StaffActor, id: string, no: number): Promise<Drafted> {
  const [dossier, asked] = await Promise.all([dossierById(read, id), askedConsultation(read, id, no)])
  if (!dossier || !asked) throw dossierErrors.consultationNotFound()
  if (!actor.roles.includes('leader')) throw dossierErrors.moveNotAllowed()
  if (!awaitsOpinion(asked, dossier.status)) throw dossierErrors.consultationClosed()
  if (!asked.draftedAt)
    throw dossierErrors.opinionFaulty([
      { pointer: '/opinion', vi: 'Chưa có dự thảo ý kiến.', en: 'Nothing is drafted yet.' },
    ])
  return { dossier, asked }
}

async function paperOf(read: Read, actor: StaffActor, { dossier, asked }: Drafted): Promise<Uint8Array> {
  const [issuer, asking] = await Promise.all([issuerOf(read, actor.unit), unitById(read, dossier.unit)])
  const says = {
    office: issuer.office,
    issuedAt: read.now,
    addressee: asking?.nameVi ?? dossier.unit,
    dossier: { code: dossier.code, procedureCode: dossier.procedure, procedureName: dossier.procedureVi },
    agency: issuer.name,
    askedAt: asked.askedAt,
    question: asked.question,
    stance: stanceWords[asked.stance!].vi,
    opinion: asked.opinion!,
    signatory: { offices: officesOnPaper(actor.position), name: actor.name },
  }
  return makeDossierPaper({ form: 'opinion', says }, { trackingUrl: '' })
}
