import { spawnSync } from 'node:child_process'
import { installWhatTestsNeed } from './install-what-tests-need.ts'

// `npm test`, `npm test -- dossiers`, `npm run e2e`: rules, scenarios and journeys, or those whose path has the word.
installWhatTestsNeed()
const words = process.argv.slice(2)
const projects = words[0] === 'e2e' ? ['--project', 'journeys'] : []
const filters = words[0] === 'e2e' ? words.slice(1) : words
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects,
    ...filters,
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=.vitest/results.json',
  ],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
