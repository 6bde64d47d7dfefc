import type { App, Tx } from '../../../kernel/app.ts'
import { type Intake, receiveFile } from '../../documents/index.ts'
import { dossierErrors } from '../errors.ts'
import { linkedConsultation } from '../queries/consultation-by-link.ts'
import { awaitsOpinion, type Stance, stances } from '../rules/consultation.ts'
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
  if (file.mediaType !== 'application/pdf') throw notPdf()
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

const notPdf = () =>
  dossierErrors.opinionFaulty('/paper', {
    vi: 'Chọn văn bản trả lời đã ký, tệp PDF.',
    en: 'Choose the signed answer, a PDF file.',
  })

function readOpinion({ stance, opinion, name, position, paper }: OpinionFromOutside) {
  const chosen = stances.find((one) => one === stance)
  const text = (pointer: string, typed: string, vi: string, en: string): string => {
    const written = typed.trim()
    if (written === '') throw dossierErrors.opinionFaulty(pointer, { vi, en })
    return written
  }
  if (!chosen) throw dossierErrors.opinionFaulty('/stance', { vi: 'Chọn một ý kiến.', en: 'Choose one.' })
  const said: { stance: Stance; opinion: string; name: string; position: string } = {
    stance: chosen,
    opinion: text('/opinion', opinion, 'Ghi ý kiến.', 'Write the opinion.').slice(0, 8000),
    name: text('/name', name, 'Ghi họ tên người trả lời.', 'Write the name of who answers.').slice(0, 200),
    position: text('/position', position, 'Ghi chức vụ.', 'Write the position.').slice(0, 200),
  }
  if (!paper || paper.bytes.length === 0) throw notPdf()
  return { ...said, paper }
}
