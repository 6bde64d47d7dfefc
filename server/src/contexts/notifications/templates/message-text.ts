import type { Locale } from '../../../kernel/values/locale.ts'
import type { Channel } from '../rules/channel-choice.ts'
import { type Facts, inBoth } from './template.ts'
import { type TemplateName, templates } from './templates.ts'

/** What ends every e-mail. */
export const closing = {
  vi: 'Thư này gửi tự động, không cần trả lời.',
  en: 'This message was sent automatically; there is no need to answer.',
}

/** What goes out on a channel, in the language of the person; an e-mail has room for the other one below it. */
export function messageText(
  name: TemplateName,
  channel: Channel,
  facts: Facts,
  language: Locale,
): { subject: string | null; text: string } {
  const template = templates[name]
  const text = inBoth(template, 'text', facts)
  if (channel === 'sms') return { subject: null, text: text[language] }
  const subject = template[language].subject(facts)
  const other = language === 'vi' ? 'en' : 'vi'
  return channel === 'portal'
    ? { subject, text: text[language] }
    : {
        subject,
        text: `${text[language]}\n${closing[language]}\n\n${text[other]}\n${closing[other]}\n`,
      }
}
