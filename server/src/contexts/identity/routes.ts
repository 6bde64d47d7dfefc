import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { App } from '../../kernel/app.ts'
import { actorOf, citizenOf, staffOf } from '../../kernel/http.ts'
import { problems } from '../../kernel/problem.ts'
import { openPosts, unitById } from '../organisation/index.ts'
import { changePost } from './actions/change-post.ts'
import { giveConsent } from './actions/give-consent.ts'
import { signInStaff } from './actions/sign-in-staff.ts'
import { signOut } from './actions/sign-out.ts'
import { withdrawConsent } from './actions/withdraw-consent.ts'
import { myConsents } from './queries/my-consents.ts'

/** Cookie of the session; `__Host-` and `Secure` come with https. */
export const sessionCookie = 'mc_session'
export const cookieOptions = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

const Me = Type.Object(
  {
    kind: Type.String(),
    id: Type.String(),
    name: Type.String(),
    post: Type.Optional(Type.String({ description: 'The post, or the delegation, that is acted in' })),
    unit: Type.Optional(Type.String()),
    position: Type.Optional(Type.String()),
    roles: Type.Optional(Type.Array(Type.String())),
  },
  { $id: 'Me' },
)

const ConsentAbout = Type.Object({
  procedure: Type.String({ minLength: 1, maxLength: 40 }),
  sources: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { minItems: 1, maxItems: 30 }),
})

const ConsentGiven = Type.Object({
  procedure: Type.String(),
  source: Type.String(),
  purpose: Type.String(),
  givenAt: Type.String({ format: 'date-time' }),
  withdrawnAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})

const OpenPost = Type.Object({
  id: Type.String(),
  unit: Type.String(),
  unitVi: Type.String(),
  unitEn: Type.String(),
  position: Type.String(),
  roles: Type.Array(Type.String()),
  delegated: Type.Boolean(),
  current: Type.Boolean(),
})

export const identityRoutes: FastifyPluginAsyncTypebox<{ app: App; secureCookies: boolean }> = async (
  http,
  { app, secureCookies },
) => {
  http.addSchema(Me)

  http.get(
    '/api/v1/consents',
    {
      schema: {
        operationId: 'listConsents',
        response: { 200: Type.Object({ consents: Type.Array(ConsentGiven) }), ...problems(401, 403) },
      },
    },
    async (request) => {
      const consents = await myConsents(app, citizenOf(request))
      return {
        consents: consents.map(({ givenAt, withdrawnAt, ...consent }) => ({
          ...consent,
          givenAt: givenAt.toISOString(),
          withdrawnAt: withdrawnAt?.toISOString() ?? null,
        })),
      }
    },
  )

  http.post(
    '/api/v1/consents',
    {
      schema: {
        operationId: 'giveConsent',
        body: ConsentAbout,
        response: { 204: Type.Null(), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      await giveConsent(app, citizenOf(request), request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/consents/withdrawal',
    {
      schema: {
        operationId: 'withdrawConsent',
        body: ConsentAbout,
        response: { 204: Type.Null(), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      await withdrawConsent(app, citizenOf(request), request.body)
      return reply.status(204).send(null)
    },
  )

  http.post(
    '/api/v1/staff/sign-in',
    {
      config: { rateLimit: { max: 20, timeWindow: 60_000 } },
      schema: {
        operationId: 'signInStaff',
        body: Type.Object({
          username: Type.String({ minLength: 1, maxLength: 100 }),
          password: Type.String({ minLength: 1, maxLength: 200 }),
          code: Type.String({ minLength: 6, maxLength: 8 }),
        }),
        response: { 204: Type.Null(), ...problems(400, 401, 429) },
      },
    },
    async (request, reply) => {
      const token = await signInStaff(app, request.body)
      return reply.setCookie(sessionCookie, token, cookieOptions(secureCookies)).status(204).send(null)
    },
  )

  http.delete(
    '/api/v1/session',
    { schema: { operationId: 'signOut', response: { 204: Type.Null(), ...problems(401) } } },
    async (request, reply) => {
      await signOut(app, actorOf(request), request.session)
      return reply.clearCookie(sessionCookie, cookieOptions(secureCookies)).status(204).send(null)
    },
  )

  http.get(
    '/api/v1/desk/posts',
    {
      schema: {
        operationId: 'listMyPosts',
        summary: 'The posts one may act in today: the main one first, those lent by others last',
        response: { 200: Type.Object({ items: Type.Array(OpenPost) }), ...problems(401, 403) },
      },
    },
    async (request) => {
      const actor = staffOf(request)
      const open = await app.read(actor, async (read) => {
        const posts = await openPosts(read, actor.id)
        return Promise.all(posts.map(async (post) => ({ ...post, in: await unitById(read, post.unit) })))
      })
      return {
        items: open.map(({ post, unit, position, roles, delegatedBy, in: place }) => ({
          id: post,
          unit,
          unitVi: place?.nameVi ?? unit,
          unitEn: place?.nameEn ?? unit,
          position,
          roles,
          delegated: delegatedBy !== null,
          current: post === actor.post,
        })),
      }
    },
  )

  http.post(
    '/api/v1/session/post',
    {
      schema: {
        operationId: 'changePost',
        body: Type.Object({ post: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null(), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      await changePost(app, staffOf(request), request.session, request.body.post)
      return reply.status(204).send(null)
    },
  )

  http.get(
    '/api/v1/me',
    { schema: { operationId: 'whoAmI', response: { 200: Type.Ref('Me'), ...problems(401) } } },
    async (request) => {
      const actor = actorOf(request)
      if (actor.kind === 'staff')
        return {
          kind: actor.kind,
          id: actor.id,
          name: actor.name,
          post: actor.post,
          unit: actor.unit,
          position: actor.position,
          roles: [...actor.roles],
        }
      return { kind: actor.kind, id: actor.id, name: actor.kind === 'citizen' ? actor.name : '' }
    },
  )
}
