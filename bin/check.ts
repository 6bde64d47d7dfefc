import { spawnSync } from 'node:child_process'

const packages = [
  'form-engine',
  'ui',
  'contract',
  'server',
  'server/src/portal/enhance',
  'desk',
  'sandbox',
  'e2e',
]
const tsc = 'node_modules/tsc7/bin/tsc'

/** Everything that must hold before a change lands, quick things first. */
const checks: [name: string, ...command: string[]][] = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  ...packages.map((name): [string, ...string[]] => [`types: ${name}`, tsc, '-p', `${name}/tsconfig.json`]),
  ['types: form-engine tests', tsc, '-p', 'form-engine/tsconfig.test.json'],
  ['types: bin', tsc, '-p', 'tsconfig.json'],
  [
    'import rules',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    'server/src',
    'sandbox/src',
    'ui/src',
    'desk/src',
    'form-engine/src',
    'contract',
    '--config',
    '.dependency-cruiser.cjs',
  ],
  ['generated files are current', 'bin/run.mjs', 'bin/gen.ts', '--check'],
  ['tests', 'bin/run.mjs', 'bin/test.ts'],
]

for (const [name, ...command] of checks) {
  const begun = performance.now()
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (status !== 0) process.exit(1)
}
