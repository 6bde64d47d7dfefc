import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isOfficeOpen } from '../src/contexts/dossiers/rules/deadline.ts'
import { statuses } from '../src/contexts/dossiers/rules/lifecycle.ts'
import { calendarOf } from '../src/contexts/organisation/index.ts'
import { checkCounts, countJob, rebuildCounts } from '../src/contexts/performance/index.ts'
import { inBulk } from '../src/kernel/bulk.ts'
import { passedReactions } from '../src/main/simulate-past.ts'
import { announced } from '../src/simulation/announced.ts'
import { serial, type Table, tables } from '../src/simulation/tables.ts'
import { addressOf, simulatedWorld, simulateIn } from './simulated.ts'
import { serviceCodes, submitFreeBirth } from './stories.ts'
import { createWorld, type World } from './world.ts'

const province = { dossiers: 1500, seed: 3, from: '2026-08-03', to: '2026-12-18' }

let world: World
beforeAll(async () => {
  world = await simulatedWorld(province)
}, 120_000)
afterAll(() => world?.close())

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>, of = world) =>
  (await query.execute(of.db)).rows

test('as many dossiers come in as were asked for, by every channel, for every procedure, into every state', async () => {
  const counted = await rowsOf(
    sql<{ status: string; channel: string; procedure: string; n: number }>`
      select status, channel, procedure, count(*)::int as n from dossiers.dossier group by 1, 2, 3`,
  )
  expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(province.dossiers)
  expect(new Set(counted.map(({ channel }) => channel))).toEqual(new Set(['online', 'desk', 'post']))
  // So few dossiers may all have left the desk on the last evening.
  const states = Object.keys(statuses).filter((status) => status !== 'accepted')
  expect([...new Set(counted.map(({ status }) => status))]).toEqual(expect.arrayContaining(states))
  expect([...new Set(counted.map(({ procedure }) => procedure))].sort()).toEqual(
    (await serviceCodes()).sort(),
  )
})

test('codes, books, papers and receipts are numbered without gap or duplicate, and their counters stand at the last', async () => {
  const gaps = await rowsOf(sql`
    with numbered as (
      select 'code' as what, unit || to_char(submitted_at at time zone 'Asia/Ho_Chi_Minh', ' YYYY-MM-DD') as of,
        substring(code from '\d+$')::int as number, 1 as count from dossiers.dossier
      union all select 'book', concat_ws(' ', unit, book, year), number, count from dossiers.register_entry
      union all select 'paper', concat_ws(' ', unit, form, year), number, 1 from dossiers.issued_paper
      union all select 'receipt', concat_ws(' ', desk, year), number, 1 from payments.cash_receipt
    ), counters as (
      select 'code' as what, concat_ws(' ', unit, day) as of, last from dossiers.code_counter
      union all select 'book', concat_ws(' ', unit, book, year), last from dossiers.register_counter
      union all select 'paper', concat_ws(' ', unit, form, year), last from dossiers.paper_counter
      union all select 'receipt', concat_ws(' ', desk, year), last from payments.cash_counter
    )
    select what, of from numbered full join counters using (what, of) group by what, of
    having min(number) <> 1 or sum(count) <> max(last) or max(number + count - 1) <> max(last)
      or count(distinct number) <> count(number) or max(last) is null`)
  expect(gaps).toEqual([])
})

test('every state is explained by its history, and every step by a move', async () => {
  const unexplained = await rowsOf(sql`
    select code from dossiers.dossier d
    where status <> (select m.status from dossiers.move m where m.dossier = d.id order by seq desc limit 1)
      or (select count(*) from dossiers.move m where m.dossier = d.id) <> (select max(seq) from dossiers.move m where m.dossier = d.id)
      or revision <> (select count(*) - 1 from dossiers.move m where m.dossier = d.id)
      or exists (select from dossiers.step s where s.dossier = d.id and s.finished_at is null)
        <> (status in ('submitted', 'accepted', 'processing', 'awaiting-supplement', 'resolved'))
      or exists (select from dossiers.move a join dossiers.move b on b.dossier = a.dossier and b.seq = a.seq + 1
                 where a.dossier = d.id and b.at < a.at)
      or exists (select from dossiers.step s where s.dossier = d.id and s.finished_at is not null and not exists (
        select from dossiers.move m where m.dossier = d.id and m.at = s.finished_at and m.move = s.outcome))`)
  expect(unexplained).toEqual([])
})

test('staff work while their office is open, and nothing happens after the last day', async () => {
  const worked = await rowsOf(
    sql<{ unit: string; at: Date; move: string }>`
      select distinct d.unit, m.at, m.move from dossiers.move m join dossiers.dossier d on d.id = m.dossier
      where m.actor_kind = 'staff'`,
  )
  const calendars = new Map<string, Awaited<ReturnType<typeof calendarOf>>>()
  await world.app.read({ kind: 'system', id: 'test' }, async (read) => {
    for (const { unit } of worked) if (!calendars.has(unit)) calendars.set(unit, await calendarOf(read, unit))
  })
  expect(worked.filter(({ unit, at }) => !isOfficeOpen(at, calendars.get(unit)!))).toEqual([])
  const [last] = await rowsOf(sql<{ at: Date }>`select max(at) as at from dossiers.move`)
  expect(last!.at < new Date('2026-12-19T00:00:00+07:00')).toBe(true)
})

test('some are late, most of them explained and apologised for; some paid online, some rated', async () => {
  const [share] = await rowsOf(
    sql<Record<string, number>>`
      select sum(ended_late)::float / sum(finished) as late, sum(ended_late_answered)::float / sum(ended_late) as apologised,
        sum(rated)::float / sum(finished) as rated,
        (select avg((timeline @? '$[*] ? (@.is == "supplement-asked")')::int)::float from performance.dossier_fact) as supplemented
      from performance.month_count`,
  )
  expect(share!.late).toBeGreaterThan(0.02)
  expect(share!.late).toBeLessThan(0.12)
  expect(share!.apologised).toBeGreaterThan(0.4)
  expect(share!.rated).toBeGreaterThan(0.1)
  expect(share!.supplemented).toBeGreaterThan(0.03)
  expect(await world.count('performance.payment_fact')).toBeGreaterThan(20)
})

test('every reaction to what is announced is passed over, and nobody is told of what never was', async () => {
  const reacting = world.reactions
    .filter(({ events }) => events.some((event) => announced.includes(event)))
    .map(({ name }) => name)
  expect(passedReactions.map(({ name }) => name).sort()).toEqual(reacting.sort())
  await world.settle()
  expect(await world.count('notifications.message')).toBe(0)
  expect(await world.count('integrations.emc_message')).toBe(0)
  expect(await world.count('kernel.set_aside')).toBe(0)
})

test('live use goes on behind the simulated numbers', async () => {
  const [before] = await rowsOf(
    sql<{
      last: number
    }>`select last from dossiers.paper_counter where unit = 'H52.40' and form = 1 and year = 2026`,
  )
  const hoa = await world.citizen('hoa')
  const { id, code } = await submitFreeBirth(hoa)
  expect(code).toBe('H52.40-261221-0001')
  const clerk = await world.staff('tohieu.motcua')
  expect((await clerk.post(`/api/v1/desk/dossiers/${id}/accept`)).statusCode).toBe(204)
  await world.settle()
  const [paper] = await rowsOf(
    sql<{ number: number }>`select number from dossiers.issued_paper where dossier = ${id}`,
  )
  expect(paper!.number).toBe(before!.last + 1)
})

test('the real reactions, reading the log again, keep the same facts', async () => {
  const kept = ['performance.dossier_fact', 'performance.payment_fact', 'forms.filling']
  const counts = ['performance.day_count', 'performance.month_count', 'performance.procedure_month_count']
  const other = await simulatedWorld({ ...province, dossiers: 300, seed: 5 })
  const before = await Promise.all(kept.map((table) => digest(other, table)))
  for (const table of [...kept, ...counts]) await sql`delete from ${sql.table(table)}`.execute(other.db)
  await sql`delete from kernel.cursor where reaction ~ '^(performance|forms)\.'`.execute(other.db)
  await other.settle()
  expect(await Promise.all(kept.map((table) => digest(other, table)))).toEqual(before)
  const check = async () => (await checkCounts(other.app, await addressOf(other))).differences
  const same = counts.map((table) => ({ table, missing: 0, surplus: 0 }))
  expect(await check()).toEqual(same)
  // A count that is wrong is found, and mended by making all anew.
  await sql`update performance.day_count set received = received + 1 where ctid = (
    select ctid from performance.day_count where received > 0 limit 1)`.execute(other.db)
  expect(await check()).toContainEqual({ table: counts[0], missing: 1, surplus: 1 })
  const databaseUrl = await addressOf(other)
  await inBulk(databaseUrl, 'test', (bulk) =>
    rebuildCounts(other.app, bulk, { threads: { databaseUrl, count: 2 } }),
  )
  expect(await check()).toEqual(same)
  // The job of the night looks in a thread of its own.
  await countJob(await addressOf(other)).run(other.app, {})
  const nightly = sql<{
    differences: unknown
  }>`select differences from performance.count_check order by at desc limit 1`
  expect((await rowsOf(nightly, other))[0]?.differences).toEqual(same)
  expect(await other.count('performance.day_count')).toBeGreaterThan(500)
  await other.close()
}, 120_000)

/** What a table holds, whatever the order and the numbers that the database gives by itself. */
async function digest(of: World, table: string): Promise<string> {
  const own = [...(serial[table as Table] ?? [])]
  const rows = await rowsOf(
    sql<{
      row: string
    }>`select (to_jsonb(t) - ${own}::text[])::text as row from ${sql.table(table)} t order by 1`,
    of,
  )
  return createHash('sha256')
    .update(rows.map(({ row }) => row).join('\n'))
    .digest('hex')
}

test('the same seed writes the same rows, another one others', async () => {
  const asked = { ...province, dossiers: 200 }
  const worlds = await Promise.all([9, 9, 10].map((seed) => simulatedWorld({ ...asked, seed })))
  const written = Object.keys(tables).filter((table) => !table.startsWith('organisation'))
  const [one, same, other] = await Promise.all(
    worlds.map((of) => Promise.all(written.map((table) => digest(of, table)))),
  )
  expect(same).toEqual(one)
  expect(other!.filter((value, index) => value === one![index])).toEqual([])
  await Promise.all(worlds.map((of) => of.close()))
}, 120_000)

test('a second past follows the first, and none is written where one may not be', async () => {
  const empty = await createWorld()
  await simulateIn(empty, { dossiers: 30, from: '2026-11-24', to: '2026-11-30' })
  await expect(simulateIn(empty, { from: '2026-11-30', to: '2026-12-04' })).rejects.toThrow(
    /numbers must follow the days/,
  )
  await simulateIn(empty, { dossiers: 30, seed: 8, from: '2026-12-01', to: '2026-12-04' })
  expect(await empty.count('dossiers.dossier')).toBe(60)
  await expect(simulateIn(empty, { from: '2026-12-10', to: '2026-12-21' })).rejects.toThrow(
    /ends before today/,
  )
  await expect(simulateIn(empty, { from: '2026-12-11', to: '2026-12-10' })).rejects.toThrow(
    /the first before the last/,
  )
  await expect(simulateIn(empty, { dossiers: 0 })).rejects.toThrow(/whole number/)
  await sql`alter table dossiers.step add column colour text`.execute(empty.db)
  await expect(simulateIn(empty, { from: '2026-12-10', to: '2026-12-11' })).rejects.toThrow(
    /dossiers.step has columns .* colour/,
  )
  await sql`alter table dossiers.step drop column colour`.execute(empty.db)
  const real = `0${'14'}094000101`
  await sql`insert into identity.person (id, identity_number, name, account_level, created_at, updated_at)
            values (gen_random_uuid(), ${real}, 'Ai Đó', 2, now(), now())`.execute(empty.db)
  await expect(simulateIn(empty, { from: '2026-12-10', to: '2026-12-11' })).rejects.toThrow(
    /serves real people/,
  )
  expect(await empty.count('dossiers.dossier')).toBe(60)
  await empty.close()
}, 60_000)
