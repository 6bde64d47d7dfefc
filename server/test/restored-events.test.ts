import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adoptRestoredEvents } from '../src/kernel/adopt-restored-events.ts'
import { submitFreeBirth } from './stories.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** What a restore into a younger cluster does: the ids of transactions lie far ahead of its counter. */
async function asIfRestored() {
  await sql`alter table kernel.event disable trigger event_is_append_only`.execute(world.db)
  await sql`update kernel.event set xid = ((xid::text)::bigint + 1000000000)::text::xid8`.execute(world.db)
  await sql`alter table kernel.event enable trigger event_is_append_only`.execute(world.db)
  await sql`update kernel.cursor set xid = ((xid::text)::bigint + 1000000000)::text::xid8 where xid > '0'`.execute(
    world.db,
  )
}

test('after a restore into another cluster every event still has its effect once: old, pending and new', async () => {
  const minh = await world.citizen('minh')
  await submitFreeBirth(minh)
  await world.settle()
  const told = await world.count('notifications.message')
  await submitFreeBirth(minh) // announced, not yet handed to anybody
  await asIfRestored()

  await world.settle()
  expect(await world.count('notifications.message')).toBe(told) // the relay waits, as it must without help

  expect(await adoptRestoredEvents(world.app, world.reactions)).toBeGreaterThan(0)
  await submitFreeBirth(minh)
  await world.settle()
  expect(await world.count('notifications.message')).toBe(3 * told)
  expect(await world.count('performance.dossier_fact')).toBe(3)
  expect(await world.count('kernel.set_aside')).toBe(0)
})

test('a database that was not restored is left alone', async () => {
  await submitFreeBirth(await world.citizen('minh'))
  expect(await adoptRestoredEvents(world.app, world.reactions)).toBe(0)
})
