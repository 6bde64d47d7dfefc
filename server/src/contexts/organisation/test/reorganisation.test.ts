import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { actingStaff, communeByGso, openPosts, receivingUnit, staffByUsername, unitsOn } from '../index.ts'
import type { Change, NewUnitPlan } from '../rules/reorganisation.ts'
import { endUnit, lockUnits } from '../store/unit.ts'
import { approve, carryOutPlan, contentOf, draftPlan, newWard, openProvince, readPlan } from './plans.ts'

const system = { kind: 'system', id: 'test' } as const
let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const url = (id: string, what = '') => `/api/v1/desk/reorganisations/${id}${what}`
const dissolve: Change = { kind: 'dissolve', unit: 'H52.42', to: 'H52.43' }

test('only the province has to do with plans, and nobody approves their own', async () => {
  const { author, approver } = await openProvince(world)
  const id = await draftPlan(author, contentOf([newWard()]))
  const [local, admin, citizen] = [
    await world.staff('tohieu.lanhdao'),
    await world.staff('tohieu.quantri'),
    await world.citizen('minh'),
  ]
  for (const person of [local, admin, citizen]) {
    expect((await person.get('/api/v1/desk/reorganisations')).statusCode).toBe(403)
    expect((await person.get(url(id))).statusCode).toBe(403)
    expect((await person.get(url(id, '/check'))).statusCode).toBe(403)
    expect((await person.post('/api/v1/desk/reorganisations', contentOf([]))).statusCode).toBe(403)
    for (const what of ['/cancellation', '/carrying-out'])
      expect((await person.post(url(id, what))).statusCode).toBe(403)
    expect((await person.post(url(id, '/approval'), { revision: 0 })).statusCode).toBe(403)
  }
  expect((await world.stranger.get(url(id))).statusCode).toBe(401)
  // A leader of the province approves but does not draft.
  expect((await approver.post('/api/v1/desk/reorganisations', contentOf([]))).statusCode).toBe(403)
  expect((await author.post(url(id, '/approval'), { revision: 0 })).json().code).toBe(
    'second-person-required',
  )
  expect((await approver.post(url(crypto.randomUUID(), '/approval'), { revision: 0 })).json().code).toBe(
    'reorganisation-not-found',
  )
})

test('a draft says what is wrong with it while it is written, and is not approved before it is right', async () => {
  const { author, approver } = await openProvince(world)
  const id = await draftPlan(author, contentOf([{ kind: 'dissolve', unit: 'H52.42', to: 'H52.999' }]))
  expect((await readPlan(author, id)).faults).toMatchObject([
    { change: 0, code: 'unit-unknown', unit: 'H52.999' },
  ])
  const refused = await approve(approver, id)
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'reorganisation-faulty',
    errors: [{ pointer: '/changes/0', code: 'unit-unknown' }],
  })
  const undated = contentOf([dissolve], {
    timing: 'at-midnight',
    effectiveOn: '2026-11-23',
    decision: { number: null, issuedOn: null, signer: null },
  })
  expect((await author.put(url(id), { revision: 0, content: undated })).statusCode).toBe(204)
  expect((await author.put(url(id), { revision: 0, content: undated })).json().code).toBe(
    'reorganisation-changed',
  )
  const codes = (await approve(approver, id)).json().errors.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(['decision-missing', 'day-missing'])
  expect((await approver.post(url(id, '/approval'), { revision: 0 })).json().code).toBe(
    'reorganisation-changed',
  )
  expect((await approver.post(url(id, '/carrying-out'))).json().code).toBe('reorganisation-closed')
  // A plan that is no plan at all is refused, never a failure.
  for (const broken of [{ changes: [{ kind: 'explode' }] }, { effectiveOn: 'tomorrow' }, { title: '' }])
    expect(
      (await author.post('/api/v1/desk/reorganisations', { ...contentOf([]), ...broken })).statusCode,
    ).toBe(400)
})

test('two communes become one: tree, desks, people and links follow, and days before read as they were', async () => {
  const officer = await world.staff('chiengan.canbo')
  const id = await carryOutPlan(world, contentOf([newWard()]))
  expect((await officer.get('/api/v1/me')).json()).toMatchObject({
    unit: 'H52.200',
    position: 'Công chức Tư pháp - Hộ tịch phường Chiềng An',
    roles: ['officer'],
  })
  const { stranger } = world
  expect((await stranger.get('/api/v1/units/H52.41')).json()).toMatchObject({
    nameVi: 'Ủy ban nhân dân phường Chiềng An',
    validTo: '2026-11-23',
    successors: [{ id: 'H52.200', isMain: true, nameVi: 'Ủy ban nhân dân phường Tô Hiệu Chiềng An' }],
  })
  const ward = (await stranger.get('/api/v1/units/H52.200')).json()
  expect(ward.predecessors.map((unit: { id: string }) => unit.id)).toEqual(['H52.40', 'H52.41'])
  expect((await stranger.get('/api/v1/units/H52.40.01')).json().successors).toMatchObject([
    { id: 'H52.200.01' },
  ])
  expect((await stranger.get('/api/v1/units/H52.999')).json().code).toBe('unit-not-found')
  const listed = (await stranger.get('/api/v1/units?tier=commune'))
    .json()
    .items.map((unit: { id: string }) => unit.id)
  expect(listed).toContain('H52.200')
  expect(listed).not.toContain('H52.41')
  await world.app.read(system, async (read) => {
    expect(await receivingUnit(read, 'H52.41')).toMatchObject({ id: 'H52.200', desk: { id: 'H52.200.01' } })
    expect((await communeByGso(read, '03664'))?.id).toBe('H52.200')
    expect((await communeByGso(read, '03646'))?.id).toBe('H52.200')
    const before = (await unitsOn(read, '2026-11-22')).map((unit) => unit.id)
    expect(before).toEqual(expect.arrayContaining(['H52.40', 'H52.40.01', 'H52.41', 'H52.41.01']))
    expect(before).not.toContain('H52.200')
  })
  const { approver } = await openProvince(world)
  expect(await readPlan(approver, id)).toMatchObject({
    plan: { state: 'carried-out', effectiveOn: '2026-11-23' },
    may: { edit: false, approve: false, cancel: false, carryOut: false },
    progress: { left: 0, of: 0 },
  })
  // Twice is once; what was done is undone only by another plan.
  expect((await approver.post(url(id, '/carrying-out'))).statusCode).toBe(204)
  expect((await approver.post(url(id, '/cancellation'))).json().code).toBe('reorganisation-closed')
  expect(await world.count('organisation.succession')).toBe(4)
})

test('people keep position and roles by rule; single posts go as the plan says; delegations follow', async () => {
  const { author } = await openProvince(world)
  const leader = await world.staff('tohieu.lanhdao')
  const draft = await draftPlan(author, contentOf([newWard()]))
  const { posts } = await readPlan(author, draft)
  expect(posts).toHaveLength(16)
  const of = (name: string) => posts.find((post: { staffName: string }) => post.staffName === name)
  expect(of('Quàng Văn Thịnh')).toMatchObject({ unit: 'H52.40', goesTo: 'H52.200' })
  const lent = await lend(of('Nguyễn Minh Đức').id, 'tohieu.canbo')
  await carryOutPlan(
    world,
    contentOf([newWard()], {
      posts: [
        { post: of('Tòng Văn Bình').id, ends: true },
        { post: of('Lừ Thị Xuân').id, unit: 'H52.42', position: 'Chuyên viên phường Chiềng Cơi' },
      ],
    }),
  )
  await expect(world.staff('tohieu.quantri')).rejects.toThrow()
  const moved = await world.staff('chiengan.canbo2')
  expect((await moved.get('/api/v1/me')).json()).toMatchObject({
    unit: 'H52.42',
    position: 'Chuyên viên phường Chiềng Cơi',
  })
  expect((await leader.get('/api/v1/me')).json()).toMatchObject({ unit: 'H52.200', roles: ['leader'] })
  // What was lent is lent on, under the id that sessions know.
  await world.app.read(system, async (read) => {
    const delegate = await staffByUsername(read, 'tohieu.canbo')
    const held = await openPosts(read, delegate!.id)
    expect(held.find(({ post }) => post === lent)).toMatchObject({ unit: 'H52.200', roles: ['leader'] })
    // A session that acts in an old post acts in the one that goes on from it.
    expect(await actingStaff(read, delegate!.id, of('Quàng Văn Thịnh').id)).toMatchObject({
      unit: 'H52.200',
      roles: ['officer'],
    })
  })
})

/** The leader's post lent to a colleague for this month. */
const lend = (post: string, username: string): Promise<string> =>
  world.app.transaction(system, async (tx) => {
    const delegate = await staffByUsername(tx, username)
    const { rows } = await sql<{ id: string }>`
      insert into organisation.delegation (id, post, delegate, roles, valid_from, valid_to, reason, given_by, given_at)
      values (gen_random_uuid(), ${post}, ${delegate!.id}, '{leader}', '2026-11-01', '2026-12-01', 'đi công tác', ${delegate!.id}, now())
      returning id`.execute(tx.db)
    return rows[0]!.id
  })

test('a plan for midnight is carried out by itself on its day, once, also by two servers at once', async () => {
  const { author, approver } = await openProvince(world)
  const id = await draftPlan(
    author,
    contentOf([dissolve], { timing: 'at-midnight', effectiveOn: '2026-12-01' }),
  )
  expect((await approve(approver, id)).statusCode).toBe(204)
  expect((await approver.post(url(id, '/carrying-out'))).json().code).toBe('reorganisation-not-due')
  expect((await author.put(url(id), { revision: 1, content: contentOf([]) })).json().code).toBe(
    'reorganisation-closed',
  )
  const job = world.jobs.find(({ name }) => name === 'organisation.carry-out-reorganisations')!
  world.clock.now = new Date('2026-11-30T16:59:00Z') // 23:59 in Vietnam
  await job.run(world.app, {})
  expect((await world.stranger.get('/api/v1/units/H52.42')).json().validTo).toBeNull()
  world.clock.now = new Date('2026-11-30T17:00:30Z')
  await Promise.all([job.run(world.app, {}), job.run(world.app, {})])
  expect((await world.stranger.get('/api/v1/units/H52.42')).json()).toMatchObject({
    validTo: '2026-12-01',
    successors: [{ id: 'H52.43' }],
  })
  await job.run(world.app, {})
  // Their sessions ran out in the week that has passed.
  const later = await openProvince(world)
  expect((await readPlan(later.approver, id)).plan.state).toBe('carried-out')
})

test('another plan for the same unit is refused; one that the tree has overtaken waits and says why', async () => {
  const { author, approver } = await openProvince(world)
  const content = contentOf([dissolve], { timing: 'at-midnight', effectiveOn: '2026-12-01' })
  const id = await draftPlan(author, content)
  const other = await draftPlan(author, content)
  expect((await approve(approver, id)).statusCode).toBe(204)
  expect((await approve(approver, other)).json().errors).toMatchObject([
    { code: 'unsettled' },
    { code: 'unsettled' },
  ])
  // Somebody ends the successor by hand in the meantime.
  await world.app.transaction(system, async (tx) => {
    await lockUnits(tx)
    await endUnit(tx, 'H52.43', '2026-11-25')
  })
  world.clock.now = new Date('2026-11-30T17:00:30Z')
  const job = world.jobs.find(({ name }) => name === 'organisation.carry-out-reorganisations')!
  await job.run(world.app, {})
  await job.run(world.app, {})
  const later = await openProvince(world)
  const held = await readPlan(later.approver, id)
  expect(held.plan.state).toBe('approved')
  expect(held.faults.map(({ code }: { code: string }) => code)).toContain('unit-unknown')
  expect((await world.stranger.get('/api/v1/units/H52.42')).json().validTo).toBeNull()
  for (let twice = 0; twice < 2; twice++)
    expect((await later.approver.post(url(id, '/cancellation'))).statusCode).toBe(204)
})

test('rename, move and split: a part is given up, codes are exchanged, what lies below moves along', async () => {
  const [first, second] = ['H52.45', 'H52.46']
  const codeOf = async (unit: string) => (await world.stranger.get(`/api/v1/units/${unit}`)).json().gsoCode
  const [one, two] = [await codeOf(first), await codeOf(second)]
  const rename = (unit: string, gsoCode: string): Change => ({
    kind: 'rename',
    unit,
    nameVi: `Xã ${unit}`,
    nameEn: unit,
    gsoCode,
  })
  const { create } = (newWard('H52.201') as { into: { create: NewUnitPlan } }).into
  const split: Change = {
    kind: 'split',
    from: 'H52.44',
    into: [{ unit: 'H52.44' }, { create: { ...create, gsoCode: null } }],
    main: 'H52.44',
  }
  await carryOutPlan(
    world,
    contentOf([
      split,
      rename(first, two),
      rename(second, one),
      { kind: 'move', unit: 'H52.47', parent: 'H52.01' },
    ]),
  )
  expect([await codeOf(first), await codeOf(second)]).toEqual([two, one])
  expect((await world.stranger.get('/api/v1/units/H52.44')).json()).toMatchObject({
    validTo: null,
    successors: [{ id: 'H52.201', isMain: false }],
  })
  expect((await world.stranger.get('/api/v1/units/H52.47')).json().parent).toBe('H52.01')
})
