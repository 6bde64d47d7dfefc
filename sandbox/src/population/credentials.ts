import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { SandboxProblem } from '../shell/problem.ts'

export type Secrets = { apiKey: string; clientId: string; clientSecret: string }

const lifetimeSeconds = 3600

/** Adds `POST /token` (client credentials) and returns the check that a call carries a token or the API key. */
export function addCredentials(app: FastifyInstance, secrets: Secrets, refuseWhenDown: () => void) {
  const tokens = new Map<string, number>()

  app.post('/token', (request, reply) => {
    refuseWhenDown()
    const form = (request.body ?? {}) as Record<string, unknown>
    if (form.grant_type !== 'client_credentials')
      return reply.status(400).send({ error: 'unsupported_grant_type' })
    const basic = Buffer.from(`${secrets.clientId}:${secrets.clientSecret}`).toString('base64')
    const inBody =
      form.client_id === secrets.clientId && same(String(form.client_secret), secrets.clientSecret)
    if (!inBody && !same(request.headers.authorization ?? '', `Basic ${basic}`))
      return reply.status(401).header('www-authenticate', 'Basic').send({ error: 'invalid_client' })
    for (const [token, until] of tokens) if (until < Date.now()) tokens.delete(token)
    const token = randomBytes(24).toString('base64url')
    tokens.set(token, Date.now() + lifetimeSeconds * 1000)
    return { access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds }
  })

  return (request: FastifyRequest) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (token && (tokens.get(token) ?? 0) > Date.now()) return
    const key = request.headers['x-api-key']
    if (typeof key === 'string' && same(key, secrets.apiKey)) return
    throw new SandboxProblem(401, 'unauthenticated', 'A valid token or X-API-Key is needed.')
  }
}

function same(one: string, other: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
