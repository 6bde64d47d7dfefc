import type { Event, Tx } from '../../../kernel/app.ts'
import { addJob, beforeOthers } from '../../../kernel/jobs.ts'
import { dossierById, dossierErrors } from '../../dossiers/index.ts'
import { personById } from '../../identity/index.ts'
import { channelsFor } from '../rules/channel-choice.ts'
import { addMessage } from '../store/message.ts'
import { messageText } from '../templates/message-text.ts'
import type { TemplateName } from '../templates/templates.ts'

type AboutDossier = { dossier: string; code: string; applicant: string; due?: string }

/** Tells the applicant of an event on every channel there is; the same event tells it once, however often it is replayed. */
export async function tellApplicant(
  tx: Tx,
  { id: event, payload }: Event<AboutDossier>,
  { template, link }: { template: TemplateName; link: string },
): Promise<void> {
  const { dossier: id, code, applicant } = payload
  const dossier = await dossierById(tx, id)
  if (!dossier) throw dossierErrors.notFound()
  const person = await personById(tx, applicant)
  const facts = { dossier: id, code, due: payload.due ?? dossier.dueAt.toISOString(), link }
  const locale = person?.language ?? 'vi'
  // The number given for this dossier comes before the one VNeID knows.
  const phone = dossier.applicantPhone ?? person?.phone ?? null
  for (const { channel, to } of channelsFor({ phone, email: person?.email ?? null })) {
    const words = messageText(template, channel, facts, locale)
    const message = await addMessage(tx, {
      event,
      recipient: applicant,
      channel,
      template,
      locale,
      facts,
      to,
      ...words,
    })
    if (message)
      await addJob(tx, 'notifications.deliver', { message }, `notifications.deliver:${message}`, beforeOthers)
  }
}
