import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CitizenName, communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { myDraft, type PrefillSource, prefillAnswers, saveAnswers } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Citizen = Awaited<ReturnType<World['citizen']>>
const everySource = [
  'population-database',
  'health-birth-record',
  'civil-status-database',
  'own-document',
  'share-question-library',
]
const actorOf = (citizen: Citizen, name = 'minh') =>
  ({ kind: 'citizen', id: citizen.id, name, assurance: 2, signedInAt: world.clock.now }) as const
const later = (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
}

/** A draft of a citizen who has agreed to the sources, all by HTTP. */
async function begin(who: CitizenName, procedure: string, sources: readonly string[] = everySource) {
  const citizen = await world.citizen(who)
  if (sources.length > 0) await citizen.post('/api/v1/consents', { procedure, sources: [...sources] })
  const { id } = (await citizen.post('/api/v1/drafts', { procedure, unit: communes.toHieu })).json()
  return { citizen, actor: actorOf(citizen, who), id: id as string }
}

/** The platform's sources, with every question counted and some answers changed. */
function watched(change: (source: string, knowledge: object) => object = (_, knowledge) => knowledge) {
  const asked: string[] = []
  const { ask: really } = world.prefill
  const source: PrefillSource = {
    ...world.prefill,
    ask: async (ask) => {
      asked.push(ask.source)
      return change(ask.source, await really(ask)) as Awaited<ReturnType<PrefillSource['ask']>>
    },
  }
  return { asked, source }
}

test('a draft is filled through the API, and a stranger learns nothing of it', async () => {
  const { citizen, id } = await begin('minh', '1.001193')
  const filled = await citizen.post(`/api/v1/drafts/${id}/prefill`)
  expect(filled.json()).toEqual({ down: [] })
  const { answers } = (await citizen.get(`/api/v1/drafts/${id}`)).json()
  expect(answers).toMatchObject({ 'requester-relationship': 'father', 'child-name': 'LÒ MINH AN' })

  const other = await world.citizen('hoa')
  for (const answer of [
    await other.post(`/api/v1/drafts/${id}/prefill`),
    await other.get(`/api/v1/drafts/${id}/changed-values`),
    await other.post(`/api/v1/drafts/${id}/changed-values`, {
      field: 'child-name',
      choice: 'take',
      reason: '',
    }),
  ])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'draft-not-found'])
  expect((await world.stranger.post(`/api/v1/drafts/${id}/prefill`)).statusCode).toBe(401)
})

test('a source without consent is never asked; consent is listed, given once, and taken back', async () => {
  const { citizen, actor, id } = await begin('minh', '1.001193', ['population-database'])
  const { asked, source } = watched()
  await prefillAnswers(world.app, source, actor, id)
  expect(new Set(asked.map((name) => name.split('.')[0]))).toEqual(
    new Set(['population-database', 'sign-in']), // signing in is what gives the last
  )

  const about = { procedure: '1.001193', sources: ['population-database'] }
  await citizen.post('/api/v1/consents', about)
  const [consent, ...others] = (await citizen.get('/api/v1/consents')).json().consents
  expect(others).toEqual([])
  expect(consent).toMatchObject({ procedure: '1.001193', source: 'population-database', withdrawnAt: null })

  expect((await citizen.post('/api/v1/consents/withdrawal', about)).statusCode).toBe(204)
  expect((await citizen.get('/api/v1/consents')).json().consents[0].withdrawnAt).not.toBeNull()
  asked.length = 0
  later(60)
  await prefillAnswers(world.app, source, actor, id)
  expect(asked.filter((name) => name !== 'sign-in')).toEqual([])
})

test('a source is asked once for a draft, also by two pages at once, and anew for another question', async () => {
  const { actor, id } = await begin('bao', '2.000635')
  const { asked, source } = watched()
  await Promise.all([
    prefillAnswers(world.app, source, actor, id),
    prefillAnswers(world.app, source, actor, id),
  ])
  await prefillAnswers(world.app, source, actor, id)
  expect(asked.length).toBe(new Set(asked).size)

  const raw = { 'requester-relationship': 'self', 'event-kind': 'birth' }
  const { service } = await myDraft(world.app, actor, id)
  for (const { id: page } of service.form.pages) await saveAnswers(world.app, actor, { draft: id, page, raw })
  await prefillAnswers(world.app, source, actor, id)
  expect(asked.filter((name) => name === 'civil-status-database').length).toBeGreaterThan(0)
  const { draft } = await myDraft(world.app, actor, id)
  expect(draft.answers['registration-number']).toBe('112')
})

test('one source that hangs holds up nobody, is named, and what it says late is there on the next page', async () => {
  const { actor, id } = await begin('minh', '1.001193')
  let release = () => {}
  const hanging = new Promise<void>((resolve) => {
    release = resolve
  })
  const source: PrefillSource = {
    ...world.prefill,
    ask: async (ask) => {
      if (ask.source === 'civil-status-database') await hanging
      return world.prefill.ask(ask)
    },
  }
  const began = performance.now()
  const { down } = await prefillAnswers(world.app, source, actor, id)
  expect(performance.now() - began).toBeLessThan(3_000)
  expect(down).toEqual(['civil-status-database'])
  const before = await myDraft(world.app, actor, id)
  expect(before.draft.answers['child-name']).toBe('LÒ MINH AN')
  expect(before.draft.answers).not.toHaveProperty('parents-married')

  release()
  await delay(300)
  const { asked, source: after } = watched()
  await prefillAnswers(world.app, after, actor, id)
  expect(asked).not.toContain('civil-status-database')
  const { draft } = await myDraft(world.app, actor, id)
  expect(draft.answers['parents-married']).toBe('yes')
})

test('each fetch is in the log of the person, once', async () => {
  const { actor, id } = await begin('minh', '1.001193')
  await prefillAnswers(world.app, world.prefill, actor, id)
  const first = await world.count('identity.data_access')
  await prefillAnswers(world.app, world.prefill, actor, id)
  expect(first).toBeGreaterThan(0)
  expect(await world.count('identity.data_access')).toBe(first)
})

const renamed = (source: string, knowledge: object) =>
  source === 'health-birth-record'
    ? { ...knowledge, 'intended-name': { value: 'LÒ MINH ANH', asOf: '2026-11-23' } }
    : knowledge

test('a value changed at the source is told before handing in, and the person chooses', async () => {
  const { citizen, actor, id } = await begin('minh', '1.001193')
  await prefillAnswers(world.app, world.prefill, actor, id)
  const told = async () => (await citizen.get(`/api/v1/drafts/${id}/changed-values`)).json()
  expect(await told()).toEqual({ changed: [], down: [] })

  world.prefill.ask = watched(renamed).source.ask
  expect((await told()).changed).toEqual([]) // fetched a moment ago: not asked again
  later(31)
  const { changed } = await told()
  expect(changed).toMatchObject([
    { field: 'child-name', answer: 'LÒ MINH AN', now: { value: 'LÒ MINH ANH', asOf: '2026-11-23' } },
  ])

  const settle = (choice: string) =>
    citizen.post(`/api/v1/drafts/${id}/changed-values`, {
      field: 'child-name',
      choice,
      reason: 'Chọn tên cũ',
    })
  expect((await settle('keep')).statusCode).toBe(204)
  const kept = (await myDraft(world.app, actor, id)).draft
  expect(kept.answers['child-name']).toBe('LÒ MINH AN')
  expect(kept.origins['child-name']).toMatchObject({ value: 'LÒ MINH ANH' })
  expect(kept.corrections['child-name']).toBe('Chọn tên cũ')
  expect((await told()).changed).toEqual([])
  expect((await settle('take')).statusCode).toBe(204) // nothing is left to settle
  expect((await myDraft(world.app, actor, id)).draft.answers['child-name']).toBe('LÒ MINH AN')
})

test('taking the new value takes it as the source says it', async () => {
  const { citizen, actor, id } = await begin('minh', '1.001193')
  await prefillAnswers(world.app, world.prefill, actor, id)
  world.prefill.ask = watched(renamed).source.ask
  later(31)
  await citizen.get(`/api/v1/drafts/${id}/changed-values`)
  await citizen.post(`/api/v1/drafts/${id}/changed-values`, {
    field: 'child-name',
    choice: 'take',
    reason: '',
  })
  const { draft } = await myDraft(world.app, actor, id)
  expect(draft.answers['child-name']).toBe('LÒ MINH ANH')
  expect(draft.origins['child-name']).toMatchObject({ source: 'health-birth-record', value: 'LÒ MINH ANH' })
})
