import { createHash, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { deliveryVerdict } from './failures.ts'
import { readEmail } from './mime.ts'
import type { Message, Outbox } from './outbox.ts'

const maxBytes = 10_000_000

/** Starts the SMTP server: no sign-in, no TLS, one entry in the outbox for each recipient. */
export async function startMailServer(
  outbox: Outbox,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const attempts = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: maxBytes,
    onRcptTo: ({ address }, _session, done) => {
      if (deliveryVerdict(address, 1) === 'undeliverable') return done(refusal(550, 'No such mailbox'))
      done()
    },
    onData: (stream, { envelope }, done) => {
      readAll(stream)
        .then((source) => {
          if (stream.sizeExceeded) return done(refusal(552, 'Message too large'))
          const recipients = envelope.rcptTo.map(({ address }) => address)
          done(accept(source, recipients) ? null : refusal(451, 'Try again later'))
        })
        .catch((error: Error) => done(error))
    },
  })
  // A client that hangs up in the middle is no reason to stop.
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.server.address() as AddressInfo
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) }

  function accept(source: Buffer, recipients: string[]): boolean {
    const email = readEmail(source)
    const id = email.messageId || randomUUID()
    let delivered = true
    for (const to of recipients) {
      const key = createHash('sha256').update([to, email.subject, email.text].join('\n')).digest('hex')
      const attempt = (attempts.get(key) ?? 0) + 1
      const sent = deliveryVerdict(to, attempt) === 'delivered'
      if (sent) attempts.delete(key)
      else attempts.set(key, attempt)
      delivered &&= sent
      const message: Message = {
        id,
        channel: 'email',
        to,
        from: email.from,
        subject: email.subject,
        text: email.text,
        html: email.html,
        status: sent ? 'sent' : 'failed',
        attempts: attempt,
        sentAt: new Date().toISOString(),
      }
      outbox.put(message)
    }
    return delivered
  }
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function refusal(responseCode: number, text: string) {
  return Object.assign(new Error(text), { responseCode })
}
