import rateLimit from '@fastify/rate-limit'
import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type pg from 'pg'
import {
  catalogueImpact,
  catalogueJobs,
  catalogueReactions,
  catalogueRoutes,
} from '../contexts/catalogue/index.ts'
import {
  createIntake,
  documentJobs,
  documentReactions,
  type Intake,
  type ObjectStore,
  type PieceStore,
  type SigningService,
  type TimeStamping,
  uploadRoutes,
} from '../contexts/documents/index.ts'
import {
  citizenDossierRoutes,
  deskDossierRoutes,
  dossierImpact,
  dossierJobs,
  dossierReactions,
  pastDossiers,
} from '../contexts/dossiers/index.ts'
import { feedbackRoutes } from '../contexts/feedback/index.ts'
import {
  draftImpact,
  fillingRoutes,
  formJobs,
  formReactions,
  formRoutes,
  type PrefillSource,
  sourceRoutes,
  usualFreshMinutes,
} from '../contexts/forms/index.ts'
import {
  type IdentityProvider,
  identifySession,
  identityJobs,
  identityRoutes,
  sessionCookie,
} from '../contexts/identity/index.ts'
import {
  createFindRepresented,
  createPrefillSource,
  createResultRegister,
  type Emc,
  integrationJobs,
  integrationRoutes,
  type NationalPortal,
  type NationalProcedures,
  nationalPortalRoutes,
  type PopulationDatabase,
  portalReactions,
  trackingReactions,
  trackingRoutes,
} from '../contexts/integrations/index.ts'
import {
  type Mailer,
  notificationJobs,
  notificationReactions,
  notificationRoutes,
  type SmsGateway,
} from '../contexts/notifications/index.ts'
import { organisationJobs, organisationRoutes } from '../contexts/organisation/index.ts'
import { type PaymentPlatform, paymentJobs, paymentRoutes } from '../contexts/payments/index.ts'
import {
  figureRoutes,
  performanceImpact,
  performanceJobs,
  performanceReactions,
  performanceRoutes,
  reportedFigureRoutes,
  serviceIndexRoutes,
} from '../contexts/performance/index.ts'
import {
  planImpact,
  planJobs,
  planReactions,
  planRoutes,
  taskImpact,
  taskRoutes,
} from '../contexts/plans/index.ts'
import { receptionReactions, receptionRoutes } from '../contexts/reception/index.ts'
import { reportJobs, reportRoutes } from '../contexts/reports/index.ts'
import type { App, Job, Reaction } from '../kernel/app.ts'
import { type Clock, createApp } from '../kernel/create-app.ts'
import { createHttp, type Http } from '../kernel/http.ts'
import { paths } from '../portal/paths.ts'
import { portalRoutes } from '../portal/portal.ts'
import { type Publishing, usualPublishing } from '../portal/publishing.ts'
import { createShowProblem } from '../portal/show-problem.tsx'
import { sourceName } from '../portal/views/draft-state.ts'
import { createVisits } from '../portal/visit.ts'
import type { Assets } from './build-all.ts'
import { createDecisionPress } from './decision-press.ts'
import { deskLinks } from './desk-links.ts'
import { addHealth } from './health.ts'
import { addProblemPages } from './problem-pages.ts'
import { serveFiles } from './serve-files.ts'

/** The outside world as the product needs it: each is an adapter of its context, or a stand-in for it in the sandbox. */
export type Partners = {
  identityProvider: IdentityProvider
  population: PopulationDatabase
  nationalProcedures: NationalProcedures
  /** Who is told of what happens to dossiers; null: nobody. */
  emc: Emc | null
  nationalPortal: NationalPortal | null
  platform: PaymentPlatform
  objects: ObjectStore
  pieces: PieceStore
  /** PEM of the roots that signatures are held against. */
  trustedRoots: string
  signing: SigningService
  timeStamping: TimeStamping
  /** With which papers are sealed without a person; null when the signing service gave none. */
  sealPin: string | null
  sms: SmsGateway
  email: Mailer
}

export type Parts = {
  db: Kysely<{}>
  pool: pg.Pool
  clock: Clock
  partners: Partners
  publicUrl: string
  secret: string
  /** Files for browsers; without them there are no pages, only the API. */
  assets?: Assets
  /** Whether people and dossiers are invented; pages say so. */
  demo?: boolean
  /** What the province decided about publishing; the usual when absent. */
  publishing?: Publishing
  /** Minutes after which a source is asked again before a draft is handed in; the usual when absent. */
  freshMinutes?: number
  /** Origins of partners to which pages lead: sign-in, payment. */
  partnerOrigins?: readonly string[]
  /** Whether a proxy in front names the visitor. */
  trustProxy?: boolean
  onCommit?: () => void
  /** For what must see every route being added. */
  beforeRoutes?: (http: Http) => unknown
  logger?: FastifyBaseLogger
}

export type Platform = {
  app: App
  http: Http
  reactions: Reaction[]
  jobs: Job[]
  prefill: PrefillSource
  intake: Intake
}

/** Puts the product together: which routes, reactions and jobs there are, and who implements which port. */
export function compose(parts: Parts): Platform {
  const { partners, publicUrl } = parts
  const app = createApp(parts.db, parts.clock, parts.onCommit)
  const secureCookies = publicUrl.startsWith('https:')
  const prefill = createPrefillSource(app, partners.population)
  const { objects, trustedRoots } = partners
  const intake = createIntake({ objects, trustedRoots, now: parts.clock })
  const freshMinutes = parts.freshMinutes ?? usualFreshMinutes
  const portal = parts.assets && {
    app,
    prefill,
    freshMinutes,
    represented: createFindRepresented(partners.population, parts.clock),
    publicUrl,
    secureCookies,
    secret: parts.secret,
    demo: parts.demo ?? false,
    publishing: parts.publishing ?? usualPublishing,
    manifest: parts.assets.manifest,
    identityProvider: partners.identityProvider,
    platform: partners.platform,
    objects,
    intake,
    trustedRoots,
  }
  const visits = portal && createVisits(portal)
  const http = createHttp({
    identify: async (request) => {
      const token = request.cookies[sessionCookie]
      return token ? identifySession(app, token) : null
    },
    ...(visits && { showProblem: createShowProblem(visits.contextOf) }),
    ...(parts.logger && { logger: parts.logger }),
    trustProxy: parts.trustProxy ?? false,
  })
  const register = createResultRegister(partners.population)
  const press = {
    objects,
    signing: partners.signing,
    timeStamping: partners.timeStamping,
    verificationUrl: (code: string) => publicUrl + paths.verify(code),
  }
  const papers = {
    ...press,
    sealPin: partners.sealPin,
    trackingUrl: (code: string) => publicUrl + paths.track(code),
    sourceName: (source: string) => sourceName(source, 'vi'),
  }

  // Who is asked what a reorganisation touches.
  const impacts = [catalogueImpact, draftImpact, dossierImpact, performanceImpact, planImpact, taskImpact]

  parts.beforeRoutes?.(http)
  http.register(rateLimit, { global: false })
  addHealth(http, parts.pool)
  addProblemPages(http, new URL('../../../docs/problems/', import.meta.url))
  if (parts.assets)
    serveFiles(http, { assets: parts.assets, partners: parts.partnerOrigins ?? [], https: secureCookies })
  http.register(organisationRoutes, { app, impacts })
  http.register(catalogueRoutes, { app, press: createDecisionPress(press) })
  http.register(identityRoutes, { app, secureCookies })
  http.register(formRoutes, { app })
  http.register(fillingRoutes, { app })
  http.register(uploadRoutes, { app, intake, pieces: partners.pieces })
  http.register(sourceRoutes, { app, prefill, freshMinutes })
  http.register(paymentRoutes, { app, platform: partners.platform })
  http.register(citizenDossierRoutes, { app, platform: partners.platform, publicUrl })
  http.register(deskDossierRoutes, { app, register, press: papers, intake })
  http.register(receptionRoutes, {
    app,
    prefill,
    intake,
    trackingUrl: papers.trackingUrl,
  })

  http.register(notificationRoutes, { app, sms: partners.sms })
  http.register(feedbackRoutes, { app })
  http.register(performanceRoutes, { app })
  http.register(figureRoutes, { app })
  http.register(reportedFigureRoutes, { app, intake })
  const { fewestRatings } = parts.publishing ?? usualPublishing
  http.register(serviceIndexRoutes, { app, fewestRatings })
  http.register(planRoutes, { app })
  http.register(taskRoutes, { app, intake, objects: partners.objects })
  http.register(reportRoutes, { app, press, intake })
  http.register(integrationRoutes, { app })
  http.register(trackingRoutes, { app, connected: partners.emc !== null })
  http.register(nationalPortalRoutes, { app, connected: partners.nationalPortal !== null })
  if (visits) http.register(portalRoutes, { ...portal, visits })

  const desk = deskLinks(publicUrl)
  const links = {
    dossier: (id: string) => publicUrl + paths.dossier(id),
    supplement: (id: string) => publicUrl + paths.supplement(id),
    messages: (id: string) => publicUrl + paths.messages(id),
    appointment: (id: string) => publicUrl + paths.appointment(id),
    rate: (id: string) => publicUrl + paths.rate(id),
    documents: () => publicUrl + paths.myDocuments(),
    drafts: () => publicUrl + paths.myDossiers('drafts'),
    opinion: (token: string) => publicUrl + paths.opinion(token),
  }
  return {
    app,
    http,
    reactions: [
      // Somebody is told first; whatever else follows may take its time.
      ...notificationReactions(links, desk),
      ...catalogueReactions,
      ...formReactions,
      ...documentReactions,
      ...dossierReactions,
      ...receptionReactions,
      ...performanceReactions,
      ...(partners.emc ? trackingReactions : []),
      ...(partners.nationalPortal ? portalReactions : []),
      ...planReactions,
    ],
    jobs: [
      ...organisationJobs(impacts),
      ...dossierJobs(papers),
      ...catalogueJobs,
      ...identityJobs,
      ...formJobs(pastDossiers),
      ...documentJobs(partners.pieces, intake),
      ...paymentJobs(partners.platform),
      ...reportJobs,
      ...notificationJobs({ sms: partners.sms, email: partners.email }, links, desk),
      ...planJobs,
      ...performanceJobs,
      ...integrationJobs(partners.nationalProcedures, {
        tracker: partners.emc && { emc: partners.emc, secret: parts.secret },
        portal: partners.nationalPortal && {
          portal: partners.nationalPortal,
          secret: parts.secret,
          verificationUrl: (code) => publicUrl + paths.verify(code ?? undefined),
        },
      }),
    ],
    prefill,
    intake,
  }
}
