import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import type { ClusterFiles } from './cluster-files.ts'
import { explainFailure } from './explain-failure.ts'
import { openRotatingLog } from './rotating-log.ts'
import { type Identity, spawnProgram } from './run-program.ts'

export type ServerOptions = {
  files: ClusterFiles
  postgres: string
  identity: Identity
  port: number
  fsync: boolean
  log(line: string): void
}

export type Server = { port: number; stop(): Promise<void> }

const orderlyStopMs = 60_000
const readyLine = /database system is ready to accept connections/
const autoPortTries = 5

/** Starts PostgreSQL on 127.0.0.1 and returns once it accepts connections; port 0 finds a free one. */
export async function startServer(options: ServerOptions): Promise<Server> {
  for (let tryNumber = 1; ; tryNumber++) {
    const port = options.port || (await findFreePort())
    const outcome = await launch(options, port)
    if (typeof outcome !== 'string') return { port, stop: outcome }
    const failure = { ...options, output: outcome, fallback: 'start-failed' } as const
    const error = await explainFailure(failure)
    // Another program may take a free port before PostgreSQL does.
    if (error.code !== 'port-taken' || options.port || tryNumber === autoPortTries) throw error
  }
}

/** Resolves to the function that stops the server, or to what PostgreSQL printed when it did not start. */
function launch(options: ServerOptions, port: number): Promise<(() => Promise<void>) | string> {
  const write = openRotatingLog(options.files.logFile)
  const args = [
    ...['-D', options.files.dataDir],
    ...settings(port, options.fsync).flatMap((set) => ['-c', set]),
  ]
  return new Promise((resolve) => {
    const child = spawnProgram(options.postgres, args, options.identity, ['ignore', 'ignore', 'pipe'])
    let output = ''
    let ready = false
    const patience = setInterval(() => options.log('PostgreSQL is still recovering its data'), 10_000)
    const settle = (outcome: (() => Promise<void>) | string) => {
      clearInterval(patience)
      resolve(outcome)
    }
    child.stderr?.on('data', (chunk: Buffer) => {
      write(chunk)
      if (ready) return
      output += chunk.toString()
      ready = readyLine.test(output)
      if (ready) settle(makeStop(child, options.log))
    })
    child.on('error', (error) => settle(error.message))
    child.on('close', (status, signal) => settle(output || `it ended with ${signal ?? `status ${status}`}`))
  })
}

function settings(port: number, fsync: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'logging_collector=off',
    'log_destination=stderr',
    'shared_preload_libraries=pg_stat_statements',
    'TimeZone=UTC',
    'log_timezone=UTC',
    ...(fsync ? [] : ['fsync=off', 'full_page_writes=off']),
  ]
}

function makeStop(child: ChildProcess, log: (line: string) => void): () => Promise<void> {
  let stopping: Promise<void> | undefined
  // When we leave without stop(), PostgreSQL still gets the word to shut down in order.
  const farewell = () => void child.kill('SIGINT')
  const ended = new Promise<void>((resolve) => {
    const onEnd = () => {
      process.off('exit', farewell)
      if (!stopping) log(`PostgreSQL ended by itself (${child.signalCode ?? `status ${child.exitCode}`})`)
      resolve()
    }
    if (child.exitCode !== null || child.signalCode !== null) return onEnd()
    process.once('exit', farewell)
    child.once('exit', onEnd)
  })
  const stop = async () => {
    child.kill('SIGINT')
    // Immediate shutdown loses nothing that was committed; the next start replays the log.
    const lastResort = setTimeout(() => {
      log('PostgreSQL does not shut down in order; stopping it at once')
      child.kill('SIGQUIT')
    }, orderlyStopMs)
    await ended
    clearTimeout(lastResort)
  }
  return () => {
    stopping ??= stop()
    return stopping
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
