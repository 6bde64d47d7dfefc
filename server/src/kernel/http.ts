import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Actor, CitizenActor, StaffActor } from './app.ts'
import { DomainError, type Fault, kernelErrors } from './errors.ts'
import { Problem, toProblem } from './problem.ts'
import { buildSerializer, buildValidator } from './schema-compilers.ts'
import { chooseLocale, type Locale } from './values/locale.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
    locale: Locale
    /** Id of the session that `actor` acts in; empty without one. */
    session: string
  }
}

export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw kernelErrors.signInRequired()
  return request.actor
}

export function citizenOf(request: FastifyRequest): CitizenActor {
  const actor = actorOf(request)
  if (actor.kind !== 'citizen') throw kernelErrors.notAllowed()
  return actor
}

export function staffOf(request: FastifyRequest): StaffActor {
  const actor = actorOf(request)
  if (actor.kind !== 'staff') throw kernelErrors.notAllowed()
  return actor
}

export type Identified = { actor: Actor; session: string } | null
export type Identify = (request: FastifyRequest) => Promise<Identified>

/** How a refusal looks to somebody who asked for a page instead of data. Null: answer with the problem document. */
export type ShowProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) => string | null

export type HttpOptions = {
  identify: Identify
  /** Origins that may send changes with a session cookie; empty: the server's own only. */
  showProblem?: ShowProblem
  logger?: FastifyBaseLogger
  trustProxy?: boolean
}

/** An HTTP server that speaks problem details; contexts register their routes on it. */
export function createHttp({ identify, showProblem, logger, trustProxy = false }: HttpOptions) {
  const http = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }), // addresses may name people's dossiers
    trustProxy,
    bodyLimit: 1_048_576,
    genReqId: () => randomUUID(),
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: false } },
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  http.addSchema(Problem)
  http.register(cookie)
  http.register(formbody, { bodyLimit: 262_144 })
  http.decorateRequest('actor', null)
  http.decorateRequest('locale', 'vi')
  http.decorateRequest('session', '')
  http.addHook('onRequest', async (request, reply) => {
    request.locale = chooseLocale(request.cookies.lang ?? request.headers['accept-language'])
    reply.header('x-request-id', request.id)
    refuseForeignOrigin(request)
    const identified = await identify(request)
    request.actor = identified?.actor ?? null
    request.session = identified?.session ?? ''
  })

  http.addHook('preValidation', async (request) => {
    if (isUnstorable(request.body) || isUnstorable(request.query) || isUnstorable(request.params))
      throw kernelErrors.invalidRequest()
  })

  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = toProblem(error, request.url.split('?')[0] ?? '/', request.locale)
    if (problem.status >= 500) request.log.error({ err: error, request: request.id })
    if (problem.status === 429) reply.header('retry-after', '60')
    reply.status(problem.status)
    const page = showProblem?.(problem, request, reply)
    return page
      ? reply.type('text/html; charset=utf-8').send(page)
      : reply.type('application/problem+json').send(JSON.stringify(problem))
  }
  http.setErrorHandler<FastifyError>((error, request, reply) => answer(translate(error), request, reply))
  http.setNotFoundHandler((request, reply) => answer(kernelErrors.notFound(), request, reply))
  return http
}
export type Http = ReturnType<typeof createHttp>

/** A browser names the site that makes it send a change; another site's is refused (CSRF). */
function refuseForeignOrigin(request: FastifyRequest) {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const { origin, host } = request.headers
  if (!origin || origin === 'null' || !request.headers.cookie) return
  if (URL.parse(origin)?.host !== host) throw kernelErrors.foreignOrigin()
}

/** Deeper than anything that is ever sent, and shallow enough for everything that goes through it by recursion. */
const mostDepth = 100

/** Text with a null character or half a surrogate pair, or nested without end: no database keeps it and nobody types it. */
function isUnstorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (Buffer.isBuffer(value) || value === null || typeof value !== 'object') return false
  if (depth >= mostDepth) return true
  return Object.entries(value).some(([key, inner]) => isUnstorable(key) || isUnstorable(inner, depth + 1))
}

/** Fastify's own refusals, in our words. */
function translate(error: FastifyError): unknown {
  if (error instanceof DomainError) return error
  if (error.validation) return kernelErrors.invalidRequest(error.validation.map(toFault))
  if (error.statusCode === 413) return kernelErrors.tooLarge()
  if (error.statusCode === 429) return kernelErrors.tooManyRequests()
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return kernelErrors.invalidRequest()
  return error
}

const toFault = (fault: { instancePath: string; keyword: string; message?: string }): Fault => ({
  pointer: fault.instancePath,
  code: fault.keyword,
  vi: `Không đúng khuôn dạng (${fault.keyword}).`,
  en: fault.message ?? fault.keyword,
})
