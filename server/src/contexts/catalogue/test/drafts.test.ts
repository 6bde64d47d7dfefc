import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { importProcedures } from '../index.ts'
import { publishedLine } from './builders.ts'
import { type Desk, decision, draftDesk, drafts, today, tomorrow } from './draft-desk.ts'

let world: World
let desk: Awaited<ReturnType<typeof draftDesk>>
/** The supervisor of one ward, who keeps nothing of the catalogue; a clerk. */
let ward: Desk
let clerk: Desk
beforeAll(async () => {
  world = await createWorld()
  ;[desk, ward, clerk] = await Promise.all([
    draftDesk(world),
    world.staff('tohieu.giamsat'),
    world.staff('tohieu.motcua'),
  ])
})
afterAll(() => world.close())

test('a version is drafted, handed in, approved by a second person, and holds from its day by the decision', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  const revision = await desk.handIn(id, { name: 'Cấp thẻ mượn sách' }, tomorrow)
  const draft = await desk.read(id, desk.office)
  expect(draft).toMatchObject({ state: 'submitted', moves: ['withdraw', 'return', 'approve'], faults: [] })
  expect(draft.differences).toEqual([
    {
      place: ['Name'],
      change: 'changed',
      before: 'Cấp thẻ mượn sách của thư viện xã',
      after: 'Cấp thẻ mượn sách',
    },
  ])
  expect((await desk.office.get(drafts)).json().items).toContainEqual(
    expect.objectContaining({ id, mine: true }),
  )
  expect((await desk.approve(id, revision, desk.admin)).json().code).toBe('second-person-required')
  const twice = await Promise.all([desk.approve(id, revision), desk.approve(id, revision)])
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])

  expect((await desk.on(code, today)).name).toBe('Cấp thẻ mượn sách của thư viện xã')
  expect(await desk.on(code, tomorrow)).toMatchObject({ name: 'Cấp thẻ mượn sách', version: 2 })
  const page = (await desk.office.get(`/api/v1/desk/procedures/${code}`)).json()
  expect(page.history[0]).toMatchObject({
    version: 2,
    validFrom: tomorrow,
    decision,
    draftedBy: 'Cầm Bá Lâm',
    approvedBy: 'Hoàng Văn Nghĩa',
    differences: [{ place: ['Name'] }],
  })
  expect(page.history[1]).toMatchObject({ version: 1, validTo: tomorrow, decision: null, differences: null })
})

test('a draft may be incomplete when saved, with every fault named, but not when handed in', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  const { content } = await desk.read(id)
  const saved = await desk.admin.put(`${drafts}/${id}`, {
    revision: 1,
    content: { ...content, name: '', results: [{ name: ' ' }] },
    validFrom: null,
    note: '',
  })
  expect(saved.json().faults.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/name',
    '/results/0/name',
    '/validFrom',
  ])
  const refused = await desk.admin.post(`${drafts}/${id}/submission`, { revision: 2 })
  expect(refused.statusCode).toBe(422)
  expect(refused.json()).toMatchObject({
    code: 'procedure-draft-not-sound',
    errors: [{ pointer: '/name' }, {}, {}],
  })
  const odd = await desk.admin.put(`${drafts}/${id}`, {
    revision: 2,
    content: { cases: [1, null], channels: 'x', agencies: [], tiers: { a: 1 } },
    validFrom: '2026-11-01',
    note: '',
  })
  expect(odd.statusCode, odd.body).toBe(200)
  expect((await desk.admin.get(`${drafts}/${id}`)).statusCode).toBe(200)
})

test('a stale save is refused and overwrites nothing', async () => {
  const id = await desk.begin(await desk.procedure())
  const { content } = await desk.read(id)
  const save = (revision: number, name: string) =>
    desk.admin.put(`${drafts}/${id}`, { revision, content: { ...content, name }, validFrom: today, note: '' })
  expect((await save(1, 'Một')).json().revision).toBe(2)
  expect((await save(1, 'Hai')).json().code).toBe('procedure-draft-changed')
  expect((await desk.read(id)).content.name).toBe('Một')
  const race = await Promise.all([save(2, 'Ba'), save(2, 'Bốn')])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
})

test('one draft at a time is open for a procedure, and what says nothing new is refused', async () => {
  const code = await desk.procedure()
  const both = await Promise.all(
    [1, 2].map(() => desk.admin.post(drafts, { kind: 'change', procedure: code })),
  )
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  const id = both.find(({ statusCode }) => statusCode === 201)!.json().id
  expect((await desk.office.post(drafts, { kind: 'annul', procedure: code })).json().code).toBe(
    'procedure-draft-open',
  )
  await desk.admin.put(`${drafts}/${id}`, { revision: 1, validFrom: tomorrow, note: '' })
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 2 })).json().code).toBe(
    'procedure-draft-says-nothing-new',
  )
  expect((await desk.admin.post(`${drafts}/${id}/withdrawal`, { revision: 2 })).statusCode).toBe(204)
  expect((await desk.admin.post(`${drafts}/${id}/withdrawal`, { revision: 3 })).json().code).toBe(
    'procedure-draft-not-open',
  )
  await desk.begin(code)
})

test('a returned draft goes back to its author with the reason, and comes again', async () => {
  const id = await desk.begin(await desk.procedure())
  const revision = await desk.handIn(id, { name: 'Tên mới' }, tomorrow)
  expect((await desk.office.post(`${drafts}/${id}/return`, { revision, reason: ' ' })).statusCode).toBe(400)
  expect(
    (await desk.office.post(`${drafts}/${id}/return`, { revision, reason: 'Thiếu căn cứ' })).statusCode,
  ).toBe(204)
  expect(await desk.read(id)).toMatchObject({ state: 'returned', reason: 'Thiếu căn cứ' })
  expect((await desk.approve(id, revision + 1)).json().code).toBe('procedure-draft-not-open')
  const again = await desk.handIn(id, { name: 'Tên mới hơn' }, tomorrow)
  expect((await desk.approve(id, again)).statusCode).toBe(204)
})

test('whoever may not keep the catalogue is refused, and a stranger to the field does not learn of the draft', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  expect((await clerk.post(drafts, { kind: 'change', procedure: code })).json().code).toBe('not-allowed')
  expect((await clerk.get(drafts)).statusCode).toBe(403)
  expect((await clerk.get('/api/v1/desk/procedures')).statusCode).toBe(403)
  expect((await ward.get(`${drafts}/${id}`)).json().code).toBe('procedure-draft-not-found')
  expect((await ward.put(`${drafts}/${id}`, { revision: 1, validFrom: null, note: '' })).statusCode).toBe(404)
  expect((await ward.post(drafts, { kind: 'change', procedure: code })).json().code).toBe('not-allowed')
  expect((await world.stranger.get(drafts)).statusCode).toBe(401)
  expect(
    (await desk.office.put(`${drafts}/${id}`, { revision: 1, validFrom: null, note: '' })).json().code,
  ).toBe('not-allowed')
})

test('the administrator of a responsible agency drafts for its fields and approves nothing', async () => {
  await sql`insert into catalogue.responsibility values ('Thư viện', 'commune', 'H52.02', '2026-01-01', null)`.execute(
    world.db,
  )
  const code = await desk.procedure()
  const justice = await world.staff('sotuphap.quantri')
  const id = (
    await justice.post(drafts, { kind: 'annul', procedure: code, validFrom: tomorrow, note: 'Hết' })
  ).json().id
  expect((await justice.post(`${drafts}/${id}/submission`, { revision: 1 })).statusCode).toBe(204)
  const own = await desk.begin(await desk.procedure())
  const revision = await desk.handIn(own, { name: 'Khác' }, tomorrow)
  expect((await desk.approve(own, revision, justice)).json().code).toBe('not-allowed')
  const land = await desk.procedure({ field: 'Đất đai' })
  expect((await justice.post(drafts, { kind: 'change', procedure: land })).json().code).toBe('not-allowed')
})

test('what was published while a draft waited is not overwritten unseen', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  const revision = await desk.handIn(id, { name: 'Tên của tỉnh' }, tomorrow)
  await importProcedures(world.app, [publishedLine({ code, decision: '9/QĐ-BVHTTDL' })], today)
  expect((await desk.approve(id, revision)).json().code).toBe('procedure-draft-outdated')
  await desk.office.post(`${drafts}/${id}/return`, { revision, reason: 'Bộ vừa công bố bản mới' })
  const before = await desk.read(id)
  expect(before).toMatchObject({ outdated: true, since: [{ place: ['Decision of the ministry'] }] })
  expect((await desk.admin.post(`${drafts}/${id}/base`, { revision: before.revision })).statusCode).toBe(204)
  const again = await desk.handIn(id, { decision: '9/QĐ-BVHTTDL' }, tomorrow)
  expect((await desk.approve(id, again)).statusCode).toBe(204)
  expect(await desk.on(code, tomorrow)).toMatchObject({ name: 'Tên của tỉnh', decision: '9/QĐ-BVHTTDL' })
})

test('a new procedure is begun empty, and only where none is in force', async () => {
  const code = '9.000099'
  const id = await desk.begin(code, 'new', { field: 'Thư viện' })
  const { content, faults } = await desk.read(id)
  expect([content.code, content.field, faults.length > 3]).toEqual([code, 'Thư viện', true])
  const whole = JSON.parse(publishedLine({ code }))
  const revision = await desk.handIn(id, { ...whole, agencies: content.agencies }, tomorrow)
  expect((await desk.approve(id, revision)).statusCode).toBe(204)
  expect((await world.stranger.get(`/api/v1/procedures/${code}`)).statusCode).toBe(404)
  expect((await desk.on(code, tomorrow)).version).toBe(1)
  expect((await desk.admin.post(drafts, { kind: 'new', procedure: code })).json().code).toBe(
    'procedure-in-force',
  )
  expect((await desk.admin.post(drafts, { kind: 'change', procedure: '9.999999' })).json().code).toBe(
    'procedure-not-found',
  )
  const listed = (await desk.admin.get(`/api/v1/desk/procedures?q=${code}&state=to-come`)).json()
  expect(listed).toMatchObject({ total: 1, items: [{ code, state: 'to-come', validFrom: tomorrow }] })
})

test('a decision has a number, a signer and a day that has come', async () => {
  const id = await desk.begin(await desk.procedure())
  const revision = await desk.handIn(id, { name: 'Khác' }, tomorrow)
  const later = await desk.approve(id, revision, desk.office, { ...decision, issuedOn: tomorrow })
  expect(later.json()).toMatchObject({
    code: 'decision-in-future',
    errors: [{ pointer: '/decision/issuedOn' }],
  })
  for (const bad of [{ number: ' ' }, { signer: '' }, { issuedOn: '2026-02-30' }])
    expect((await desk.approve(id, revision, desk.office, { ...decision, ...bad })).statusCode).toBe(400)
  expect((await desk.approve(id, revision)).statusCode).toBe(204)
})

test('the list of the desk finds by words, level, state and open drafts', async () => {
  const code = await desk.procedure({ name: 'Cấp phép trồng hoa ban ven đường' })
  const id = await desk.begin(code)
  const found = (
    await desk.office.get('/api/v1/desk/procedures?q=hoa%20ban&draft=true&level=info&tier=commune')
  ).json()
  expect(found).toMatchObject({
    total: 1,
    pages: 1,
    items: [{ code, state: 'in-force', draft: { id, state: 'editing' } }],
  })
  expect((await desk.office.get('/api/v1/desk/procedures?q=hoa%20ban&level=full')).json().total).toBe(0)
  expect((await desk.office.get('/api/v1/desk/procedures?page=0')).statusCode).toBe(400)
})

test('how far a procedure can be done online is decided for the province or for a list of units', async () => {
  const code = await desk.procedure()
  const offer = {
    level: 'partial',
    reason: 'Phải đối chiếu bản chính',
    legalGround: null,
    onNationalPortal: false,
    paperless: false,
  }
  const put = (more: object, as = desk.admin) =>
    as.post(`/api/v1/desk/procedures/${code}/offers`, {
      ...offer,
      units: [],
      validFrom: today,
      decision,
      ...more,
    })
  expect((await put({})).json()).toEqual({ changed: 1 })
  expect((await put({ units: ['H52.40', 'H52.41', 'H52.40'], level: 'full', reason: null })).json()).toEqual({
    changed: 2,
  })
  expect((await put({ reason: null })).json().code).toBe('level-needs-reason')
  expect((await put({ units: ['H99'] })).json().code).toBe('unit-unknown')
  expect((await put({}, ward)).json().code).toBe('not-allowed')
  const page = (await desk.office.get(`/api/v1/desk/procedures/${code}`)).json()
  expect(page.offers.map(({ unit, level }: { unit: string; level: string }) => [unit, level])).toEqual([
    [null, 'partial'],
    ['H52.40', 'full'],
    ['H52.41', 'full'],
  ])
  // What was not said stays unsaid: no empty text comes of it.
  expect(page.offers[0]).toMatchObject({ reason: 'Phải đối chiếu bản chính', legalGround: null })
  expect(page.offers[1]).toMatchObject({ reason: null, legalGround: null })
})
