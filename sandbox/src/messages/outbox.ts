import { join } from 'node:path'
import { jsonFile } from '../shell/json-file.ts'

export type Channel = 'sms' | 'zalo' | 'email'

/** A message as the gateway took it; `failed` while it was not delivered. */
export type Message = {
  id: string
  channel: Channel
  to: string
  from: string
  subject: string
  text: string
  html: string
  status: 'sent' | 'failed'
  attempts: number
  sentAt: string
}

const kept = 500

export type Outbox = ReturnType<typeof openOutbox>

/** What was sent, newest first; the last 500 are kept in the data folder. */
export function openOutbox(dataDir: string) {
  const file = jsonFile<Message[]>(join(dataDir, 'messages.json'), () => [])
  let messages = file.read()
  return {
    find: (channel: Channel, id: string) => messages.find((one) => one.channel === channel && one.id === id),
    list: (filter: { to?: string | undefined; channel?: string | undefined }): Message[] =>
      messages.filter(
        ({ to, channel }) =>
          (!filter.to || to === filter.to) && (!filter.channel || channel === filter.channel),
      ),
    /** Puts a message on top, in place of an earlier attempt at the same one. */
    put: (message: Message) => {
      const others = messages.filter(
        ({ channel, id, to }) => channel !== message.channel || id !== message.id || to !== message.to,
      )
      messages = [message, ...others].slice(0, kept)
      file.write(messages)
    },
  }
}
