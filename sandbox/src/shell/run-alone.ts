import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

export type CommandLine = { port: number; dataDir: string; portalUrl: string }

/** Calls `start` when the module is the program that was run, prints what it returned, and stops on Ctrl-C. */
export async function runAlone(
  moduleUrl: string,
  defaultPort: number,
  start: (line: CommandLine) => Promise<{ close(): Promise<void> }>,
): Promise<void> {
  if (!process.argv[1] || resolve(process.argv[1]) !== fileURLToPath(moduleUrl)) return
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      data: { type: 'string', default: '.data/sandbox' },
      portal: { type: 'string', default: 'http://127.0.0.1:8080' },
    },
  })
  const running = await start({ port: Number(values.port), dataDir: values.data, portalUrl: values.portal })
  console.log(JSON.stringify(running, null, 2))
  const stop = () => void running.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
