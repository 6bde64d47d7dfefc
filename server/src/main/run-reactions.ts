import pg from 'pg'
import type { App, Reaction } from '../kernel/app.ts'
import { relayAll, retry } from '../kernel/relay.ts'

const channel = 'mot_cua_event'
const pollEvery = 1000
const pingAtMostEvery = 50

/** Hands committed events to every reaction until stopped: when pinged, and once a second in any case. */
export async function runReactions(
  app: App,
  databaseUrl: string,
  reactions: readonly Reaction[],
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const listener = new pg.Client({ connectionString: databaseUrl, application_name: 'mot-cua reactions' })
  let wake: () => void = () => {}
  let stopped = false
  listener.on('notification', () => wake())
  listener.on('error', onError)
  await listener.connect()
  await listener.query(`listen ${channel}`)
  const round = async () => {
    await relayAll(app, reactions, () => stopped)
    await retry(app, reactions)
  }
  const loop = (async () => {
    while (!stopped) {
      await round().catch(onError)
      if (stopped) break
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollEvery)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
      await listener.end()
    },
  }
}

/**
 * Tells the worker of commits, at most every 50 ms and outside their transactions: a NOTIFY inside takes a lock on the
 * whole database at commit.
 */
export function createPing(pool: pg.Pool): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      // The worker polls each second; a ping that is lost costs a moment, not an event.
      pool.query(`notify ${channel}`).catch(() => {})
    }, pingAtMostEvery).unref()
  }
}
