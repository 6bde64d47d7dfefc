import { answerByLink, consultationByLink, fileByLink } from '../../contexts/dossiers/portal.ts'
import { DomainError, type Fault } from '../../kernel/errors.ts'
import type { PortalOptions } from '../options.ts'
import { opinionPage } from '../pages/dossiers/opinion.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import type { Handler, Visit } from '../visit.ts'

/** An agency outside the system gives its opinion through the link it was sent, without an account. */
export function opinionHandlers({ app, intake, objects }: PortalOptions) {
  const typedIn = ({ form }: Visit) => ({
    stance: textIn(form, 'stance'),
    opinion: textIn(form, 'opinion'),
    name: textIn(form, 'name'),
    position: textIn(form, 'position'),
  })

  const show = async (visit: Visit, faults: readonly Fault[] = []) => {
    const token = visit.param('token')
    const asked = await consultationByLink(app, token)
    const shown = opinionPage({ token, asked, typed: typedIn(visit), faults }, visit.context)
    return faults.length > 0 ? visit.show(shown, 422) : shown
  }

  const page: Handler = (visit) => show(visit)

  const answer: Handler = async (visit) => {
    const token = visit.param('token')
    const paper = visit.form.files.find(({ field }) => field === 'paper')
    try {
      await answerByLink(app, intake, token, { ...typedIn(visit), paper })
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'rule-broken') return show(visit, error.faults)
      throw error
    }
    return visit.redirect(paths.opinion(token))
  }

  const file: Handler = async (visit) => {
    const found = await fileByLink(app, visit.param('token'), visit.id('file'))
    const name = encodeURIComponent(found.name)
    visit.reply
      .type(found.mediaType)
      .header('content-length', found.size)
      .header('content-disposition', `inline; filename*=UTF-8''${name}`)
    return visit.send(objects.stream(found.sha256))
  }
  return { page, answer, file }
}
