import { Agent, type IncomingMessage, request } from 'node:http'
import { loadavg } from 'node:os'
import { paths } from '../src/portal/paths.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { drive, withDatabase } from './ground.ts'
import { journeyCode, journeyPages, typedOn } from './journey-form.ts'

const levels = [8, 32]
/** Journeys measured at each level, after a quarter as many to warm up. */
const count = Number(process.env.JOURNEYS ?? 600)
/** What a public server-rendered forms engine made of a form of the same size with 8 users on a machine like this. */
const compared = { journeys: 13, p95: 93 }

/**
 * Journeys through a form of 5 pages × 4 text questions as a browser without script makes them: begin, every page asked for and
 * posted, the check, the submission. Every page posted is a transaction of its own, on the disk before it is answered.
 */
export async function journeys(): Promise<void> {
  await withDatabase(async (databaseUrl, folder) => {
    const server = await startBenchServer(databaseUrl, folder)
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const pageTimes: number[] = []
    const journey = await traveller(server, agent, pageTimes)
    await drive(Math.ceil(count / 4), 8, journey)
    const statements = await server.record(() => journey(0))
    const commits = statements.filter(({ text }) => text === 'commit').length
    console.log(
      `\nJourneys: 5 pages × 4 questions, ${requestsOfOne} requests, ${statements.length} statements, ${commits} transactions each; ${count} at each level`,
    )
    console.log(
      'users  journeys/s  pages/s  requests/s  page p50 ms  page p95 ms  failed  server CPU ms/journey  load',
    )
    for (const users of levels) {
      pageTimes.length = 0
      const before = await server.cpu()
      const { perSecond, errors } = await drive(count, users, journey)
      const cpu = ((await server.cpu()) - before) / count
      pageTimes.sort((one, other) => one - other)
      const at = (share: number) => (pageTimes[Math.floor(pageTimes.length * share)] ?? 0).toFixed(1)
      const cells: [string | number, number][] = [
        [users, 5],
        [perSecond.toFixed(0), 12],
        [(perSecond * journeyPages.length).toFixed(0), 9],
        [(perSecond * requestsOfOne).toFixed(0), 12],
        [at(0.5), 13],
        [at(0.95), 13],
        [errors, 8],
        [cpu.toFixed(1), 23],
        [(loadavg()[0] ?? 0).toFixed(1), 6],
      ]
      console.log(cells.map(([cell, width]) => String(cell).padStart(width)).join(''))
      if (users === 8)
        console.log(
          `       ${(perSecond / compared.journeys).toFixed(1)} × the ${compared.journeys} journeys/s (p95 ${compared.p95} ms) of the engine compared with; aim 10 ×`,
        )
    }
    agent.destroy()
    await server.stop()
  })
}

/** Beginning, five pages got and posted, the check got and posted. */
const requestsOfOne = 1 + 2 * journeyPages.length + 2

type Answered = { status: number; location: string; html: string }
type Send = (method: 'GET' | 'POST', path: string, form?: Record<string, string>) => Promise<Answered>

/** Makes one journey after another; the time of each page, from posting it to having the next one, goes to `pageTimes`. */
export async function traveller({ port, tokens }: BenchServer, agent: Agent, pageTimes: number[]) {
  // One token for all forms of a session, as browsers get it with any page.
  const formTokens = await Promise.all(
    tokens.map(async (token) => {
      const { html } = await sender({ agent, port, token, visitor: '10.0.0.1' })(
        'GET',
        paths.start(journeyCode),
      )
      return hiddenIn(html)._csrf ?? ''
    }),
  )
  return async (index: number): Promise<boolean> => {
    const who = index % tokens.length
    const visitor = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
    const send = sender({ agent, port, token: tokens[who]!, visitor })
    const unit = `H52.${40 + (index % 75)}`
    const begun = await send('POST', paths.start(journeyCode), { _csrf: formTokens[who]!, unit })
    let page = await send('GET', begun.location)
    let path = begun.location
    for (const number of journeyPages) {
      const start = performance.now()
      const saved = await send('POST', path, { ...hiddenIn(page.html), ...typedOn(number), _then: 'next' })
      if (saved.status !== 303) return false
      path = saved.location
      page = await send('GET', path)
      pageTimes.push(performance.now() - start)
    }
    if (!path.endsWith('/kiem-tra')) return false
    const done = await send('POST', path, { ...hiddenIn(page.html), declaration: 'yes', _then: 'submit' })
    return done.status === 303 && done.location.endsWith('/da-nop')
  }
}

/** Hidden controls of the page's main form; every form of a page carries the same token. */
function hiddenIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'))
  return Object.fromEntries(
    [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )
}

type Visitor = { agent: Agent; port: number; token: string; visitor: string }

const sender =
  ({ agent, port, token, visitor }: Visitor): Send =>
  (method, path, form) =>
    new Promise((resolve, reject) => {
      const body = form ? new URLSearchParams(form).toString() : ''
      const headers = {
        accept: 'text/html',
        cookie: `mc_session=${token}`,
        'x-forwarded-for': visitor,
        ...(form && {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
        }),
      }
      const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) =>
        read(response).then(resolve, reject),
      )
      sent.on('error', reject)
      sent.end(body)
    })

async function read(response: IncomingMessage): Promise<Answered> {
  let html = ''
  for await (const part of response.setEncoding('utf8')) html += part
  return { status: response.statusCode ?? 0, location: response.headers.location ?? '', html }
}
