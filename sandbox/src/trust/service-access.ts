import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from './csc-problem.ts'

/** Who may use the remote signing service (OAuth 2.0 client credentials). */
export const trustClient = {
  clientId: 'mot-cua',
  clientSecret: 'trust-sandbox-secret-not-for-production',
}

const lifeSeconds = 3600

/** Adds `oauth2/token` (CSC API v2, 8.4.4) and returns a check of the bearer token that every method but `info` needs. */
export function addServiceAccess(csc: FastifyInstance, clock: () => Date) {
  const tokens = new Map<string, number>()
  csc.post('/oauth2/token', (request, reply) => {
    const form = (request.body ?? {}) as Record<string, unknown>
    const { id, secret } = clientOf(request, form)
    if (form.grant_type !== 'client_credentials')
      throw refuse(400, 'unsupported_grant_type', 'Only client_credentials is offered')
    if (id !== trustClient.clientId || !same(secret, trustClient.clientSecret))
      throw refuse(401, 'invalid_client', 'Client authentication failed')
    const token = randomBytes(24).toString('base64url')
    tokens.set(token, clock().getTime() + lifeSeconds * 1000)
    reply.header('cache-control', 'no-store')
    return { access_token: token, token_type: 'Bearer', expires_in: lifeSeconds }
  })
  return (request: FastifyRequest) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (!token) throw refuse(400, 'invalid_request', 'Malformed authorization header')
    if ((tokens.get(token) ?? 0) <= clock().getTime())
      throw refuse(401, 'invalid_token', 'The access token is unknown or has expired')
  }
}

function clientOf(request: FastifyRequest, form: Record<string, unknown>): { id: string; secret: string } {
  const basic = /^Basic (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!basic) return { id: String(form.client_id ?? ''), secret: String(form.client_secret ?? '') }
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString().split(':')
  return { id, secret: secret.join(':') }
}

const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
