import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { defineEvent, on, onAll } from '../src/kernel/app.ts'
import { relay, retry } from '../src/kernel/relay.ts'
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

test('events of several kinds come together in their order; where a batch fails its events are tried one by one, and later again', async () => {
  const world = await createWorld()
  const [counted, named] = ['test.counted', 'test.named']
  for (const [n, name] of [
    [9, named],
    [10, counted],
    [99, named],
    [100, counted],
  ] as const)
    await sql`insert into kernel.event (xid, id, name, payload, actor, at)
              values (${String(n)}::xid8, gen_random_uuid(), ${name}, ${JSON.stringify({ n })}::jsonb, 'test', now())`.execute(
      world.db,
    )
  await sql`create table kernel.test_seen (n int)`.execute(world.db)
  let refused: number | null = 99
  const batches: number[][] = []
  const reaction = onAll([counted!, named!], 'test.count-all', async (tx, events) => {
    const numbers = events.map(({ payload }) => (payload as { n: number }).n)
    batches.push(numbers)
    await sql`insert into kernel.test_seen select unnest(${numbers}::int[])`.execute(tx.db)
    if (refused !== null && numbers.includes(refused)) throw new Error('not this one')
  })
  const seen = async () =>
    (await sql<{ n: number }>`select n from kernel.test_seen order by n`.execute(world.db)).rows.map(
      ({ n }) => n,
    )
  expect(await relay(world.app, reaction)).toBe(4)
  expect(batches).toEqual([[9, 10, 99, 100], [9], [10], [99], [100]])
  expect(await seen()).toEqual([9, 10, 100])
  refused = null
  world.clock.now = new Date(world.clock.now.getTime() + 5_000)
  expect(await retry(world.app, [reaction])).toBe(1)
  expect(await seen()).toEqual([9, 10, 99, 100])
  await world.close()
})
