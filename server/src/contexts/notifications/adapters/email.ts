import { createTransport } from 'nodemailer'
import { notificationErrors } from '../errors.ts'

export type MailSettings = { smtpUrl: string; from: string }
export type Mailer = {
  /** Sends a plain e-mail. Throws `message-undeliverable` for good, `message-gateway-down` for now. */
  send(message: { id: string; to: string; subject: string; text: string }): Promise<void>
}

/** SMTP refusals of the mailbox or the message (RFC 5321, 4.2.3); what the server says of us, such as 530 or 535, may be mended. */
const isPermanent = (reply: unknown) => typeof reply === 'number' && reply >= 550 && reply <= 554

/** Speaks SMTP to the mail server that the province has. */
export function createMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport(smtpUrl, { from })
  const domain = from.split('@')[1]?.replace(/>$/, '') ?? 'localhost'
  return {
    async send({ id, to, subject, text }) {
      try {
        // The same id for each attempt, by which mail systems know a repetition.
        await transport.sendMail({ to, subject, text, messageId: `<${id}@${domain}>` })
      } catch (error) {
        // The error of the transport names the address, so it goes no further.
        const reply = (error as { responseCode?: unknown }).responseCode
        throw isPermanent(reply) ? notificationErrors.undeliverable() : notificationErrors.gatewayDown()
      }
    },
  }
}
