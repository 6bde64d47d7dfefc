import type { App, CitizenActor } from '../../../kernel/app.ts'
import { personById } from '../../identity/index.ts'
import { unitById } from '../../organisation/index.ts'
import { type PaymentPlatform, requestPayment } from '../../payments/index.ts'
import { checkOut } from './check-out.ts'

export type PaymentWay = { locale: 'vi' | 'en'; ip: string; returnUrl: string; callbackUrl: string }

/** Checks a draft through and returns where to pay for it; null when there is nothing to pay. */
export async function askForPayment(
  app: App,
  platform: PaymentPlatform,
  actor: CitizenActor,
  { draft, ...way }: PaymentWay & { draft: string },
): Promise<{ payUrl: string; reference: string; amount: number } | null> {
  const { procedure, unit, due } = await checkOut(app, actor, draft)
  if (due.total === 0) return null
  const { person, place } = await app.read(actor, async (read) => ({
    person: (await personById(read, actor.id))!,
    place: await unitById(read, unit),
  }))
  const lines = due.lines
    .filter(({ amount }) => amount > 0)
    .map(({ id, kind, vi, en, amount }) => ({ id, kind, vi, en, amount }))
  const asked = await requestPayment(app, platform, actor, {
    draft,
    procedure,
    unit,
    unitName: place?.nameVi ?? unit,
    lines,
    payer: { name: person.name, identityNumber: person.identityNumber },
    ...way,
  })
  return { ...asked, amount: due.total }
}
