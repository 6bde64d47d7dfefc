import { amountDue, formatAnswer, requiredComponents } from '@mot-cua/form-engine'
import type { App, CitizenActor, Read, StaffActor } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { AppointmentSlip } from '../../documents/index.ts'
import { codeLists } from '../../forms/index.ts'
import { personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { processOf } from '../actions/begin-move.ts'
import { dossierErrors } from '../errors.ts'
import { unitOfCode } from '../rules/dossier-code.ts'
import { letterheadOf } from '../rules/letterhead.ts'
import { type Dossier, dossierById } from '../store/dossier.ts'
import { movesOf } from '../store/history.ts'
import { type Manner, papersOf } from '../store/received.ts'
import { dossierForStaff } from './dossier-for-staff.ts'

/** What the slip needs besides the dossier: how people follow it. */
export type SlipWays = { trackingUrl: (code: string) => string; hotline: string }

/** Everything the receipt of the actor's own dossier says, as it was handed in; somebody else's does not exist. */
export const slipOf = (app: App, actor: CitizenActor, id: string, ways: SlipWays): Promise<AppointmentSlip> =>
  app.read(actor, async (read) => {
    const dossier = await dossierById(read, id)
    if (dossier?.applicant !== actor.id) throw dossierErrors.notFound()
    return slip(read, dossier, ways)
  })

/** The same for those who work where it is handled or was received, to print it for the applicant. */
export const slipForStaff = (
  app: App,
  actor: StaffActor,
  id: string,
  ways: SlipWays,
): Promise<AppointmentSlip> =>
  app.read(actor, async (read) => slip(read, (await dossierForStaff(read, id)).dossier, ways))

async function slip(read: Read, dossier: Dossier, ways: SlipWays): Promise<AppointmentSlip> {
  const { service } = await processOf(read, dossier)
  const [unit, person, history, received] = await Promise.all([
    unitById(read, unitOfCode(dossier.code), dateInVietnam(dossier.submittedAt)),
    personById(read, dossier.applicant),
    movesOf(read, dossier.id),
    papersOf(read, dossier.id),
  ])
  const copiesOf = (component: string, manner: Manner) =>
    received.find((paper) => paper.component === component && paper.manner === manner)?.copies ?? 0
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
    receiver: { name: clerk ?? dossier.assistantName ?? 'Tiếp nhận tự động trên hệ thống' },
  }
}
