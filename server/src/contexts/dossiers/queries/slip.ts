import { amountDue, formatAnswer, requiredComponents } from '@mot-cua/form-engine'
import type { App, CitizenActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { AppointmentSlip } from '../../documents/index.ts'
import { codeLists } from '../../forms/index.ts'
import { personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import { unitOfCode } from '../rules/dossier-code.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import { dossierById } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'

/** What the slip needs besides the dossier: how people follow it. */
export type SlipWays = { trackingUrl: (code: string) => string; hotline: string }

/** Everything the receipt of the actor's own dossier says, as it was handed in; somebody else's does not exist. */
export const slipOf = (app: App, actor: CitizenActor, id: string, ways: SlipWays): Promise<AppointmentSlip> =>
  app.read(actor, async (read) => {
    const dossier = await dossierById(read, id)
    if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
    const { service } = await processOf(read, dossier)
    const [unit, person, history] = await Promise.all([
      unitById(read, unitOfCode(dossier.code), dateInVietnam(dossier.submittedAt)),
      personById(read, actor.id),
      movesOf(read, id),
    ])
    const { answers, origins, channel, code, submittedAt, dueAt } = dossier
    const lists = codeLists()
    const fields = service.form.sections.flatMap((section) => section.fields)
    const text = (field: string | undefined) => {
      const found = fields.find((one) => one.id === field)
      return found ? formatAnswer(found, answers[found.id], 'vi', lists) : ''
    }
    const due = amountDue(service.fees, service.charges, answers, {
      channel,
      today: dateInVietnam(submittedAt),
    })
    const clerk = history.find(({ move }) => move === 'accept')?.actorName
    return {
      office: letterheadOf(unit?.nameVi ?? dossier.unit),
      dossier: {
        code,
        procedureCode: dossier.procedure,
        procedureName: dossier.procedureVi,
        applicant: {
          name: dossier.applicantName,
          address: text(service.contact?.address),
          phone: dossier.applicantPhone ?? '',
          ...(text(service.contact?.email) && { email: text(service.contact?.email) }),
          ...(person && { identityNumber: person.identityNumber }),
        },
      },
      components: requiredComponents(service.components, answers, origins, channel)
        .filter(({ status, component }) => status !== 'show' && !(status === 'upload' && component.shownOnly))
        .map(({ component, status }) => ({
          name: status === 'proven' ? `${component.name_vi} (lấy từ cơ sở dữ liệu)` : component.name_vi,
          originals: status === 'proven' ? 0 : component.originals,
          certifiedCopies: 0,
          copies: status === 'proven' ? 0 : component.copies,
        })),
      sets: 1,
      duration: `${String(dossier.timeLimit.time).padStart(2, '0')} ngày làm việc`,
      receivedAt: submittedAt,
      dueAt,
      explanation: dossier.dueBecause.vi,
      resultDelivery: text('delivery') || 'Bản điện tử',
      fees: due.lines
        .filter(({ amount }) => amount > 0)
        .map((line) => ({ name: line.vi, amount: line.amount, paid: true })),
      trackingUrl: ways.trackingUrl(code),
      hotline: ways.hotline,
      receiver: { name: clerk ?? 'Tiếp nhận tự động trên hệ thống' },
    }
  })
