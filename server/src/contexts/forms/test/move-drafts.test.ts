import type { ServiceDefinition } from '@mot-cua/form-engine'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import { question, serviceDesk, withQuestions } from './service-desk.ts'

let world: World
let desk: Awaited<ReturnType<typeof serviceDesk>>
beforeAll(async () => {
  world = await createWorld({ pages: true })
  desk = await serviceDesk(world)
})
afterAll(() => world.close())

const kinds = ['year', 'life'].map((id) => ({ id, vi: id, en: id }))
const first = (service: ServiceDefinition) =>
  withQuestions(service, [
    question('card-kind', { type: 'choice', choices: kinds }),
    question('where-read', { required: false }),
    question('old-card', { required: false }),
  ])
/** Of three questions one stays, one gets another id, and one is asked no more. */
const second = (service: ServiceDefinition) =>
  withQuestions(service, [
    question('card-kind', { type: 'choice', choices: kinds }),
    question('reading-room', { required: false, replaces: ['where-read'] }),
  ])

const own = {
  'requester-name': 'LÒ VĂN MINH',
  'requester-identity-number': '000094000101',
  'card-kind': 'life',
  'where-read': 'Phòng đọc thiếu nhi',
  'old-card': 'TV-0012',
}

/** A procedure with the first version, and a citizen’s draft of it. */
async function begun() {
  const code = await desk.procedure()
  await desk.publish(code, first, dateInVietnam(world.clock.now))
  const citizen = await world.citizen('minh')
  const started = await citizen.post('/api/v1/drafts', { procedure: code, unit: communes.toHieu })
  expect(started.statusCode, started.body).toBe(201)
  const { id } = started.json()
  await citizen.put(`/api/v1/drafts/${id}/pages/requester`, { answers: own })
  await citizen.put(`/api/v1/drafts/${id}/pages/check`, { answers: { 'declaration-truth': 'on' } })
  return { code, id, citizen }
}

test('a draft moves to the new version when it is next opened, keeps what fits and shows what does not', async () => {
  const { code, id, citizen } = await begun()
  await desk.publish(code, second, '2026-11-24')
  // Until the day the draft is what it was.
  expect((await citizen.get(`/api/v1/drafts/${id}`)).json().answers).toMatchObject(own)
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  const again = await world.citizen('minh')

  // Handed in without having seen the new form: refused, and nothing is lost.
  expect((await again.post(`/api/v1/drafts/${id}/submission`)).json().code).toBe('form-changed')
  const page = await again.get(`/ho-so-nhap/${id}/requester`)
  expect(page.body).toContain('The form has a new version.')
  expect(page.body).toContain('TV-0012')
  const moved = (await again.get(`/api/v1/drafts/${id}`)).json()
  expect(moved.answers).toEqual({
    'requester-name': 'LÒ VĂN MINH',
    'requester-identity-number': '000094000101',
    'card-kind': 'life',
    'reading-room': 'Phòng đọc thiếu nhi',
    'declaration-truth': true,
  })
  expect(moved.leftover).toEqual([
    { field: 'old-card', label: 'Item old-card', text: 'TV-0012', why: 'The new form does not ask for this' },
  ])
  const submitted = await again.post(`/api/v1/drafts/${id}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  await desk.moveTo('2026-11-24T02:00:00Z')
})

test('what was typed on a page of the old form is read as that before the draft moves', async () => {
  const { code, id } = await begun()
  await desk.publish(code, second, '2026-11-25')
  world.clock.now = new Date('2026-11-25T02:00:00Z')
  const citizen = await world.citizen('minh')
  const stale = await citizen.put(`/api/v1/drafts/${id}/pages/requester`, {
    answers: { 'where-read': 'Phòng đọc lớn', 'old-card': 'TV-0099' },
  })
  expect(stale.statusCode, stale.body).toBe(200)
  const moved = (await citizen.get(`/api/v1/drafts/${id}`)).json()
  expect(moved.answers['reading-room']).toBe('Phòng đọc lớn')
  expect(moved.leftover).toMatchObject([{ field: 'old-card', text: 'TV-0099' }])
  await desk.moveTo('2026-11-25T02:00:00Z')
})

test('drafts that nobody opens move by a job; one for which money was asked stays, and dossiers never change', async () => {
  const [open, paying] = [await begun(), await begun()]
  const handedIn = await begun()
  const submitted = await handedIn.citizen.post(`/api/v1/drafts/${handedIn.id}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  await sql`update forms.draft set stage = 'paying' where id = ${paying.id}::uuid`.execute(world.db)
  const rowOf = async (table: string, id: string) =>
    (await sql`select * from ${sql.table(table)} where id = ${id}::uuid`.execute(world.db)).rows[0]
  const before = {
    paying: await rowOf('forms.draft', paying.id),
    dossier: await rowOf('dossiers.dossier', submitted.json().id),
  }
  for (const { code } of [open, paying, handedIn]) await desk.publish(code, second, '2026-11-25')
  const run = world.jobs.find(({ name }) => name === 'forms.move-drafts')!
  await run.run(world.app, {})
  await run.run(world.app, {})
  const moved = (await rowOf('forms.draft', open.id)) as { answers: object; leftover: object[] }
  expect(moved.answers).toMatchObject({ 'reading-room': 'Phòng đọc thiếu nhi' })
  expect(moved.leftover).toHaveLength(1)
  expect(await rowOf('forms.draft', paying.id)).toEqual(before.paying)
  expect(await rowOf('dossiers.dossier', submitted.json().id)).toEqual(before.dossier)
})
