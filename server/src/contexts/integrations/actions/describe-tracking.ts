import { createHmac } from 'node:crypto'
import type { Read } from '../../../kernel/app.ts'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import { offerOf } from '../../catalogue/index.ts'
import { dossierById } from '../../dossiers/index.ts'
import { provinceOf } from '../../organisation/index.ts'
import { cashReceiptOf, paymentOfDraft } from '../../payments/index.ts'
import { trackingRule } from '../queries/tracking-rules.ts'
import { type TrackedDossier, type TrackingMessage, trackingMessage } from '../rules/tracking.ts'
import type { WaitingMessage } from '../store/partner-queue.ts'

/**
 * The message as it goes out, made of what is known of the dossier now: nothing of it is kept. Undefined when there is no such
 * dossier. The person is a digest keyed with the secret of this installation: the same person is the same there, and nobody there
 * can tell who.
 */
export async function describeTracking(
  read: Read,
  { dossier: id, no, status, at, day }: WaitingMessage,
  secret: string,
): Promise<TrackingMessage | undefined> {
  const dossier = await dossierById(read, id)
  if (!dossier) return undefined
  const { code, procedure, procedureVi, channel, fee, delivery, unit } = dossier
  const offer = await offerOf(read, procedure, unit, day)
  const province = await provinceOf(read)
  return trackingMessage(
    trackingRule(day),
    {
      ...{ code, procedure, procedureName: procedureVi, channel, fee, delivery },
      level: offer?.level ?? 'partial',
      paid: fee === 0 || !dossier.draft ? 'not' : await paidHow(read, dossier.draft),
    },
    {
      ...{ no, status, at: toVietnamIso(at) },
      pseudonym: createHmac('sha256', secret).update(`emc ${dossier.applicant}`).digest('hex').slice(0, 32),
      province: province?.committee.gsoCode ?? '',
    },
  )
}

async function paidHow(read: Read, draft: string): Promise<TrackedDossier['paid']> {
  if (await cashReceiptOf(read, draft)) return 'cash'
  return (await paymentOfDraft(read, draft))?.state === 'settled' ? 'online' : 'not'
}
