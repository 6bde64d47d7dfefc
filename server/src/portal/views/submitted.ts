import type { MyDossierPage } from '../../contexts/dossiers/index.ts'
import type { Locale } from '../../kernel/values/locale.ts'
import { formatMoment } from '../format.ts'
import { messagesIn } from '../messages/messages.ts'
import type { SubmittedView } from '../pages/drafts/submitted.tsx'
import { makeQrCode } from '../qr-code.ts'

/** The receipt of a dossier on the screen; `trackingUrl` is what its QR code opens. */
export function submittedView(dossier: MyDossierPage, trackingUrl: string, locale: Locale): SubmittedView {
  const { submitted } = messagesIn(locale)
  const agency = dossier.unit[locale]
  const due = formatMoment(dossier.dueAt, locale)
  return {
    id: dossier.id,
    code: dossier.code,
    title: locale === 'vi' ? dossier.procedureVi : dossier.procedureEn,
    receivedAt: dossier.submittedAt,
    due: { at: dossier.dueAt, explanation: dossier.explanation[locale] },
    payment: dossier.fee > 0 ? { paid: dossier.fee } : 'free',
    agency,
    qr: makeQrCode(trackingUrl),
    slip: true,
    nextSteps: submitted.steps(agency, due),
    ...(dossier.activeMs !== null && { tookSeconds: Math.round(dossier.activeMs / 1000) }),
  }
}
