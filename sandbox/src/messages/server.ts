import { runAlone } from '../shell/run-alone.ts'
import { createServer, listen, sendPage } from '../shell/server.ts'
import { addGateway } from './gateway.ts'
import { addIncoming } from './incoming.ts'
import { startMailServer } from './mail-server.ts'
import { openOutbox } from './outbox.ts'
import { outboxPage } from './pages.ts'

export type MessagesOptions = {
  port: number
  smtpPort: number
  dataDir: string
  apiKey?: string
  /** Where text messages from telephones are passed on to; and with what they are signed. */
  incomingUrl?: string
  incomingSecret?: string
  retryMilliseconds?: number
}

export type Messages = {
  url: string
  apiKey: string
  incomingSecret: string
  smtpHost: string
  smtpPort: number
  smtpUrl: string
  close(): Promise<void>
}

/** Starts the SMS and Zalo gateway and the mail server, which share one outbox. Port 0 takes a free one. */
export async function startMessages({
  port,
  smtpPort,
  dataDir,
  ...options
}: MessagesOptions): Promise<Messages> {
  const apiKey = options.apiKey ?? 'messages-sandbox-key-not-for-production'
  const incomingSecret = options.incomingSecret ?? 'incoming-sandbox-secret-not-for-production'
  const outbox = openOutbox(dataDir)
  const app = await createServer()
  addGateway(app, outbox, apiKey)
  const incoming = addIncoming(app, {
    callbackUrl: options.incomingUrl ?? 'http://127.0.0.1:8080/api/messages/incoming',
    secret: incomingSecret,
    retryMilliseconds: options.retryMilliseconds ?? 2000,
  })
  app.get('/', (request, reply) => {
    const { to, channel } = readFilter(request.query)
    return sendPage(reply, outboxPage(outbox.list({ to, channel }), to))
  })
  app.get('/api/messages', (request) => ({ messages: outbox.list(readFilter(request.query)) }))
  const mail = await startMailServer(outbox, smtpPort)
  const url = await listen(app, port).catch(async (error: Error) => {
    await mail.close()
    throw error
  })
  return {
    url,
    apiKey,
    incomingSecret,
    smtpHost: '127.0.0.1',
    smtpPort: mail.port,
    smtpUrl: `smtp://127.0.0.1:${mail.port}`,
    close: async () => {
      incoming.close()
      await Promise.all([app.close(), mail.close()])
    },
  }
}

function readFilter(query: unknown): { to?: string | undefined; channel?: string | undefined } {
  const { to, channel } = query as Record<string, unknown>
  return {
    to: typeof to === 'string' ? to : undefined,
    channel: typeof channel === 'string' ? channel : undefined,
  }
}

await runAlone(import.meta.url, 4414, ({ port, dataDir, portalUrl }) =>
  startMessages({
    port,
    smtpPort: port === 0 ? 0 : port + 1,
    dataDir,
    incomingUrl: `${portalUrl}/api/messages/incoming`,
  }),
)
