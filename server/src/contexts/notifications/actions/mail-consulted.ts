import type { App } from '../../../kernel/app.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { noteUndeliverable, openConsultationLink } from '../../dossiers/index.ts'
import type { Mailer } from '../adapters/email.ts'
import type { PortalLinks } from '../ports.ts'
import { consultationLetter, type Occasion } from '../templates/consultation-letter.ts'

/**
 * Writes to an agency outside the system that it is asked, or reminded, with a link made for this letter. The link is made at the last
 * moment and kept nowhere, so this is no message of the table. A mailbox that does not exist is told to who asked; a mail server that
 * does not answer is tried again.
 */
export async function mailConsulted(
  app: App,
  email: Mailer,
  links: Pick<PortalLinks, 'opinion'>,
  { occasion, ...place }: { dossier: string; no: number; occasion: Occasion },
): Promise<void> {
  const letter = await openConsultationLink(app, place)
  if (!letter) return
  const { code, from, due } = letter
  const words = consultationLetter(occasion, { code, from, due, link: links.opinion(letter.token) })
  try {
    await email.send({ id: `${letter.id}.${occasion}`, to: letter.to, ...words })
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'message-undeliverable') throw error
    await noteUndeliverable(app, place)
  }
}
