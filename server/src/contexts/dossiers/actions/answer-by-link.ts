import type { App, Tx } from '../../../kernel/app.ts'
import { type Intake, receiveFile } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { linkedConsultation } from '../queries/consultation-by-link.ts'
import { awaitsOpinion, stances } from '../rules/consultation.ts'
import { lockDossier } from '../store/dossier.ts'
import { giveOpinion } from './give-opinion.ts'

export type OpinionFromOutside = {
  stance: string
  opinion: string
  name: string
  position: string
  paper?: { name: string; bytes: Uint8Array } | undefined
}

const actor = { kind: 'system', id: 'dossiers.answer-by-link' } as const

/**
 * An agency outside the system gives its opinion through its link, once, with the signed paper as PDF. The signatures in it are
 * verified as it comes in; what was found is told on both sides and refuses nothing.
 */
export async function answerByLink(
  app: App,
  intake: Intake,
  token: string,
  given: OpinionFromOutside,
): Promise<void> {
  await app.read(actor, async (read) => {
    const { dossier, asked } = await linkedConsultation(read, token)
    if (!awaitsOpinion(asked, dossier.status)) throw dossierErrors.consultationClosed()
  })
  const { paper, ...said } = readOpinion(given)
  const file = await receiveFile(intake, { component: 'paper', ...paper })
  if (file.mediaType !== 'application/pdf') throw dossierErrors.opinionFaulty([notPdf])
  await app.transaction(actor, (tx) => keep(tx, token, { ...said, file }))
}

async function keep(tx: Tx, token: string, given: Parameters<typeof giveOpinion>[2]): Promise<void> {
  const found = await linkedConsultation(tx, token)
  await lockDossier(tx, found.dossier.id)
  // Read again under the lock: the same link may be used twice at once.
  const { dossier, asked } = await linkedConsultation(tx, token)
  if (!awaitsOpinion(asked, dossier.status)) throw dossierErrors.consultationClosed()
  await giveOpinion(tx, { dossier, asked }, given)
}

const notPdf = {
  pointer: '/paper',
  vi: 'Chọn văn bản trả lời đã ký, tệp PDF.',
  en: 'Choose the signed answer, a PDF file.',
}

/** Everything that was given, or a refusal that names everything that is missing. */
function readOpinion({ stance, opinion, name, position, paper }: OpinionFromOutside) {
  const chosen = stances.find((one) => one === stance)
  const said = {
    opinion: opinion.trim().slice(0, 8000),
    name: name.trim().slice(0, 200),
    position: position.trim().slice(0, 200),
  }
  const faults = [
    ...(chosen ? [] : [{ pointer: '/stance', vi: 'Chọn một ý kiến.', en: 'Choose one.' }]),
    ...(said.opinion ? [] : [{ pointer: '/opinion', vi: 'Ghi ý kiến.', en: 'Write the opinion.' }]),
    ...(said.name
      ? []
      : [{ pointer: '/name', vi: 'Ghi họ tên người trả lời.', en: 'Write the name of who answers.' }]),
    ...(said.position ? [] : [{ pointer: '/position', vi: 'Ghi chức vụ.', en: 'Write the position.' }]),
    ...(paper && paper.bytes.length > 0 ? [] : [notPdf]),
  ]
  if (!chosen || !paper || faults.length > 0) throw dossierErrors.opinionFaulty(faults)
  return { stance: chosen, ...said, paper }
}
