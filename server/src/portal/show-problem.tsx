import type { FastifyRequest } from 'fastify'
import type { ShowProblem } from '../kernel/http.ts'
import type { Problem } from '../kernel/problem.ts'
import type { PageContext } from './context.ts'
import type { ProblemKind } from './messages/vi/problems.ts'
import { problemPage } from './pages/problems/problem.tsx'
import { paths } from './paths.ts'
import { renderPage } from './render.tsx'
import { returnPath } from './return-path.ts'

const kinds: Record<number, ProblemKind> = {
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'too-many-requests',
  503: 'unavailable',
}

const kindOf = ({ status, code }: Problem): ProblemKind => {
  if (code === 'form-expired') return 'conflict'
  return kinds[status] ?? (status >= 500 ? 'internal' : 'rule-broken')
}

/** Whether the one who asked reads pages; machines and the desk get problem documents. */
const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  (headers.accept ?? '').includes('text/html') && !/^\/(api|ban-lam-viec|assets)\//.test(url)

/** A page of ours to go back to: the one that was asked for, or the one the form stood on. */
function pageOf(request: FastifyRequest): string {
  if (request.method === 'GET') return returnPath(request.url)
  const from = URL.parse(request.headers.referer ?? '')
  return from && from.host === request.headers.host ? returnPath(from.pathname + from.search) : '/'
}

/** Shows refusals as pages; who has to sign in first is led there and back again. */
export const createShowProblem =
  (contextOf: (request: FastifyRequest, path: string) => PageContext): ShowProblem =>
  (problem, request, reply) => {
    if (!wantsPage(request)) return null
    const back = pageOf(request)
    const context = contextOf(request, back)
    if (problem.code === 'sign-in-required') reply.status(303).header('location', paths.signIn(back))
    reply.header('cache-control', 'no-store')
    const kind = kindOf(problem)
    return renderPage(
      problemPage(
        {
          kind,
          reasons: ['not-found', 'internal', 'not-allowed'].includes(problem.code) ? [] : reasonsOf(problem),
          retryHref: back,
          ...(kind === 'internal' && { reference: request.id.slice(0, 8) }),
          ...(kind === 'too-many-requests' && { retryAfterSeconds: 60 }),
        },
        context,
      ),
    )
  }

const reasonsOf = ({ detail, errors }: Problem): string[] =>
  errors && errors.length > 0 ? [...new Set(errors.map((fault) => fault.detail))] : detail ? [detail] : []
