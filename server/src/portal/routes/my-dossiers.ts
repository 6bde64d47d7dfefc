import { makeAppointmentSlip } from '../../contexts/documents/index.ts'
import { myDossierPage, slipOf } from '../../contexts/dossiers/index.ts'
import type { PortalOptions } from '../options.ts'
import { submittedPage } from '../pages/drafts/submitted.tsx'
import { paths } from '../paths.ts'
import { helpLine } from '../province.ts'
import { submittedView } from '../views/submitted.ts'
import type { Handler } from '../visit.ts'

/** What somebody has handed in, and what became of it. */
export function dossierHandlers({ app, publicUrl }: PortalOptions) {
  const trackingUrl = (code: string) => publicUrl + paths.track(code)

  const submitted: Handler = async (visit) => {
    const dossier = await myDossierPage(app, visit.citizen(), visit.id('id'))
    return submittedPage(
      submittedView(dossier, trackingUrl(dossier.code), visit.request.locale),
      visit.context,
    )
  }

  const slip: Handler = async (visit) => {
    const content = await slipOf(app, visit.citizen(), visit.id('id'), { trackingUrl, hotline: helpLine })
    const name = `${content.dossier.code}.pdf`
    visit.reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`)
    return visit.reply.send(Buffer.from(await makeAppointmentSlip(content)))
  }
  return { submitted, slip }
}
