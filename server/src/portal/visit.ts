import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import type { CitizenActor } from '../kernel/app.ts'
import { kernelErrors } from '../kernel/errors.ts'
import { citizenOf } from '../kernel/http.ts'
import type { PageContext } from './context.ts'
import { furtherLanguage } from './messages/further/languages.ts'
import type { PortalOptions } from './options.ts'
import { languageIn, withoutLanguage } from './page-language.ts'
import { noForm, type PostedForm } from './posted-form.ts'
import { type ProvinceName, provinceIn, readProvince } from './province.ts'
import { renderPage } from './render.tsx'
import { formToken } from './tokens.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The form that was posted to a page. */
    posted: PostedForm | null
    /** Whether the posted form was made for this very session. */
    proven: boolean
  }
  interface FastifyContextConfig {
    /** The handler itself decides what becomes of a form that was not made for this session. */
    keepsTyped?: boolean
  }
}

/** One person's request for a page or one thing done on it. */
export type Visit = {
  request: FastifyRequest
  reply: FastifyReply
  context: PageContext
  form: PostedForm
  /** Code of the portal's own province among all provinces. */
  province: string
  /** Who is signed in; without anybody the page leads to the sign-in. */
  citizen(): CitizenActor
  /** An id from the address; anything else than an id is a page that does not exist. */
  id(name: string): string
  param(name: string): string
  query(name: string): string | undefined
  redirect(path: string): Answer
  /** Another status than 200, such as 422 for a page with faults. */
  show(page: ReactElement, status: number): Answer
  /** Data or a file; headers are set on `reply`. */
  send(body: unknown): Answer
}

/** What is answered besides a page. Never Fastify's reply: it is thenable, so awaiting it waits for the end of the response. */
export type Answer = { redirect: string } | { page: ReactElement; status: number } | { body: unknown }

/** What a page does; it answers with the page, or with what `redirect`, `show` and `send` gave. */
export type Handler = (visit: Visit) => Promise<ReactElement | Answer>

const uuid = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i

/** `LÒ VĂN MINH` as a name is read: `Lò Văn Minh`. */
export const readableName = (name: string): string =>
  name.toLocaleLowerCase('vi').replace(/(^|[\s'-])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))

/** The further language of the reader; an address that names a language itself has the say. */
const furtherOf = ({ cookies, query }: FastifyRequest) =>
  furtherLanguage(cookies.lang) && !languageIn(query) ? { further: cookies.lang as string } : {}

/** Makes route handlers of pages, and the context every page is shown in. */
export function createVisits(options: PortalOptions) {
  let province: ProvinceName = { name: '', kind: 'province', gsoCode: '', helpLine: '' }

  const contextOf = (request: FastifyRequest, path = request.url): PageContext => ({
    locale: request.locale,
    path: withoutLanguage(path),
    publicUrl: options.publicUrl,
    csrf: formToken(options.secret, request.session),
    demo: options.demo,
    province: provinceIn(request.locale, province),
    assets: options.manifest,
    ...(request.actor?.kind === 'citizen' && { person: { name: readableName(request.actor.name) } }),
    ...(request.cookies.theme === 'contrast' && { theme: 'contrast' as const }),
    ...(request.cookies.size === 'large' && { size: 'large' as const }),
    ...furtherOf(request),
  })

  const page = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const param = (name: string) => (request.params as Record<string, string>)[name] ?? ''
    const answer = await handler({
      request,
      reply,
      context: contextOf(request),
      form: request.posted ?? noForm,
      province: province.gsoCode,
      citizen: () => citizenOf(request),
      param,
      id: (name) => {
        if (!uuid.test(param(name))) throw kernelErrors.notFound()
        return param(name)
      },
      query: (name) => {
        const value = (request.query as Record<string, string | string[]>)[name]
        return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : undefined
      },
      redirect: (path) => ({ redirect: path }),
      show: (page, status) => ({ page, status }),
      send: (body) => ({ body }),
    })
    if ('redirect' in answer) return reply.redirect(answer.redirect, 303)
    if ('body' in answer) return reply.send(answer.body)
    const shown = 'status' in answer ? answer : { page: answer, status: 200 }
    return reply.status(shown.status).type('text/html; charset=utf-8').send(renderPage(shown.page))
  }
  return {
    page,
    contextOf,
    /** Reads once what every page shows. */
    prepare: async () => {
      province = await readProvince(options.app)
    },
  }
}
export type Visits = ReturnType<typeof createVisits>
