import { expect } from 'vitest'
import { move, openOffice } from '../../../../test/office.ts'
import type { World } from '../../../../test/world.ts'

type Person = Awaited<ReturnType<World['staff']>>
/** Who hands in, handles and supervises what a partner is told. */
export type People = Awaited<ReturnType<typeof enter>>

/** Everybody signs in: again and again, as sessions end while time goes by. */
export async function enter(world: World) {
  const office = await openOffice(world)
  return { office, supervisor: await world.staff('vpubnd.giamsat'), citizen: await world.citizen('hoa') }
}

/** Asks a partner of the sandbox: what it has, or with a `body` how it is to fare. */
export const askPartner =
  ({ url, ...known }: { url: string; secret?: string }) =>
  async (path: string, body?: object) =>
    (
      await fetch(`${url}${path}`, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: {
          'content-type': 'application/json',
          ...(known.secret && { authorization: `Bearer ${known.secret}` }),
        },
      })
    ).json()

export const runJob = (world: World, job: string) =>
  world.jobs.find(({ name }) => name === `integrations.${job}`)!.run(world.app, {})

/** Makes a move with a dossier that must be allowed. */
export async function does(who: Person, id: string, name: string, body = {}): Promise<void> {
  const answer = await move(who, id, name, body)
  expect(answer.statusCode, answer.body).toBe(204)
}
