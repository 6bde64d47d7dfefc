import { Agent, request } from 'node:http'
import pg from 'pg'
import { examples } from '../test/stories.ts'
import { type BenchServer, startBenchServer } from './bench-server.ts'
import { drive, machine, withDatabase } from './ground.ts'
import { prepareStatements } from './submit-statements.ts'

/** How many are measured at each number of users, after as many tenths to warm up. */
const count = 1500
const levels = [1, 8, 32]
const communes = Array.from({ length: 75 }, (_, index) => `H52.${40 + index}`)

/**
 * Online submissions over HTTP against the embedded database, at 1, 8 and 32 users: the submission of a ready draft, and the
 * whole way from an empty draft over its pages. Beside each, in the same run, the same SQL statements by the bare driver,
 * without HTTP, sessions, judging or JSON.
 */
export async function submit(): Promise<void> {
  console.log(machine())
  await withDatabase(async (databaseUrl, folder) => {
    const server = await startBenchServer(databaseUrl, folder)
    const { port, tokens } = server
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const call = caller(agent, port)
    const fill = filler(call, tokens)
    const whole = async (index: number) => {
      const draft = await fill(index)
      return draft !== null && (await handIn(call, tokens[index % tokens.length]!, draft))
    }
    await drive(count / 10, 8, whole)
    const ready = await readyDrafts(databaseUrl, (await fill(0))!, count * (levels.length + 1))
    const next = () => handIn(call, tokens[0]!, ready.pop()!)
    await measure('Submission of a ready draft', { databaseUrl, server, work: next })
    await measure('From an empty draft to the submission: 1 + 5 pages + 1 requests', {
      databaseUrl,
      server,
      work: whole,
    })
    agent.destroy()
    await server.stop()
  })
}

type Measured = { databaseUrl: string; server: BenchServer; work: (index: number) => Promise<boolean> }

async function measure(title: string, { databaseUrl, server, work }: Measured): Promise<void> {
  const recorded = await server.record(() => work(0))
  const bare = await prepareStatements(databaseUrl, recorded)
  const transactions = recorded.filter(({ text }) => text === 'commit').length
  console.log(
    `\n${title}: ${recorded.length} statements, ${transactions} transactions; ${count} at each level over 75 communes`,
  )
  console.log('users        /s    p50    p95    p99  errors  bare/s  ratio')
  await drive(count / 10, 8, bare.run)
  for (const users of levels) {
    const driver = await drive(count, users, bare.run)
    const http = await drive(count, users, work)
    const ms = (value: number) => value.toFixed(1).padStart(7)
    console.log(
      `${String(users).padStart(5)}  ${http.perSecond.toFixed(0).padStart(8)}${ms(http.p50)}${ms(http.p95)}${ms(http.p99)}` +
        `  ${String(http.errors).padStart(6)}  ${driver.perSecond.toFixed(0).padStart(6)}  ${(http.perSecond / driver.perSecond).toFixed(2).padStart(5)}`,
    )
  }
  await bare.close()
}

/** Copies of a filled draft, ready to be submitted, spread over the communes. */
async function readyDrafts(databaseUrl: string, draft: string, wanted: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    `insert into forms.draft (id, person, procedure, service, unit, desk, answers, origins, corrections, stage, revision,
       signed_in_at, started_at, saved_at, active_ms, idle_ms)
     select gen_random_uuid(), person, procedure, service, ($2::text[])[1 + n % 75], ($2::text[])[1 + n % 75] || '.01', answers, origins,
       corrections, stage, revision, signed_in_at, started_at, saved_at, active_ms, idle_ms
     from forms.draft, generate_series(1, $3) n where id = $1 returning id`,
    [draft, communes, wanted],
  )
  await client.end()
  return rows.map(({ id }) => id)
}

type Call = (
  method: string,
  path: string,
  token: string,
  body: unknown,
) => Promise<{ status: number; body: string }>

const caller =
  (agent: Agent, port: number): Call =>
  (method, path, token, body) =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body)
      const headers = {
        cookie: `mc_session=${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      }
      const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
        let received = ''
        response.setEncoding('utf8').on('data', (part) => {
          received += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: received }))
      })
      sent.on('error', reject)
      sent.end(text)
    })

/** Begins a draft and saves every page of it; its id, or null when a request was refused. */
function filler(call: Call, tokens: readonly string[]) {
  const { 'copies-number': _, ...answers } = { ...examples.birth(), 'copies-wanted': 'no' } as Record<
    string,
    unknown
  >
  return async (index: number): Promise<string | null> => {
    const token = tokens[index % tokens.length]!
    const unit = communes[index % communes.length]!
    const started = await call('POST', '/api/v1/drafts', token, { procedure: '1.001193', unit })
    const { id } = JSON.parse(started.body) as { id: string }
    for (const page of ['requester', 'child', 'parents', 'result', 'check']) {
      const saved = await call('PUT', `/api/v1/drafts/${id}/pages/${page}`, token, { answers })
      if (saved.status !== 200) return null
    }
    return id
  }
}

const handIn = async (call: Call, token: string, draft: string): Promise<boolean> =>
  (await call('POST', `/api/v1/drafts/${draft}/submission`, token, {})).status === 200
