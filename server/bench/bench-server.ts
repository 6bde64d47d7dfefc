import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Recorded } from './submit-statements.ts'

export type BenchServer = {
  port: number
  /** Session tokens of as many citizens. */
  tokens: string[]
  /** Processor time the server's process has used, in ms. */
  cpu(): Promise<number>
  /** The statements that the server sends while `work` is done. */
  record(work: () => Promise<unknown>): Promise<Recorded[]>
  stop(): Promise<void>
}

/**
 * The real server in a process of its own, so that the load generator does not slow it from inside. With `BENCH_PROFILE=folder` in
 * the environment it leaves a CPU profile there.
 */
export async function startBenchServer(databaseUrl: string, folder: string): Promise<BenchServer> {
  const profile = process.env.BENCH_PROFILE
  const server = fork(new URL('./submit-server.ts', import.meta.url), [databaseUrl, folder], {
    execArgv: ['--import', 'tsx', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: new URL('../../tsconfig.base.json', import.meta.url).pathname,
    },
  })
  const [{ port, tokens }] = (await once(server, 'message')) as [{ port: number; tokens: string[] }]
  return {
    port,
    tokens,
    cpu: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>(server, 'cpu')
      return (user + system) / 1000
    },
    async record(work) {
      await ask(server, 'record')
      await work()
      return ask<Recorded[]>(server, 'stop')
    },
    async stop() {
      const gone = once(server, 'exit')
      server.disconnect()
      await gone
    },
  }
}

async function ask<T>(server: ChildProcess, what: string): Promise<T> {
  server.send(what)
  const [answer] = (await once(server, 'message')) as [T]
  return answer
}
