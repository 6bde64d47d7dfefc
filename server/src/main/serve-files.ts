import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { Http } from '../kernel/http.ts'
import type { Assets } from './build-all.ts'

export const deskPath = '/ban-lam-viec/'

/** Security headers, and the built files. `partners` are origins to which a form of ours may lead (sign-in, payment). */
export function serveFiles(
  http: Http,
  { assets, partners, https }: { assets: Assets; partners: readonly string[]; https: boolean },
): void {
  http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        // A browser checks this for the redirects after a form too.
        formAction: ["'self'", ...partners],
      },
    },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  // Names carry a hash of the content.
  http.register(fastifyStatic, {
    root: assets.portalDir,
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    index: false,
  })
  http.register(fastifyStatic, {
    root: assets.deskDir,
    prefix: deskPath,
    decorateReply: false,
    wildcard: false,
    index: false,
  })
  http.get(deskPath.slice(0, -1), (_request, reply) => reply.redirect(deskPath))
  // One page for every address of the desk: its own router reads them. Files were registered one by one before.
  http.get(`${deskPath}*`, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', assets.deskDir),
  )
}
