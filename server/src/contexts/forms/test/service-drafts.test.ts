import { afterAll, beforeAll, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
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
