import type { Answers, ServiceDefinition } from '@mot-cua/form-engine'
import { startGround } from '../../e2e/ground.ts'
import { startPlatform } from '../../e2e/platform.ts'
import { personById } from '../../sandbox/src/people/people.ts'
import { fullName } from '../../sandbox/src/people/person.ts'
import { signInCitizen } from '../src/contexts/identity/index.ts'
import type { App } from '../src/kernel/app.ts'
import { addDays, dateInVietnam, dayLength } from '../src/kernel/values/vietnam-time.ts'
import { readService, serviceCodes } from '../src/main/read-service.ts'
import { constants, costOf, type Device, sequences } from './keystroke-model.ts'
import { pageBrowser } from './page-browser.ts'
import { goThrough, type Walk } from './scripted-person.ts'

const mostMinutes = 5
const details = process.env.BENCH_DETAILS !== undefined

/**
 * A scripted person fills in every service as its first example did, with every source agreed to and with none, on the pages of
 * the running product with the national systems of the sandbox. How long it takes is worked out from what they did.
 */
export async function filling(): Promise<void> {
  printModel()
  const { ground, stop } = await startGround({ fsync: true })
  const platform = await startPlatform(ground)
  console.log(
    '\nservice    layout   prefill  minutes  keystrokes  presses  pages  asked  prefilled  corrected  papers',
  )
  const missed: string[] = []
  for (const code of await serviceCodes()) {
    const service = await readService(code)
    const { answers, session } = await applicant(platform.serving.app, service)
    const walkWith = (prefill: boolean) =>
      goThrough(pageBrowser(platform.url, session, nextAddress()), { service, answers, prefill })
    const walks = { on: await walkWith(true), off: await walkWith(false) }
    for (const device of ['phone', 'desktop'] as const) {
      printLine(code, device, 'off', walks.off)
      printLine(code, device, 'on', walks.on)
      missed.push(...missesOf(code, device, walks))
    }
    if (details) printDetails(walks)
  }
  console.log(
    missed.length > 0
      ? `\nAims missed:\n${missed.map((line) => `  ${line}`).join('\n')}`
      : `\nEvery service under ${mostMinutes} minutes, and half the keystrokes or fewer with prefill.`,
  )
  await platform.stop()
  await stop()
}

// Every way is walked by a visitor of their own, as limits on haste are by address.
let visitors = 0
const nextAddress = () => `10.0.0.${++visitors}`

function printModel() {
  console.log(
    'Keystroke-level model: from the start page, signed in, to the submission or the payment platform',
  )
  for (const [letter, { seconds, what, source }] of Object.entries(constants))
    console.log(`  ${letter} ${seconds.toFixed(2)} s  ${what}: ${source}`)
  for (const sequence of sequences) console.log(`  ${sequence}`)
}

/** The first example's person, signed in, and their answers with days yet to come moved on to today. */
async function applicant(app: App, { code, examples }: ServiceDefinition) {
  const [example] = examples
  if (!example) throw new Error(`${code} has no example`)
  const numbers = Object.entries(example.answers).filter(([id]) => id.endsWith('identity-number'))
  const person = numbers.map(([, number]) => personById(String(number))).find((found) => found?.account)
  if (!person) throw new Error(`nobody of the sandbox is in the example of ${code}`)
  const { token } = await signInCitizen(app, {
    identityNumber: person.identityNumber,
    name: fullName(person),
    birthDate: person.birthDate,
    gender: person.gender === 'male' ? '1' : '2',
    phone: person.phone ?? null,
    email: person.email ?? null,
    level: 2,
  })
  return { session: token, answers: movedToToday(example.answers, example.submittedOn) }
}

/** Days after the example was handed in lie as far after today. */
function movedToToday(answers: Answers, submittedOn: string): Answers {
  const today = dateInVietnam(new Date())
  const passed = Math.round((Date.parse(today) - Date.parse(submittedOn)) / dayLength)
  const moved = Object.entries(answers).map(([id, value]) => {
    const later = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > submittedOn
    return [id, later ? addDays(value, passed) : value] as const
  })
  return Object.fromEntries(moved)
}

function printLine(code: string, device: Device, prefill: 'on' | 'off', walk: Walk) {
  const { seconds, keystrokes, presses } = costOf(walk.acts, device)
  const asked = [...walk.asked.values()].length
  console.log(
    [
      code.padEnd(11),
      device.padEnd(9),
      prefill.padEnd(7),
      (seconds / 60).toFixed(1).padStart(9),
      String(keystrokes).padStart(12),
      String(presses).padStart(9),
      String(walk.pages).padStart(7),
      String(asked).padStart(7),
      String(walk.prefilled.size).padStart(11),
      String(walk.corrected.length).padStart(11),
      String(walk.papers.length).padStart(8),
      walk.failed ? `  NOT HANDED IN: ${walk.failed.slice(0, 160)}` : '',
    ].join(''),
  )
}

function missesOf(code: string, device: Device, { on, off }: Record<'on' | 'off', Walk>): string[] {
  const [filled, bare] = [costOf(on.acts, device), costOf(off.acts, device)]
  const minutes = filled.seconds / 60
  const share = filled.keystrokes / bare.keystrokes
  return [
    ...(on.failed || off.failed ? [`${code} ${device}: not handed in`] : []),
    ...(minutes >= mostMinutes ? [`${code} ${device}: ${minutes.toFixed(1)} minutes with prefill`] : []),
    ...(share > 0.5
      ? [`${code} ${device}: ${Math.round(share * 100)} % of the keystrokes with prefill`]
      : []),
  ]
}

/** The dearest questions, what was corrected, and where the time goes. */
function printDetails(walks: Record<'on' | 'off', Walk>) {
  for (const [prefill, walk] of Object.entries(walks)) {
    const only = (kinds: readonly string[]) =>
      costOf(
        walk.acts.filter(({ kind }) => kinds.includes(kind)),
        'phone',
      ).seconds.toFixed(0)
    const dearest = [...walk.asked]
      .map(([id, acts]) => ({ id, ...costOf(acts, 'phone') }))
      .filter(({ seconds }) => seconds > 0)
      .sort((one, other) => other.seconds - one.seconds)
    console.log(
      `  ${prefill}: read ${only(['read'])} s, think ${only(['think'])} s, type ${only(['type'])} s, press ${only(['press'])} s, wait ${only(['wait'])} s`,
    )
    console.log(
      `    ${dearest.map(({ id, seconds, keystrokes }) => `${id} ${seconds.toFixed(0)} s/${keystrokes}`).join(', ')}`,
    )
    if (walk.corrected.length > 0) console.log(`    corrected: ${walk.corrected.join(', ')}`)
    if (walk.failed) console.log(`    failed: ${walk.failed}`)
  }
}
