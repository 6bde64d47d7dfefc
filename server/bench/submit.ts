import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { examples } from '../test/stories.ts'
import { drive, machine, withDatabase } from './ground.ts'
import { prepareStatements, type Recorded } from './submit-statements.ts'

/** How many submissions are measured at each number of users, after as many tenths to warm up. */
const count = 1500
const levels = [1, 8, 32]
const communes = Array.from({ length: 75 }, (_, index) => `H52.${40 + index}`)

/**
 * Whole online submissions over HTTP against the embedded database: begin a draft, save every page, submit. Beside it, in the same
 * run, the same SQL statements by the bare driver without HTTP, judging or sessions.
 */
export async function submit(): Promise<void> {
  console.log(`Whole online submissions (draft, pages, submission), ${count} at each level, spread over 75 communes.`)
  console.log(machine())
  await withDatabase(async (databaseUrl, folder) => {
    const server = fork(new URL('./submit-server.ts', import.meta.url), [databaseUrl, folder], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, TSX_TSCONFIG_PATH: new URL('../../tsconfig.base.json', import.meta.url).pathname },
    })
    const [{ port, tokens }] = (await once(server, 'message')) as [{ port: number; tokens: string[] }]
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const one = submission(agent, port, tokens)
    await drive(count / 10, 8, one)
    const recorded = await recordOne(server, one)
    const bare = await prepareStatements(databaseUrl, recorded)
    console.log(`One submission is ${recorded.length} statements in ${recorded.filter(({ text }) => text === 'commit').length} transactions.`)
    console.log('users  submissions/s    p50    p95    p99  errors  bare/s  ratio')
    for (const users of levels) {
      await drive(count / 10, users, bare.run)
      const driver = await drive(count, users, bare.run)
      const http = await drive(count, users, one)
      const ms = (value: number) => value.toFixed(1).padStart(7)
      console.log(
        `${String(users).padStart(5)}  ${http.perSecond.toFixed(0).padStart(13)}${ms(http.p50)}${ms(http.p95)}${ms(http.p99)}  ${String(http.errors).padStart(6)}  ${driver.perSecond.toFixed(0).padStart(6)}  ${(http.perSecond / driver.perSecond).toFixed(2).padStart(5)}`,
      )
    }
    await bare.close()
    agent.destroy()
    server.kill()
    await once(server, 'exit')
  })
}

/** Every statement that the server sends while one submission is made. */
async function recordOne(server: ReturnType<typeof fork>, one: (index: number) => Promise<boolean>): Promise<Recorded[]> {
  server.send('record')
  await once(server, 'message')
  await one(0)
  server.send('stop')
  const [recorded] = (await once(server, 'message')) as [Recorded[]]
  return recorded
}

function submission(agent: Agent, port: number, tokens: string[]) {
  const { 'copies-number': _, ...answers } = { ...examples.birth(), 'copies-wanted': 'no' } as Record<string, unknown>
  const call = (method: string, path: string, token: string, body: unknown) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
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
  return async (index: number) => {
    const token = tokens[index % tokens.length]!
    const unit = communes[index % communes.length]!
    const started = await call('POST', '/api/v1/drafts', token, { procedure: '1.001193', unit })
    const { id } = JSON.parse(started.body) as { id: string }
    for (const page of ['requester', 'child', 'parents', 'result', 'check']) {
      const saved = await call('PUT', `/api/v1/drafts/${id}/pages/${page}`, token, { answers })
      if (saved.status !== 200) return false
    }
    return (await call('POST', `/api/v1/drafts/${id}/submission`, token, {})).status === 200
  }
}
