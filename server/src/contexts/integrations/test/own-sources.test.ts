import { afterEach, beforeEach, expect, test } from 'vitest'
import { examples, fillDraft, submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { addDocument, addFile } from '../../documents/index.ts'
import { type PrefillSource, rememberedAnswers } from '../../forms/index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Citizen = Awaited<ReturnType<World['citizen']>>
const system = { kind: 'system', id: 'test' } as const

async function ask(citizen: Citizen, source: string, fields: string[]) {
  const subject = { id: citizen.id, identityNumber: '000094000101', name: '', birthDate: null, gender: null }
  const given: Parameters<PrefillSource['ask']>[0] = {
    source,
    fields,
    subject,
    answers: {},
    procedure: 'test',
    request: 'r-1',
  }
  const knowledge = await world.prefill.ask(given)
  return Object.fromEntries(Object.entries(knowledge).map(([field, { value }]) => [field, value]))
}

const shared = 'share-question-library'
const agree = (citizen: Citizen, procedure: string) =>
  citizen.post('/api/v1/consents', { procedure, sources: [shared] })

test('answers to shared questions are remembered by consent, offered in other forms, and forgotten on request', async () => {
  const citizen = await world.citizen('minh')
  await agree(citizen, '1.001193')
  await submitFreeBirth(citizen)
  const listed = (await citizen.get('/api/v1/remembered-answers')).json().answers
  expect(listed).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ question: 'delivery', value: 'desk', procedure: '1.001193' }),
      expect.objectContaining({ question: 'phone', value: '0900000101' }),
    ]),
  )
  expect(await ask(citizen, shared, ['delivery', 'phone'])).toEqual({ delivery: 'desk', phone: '0900000101' })
  // Somebody else's are theirs.
  const other = await world.citizen('hoa')
  expect((await other.get('/api/v1/remembered-answers')).json().answers).toEqual([])
  await other.delete('/api/v1/remembered-answers/delivery')
  expect(await ask(citizen, shared, ['delivery'])).toEqual({ delivery: 'desk' })

  // In another form the answer is there, with where it comes from, once that form may use it.
  await agree(citizen, '2.000635')
  const draft = await fillDraft(citizen, '2.000635', {})
  await citizen.post(`/api/v1/drafts/${draft}/prefill`)
  expect((await citizen.get(`/api/v1/drafts/${draft}`)).json().answers).toMatchObject({ delivery: 'desk' })

  expect((await citizen.delete('/api/v1/remembered-answers/delivery')).statusCode).toBe(204)
  expect((await citizen.delete('/api/v1/remembered-answers/delivery')).statusCode).toBe(204)
  expect(await ask(citizen, shared, ['delivery'])).toEqual({})
})

test('without consent nothing is remembered, and what sources said is forgotten with the draft', async () => {
  const citizen = await world.citizen('minh')
  await citizen.post('/api/v1/consents', { procedure: '1.001193', sources: ['population-database'] })
  await submitFreeBirth(citizen)
  expect(await world.app.read(system, (read) => rememberedAnswers(read, citizen.id))).toEqual([])
  expect(await world.count('forms.source_answer')).toBe(0)
})

test('an earlier dossier of one’s own answers for a later form, and nobody else’s does', async () => {
  const citizen = await world.citizen('minh')
  expect(await ask(citizen, 'earlier-dossier', ['child-name'])).toEqual({})
  await submitFreeBirth(citizen)
  expect(await ask(citizen, 'earlier-dossier', ['child-name', 'no-such-field'])).toEqual({
    'child-name': examples.birth()['child-name'],
  })
  expect(await ask(await world.citizen('hoa'), 'earlier-dossier', ['child-name'])).toEqual({})
})

test('own valid papers tell their structured data, the newest first, and all as rows of a table', async () => {
  const citizen = await world.citizen('minh')
  const add = (number: string, data: Record<string, unknown>) =>
    world.app.transaction(system, async (tx) => {
      const nothing = { draft: null, dossier: null, component: null }
      const bytes = { mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) }
      const file = await addFile(tx, { owner: citizen.id, name: 'a.pdf', ...nothing, ...bytes })
      await addDocument(tx, {
        owner: citizen.id,
        kind: 'KQ.G10.001147',
        title: { vi: `Giấy chứng nhận ${number}`, en: number },
        number,
        issuedOn: '2025-03-03',
        issuer: 'H52.40',
        issuerName: 'Văn phòng đăng ký đất đai (mẫu)',
        file,
        data,
        dossier: null,
      })
    })
  const wanted = ['serial', 'book-number', 'number', 'exists', 'rows']
  expect(await ask(citizen, 'own-document:KQ.G10.001147', wanted)).toEqual({})
  await add('1', { serial: 'AA 00000001' })
  world.clock.now = new Date(world.clock.now.getTime() + 1000)
  await add('2', { serial: 'AA 00000002', 'book-number': 'VP 2', nothing: null })
  expect(await ask(citizen, 'own-document:KQ.G10.001147', wanted)).toMatchObject({
    serial: 'AA 00000002',
    'book-number': 'VP 2',
    number: '2',
    exists: 'yes',
    rows: [{ number: '2' }, { number: '1', title: 'Giấy chứng nhận 1' }],
  })
  expect(await ask(await world.citizen('hoa'), 'own-document:KQ.G10.001147', wanted)).toEqual({})
})
