import { amountDue, requiredComponents, type ServiceDefinition } from '@mot-cua/form-engine'
import type { Read } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { DossierPaper } from '../../documents/index.ts'
import { cashReceiptOf, paymentOfDraft } from '../../payments/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { limitInWords } from '../rules/paper-words.ts'
import type { Dossier } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'
import { type Manner, papersOf } from '../store/received.ts'
import { answerText, dossierFactsOf, issuerOf } from './paper-facts.ts'

export type Slip = Extract<DossierPaper, { form: 1 }>['says']

/** Everything the receipt of a dossier says, as it was handed in, but for its number. */
export async function slipOf(read: Read, dossier: Dossier): Promise<Slip> {
  const { service } = await processOf(read, dossier)
  const [issuer, facts, history, components, fees] = await Promise.all([
    issuerOf(read, dossier.unit),
    dossierFactsOf(read, dossier, service),
    movesOf(read, dossier.id),
    componentsOf(read, dossier, service),
    feesOf(read, dossier, service),
  ])
  const clerk = history.find(({ move }) => move === 'accept')?.actorName
  return {
    office: issuer.office,
    dossier: facts.dossier,
    ...(facts.submitter && { submitter: facts.submitter }),
    components,
    sets: 1,
    duration: limitInWords(dossier.timeLimit),
    receivedAt: dossier.submittedAt,
    dueAt: dossier.dueAt,
    explanation: dossier.dueBecause.vi,
    resultDelivery: answerText(service, dossier, 'delivery') || 'Bản điện tử',
    fees,
    hotline: issuer.hotline,
    receiver: { name: clerk ?? dossier.assistantName ?? 'Tiếp nhận tự động trên hệ thống' },
  }
}

async function componentsOf(read: Read, dossier: Dossier, service: ServiceDefinition) {
  const { answers, origins, channel } = dossier
  const received = await papersOf(read, dossier.id)
  const copiesOf = (component: string, manner: Manner) =>
    received.find((paper) => paper.component === component && paper.manner === manner)?.copies ?? 0
  return requiredComponents(service.components, answers, origins, channel)
    .filter(({ status, component }) => status !== 'show' && !(status === 'upload' && component.shownOnly))
    .map(({ component, status }) => ({
      name: status === 'proven' ? `${component.name_vi} (lấy từ cơ sở dữ liệu)` : component.name_vi,
      ...(channel === 'online'
        ? {
            originals: status === 'proven' ? 0 : component.originals,
            certifiedCopies: 0,
            copies: status === 'proven' ? 0 : component.copies,
          }
        : {
            originals: copiesOf(component.id, 'original'),
            certifiedCopies: copiesOf(component.id, 'certified-copy'),
            copies: copiesOf(component.id, 'copy'),
          }),
    }))
}

/** What is owed, and whether it has been paid, online or in cash. */
async function feesOf(
  read: Read,
  { answers, channel, submittedAt, draft }: Dossier,
  service: ServiceDefinition,
) {
  const today = dateInVietnam(submittedAt)
  const due = amountDue(service.fees, service.charges, answers, { channel, today })
  const owed = due.lines.filter(({ amount }) => amount > 0)
  if (owed.length === 0) return []
  const [online, cash] = draft
    ? await Promise.all([paymentOfDraft(read, draft), cashReceiptOf(read, draft)])
    : []
  const paid = online?.state === 'settled' || cash !== undefined
  return owed.map((line) => ({ name: line.vi, amount: line.amount, paid }))
}
