import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, untilReadable, type World } from '../../../../test/world.ts'
import type { App } from '../../../kernel/app.ts'
import { relay } from '../../../kernel/relay.ts'
import { recomputeAllDue, recomputeBatch } from '../actions/recompute-due.ts'
import { beginRun } from '../store/due-run.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.settle()
})
afterEach(() => world.close())

const decision = { number: 'Quyết định 1234/QĐ-UBND', date: '2026-11-22', issuer: 'UBND tỉnh Sơn La' }
const change = (items: unknown[], more = {}) => ({
  items,
  decision,
  sure: 'announced',
  reason: 'Nghỉ tránh bão',
  ...more,
})
const dayOff = (date: string) => ({ kind: 'day-off', date, reason: 'Nghỉ tránh bão' })
const issue = async (items: unknown[], more = {}) => {
  const answer = await (await world.staff('quantri.tinh')).post(
    '/api/v1/desk/calendar/changes',
    change(items, more),
  )
  expect(answer.statusCode).toBe(201)
  return answer.json().id as string
}
const dues = async () =>
  (
    await sql<{ id: string; due_at: Date; step_due: Date; remaining_ms: number | null }>`
      select d.id, d.due_at, s.due_at as step_due, d.remaining_ms from dossiers.dossier d
      join dossiers.step s on s.dossier = d.id and s.finished_at is null order by d.id`.execute(world.db)
  ).rows
const changesKept = async () =>
  (
    await sql<{ dossier: string; n: number }>`select dossier, count(*)::int as n from dossiers.due_change
     group by dossier`.execute(world.db)
  ).rows
/** What the reaction to a change does, and nothing behind it. */
const begin = async () => {
  await untilReadable(world.db)
  for (const reaction of world.reactions.filter(({ name }) => name === 'dossiers.recompute-due'))
    while ((await relay(world.app, reaction)) > 0);
}
const sms = async () =>
  (await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()).messages.filter(
    ({ channel }: { channel: string }) => channel === 'sms',
  ) as { text: string }[]

test('a day off moves what is due, keeps the old moment, the new one and the reason, and tells the applicant once', async () => {
  const minh = await world.citizen('minh')
  const { id, code } = await submitFreeBirth(minh)
  await world.settle()
  const [before] = await dues()
  expect(before?.due_at.toISOString()).toBe('2026-11-24T10:00:00.000Z')

  const admin = await world.staff('quantri.tinh')
  const items = [dayOff('2026-11-24'), dayOff('2026-12-24')]
  expect((await admin.post('/api/v1/desk/calendar/preview', change(items))).json()).toEqual({
    running: 1,
    moved: 1,
    later: 1,
    earlier: 0,
    farthest: { oldDue: '2026-11-24T10:00:00.000Z', newDue: '2026-11-25T10:00:00.000Z' },
    firstDue: '2026-11-25T10:00:00.000Z',
    lastDue: '2026-11-25T10:00:00.000Z',
    past: [],
  })
  const issued = await issue(items)
  await world.settle()

  const [after] = await dues()
  expect(after?.due_at.toISOString()).toBe('2026-11-25T10:00:00.000Z')
  const sentence =
    'Hẹn trả đổi từ 17:00 Thứ Ba 24/11/2026 sang 17:00 Thứ Tư 25/11/2026 vì nghỉ 24/11/2026 (Nghỉ tránh bão), ' +
    'theo Quyết định 1234/QĐ-UBND ngày 22/11/2026 của UBND tỉnh Sơn La.'
  const clerk = await world.staff('tohieu.motcua')
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.dueChanges).toMatchObject([{ text: { vi: sentence } }])
  expect(page.due.explanation.vi).toContain('nghỉ lễ 24/11')
  expect((await sms()).filter(({ text }) => text.includes('hẹn trả lại'))).toMatchObject([
    {
      text: expect.stringMatching(
        new RegExp(`^Hồ sơ ${code} hẹn trả lại: 17:00 Thứ Tư 25/11\\. Xem lý do: http`),
      ),
    },
  ])
  const { items: runs } = (await admin.get('/api/v1/desk/calendar/runs')).json()
  expect(runs.find((run: { change: string }) => run.change === issued)).toMatchObject({
    total: 1,
    done: 1,
    moved: 1,
    finishedAt: expect.any(String),
  })
  const facts = await sql<{
    due_at: Date
  }>`select waiting_due as due_at from performance.dossier_fact`.execute(world.db)
  expect(facts.rows).toEqual([{ due_at: after?.due_at }])

  // Read from the beginning again, nobody is told and nothing is kept twice.
  await sql`update kernel.cursor set xid = '0', seq = 0`.execute(world.db)
  await world.settle()
  expect((await sms()).filter(({ text }) => text.includes('hẹn trả lại'))).toHaveLength(1)
  expect(await changesKept()).toEqual([{ dossier: id, n: 1 }])
})

test('a stopped clock keeps what is left, an answer counts on with the new calendar, and only then is a moment promised', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  const clerk = await world.staff('tohieu.motcua')
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  await move(clerk, id, 'request-supplement', { items, message: '' })
  await world.settle()
  const told = (await sms()).length
  await issue([dayOff('2026-11-24'), dayOff('2026-11-26')])
  await world.settle()
  expect((await dues())[0]).toMatchObject({ remaining_ms: 14 * 3_600_000 })
  expect((await sms()).length).toBe(told)
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.dueChanges[0].text.en).toContain('the clock still stands')

  world.clock.now = new Date('2026-11-25T02:00:00Z') // Wednesday 09:00, Thursday is off
  const minh = await world.citizen('minh')
  expect((await minh.post(`/api/v1/dossiers/${id}/supplement`, { answer: 'Số đúng.' })).statusCode).toBe(204)
  const resumed = (await dues())[0]!.due_at
  await issue([dayOff('2026-12-24')])
  await world.settle()
  // Counted anew over its pause it is what the moves of the dossier had counted.
  expect((await dues())[0]!.due_at).toEqual(resumed)
})

/** Copies of a submitted dossier, as a unit has them after a while. */
async function copies(of: string, count: number) {
  await sql`
    with made as (
      insert into dossiers.dossier
      select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', d.code || '-' || n, 'draft', null))).*
      from dossiers.dossier d, generate_series(1, ${count}) n where d.id = ${of} returning id
    )
    insert into dossiers.step (dossier, seq, no, role, unit, started_at, due_at)
    select made.id, s.seq, s.no, s.role, s.unit, s.started_at, s.due_at from made, dossiers.step s where s.dossier = ${of}`.execute(
    world.db,
  )
}

test('killed in the middle and begun again it goes on, and each dossier is moved once', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await copies(id, 24)
  const run = await issue([dayOff('2026-11-24')])
  await begin()
  await recomputeBatch(world.app, {}, 10)
  // The server dies after the second batch has written and before it commits.
  const dying: App = {
    ...world.app,
    transaction: (actor, work) =>
      world.app.transaction(actor, async (tx) => {
        await work(tx)
        throw new Error('the power went off')
      }),
  }
  await expect(recomputeBatch(dying, {}, 10)).rejects.toThrow('power')
  expect(await changesKept()).toHaveLength(10)

  // Two workers at once share what is left.
  await Promise.all([recomputeAllDue(world.app, 4), recomputeAllDue(world.app, 4)])
  await recomputeAllDue(world.app)
  expect(await changesKept()).toHaveLength(25)
  expect(new Set((await dues()).map(({ due_at }) => due_at.toISOString()))).toEqual(
    new Set(['2026-11-25T10:00:00.000Z']),
  )
  const progress =
    await sql`select total, done, moved, batch from dossiers.due_run where change = ${run}`.execute(world.db)
  expect(progress.rows).toMatchObject([{ total: 25, done: 25, moved: 25 }])
})

/** A move of somebody else that is not committed before it is let go. */
async function heldMove(id: string) {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let begun = () => {}
  const locked = new Promise<void>((resolve) => {
    begun = resolve
  })
  const move = world.app.transaction({ kind: 'system', id: 'test' }, async (tx) => {
    await sql`update dossiers.dossier set revision = revision + 1 where id = ${id}`.execute(tx.db)
    begun()
    await held
  })
  await locked
  return async () => {
    letGo()
    await move
  }
}
const somebodyWaits = async () => {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)
    if (rows.length > 0) return
  }
}

test('a dossier that an officer moves at that very moment comes again, and ends with the right moment', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await copies(id, 5)
  const run = await issue([dayOff('2026-11-24')])
  await begin()
  const finishMove = await heldMove(id)
  const batch = recomputeBatch(world.app, {})
  await somebodyWaits()
  await finishMove()
  expect(await batch).toBe('worked')
  const state = async () =>
    (
      await sql<{ again: string[]; done: number; finished: boolean }>`
        select again, done, finished_at is not null as finished from dossiers.due_run where change = ${run}`.execute(
        world.db,
      )
    ).rows[0]
  expect(await state()).toEqual({ again: [id], done: 5, finished: false })

  await recomputeAllDue(world.app)
  expect(await state()).toEqual({ again: [], done: 6, finished: true })
  expect((await changesKept()).map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1])
  expect(new Set((await dues()).map(({ due_at }) => due_at.toISOString())).size).toBe(1)
})

test('it does not begin before everybody who may have counted with the old calendar has finished', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  const other = await submitFreeBirth(await world.citizen('hoa'))
  const finishMove = await heldMove(other.id)
  await issue([dayOff('2026-11-24')])
  // The log itself holds the event back for as long; the run is begun by hand to see that it waits as well.
  await world.app.transaction({ kind: 'system', id: 'test' }, async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`select id from organisation.calendar_change order by seq desc limit 1`.execute(tx.db)
    await beginRun(tx, { change: rows[0]!.id, units: null })
  })
  expect(await recomputeBatch(world.app, {})).toBe('wait')
  await finishMove()
  await recomputeAllDue(world.app)
  expect((await changesKept()).map(({ dossier }) => dossier).sort()).toEqual([id, other.id].sort())
})

test('a change that comes while one is still running takes it over, and hours of one unit leave the others alone', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await copies(id, 5)
  await issue([dayOff('2026-11-24')])
  await begin()
  await recomputeBatch(world.app, {}, 2)
  const hours = { weekdays: [{ from: '08:00', to: '16:00' }], saturday: [], arrivalCutoff: '15:00' }
  await issue([{ kind: 'hours', unit: 'H52.40', from: '2026-11-25', hours }])
  await issue([{ kind: 'hours', unit: 'H52.41', from: '2026-11-25', hours }])
  await world.settle()
  const after = new Set((await dues()).map(({ due_at }) => due_at.toISOString()))
  expect(after).toEqual(new Set(['2026-11-25T09:00:00.000Z'])) // 16:00 on Wednesday
  const { items } = (await (await world.staff('quantri.tinh')).get('/api/v1/desk/calendar/runs')).json()
  expect(items.every(({ finishedAt }: { finishedAt: string }) => finishedAt)).toBe(true)

  const left = await issue([{ kind: 'hours', unit: 'H52.42', from: '2026-11-25', hours }])
  await world.settle()
  const run = await sql`select total, done, moved from dossiers.due_run where change = ${left}`.execute(
    world.db,
  )
  expect(run.rows).toEqual([{ total: 0, done: 0, moved: 0 }])
})

test('effects and progress are for administrators only', async () => {
  const [clerk, minh] = [await world.staff('tohieu.motcua'), await world.citizen('minh')]
  for (const somebody of [clerk, minh]) {
    expect((await somebody.get('/api/v1/desk/calendar/runs')).json().code).toBe('not-allowed')
    const answer = await somebody.post('/api/v1/desk/calendar/preview', change([dayOff('2026-11-24')]))
    expect(answer.json().code).toBe('not-allowed')
  }
  const admin = await world.staff('quantri.tinh')
  const past = await admin.post('/api/v1/desk/calendar/preview', change([dayOff('2026-11-20')]))
  expect(past.json()).toMatchObject({ past: ['2026-11-20'], moved: 0 })
  const wrong = await admin.post('/api/v1/desk/calendar/preview', change([dayOff('2026-11-22')]))
  expect(wrong.json().code).toBe('calendar-change-broken')
})
