import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { App } from '../../../kernel/app.ts'
import { staffOf } from '../../../kernel/http.ts'
import { problems } from '../../../kernel/problem.ts'
import { lastMoves, lookBack, type Moved, movedSince } from '../queries/moved-since.ts'

type Listener = { units: readonly string[]; tell(moved: Moved): void }

const beat = 1000
/** A connection is closed after so long; the browser opens another one, and who they are is asked again. */
const longest = 600_000
const quiet = 20_000

/**
 * Watches what is done with dossiers while anybody listens, once a second for all of them together: what one server did, the
 * people at every other one learn too. A failed look is made again with the next beat.
 */
function createFeed(app: App) {
  const listeners = new Set<Listener>()
  const told = new Set<number>()
  let reached: number | undefined
  let timer: NodeJS.Timeout | undefined
  const begin = async (): Promise<number> => {
    // Whatever lies behind the beginning has been read by the page itself.
    const before = await lastMoves(app)
    for (const seq of before) told.add(seq)
    return before[0] ?? 0
  }
  const look = async () => {
    reached ??= await begin()
    for (const moved of await movedSince(app, reached, [...told])) {
      told.add(moved.seq)
      reached = Math.max(reached, moved.seq)
      for (const { units, tell } of listeners)
        if (moved.units.some((unit) => units.includes(unit))) tell(moved)
    }
    for (const seq of told) if (seq <= reached - lookBack) told.delete(seq)
  }
  const again = async () => {
    await look().catch(() => {})
    timer = listeners.size > 0 ? setTimeout(again, beat) : undefined
    if (!timer) reached = undefined
  }
  return {
    listen(listener: Listener): () => void {
      listeners.add(listener)
      timer ??= setTimeout(again, 0)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}

/** What colleagues do, as it happens: `moved` with the dossier and whether it was the listener's own doing (server-sent events). */
export const liveRoutes: FastifyPluginAsyncTypebox<{ app: App }> = async (http, { app }) => {
  const feed = createFeed(app)
  const open = new Set<() => void>()
  http.addHook('preClose', async () => {
    feed.stop()
    for (const end of open) end()
  })

  http.get(
    '/api/v1/work-queue/changes',
    {
      schema: {
        operationId: 'followWorkQueue',
        produces: ['text/event-stream'],
        response: problems(401, 403),
      },
    },
    async (request, reply) => {
      const { id, unit } = staffOf(request)
      reply.hijack()
      const { raw } = reply
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      raw.write('retry: 3000\n\n')
      const tell = ({ seq, dossier, actor }: Moved) =>
        raw.write(`id: ${seq}\nevent: moved\ndata: ${JSON.stringify({ dossier, mine: actor === id })}\n\n`)
      const leave = feed.listen({ units: [unit], tell })
      const pulse = setInterval(() => raw.write(': still here\n\n'), quiet)
      const end = () => {
        leave()
        clearInterval(pulse)
        clearTimeout(limit)
        open.delete(end)
        raw.end()
      }
      const limit = setTimeout(end, longest)
      open.add(end)
      raw.on('close', end)
    },
  )
}
