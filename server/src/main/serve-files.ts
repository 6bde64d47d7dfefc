import { join } from 'node:path'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { Http } from '../kernel/http.ts'
import type { Assets } from './build-all.ts'

export const deskPath = '/ban-lam-viec/'
const forEver = 'public, max-age=31536000, immutable'

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
    preCompressed: true,
  })
  const hashed = join(assets.deskDir, 'assets')
  http.register(fastifyStatic, {
    root: assets.deskDir,
    prefix: deskPath,
    decorateReply: false,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      if (path.startsWith(hashed)) reply.header('cache-control', forEver)
    },
  })
  http.get(deskPath.slice(0, -1), (_request, reply) => reply.redirect(deskPath))
  // One page for every address of the desk: its own router reads them. Files were registered one by one before.
  http.get(`${deskPath}*`, (_request, reply) =>
    // It names the files of one build, so a kept one must be asked about, or it would name files that are gone.
    reply.header('cache-control', 'no-cache').sendFile('index.html', assets.deskDir, { cacheControl: false }),
  )
}
