import type { Channel } from '../rules/channel-choice.ts'
import { type Facts, inBoth } from './template.ts'
import { type TemplateName, templates } from './templates.ts'

const closing = {
  vi: 'Thư này gửi tự động, không cần trả lời.',
  en: 'This message was sent automatically; there is no need to answer.',
}

/** What goes out on a channel: Vietnamese; an e-mail has room for the English below it. */
export function messageText(
  name: TemplateName,
  channel: Channel,
  facts: Facts,
): { subject: string | null; text: string } {
  const template = templates[name]
  const text = inBoth(template, 'text', facts)
  if (channel === 'sms') return { subject: null, text: text.vi }
  const subject = template.vi.subject(facts)
  return channel === 'portal'
    ? { subject, text: text.vi }
    : { subject, text: `${text.vi}\n${closing.vi}\n\n${text.en}\n${closing.en}\n` }
}
