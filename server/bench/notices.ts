import { asCitizen, asStaff, makeMoveAs } from '../../e2e/api-work.ts'
import { startGround } from '../../e2e/ground.ts'
import { type RunningPlatform, startPlatform } from '../../e2e/platform.ts'
import { submitFreeBirth } from '../test/stories.ts'
import { drive, machine } from './ground.ts'

const count = 100
const levels = [1, 16]

/**
 * How long after a move an applicant has the text message about it: from the answer to the clerk who accepts a dossier to the
 * moment at which the gateway of the sandbox has taken the message, on the whole product.
 */
export async function notices(): Promise<void> {
  console.log(machine())
  console.log(`\n${count} dossiers accepted; ms until the gateway has the text message`)
  console.log('users      p50     p95     max')
  const { ground, stop } = await startGround({ fsync: true })
  const platform = await startPlatform(ground)
  for (const users of levels) {
    const waits = await acceptAndWait(platform, users)
    const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))]!
    const ms = (value: number) => value.toFixed(0).padStart(8)
    console.log(`${String(users).padStart(5)}${ms(at(0.5))}${ms(at(0.95))}${ms(waits.at(-1)!)}`)
  }
  await platform.stop()
  await stop()
}

/** Waits in ms, sorted. */
async function acceptAndWait(platform: RunningPlatform, users: number): Promise<number[]> {
  const [minh, clerk] = await Promise.all([asCitizen(platform, 'minh'), asStaff(platform, 'tohieu.motcua')])
  const births: { id: string; code: string }[] = []
  for (let n = 0; n < count; n++) births.push(await submitFreeBirth(minh))
  const before = await messagesBy(platform, births, () => true)
  const accepted = new Map<string, number>()
  await drive(count, users, async (n) => {
    const { id, code } = births[n]!
    await makeMoveAs(clerk, id, 'accept')
    accepted.set(code, Date.now())
    return true
  })
  const after = await messagesBy(platform, births, (id) => !before.ids.has(id))
  return births.map(({ code }) => after.times.get(code)! - accepted.get(code)!).sort((a, b) => a - b)
}

/** When the gateway took a text message about each of the dossiers; waits until it has one of each. */
async function messagesBy(
  { sandbox }: RunningPlatform,
  births: readonly { code: string }[],
  counts: (id: string) => boolean,
) {
  for (;;) {
    const answer = await fetch(`${sandbox.messages.url}/api/messages?channel=sms`)
    const { messages } = (await answer.json()) as { messages: { id: string; text: string; sentAt: string }[] }
    const fit = messages.filter(({ id }) => counts(id))
    const times = new Map<string, number>()
    for (const { code } of births) {
      const message = fit.find(({ text }) => text.includes(code))
      if (message) times.set(code, Date.parse(message.sentAt))
    }
    if (times.size === births.length) return { times, ids: new Set(messages.map(({ id }) => id)) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
