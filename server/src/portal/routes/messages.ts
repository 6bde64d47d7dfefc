import { randomUUID } from 'node:crypto'
import { myDossierPage } from '../../contexts/dossiers/index.ts'
import { type Correspondence, myCorrespondence, writeToDesk } from '../../contexts/dossiers/portal.ts'
import { DomainError } from '../../kernel/errors.ts'
import { portalErrors } from '../errors.ts'
import type { PortalOptions } from '../options.ts'
import { type MessagesView, messagesPage } from '../pages/dossiers/messages.tsx'
import { signedOutPage } from '../pages/drafts/signed-out.tsx'
import { paths } from '../paths.ts'
import { textIn } from '../posted-form.ts'
import type { Handler, Visit } from '../visit.ts'

const uuid = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i
/** More than a message may have, so that the rule can say that it is too long; nothing of it is thrown away. */
const mostTyped = 20_000

/** Writing to the desk about a dossier, and reading what it answered. */
export function messageHandlers({ app }: PortalOptions) {
  const show = async (visit: Visit, refused?: DomainError) => {
    const dossier = await myDossierPage(app, visit.citizen(), visit.id('id'))
    const { messages, mayWrite } = await myCorrespondence(app, visit.citizen(), dossier.id)
    const { locale } = visit.request
    const view: MessagesView = {
      id: dossier.id,
      code: dossier.code,
      title: locale === 'vi' ? dossier.procedureVi : dossier.procedureEn,
      agency: dossier.unit[locale],
      messages: messages.map(messageOf),
      sent: visit.query('da-gui') === '1' && !refused,
      ...((mayWrite || refused) && {
        form: {
          key: keyOf(visit) ?? randomUUID(),
          typed: textIn(visit.form, 'text'),
          ...(refused && { fault: refused.text[locale] }),
        },
      }),
    }
    const page = messagesPage(view, { ...visit.context, path: paths.messages(dossier.id) })
    return refused ? visit.show(page, 422) : page
  }

  const page: Handler = (visit) => show(visit)

  const write: Handler = async (visit) => {
    const typed = textIn(visit.form, 'text').slice(0, mostTyped)
    const key = keyOf(visit) ?? randomUUID()
    const id = visit.id('id')
    if (!visit.request.actor) {
      const kept = { key: [key], text: [typed] }
      const view = { action: paths.messages(id), typed: Object.entries(kept), next: paths.messages(id) }
      return visit.show(signedOutPage(view, visit.context), 401)
    }
    if (!visit.request.proven) return show(visit, portalErrors.formExpired())
    try {
      await writeToDesk(app, visit.citizen(), id, { text: typed, key })
      return visit.redirect(`${paths.messages(id)}?da-gui=1`)
    } catch (error) {
      const refusal = error instanceof DomainError && error.kind !== 'not-found' ? error : undefined
      if (!refusal) throw error
      return show(visit, refusal)
    }
  }
  return { page, write }
}

const keyOf = (visit: Visit): string | undefined => {
  const key = textIn(visit.form, 'key')
  return uuid.test(key) ? key : undefined
}

const messageOf = ({
  no,
  side,
  authorName,
  authorPosition,
  text,
  writtenAt,
  readAt,
}: Correspondence['messages'][number]) => ({
  no,
  mine: side === 'applicant',
  by: [authorName, authorPosition].filter(Boolean).join(', '),
  at: writtenAt,
  paragraphs: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
  readAt,
})
