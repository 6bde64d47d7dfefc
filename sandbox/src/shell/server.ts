import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { readFields } from './fields.ts'
import { html, page } from './page.ts'
import { problemBody, SandboxProblem } from './problem.ts'

const stylesheet = readFileSync(new URL('sandbox.css', import.meta.url), 'utf8')

/** A server of the sandbox: JSON and form bodies, problems instead of crashes, the shared style sheet. */
export async function createServer(): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 1_000_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  })
  await app.register(formbody)
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, asProblem(error)))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      new SandboxProblem(404, 'not-found', `There is nothing at ${request.url.slice(0, 200)}.`),
    ),
  )
  app.get('/sandbox.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(stylesheet),
  )
  return app
}

/** Listens on this machine only and returns the address, with the real port when 0 was asked for. */
export async function listen(app: FastifyInstance, port: number): Promise<string> {
  return app.listen({ host: '127.0.0.1', port })
}

/** Sends a page that may load the style sheet only; `formTargets` are other origins its forms may end at. */
export function sendPage(reply: FastifyReply, text: string, formTargets: string[] = []) {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(formTargets))
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .send(text)
}

/** The content policy of a sandbox page: no script, no picture, own style sheet. */
export function pagePolicy(formTargets: string[] = []): string {
  const targets = ["'self'", ...formTargets].join(' ')
  return `default-src 'none'; style-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`
}

/** Sends a short page in place of a problem, for errors that a person meets in a browser. */
export function sendErrorPage(
  reply: FastifyReply,
  options: { system: string; status: number; title: string; text: string },
) {
  const { system, status, title, text } = options
  return sendPage(reply.status(status), page({ system, title, body: html`<p>${text}</p>` }))
}

/**
 * Adds `POST /admin/down { seconds, service? }`; the returned function throws 503 for as long as the outage of the
 * whole system lasts, or that of the service it is given.
 */
export function addOutageSwitch(app: FastifyInstance): { refuseWhenDown(service?: string): void } {
  const upAgainAt = new Map<string, number>()
  app.post('/admin/down', (request, reply) => {
    const body = request.body as { seconds?: unknown; service?: unknown } | null
    const seconds = Number(body?.seconds)
    if (!Number.isFinite(seconds) || seconds < 0 || seconds > 86_400) {
      const fields = readFields(body)
      fields.flag('seconds', 'must be a number from 0 to 86400')
      fields.done()
    }
    const until = Date.now() + seconds * 1000
    upAgainAt.set(typeof body?.service === 'string' ? body.service : '', until)
    const fromPage = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    return fromPage ? reply.redirect('/', 303) : { upAgainAt: new Date(until).toISOString() }
  })
  const isDown = (service: string) => Date.now() < (upAgainAt.get(service) ?? 0)
  return {
    refuseWhenDown: (service = '') => {
      if (isDown('') || isDown(service))
        throw new SandboxProblem(503, 'unavailable', 'The system is down for a while; try again later.')
    },
  }
}

/** Waits without keeping the program alive. */
export async function pause(milliseconds: number): Promise<void> {
  await wait(milliseconds, undefined, { ref: false })
}

function asProblem(error: unknown): SandboxProblem {
  if (error instanceof SandboxProblem) return error
  const { statusCode, message } = error as { statusCode?: number; message?: string }
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new SandboxProblem(statusCode, 'invalid-request', message ?? 'The request cannot be read.')
  console.error(error)
  return new SandboxProblem(500, 'internal', 'The sandbox failed; see its log.')
}

function sendProblem(reply: FastifyReply, problem: SandboxProblem) {
  if (problem.status === 503) reply.header('retry-after', '5')
  return reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(problem)))
}
