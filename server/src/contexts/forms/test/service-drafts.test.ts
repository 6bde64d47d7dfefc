import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import type { Read } from '../../../kernel/app.ts'
import { publishService } from '../../catalogue/index.ts'
import { loadCodeLists } from '../actions/load-code-lists.ts'
import { codeLists, keepCodeListsFresh, refreshCodeLists } from '../queries/code-lists.ts'
import { decision, drafts, question, serviceDesk, today, withQuestions } from './service-desk.ts'

let world: World
let desk: Awaited<ReturnType<typeof serviceDesk>>
beforeAll(async () => {
  world = await createWorld()
  desk = await serviceDesk(world)
})
afterAll(() => world.close())

test('a service goes from nothing to a dossier on an officer’s desk, without code and without a restart', async () => {
  const code = await desk.procedure()
  const citizen = await world.citizen('minh')
  const start = () => citizen.post('/api/v1/drafts', { procedure: code, unit: communes.toHieu })
  expect((await start()).json().code).toBe('procedure-not-online')

  const id = await desk.begin(code)
  const empty = await desk.read(id)
  expect(empty).toMatchObject({ state: 'editing', fromNothing: true, differences: null, revision: 1 })
  // The check says what is still to be written.
  expect(empty.findings).toContainEqual(
    expect.objectContaining({ pointer: '/name_en', code: 'text-missing' }),
  )
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 1 })).json()).toMatchObject({
    code: 'definition-not-sound',
    errors: expect.arrayContaining([expect.objectContaining({ pointer: '/name_en' })]),
  })
  const revision = await desk.handIn(id, (service) => withQuestions(service, [question('card-kind')]))
  expect((await desk.approve(id, revision, today, desk.admin)).json().code).toBe(
    'definition-second-person-required',
  )
  expect((await desk.approve(id, revision, '2026-11-22')).json().code).toBe('publication-in-past')
  expect((await desk.approve(id, revision, today)).statusCode).toBe(204)

  const offered = await desk.admin.post(`/api/v1/desk/procedures/${code}/offers`, {
    level: 'full',
    reason: null,
    legalGround: null,
    onNationalPortal: false,
    paperless: false,
    units: [],
    validFrom: today,
    decision,
  })
  expect(offered.statusCode, offered.body).toBe(200)
  const started = await start()
  expect(started.statusCode, started.body).toBe(201)
  const draft = started.json().id
  const save = (page: string, answers: object) =>
    citizen.put(`/api/v1/drafts/${draft}/pages/${page}`, { answers })
  const faulty = await save('requester', { 'requester-name': 'LÒ VĂN MINH' })
  expect(faulty.json().faults.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/requester-identity-number',
    '/card-kind',
  ])
  await save('requester', {
    'requester-name': 'LÒ VĂN MINH',
    'requester-identity-number': '000094000101',
    'card-kind': 'Thẻ một năm',
  })
  await save('check', { 'declaration-truth': 'on' })
  const submitted = await citizen.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)

  const clerk = await world.staff('tohieu.motcua')
  const waiting = (await clerk.get('/api/v1/work-queue')).json().items
  expect(waiting.map((item: { code: string }) => item.code)).toContain(submitted.json().code)

  const services = (await desk.admin.get('/api/v1/desk/services')).json().items
  expect(services.find((one: { procedure: string }) => one.procedure === code)).toMatchObject({
    version: 1,
    validFrom: today,
    level: 'full',
    draft: null,
  })
  const { versions } = (await desk.admin.get(`/api/v1/desk/services/${code}`)).json()
  expect(versions).toMatchObject([
    { version: 1, decision, draftedBy: 'Cầm Bá Lâm', approvedBy: 'Hoàng Văn Nghĩa', differences: null },
  ])
})

test('two editors do not overwrite each other, nobody approves what they worked on, and an approval is made once', async () => {
  const code = await desk.procedure()
  const id = await desk.begin(code)
  const second = await world.staff('vpubnd.giamsat')
  const { definition } = await desk.read(id)
  const change = (kind: string) => withQuestions(definition, [question(kind)])
  const race = await Promise.all([desk.save(id, 1, change('one')), desk.save(id, 1, change('two'), second)])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  expect(race.find(({ statusCode }) => statusCode === 409)!.json().code).toBe('definition-draft-changed')

  expect((await desk.save(id, 2, change('three'), second)).statusCode).toBe(200)
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 3 })).statusCode).toBe(204)
  expect((await desk.approve(id, 4, today, second)).json().code).toBe('definition-second-person-required')

  const other = await desk.procedure()
  const clean = await desk.begin(other)
  const revision = await desk.handIn(clean, (service) => withQuestions(service, [question('x')]))
  const twice = await Promise.all([
    desk.approve(clean, revision, today),
    desk.approve(clean, revision, today),
  ])
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
})

test('one draft at a time; who keeps nothing of the catalogue does not know of it; a return says why; a discarded one is over', async () => {
  const code = await desk.procedure()
  const both = await Promise.all([1, 2].map(() => desk.admin.post(drafts, { procedure: code })))
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  const id = both.find(({ statusCode }) => statusCode === 201)!.json().id
  const [clerk, ward] = [await world.staff('tohieu.motcua'), await world.staff('tohieu.giamsat')]
  expect((await clerk.get(drafts)).statusCode).toBe(403)
  expect((await clerk.post(drafts, { procedure: code })).statusCode).toBe(403)
  for (const stranger of [clerk, ward]) {
    expect((await stranger.get(`${drafts}/${id}`)).statusCode).toBe(404)
    expect((await desk.save(id, 1, {}, stranger)).statusCode).toBe(404)
    expect((await desk.approve(id, 1, today, stranger)).statusCode).toBe(404)
  }
  expect((await world.stranger.get(drafts)).statusCode).toBe(401)
  expect((await (await world.citizen('minh')).get(drafts)).statusCode).toBe(403)
  expect((await desk.admin.post(drafts, { procedure: '9.999999' })).json().code).toBe(
    'service-without-procedure',
  )

  const revision = await desk.handIn(id, (service) => withQuestions(service, [question('x')]))
  const back = await desk.office.post(`${drafts}/${id}/return`, { revision, reason: 'Thiếu giấy tờ' })
  expect(back.statusCode, back.body).toBe(204)
  const returned = await desk.read(id)
  expect(returned).toMatchObject({
    state: 'returned',
    reason: 'Thiếu giấy tờ',
    moves: ['save', 'submit', 'rebase', 'discard'],
  })
  expect(returned.history.map(({ what }: { what: string }) => what)).toEqual([
    'started',
    'saved',
    'submitted',
    'returned',
  ])
  expect(returned.history[1].words).toContain('Added the question “Item x”')
  expect((await desk.admin.post(`${drafts}/${id}/discard`, { revision: revision + 1 })).statusCode).toBe(204)
  expect((await desk.save(id, revision + 2, returned.definition)).json().code).toBe(
    'definition-draft-not-open',
  )
  await desk.begin(code)
})

test('a service goes out as one file and comes in as a draft; what cannot be read is refused by its place', async () => {
  const file = await desk.admin.get('/api/v1/desk/services/2.000635/export')
  expect(file.headers['content-disposition']).toBe('attachment; filename="2.000635.json"')
  const service = file.json() as Record<string, unknown>
  const shipped = await desk.admin.post(`${drafts}/import`, service)
  expect(shipped.statusCode, shipped.body).toBe(201)
  const { id } = shipped.json()
  expect((await desk.admin.get(`${drafts}/${id}/export`)).json()).toEqual(service)
  expect(await desk.read(id)).toMatchObject({ findings: [], differences: [], fromNothing: false })
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 1 })).json().code).toBe(
    'definition-says-nothing-new',
  )
  const runs = (await desk.admin.get(`${drafts}/${id}/examples`)).json().examples
  expect(runs.length).toBeGreaterThan(1)
  expect(runs.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([])

  const broken = { ...service, fees: [{ ...(service.fees as object[])[0], amount: 9_000 }] }
  expect((await desk.save(id, 1, broken)).statusCode).toBe(200)
  const tried = (await desk.admin.get(`${drafts}/${id}/examples`)).json().examples
  expect(tried[0]).toMatchObject({ passed: false, expected: { fee: 24_000 }, found: { fee: 27_000 } })
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 2 })).json().code).toBe(
    'definition-examples-fail',
  )
  const refused = await desk.admin.post(`${drafts}/import`, { ...service, tiers: ['planet'] })
  expect(refused.json()).toMatchObject({
    code: 'definition-unreadable',
    errors: [{ pointer: '/tiers/0', code: 'wrong-shape' }],
  })
  expect((await desk.save(id, 2, { ...service, code: '1.001193' })).json().errors[0].pointer).toBe('/code')
  expect((await desk.admin.post(`${drafts}/import`, {})).json().code).toBe('definition-unreadable')
})

test('somebody published in between: the draft is outdated until it takes that version as its base', async () => {
  const code = await desk.procedure()
  await desk.publish(code, (service) => withQuestions(service, [question('one')]))
  const id = await desk.begin(code)
  const { definition } = await desk.read(id)
  await publishService(
    world.app,
    { kind: 'system', id: 'test' },
    code,
    { ...definition, version: 7 },
    '2026-11-24',
  )
  expect(await desk.read(id)).toMatchObject({ outdated: true })
  await desk.save(id, 1, withQuestions(definition, [question('two')]))
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 2 })).json().code).toBe(
    'definition-outdated',
  )
  expect((await desk.admin.post(`${drafts}/${id}/base`, { revision: 2 })).statusCode).toBe(204)
  expect((await desk.admin.post(`${drafts}/${id}/submission`, { revision: 3 })).statusCode).toBe(204)
})

test('past dossiers are tried with the draft: counts and codes, no answers', async () => {
  const citizen = await world.citizen('minh')
  const dossier = await submitFreeBirth(citizen)
  const id = await desk.begin('1.001193')
  const { definition } = await desk.read(id)
  const asked = await desk.admin.post(`${drafts}/${id}/replays`, {})
  expect(asked.statusCode, asked.body).toBe(202)
  expect((await desk.admin.post(`${drafts}/${id}/replays`, {})).json().code).toBe('replay-running')
  await world.settle()
  const latest = async () => (await desk.admin.get(`${drafts}/${id}/replays`)).json().items[0]
  expect(await latest()).toMatchObject({
    from: '2026-10-24',
    to: today,
    revision: 1,
    report: { dossiers: 1, changed: { count: 0, dossiers: [] } },
  })

  const sections = definition.form.sections.map((section: { fields: object[] }, index: number) =>
    index === 0 ? { ...section, fields: [...section.fields, question('shoe-size')] } : section,
  )
  await desk.save(id, 1, { ...definition, form: { ...definition.form, sections } })
  await desk.admin.post(`${drafts}/${id}/replays`, { from: '2026-11-01', to: today })
  await world.settle()
  const after = await latest()
  expect(after.report).toMatchObject({
    dossiers: 1,
    faults: { count: 1, dossiers: [dossier.code] },
    byFault: [{ pointer: '/shoe-size', code: 'missing', count: 1 }],
    leftover: { count: 0 },
    fee: { count: 0 },
  })
  expect(JSON.stringify(after)).not.toContain('MINH')
  expect((await desk.admin.post(`${drafts}/${id}/replays`, { to: '2027-01-01' })).json().code).toBe(
    'replay-period',
  )
  expect((await (await world.staff('tohieu.giamsat')).get(`${drafts}/${id}/replays`)).statusCode).toBe(404)
})

test('a list of codes is changed the same way, and every process sees it without a restart', async () => {
  const lists = '/api/v1/desk/code-list-drafts'
  const items = async () =>
    (await desk.admin.get('/api/v1/desk/code-lists'))
      .json()
      .items.find(({ id }: { id: string }) => id === 'exemption-grounds').items
  const before = await items()
  const started = await desk.admin.post(lists, { list: 'exemption-grounds' })
  expect(started.statusCode, started.body).toBe(201)
  const { id } = started.json()
  const { definition } = (await desk.admin.get(`${lists}/${id}`)).json()
  // Without the groups that a fee names, nobody could be exempt from it.
  const few = { ...definition, items: definition.items.slice(0, 1) }
  await desk.admin.put(`${lists}/${id}`, { revision: 1, definition: few })
  expect((await desk.admin.post(`${lists}/${id}/submission`, { revision: 2 })).json()).toMatchObject({
    code: 'code-list-breaks-forms',
    errors: expect.arrayContaining([expect.objectContaining({ code: 'unknown-group' })]),
  })
  const more = [...definition.items, { id: 'storm', vi: 'Người vùng bão lũ', en: 'People hit by a storm' }]
  const whole = { revision: 2, definition: { ...definition, items: more } }
  const saved = await desk.admin.put(`${lists}/${id}`, whole)
  expect(saved.json(), saved.body).toMatchObject({ revision: 3, findings: [] })
  await desk.admin.post(`${lists}/${id}/submission`, { revision: 3 })
  const approval = { revision: 4, validFrom: '2026-11-24', decision }
  expect((await desk.admin.post(`${lists}/${id}/approval`, approval)).statusCode).toBe(403)
  expect((await desk.office.post(`${lists}/${id}/approval`, approval)).statusCode).toBe(204)
  expect(await items()).toEqual(before)
  const known = () => codeLists()['exemption-grounds']!.map((item) => item.id)
  const read = (work: (read: Read) => Promise<unknown>) =>
    world.app.read({ kind: 'system', id: 'test' }, work)
  await read(refreshCodeLists)
  expect(known()).not.toContain('storm')

  await desk.moveTo('2026-11-24T02:00:00Z')
  expect((await items()).map((item: { id: string }) => item.id)).toContain('storm')
  // As another process does that changed nothing itself: it looks again within a second.
  await setTimeout(1_050)
  await read(keepCodeListsFresh)
  expect(known()).toContain('storm')
  // What ships is not brought back over it.
  await loadCodeLists(world.app)
  await read(refreshCodeLists)
  expect(known()).toContain('storm')
})

test('a hostile file is refused as bad input, soon, and leaves nothing behind', async () => {
  const before = await world.count('forms.definition_draft')
  const send = (body: string) =>
    desk.admin.post(`${drafts}/import`, body, { 'content-type': 'application/json' })
  const bodies = [
    `{"code": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    `{"code": "2.000635", "form": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    '{"__proto__": {"code": "2.000635"}}',
    '{"code": "2.000635", "constructor": {"prototype": {"x": 1}}}',
    '{"code": {"toString": 1}}',
    `{"code": "2.000635", "sections": [${'{},'.repeat(400_000)}{}]}`,
    '[]',
    '"2.000635"',
    '{"code"',
  ]
  for (const body of bodies) {
    const start = performance.now()
    const answer = await send(body)
    expect([400, 422], answer.body.slice(0, 300)).toContain(answer.statusCode)
    expect(answer.body.length).toBeLessThan(40_000)
    expect(performance.now() - start).toBeLessThan(3_000)
  }
  expect(await world.count('forms.definition_draft')).toBe(before)
})

test('an agency drafts in its own fields, the province approves', async () => {
  const agency = await world.staff('sotuphap.quantri')
  expect((await agency.post(drafts, { procedure: await desk.procedure() })).statusCode).toBe(403)
  for (const { id, subject } of (await desk.admin.get(drafts)).json().items)
    if (subject === '2.000635') {
      const { revision } = await desk.read(id)
      expect((await desk.admin.post(`${drafts}/${id}/discard`, { revision })).statusCode).toBe(204)
    }
  const started = await agency.post(drafts, { procedure: '2.000635' })
  expect(started.statusCode, started.body).toBe(201)
  const { id } = started.json()
  const { definition, moves } = await desk.read(id, agency)
  expect(moves).toEqual(['save', 'submit', 'rebase', 'discard'])
  await desk.save(id, 1, { ...definition, citizenName_vi: 'Xin bản sao hộ tịch' }, agency)
  expect((await agency.post(`${drafts}/${id}/submission`, { revision: 2 })).statusCode).toBe(204)
  expect((await desk.approve(id, 3, '2026-11-25', agency)).statusCode).toBe(403)
  expect((await desk.read(id, desk.office)).moves).toEqual(['discard', 'return', 'approve'])
  expect((await desk.approve(id, 3, '2026-11-25')).statusCode).toBe(204)
})
