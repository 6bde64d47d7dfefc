import type { Event, Tx } from '../../../kernel/app.ts'
import { addJob } from '../../../kernel/jobs.ts'
import { toInstant } from '../../../kernel/values/vietnam-time.ts'
import { personById } from '../../identity/index.ts'
import { channelsFor } from '../rules/channel-choice.ts'
import { addMessage } from '../store/message.ts'
import { messageText } from '../templates/message-text.ts'

const template = 'draft-expiring'

/** Tells the owner of a draft on every channel there is on which day it will be put away; once, however often it is replayed. */
export async function tellOfDraft(
  tx: Tx,
  { id: event, payload }: Event<{ draft: string; person: string; clearOn: string }>,
  link: string,
): Promise<void> {
  const person = await personById(tx, payload.person)
  const locale = person?.language ?? 'vi'
  const due = toInstant({ date: payload.clearOn, time: 0 }).toISOString()
  // A draft has no code yet; which one it is, its owner sees behind the link.
  const facts = { dossier: payload.draft, code: '', due, link }
  for (const { channel, to } of channelsFor({ phone: person?.phone ?? null, email: person?.email ?? null })) {
    const words = messageText(template, channel, facts, locale)
    const kept = { event, recipient: payload.person, channel, template, locale, facts, to, ...words } as const
    const message = await addMessage(tx, kept)
    if (message) await addJob(tx, 'notifications.deliver', { message }, `notifications.deliver:${message}`)
  }
}
