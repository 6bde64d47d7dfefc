import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { startEmc } from '../../sandbox/src/emc/server.ts'
import { startMessages } from '../../sandbox/src/messages/server.ts'
import { startNationalPortal } from '../../sandbox/src/national-portal/server.ts'
import { startNationalProcedures } from '../../sandbox/src/national-procedures/server.ts'
import { startPayment } from '../../sandbox/src/payment/server.ts'
import { startPopulation } from '../../sandbox/src/population/server.ts'
import { trustClient } from '../../sandbox/src/trust/service-access.ts'
import { signInCitizen } from '../src/contexts/identity/actions/sign-in-citizen.ts'
import { sessionCookie } from '../src/contexts/identity/index.ts'
import { openSession } from '../src/contexts/identity/store/session.ts'
import { staffByUsername } from '../src/contexts/organisation/index.ts'
import { openDatabase } from '../src/kernel/database.ts'
import { drainJobs } from '../src/kernel/jobs.ts'
import { relayAll, retry } from '../src/kernel/relay.ts'
import type { Assets } from '../src/main/build-all.ts'
import { compose } from '../src/main/compose.ts'
import { freePort } from '../src/main/free-port.ts'
import { loadData } from '../src/main/load-data.ts'
import { createPartners } from '../src/main/partners.ts'
import { buildAssets } from '../src/portal/build-assets.ts'
import { type CitizenName, citizens, type InventedCitizen, signingPin } from './people.ts'
import { databaseUrl, emptyTemplate, template } from './template.ts'

type Body = string | FormData | Record<string, unknown>
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What browsers load from the portal. The desk is another program and not built here. */
async function buildPages(folder: string): Promise<Assets> {
  const [portalDir, deskDir] = [join(folder, 'portal'), join(folder, 'desk')]
  mkdirSync(deskDir, { recursive: true })
  return { manifest: await buildAssets(portalDir), portalDir, deskDir }
}

/**
 * A whole platform of its own: a fresh database, a clock you set, the real server in memory, the national systems. The
 * province is Sơn La unless another folder is named; null: none yet.
 */
export async function createWorld({
  pages = false,
  province = 'son-la',
}: {
  pages?: boolean
  province?: string | null
} = {}) {
  const shipped = province === 'son-la'
  const name = `world_${randomUUID().replaceAll('-', '')}`
  const server = inject('databaseServer')
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name} template ${shipped ? template : emptyTemplate}`)
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-world-'))
  const database = openDatabase(databaseUrl(server, name), { max: 8 })
  const publicUrl = `http://127.0.0.1:${await freePort()}`
  const [population, payment, messages, nationalProcedures, emc, nationalPortal] = await Promise.all([
    startPopulation({ port: 0, dataDir: join(folder, 'population'), slowMilliseconds: 50 }),
    startPayment({
      port: 0,
      dataDir: join(folder, 'payment'),
      callbackUrl: `${publicUrl}/api/payments/callback`,
      returnUrl: `${publicUrl}/thanh-toan/tra-ve`,
      lateMilliseconds: 50,
      retryMilliseconds: 20,
    }),
    startMessages({
      port: 0,
      smtpPort: 0,
      dataDir: join(folder, 'messages'),
      incomingUrl: `${publicUrl}/api/messages/incoming`,
      retryMilliseconds: 20,
    }),
    startNationalProcedures({ port: 0, slowMilliseconds: 600 }),
    startEmc({ port: 0, dataDir: join(folder, 'emc'), slowMilliseconds: 600 }),
    startNationalPortal({ port: 0, dataDir: join(folder, 'national-portal'), slowMilliseconds: 1_500 }),
  ])
  const clock = { now: new Date('2026-11-23T02:00:00Z') } // Monday 09:00 in Vietnam
  const partners = createPartners(
    {
      // Journeys sign in through VNeID; scenarios open sessions directly and never reach it.
      vneid: { issuer: 'http://127.0.0.1:1', clientId: 'none', clientSecret: 'none' },
      population: { ...population, integration: '014' },
      payment,
      nationalProcedures: { ...nationalProcedures, pause: 0, patience: 300 },
      emc: { ...emc, patience: 300 },
      nationalPortal: { ...nationalPortal, patience: 1_000 },
      trust: {
        url: inject('trustUrl'),
        caCertificatePem: inject('trustCa'),
        ...trustClient,
        sealPin: signingPin,
      },
      messages: { ...messages, from: 'mot-cua@sonla.example.vn' },
    },
    { publicUrl, dataDir: folder },
  )
  const platform = compose({
    db: database.db,
    pool: database.pool,
    clock: () => clock.now,
    partners,
    publicUrl,
    secret: 'test',
    ...(pages && { assets: await buildPages(join(folder, 'build')), demo: true }),
  })
  if (!shipped && province) await loadData(platform.app, province)
  await platform.http.ready()
  const { app, http, reactions, jobs } = platform

  const as = (token: string) => {
    const send = (method: Method, url: string, payload?: Body, headers: Record<string, string> = {}) =>
      http.inject({
        method,
        url,
        headers: {
          ...(token && { cookie: `${sessionCookie}=${token}` }),
          'accept-language': 'en',
          ...headers,
        },
        ...(payload !== undefined && { payload }),
      })
    return {
      token,
      get: (url: string) => send('GET', url),
      post: (url: string, payload: Body = {}, headers = {}) => send('POST', url, payload, headers),
      put: (url: string, payload: Body = {}) => send('PUT', url, payload),
      delete: (url: string) => send('DELETE', url),
    }
  }

  return {
    ...platform,
    db: database.db,
    pool: database.pool,
    clock,
    partners,
    folder,
    sandbox: { population, payment, messages, nationalProcedures, emc, nationalPortal },
    /** Nobody in particular. */
    stranger: as(''),
    /** A citizen who has signed in with VNeID at the identity level. */
    citizen: async (who: CitizenName | InventedCitizen, level: 1 | 2 = 2) => {
      const identity = typeof who === 'string' ? citizens[who] : who
      const { token, person } = await signInCitizen(app, { ...identity, email: null, level })
      return { ...as(token), id: person }
    },
    /** A member of staff who has signed in. */
    staff: async (username: string) => {
      const token = await app.transaction({ kind: 'system', id: 'test' }, async (tx) => {
        const staff = await staffByUsername(tx, username)
        if (!staff) throw new Error(`there is no staff member ${username}`)
        return openSession(tx, { kind: 'staff', subject: staff.id, assurance: 2 })
      })
      return as(token)
    },
    /** Opens the port, so that partners can call back. */
    listen: () => http.listen({ port: Number(new URL(publicUrl).port), host: '127.0.0.1' }),
    /** Lets every reaction see every event and every job run, until nothing is left to do. */
    settle: async () => {
      for (let round = 0; round < 5; round++) {
        await untilReadable(database.db)
        await relayAll(app, reactions)
        await retry(app, reactions)
        await drainJobs(app, database.pool, jobs)
      }
    },
    count: async (table: string) =>
      Number(
        (await sql<{ n: string }>`select count(*) n from ${sql.table(table)}`.execute(database.db)).rows[0]!
          .n,
      ),
    async close() {
      const astray = await waitingAstray(database.db)
      await http.close()
      await Promise.all([
        population.close(),
        payment.close(),
        messages.close(),
        nationalProcedures.close(),
        emc.close(),
        nationalPortal.close(),
      ])
      await database.close()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(folder, { recursive: true, force: true })
      if (astray.length > 0) throw new Error(`what waits where is not kept up: ${JSON.stringify(astray)}`)
    },
  }
}

/** Lines of the work queue that differ from what the dossiers say, after whatever a test did. */
async function waitingAstray(db: Kysely<{}>): Promise<unknown[]> {
  const [kept, real] = [sql.raw('dossiers.waiting'), sql.raw('dossiers.waiting_now')]
  const columns = sql.raw(
    'unit, dossier, seq, step, role, assignee, here, handling, code, procedure, place, until, warn_at, escalate_at, paused, decide',
  )
  const { rows } = await sql`
    (select 'kept' as only, ${columns} from ${kept} except select 'kept', ${columns} from ${real})
    union all (select 'real', ${columns} from ${real} except select 'real', ${columns} from ${kept})
    limit 5`.execute(db)
  return rows
}

/**
 * Events are read below the oldest running transaction, and that may be another test's: the server is one for all of them. Waits
 * until nothing holds back what has been written.
 */
export async function untilReadable(db: Kysely<{}>): Promise<void> {
  for (const end = performance.now() + 20_000; performance.now() < end; ) {
    const { rows } = await sql<{ readable: boolean }>`
      select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as readable from kernel.event
      -- Those ahead of the counter came from another cluster, and no waiting brings them.
      where xid < pg_snapshot_xmax(pg_current_snapshot())`.execute(db)
    if (rows[0]?.readable) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('a transaction holds back the events')
}
export type World = Awaited<ReturnType<typeof createWorld>>
