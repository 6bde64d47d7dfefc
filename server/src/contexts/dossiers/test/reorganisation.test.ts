import type { Answers } from '@mot-cua/form-engine'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { examples, fillDraft, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import type { App } from '../../../kernel/app.ts'
import { relay } from '../../../kernel/relay.ts'
import type { Change, NewUnitPlan } from '../../organisation/rules/reorganisation.ts'
import {
  carryOutPlan,
  contentOf,
  draftPlan,
  newWard,
  openProvince,
  readPlan,
} from '../../organisation/test/plans.ts'
import { followSuccessors } from '../actions/follow-successors.ts'
import { myDossierPage } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const queueOf = async (staff: Awaited<ReturnType<World['staff']>>) =>
  (await staff.get('/api/v1/work-queue?list=mine')).json().items.map(({ code }: { code: string }) => code)
const freeBirth = (): Answers => {
  const { 'copies-number': _, ...answers } = { ...examples.birth(), 'copies-wanted': 'no' } as Answers
  return answers
}
/** What the applicant sees of it. */
const pageOf = (person: { id: string }, id: string) =>
  myDossierPage(
    world.app,
    { kind: 'citizen', id: person.id, name: '', assurance: 2, signedInAt: world.clock.now },
    id,
  )
type Place = { unit: string; desk: string; assignee: string | null; transfers: number; step: string }
const placeOf = async (id: string): Promise<Place> =>
  (
    await sql<Place>`
      select unit, desk, (select assignee from dossiers.step where dossier = id and finished_at is null) as assignee,
        (select count(*)::int from dossiers.move where dossier = id and move = 'transfer') as transfers,
        (select unit from dossiers.step where dossier = id and finished_at is null) as step
      from dossiers.dossier where id = ${id}`.execute(world.db)
  ).rows[0]!

test('a running dossier goes on at the successor with code, due moment and history, and its officer goes on with it', async () => {
  const minh = await world.citizen('minh')
  const { id, code } = await submitFreeBirth(minh)
  const before = await pageOf(minh, id)
  const [clerk, officer] = [await world.staff('tohieu.motcua'), await world.staff('tohieu.canbo')]
  expect((await move(clerk, id, 'accept')).statusCode).toBe(204)
  const me = (await officer.get('/api/v1/me')).json()
  expect((await move(officer, id, 'assign', { staff: me.id })).statusCode).toBe(204)
  await world.settle()

  await carryOutPlan(world, contentOf([newWard()]))
  // Before anything has been moved it is in the queue of the new unit, readable, and its steps can be taken.
  expect(await queueOf(officer)).toEqual([code])
  expect((await officer.get(`/api/v1/desk/dossiers/${id}`)).json().unit.id).toBe('H52.200')
  expect((await pageOf(minh, id)).unit.id).toBe('H52.200')
  expect((await move(officer, id, 'complete-step')).statusCode).toBe(204)
  expect(await placeOf(id)).toMatchObject({
    unit: 'H52.200',
    desk: 'H52.200.01',
    transfers: 1,
    step: 'H52.200',
  })

  await world.settle()
  await world.settle()
  expect(await placeOf(id)).toMatchObject({ unit: 'H52.200', transfers: 1 })
  const after = await pageOf(minh, id)
  expect(after).toMatchObject({ code, dueAt: before.dueAt, submittedAt: before.submittedAt })
  const line = after.history.find((entry) => entry.move === 'transfer')
  expect(line?.reason?.text.vi).toBe(
    'Chuyển sang Ủy ban nhân dân phường Tô Hiệu Chiềng An theo 99/NQ-HĐND ngày 20/11/2026',
  )
  const { rows } = await sql<{ template: string }>`
    select template from notifications.message where channel = 'sms' and template = 'dossier-transferred'`.execute(
    world.db,
  )
  expect(rows).toHaveLength(1)
  expect((await world.stranger.get(`/api/v1/tracking/${code}`)).statusCode).toBe(200)
  const colleague = await world.staff('chiengan.motcua')
  expect((await colleague.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(200)
})

test('a draft for a unit that has ended is handed in without anybody doing anything, and gets a code of the successor', async () => {
  const minh = await world.citizen('minh')
  const waiting = await fillDraft(minh, '1.001193', freeBirth())
  const readdressed = await fillDraft(minh, '1.001193', freeBirth())
  await carryOutPlan(world, contentOf([newWard()]))
  const at = async (draft: string) => (await minh.get(`/api/v1/drafts/${draft}`)).json().unit
  const first = await minh.post(`/api/v1/drafts/${waiting}/submission`)
  expect(first.json().code).toBe('H52.200-261123-0001')
  await world.settle()
  expect(await at(readdressed)).toBe('H52.200')
  const second = await minh.post(`/api/v1/drafts/${readdressed}/submission`)
  expect(second.json().code).toBe('H52.200-261123-0002')
  expect(await placeOf(first.json().id)).toMatchObject({ unit: 'H52.200', desk: 'H52.200.01', transfers: 0 })
  // A link with the old id still begins a draft.
  const begun = await minh.post('/api/v1/drafts', { procedure: '1.001193', unit: 'H52.41' })
  expect(await at(begun.json().id)).toBe('H52.200')
})

test('after a split a dossier follows the officer who holds it; what nobody holds goes to the main successor', async () => {
  const minh = await world.citizen('minh')
  const [held, free] = [await submitFreeBirth(minh), await submitFreeBirth(minh)]
  const [clerk, officer] = [await world.staff('tohieu.motcua'), await world.staff('tohieu.canbo')]
  const me = (await officer.get('/api/v1/me')).json()
  await move(clerk, held.id, 'accept')
  await move(officer, held.id, 'assign', { staff: me.id })
  const { create } = (newWard('H52.201') as { into: { create: NewUnitPlan } }).into
  const part = {
    create: { ...(newWard('H52.202') as { into: { create: NewUnitPlan } }).into.create, gsoCode: null },
  }
  const split: Change = { kind: 'split', from: 'H52.40', into: [{ create }, part], main: 'H52.201' }
  const { author } = await openProvince(world)
  const { posts } = await readPlan(author, await draftPlan(author, contentOf([split])))
  const post = posts.find((one: { staffName: string }) => one.staffName === me.name).id
  await carryOutPlan(world, contentOf([split], { posts: [{ post, unit: 'H52.202' }] }))
  await world.settle()
  expect(await placeOf(held.id)).toMatchObject({
    unit: 'H52.202',
    desk: 'H52.202.01',
    assignee: me.id,
    transfers: 1,
  })
  expect(await placeOf(free.id)).toMatchObject({
    unit: 'H52.201',
    desk: 'H52.201.01',
    assignee: null,
    transfers: 1,
  })
  expect((await move(officer, held.id, 'complete-step')).statusCode).toBe(204)
})

test('what is closed stays as it was and can still be read at the successor', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  await minh.post(`/api/v1/dossiers/${id}/withdrawal`)
  await carryOutPlan(world, contentOf([newWard()]))
  await world.settle()
  expect(await placeOf(id)).toMatchObject({ unit: 'H52.40', transfers: 0 })
  const clerk = await world.staff('chiengan.motcua')
  expect((await clerk.get(`/api/v1/desk/dossiers/${id}`)).json().unit.id).toBe('H52.40')
  const stranger = await world.staff('sotuphap.canbo')
  expect((await stranger.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(404)
})

/** Copies of a submitted dossier, alternately in both wards, every third held by an officer. */
async function multiply(id: string, count: number): Promise<void> {
  await sql`
    with model as (select * from dossiers.dossier where id = ${id}),
    officers as (
      select p.unit, p.staff from organisation.post p where 'officer' = any(p.roles) and p.unit in ('H52.40', 'H52.41')
    ), made as (
      insert into dossiers.dossier
      select copy.*
      from model, generate_series(1, ${count}::int) n
      cross join lateral (select case when n % 2 = 0 then 'H52.40' else 'H52.41' end as unit) u
      cross join lateral jsonb_populate_record(null::dossiers.dossier, to_jsonb(model) || jsonb_build_object(
        'id', gen_random_uuid(), 'draft', null, 'unit', u.unit, 'desk', u.unit || '.01',
        'code', u.unit || '-261122-' || lpad(n::text, 6, '0'),
        'due_at', model.due_at + n * interval '1 second',
        'status', case when n % 3 = 0 then 'processing' else 'submitted' end
      )) copy
      returning id, unit, desk, status, submitted_at, due_at
    ), stepped as (
      insert into dossiers.step (dossier, seq, no, role, unit, assignee, started_at, due_at)
      select id, 1, 2, 'officer', unit, (select staff from officers where officers.unit = made.unit limit 1), submitted_at, due_at
      from made where status = 'processing'
      union all
      select id, 1, 1, 'clerk', desk, null, submitted_at, due_at from made where status = 'submitted'
    )
    insert into dossiers.move (dossier, seq, move, status, actor_kind, actor, actor_name, at)
    select id, 1, 'submit', 'submitted', 'system', 'test', 'test', submitted_at from made`.execute(world.db)
}

type Kept = { id: string; code: string; due: string; unit: string }
const running = async (): Promise<Kept[]> =>
  (
    await sql<Kept>`select id, code, due_at::text as due, unit from dossiers.dossier order by id`.execute(
      world.db,
    )
  ).rows

test('10,000 dossiers go on while people submit and officers work: nobody is refused, nothing is lost', {
  timeout: 180_000,
}, async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  await multiply(id, 10_000)
  const drafts = await Promise.all(
    Array.from({ length: 24 }, (_, at) =>
      fillDraft(minh, '1.001193', freeBirth(), at % 2 ? 'H52.40' : 'H52.41'),
    ),
  )
  const before = await running()
  const pick = async (unit: string, role: string) =>
    (
      await sql<{
        id: string
      }>`select id from dossiers.dossier d where unit = ${unit} and draft is null
          and exists (select from dossiers.step s where s.dossier = d.id and s.role = ${role} and s.finished_at is null)
        order by md5(id::text) limit 80`.execute(world.db)
    ).rows.map((row) => row.id)
  const work = await Promise.all(
    (
      [
        ['tohieu.motcua', 'H52.40', 'clerk', 'accept'],
        ['chiengan.motcua', 'H52.41', 'clerk', 'accept'],
      ] as const
    ).map(async ([name, unit, role, what]) => ({
      staff: await world.staff(name),
      ids: await pick(unit, role),
      what,
    })),
  )
  const content = contentOf([newWard()])
  const reaction = world.reactions.find(({ name }) => name === 'dossiers.follow-successors')!
  const answers: { status: number; body: string }[] = []
  let done = false
  let lastMoved = 0
  const officers = work.map(async ({ staff, ids, what }) => {
    for (const [at, one] of ids.entries()) {
      const { statusCode, body } = await move(staff, one, what)
      answers.push({ status: statusCode, body })
      if (at % 20 === 0) expect((await staff.get('/api/v1/work-queue?list=mine')).statusCode).toBe(200)
    }
  })
  const citizens = (async () => {
    for (const draft of drafts) {
      const { statusCode, body } = await minh.post(`/api/v1/drafts/${draft}/submission`)
      answers.push({ status: statusCode, body })
    }
  })()
  // Two workers, as two servers would have.
  const workers = [0, 1].map(async () => {
    while (!done) {
      await relay(world.app, reaction)
      if ((await followSuccessors(world.app)) > 0) lastMoved = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  const begun = performance.now()
  await carryOutPlan(world, content)
  const carried = performance.now()
  await Promise.all([...officers, citizens])
  done = true
  await Promise.all(workers)
  await followSuccessors(world.app)
  const took = (since: number, until: number) => Math.round(until - since)
  console.info(
    `tree after ${took(begun, carried)} ms, dossiers ${took(begun, lastMoved)} ms, ${answers.length} requests ${took(begun, performance.now())} ms`,
  )

  expect(answers.filter(({ status }) => status !== 204 && status !== 200)).toEqual([])
  const after = await running()
  expect(after).toHaveLength(before.length + drafts.length)
  expect(new Set(after.map(({ code }) => code)).size).toBe(after.length)
  expect([...new Set(after.map(({ unit }) => unit))]).toEqual(['H52.200'])
  const kept = new Map(after.map((dossier) => [dossier.id, dossier]))
  for (const { id: one, code, due } of before) expect(kept.get(one)).toMatchObject({ code, due })
  const { rows } = await sql<{ transfers: number; wards: boolean; dossiers: number }>`
    select transfers, code not like 'H52.200-%' as wards, count(*)::int as dossiers
    from (select d.code, count(m.*) filter (where m.move = 'transfer')::int as transfers
          from dossiers.dossier d left join dossiers.move m on m.dossier = d.id group by d.id) counted
    group by 1, 2`.execute(world.db)
  // Whoever has a code of an old ward was moved once; whoever was opened at the new one, never.
  expect(rows.filter(({ transfers, wards }) => transfers !== (wards ? 1 : 0))).toEqual([])
  const steps = await sql<{
    unit: string
  }>`select distinct unit from dossiers.step where finished_at is null`.execute(world.db)
  expect(steps.rows.map(({ unit }) => unit).sort()).toEqual(['H52.200', 'H52.200.01'])
})

test('a server that dies in the middle leaves nothing half done, and the next one finishes', async () => {
  const minh = await world.citizen('minh')
  await multiply((await submitFreeBirth(minh)).id, 2_000)
  await carryOutPlan(world, contentOf([newWard()]))
  let batches = 0
  const dying: App = {
    ...world.app,
    transaction: (actor, work) =>
      world.app.transaction(actor, async (tx) => {
        const value = await work(tx)
        if (++batches === 3) throw new Error('the power went out')
        return value
      }),
  }
  await expect(followSuccessors(dying)).rejects.toThrow('the power went out')
  const left = async () =>
    Number(
      (
        await sql<{ n: string }>`select count(*) n from dossiers.dossier where unit <> 'H52.200'`.execute(
          world.db,
        )
      ).rows[0]!.n,
    )
  expect(await left()).toBe(1_001)
  const [one, other] = await Promise.all([followSuccessors(world.app), followSuccessors(world.app)])
  expect(one + other + (await followSuccessors(world.app))).toBe(1_001)
  expect(await left()).toBe(0)
  expect(await world.count('dossiers.move')).toBe(2 * 2_001)
  expect(await followSuccessors(world.app)).toBe(0)
})

test('what reaches an ended unit a moment too late is found', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  await carryOutPlan(world, contentOf([newWard()]))
  await world.settle()
  // As a submission does that began before the units ended and commits after.
  await multiply(id, 2)
  await world.jobs.find(({ name }) => name === 'dossiers.follow-successors')!.run(world.app, {})
  expect([...new Set((await running()).map(({ unit }) => unit))]).toEqual(['H52.200'])
})
