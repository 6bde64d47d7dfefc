import { lighthouse } from '../../e2e/lighthouse.ts'
import { calendar } from './calendar.ts'
import { desk } from './desk.ts'
import { fill } from './fill.ts'
import { notices } from './notices.ts'
import { search } from './search.ts'
import { submit } from './submit.ts'
import { targets } from './targets.ts'

// `npm run bench -- submit`: each bench prints what it measured beside what it is compared with, in the same run.
const benches: Record<string, () => Promise<void>> = {
  calendar,
  desk,
  fill,
  lighthouse,
  notices,
  search,
  submit,
  targets,
}

const name = process.argv[2] ?? ''
const bench = benches[name]
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exit(2)
}
await bench()
process.exit()
