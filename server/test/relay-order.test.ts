import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { defineEvent, on } from '../src/kernel/app.ts'
import { relay } from '../src/kernel/relay.ts'
import { createWorld } from './world.ts'

test('events come in the order of their transactions as numbers, each once, however few are taken at a time', async () => {
  const world = await createWorld()
  const counted = defineEvent<{ n: number }>('test.counted')
  for (const n of [9, 10, 99, 100, 101])
    await sql`insert into kernel.event (xid, id, name, payload, actor, at)
              values (${String(n)}::xid8, gen_random_uuid(), ${counted.name}, ${JSON.stringify({ n })}::jsonb, 'test', now())`.execute(
      world.db,
    )
  const seen: number[] = []
  const reaction = on(counted, 'test.count', async (_, { payload }) => seen.push(payload.n), { atOnce: 2 })
  while ((await relay(world.app, reaction)) > 0);
  expect(seen).toEqual([9, 10, 99, 100, 101])
  await world.close()
})
