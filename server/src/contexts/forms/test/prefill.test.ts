import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CitizenName, communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { giveConsent } from '../../identity/index.ts'
import { myDraft, prefillAnswers, saveAnswers } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const everySource = [
  'population-database',
  'health-birth-record',
  'health-death-record',
  'civil-status-database',
  'own-document',
  'share-question-library',
]

async function start(who: CitizenName, procedure: string, sources: readonly string[] = everySource) {
  const citizen = await world.citizen(who)
  const actor = {
    kind: 'citizen',
    id: citizen.id,
    name: who,
    assurance: 2,
    signedInAt: world.clock.now,
  } as const
  await giveConsent(world.app, actor, { procedure, sources })
  const { id } = (await citizen.post('/api/v1/drafts', { procedure, unit: communes.toHieu })).json() as {
    id: string
  }
  const { down } = await prefillAnswers(world.app, world.prefill, actor, id)
  const { draft } = await myDraft(world.app, actor, id)
  return { actor, id, down, draft }
}

test('a father is asked for almost nothing: the state knows him, his wife, their marriage and their child', async () => {
  const { draft, down } = await start('minh', '1.001193')

  expect(down).toEqual([])
  expect(draft.answers).toMatchObject({
    'requester-relationship': 'father',
    'requester-name': 'LÒ VĂN MINH',
    'child-name': 'LÒ MINH AN',
    'child-birth-date': '2026-11-04',
    'child-birth-date-words': 'Ngày bốn, tháng mười một, năm hai nghìn không trăm hai mươi sáu',
    'parents-married': 'yes',
    'marriage-certificate-office': 'UBND phường Tô Hiệu, thành phố Sơn La, tỉnh Sơn La', // as it was called then
    'mother-name': 'QUÀNG THỊ HOA',
    'father-identity-number': '000094000101',
    'child-hometown': { commune_code: '03703', province_code: '14' },
  })
  expect(draft.origins['mother-name']).toMatchObject({
    source: 'population-database.spouse',
    value: 'QUÀNG THỊ HOA',
  })
})

test('a son who registers a death is asked for almost nothing: hospital and household know it', async () => {
  const { draft, down } = await start('vinh', '1.000656')
  expect(down).toEqual([])
  expect(draft.answers).toMatchObject({
    'requester-relationship': 'child',
    'deceased-name': 'TRẦN VĂN TƯ',
    'deceased-identity-number': '000052000502',
    'death-date': '2026-11-05',
    'death-time': '03:40',
    'death-proof-number': 'BT-0501/2026',
    'death-place': { commune_code: '25210' },
  })
  expect(draft.origins['death-date']).toMatchObject({ source: 'health-death-record' })
})

test('only what was agreed to is asked of a source', async () => {
  const { draft } = await start('minh', '1.001193', ['population-database'])
  expect(draft.answers['requester-name']).toBe('LÒ VĂN MINH')
  expect(draft.answers).not.toHaveProperty('child-name')
})

test('a source that is down is named and never blocks; its questions are simply asked', async () => {
  const { draft, down } = await start('khoa', '2.000635')
  expect(down).toContain('population-database.person')
  expect(draft.answers).not.toHaveProperty('requester-residence')
  // What the sign-in said is known all the same.
  expect(draft.origins['requester-name']).toMatchObject({ source: 'sign-in', value: 'TÒNG VĂN KHOA' })
  expect(draft.answers['requester-phone']).toBe('0900002002')
})

test('what a person corrects is kept, with the reason, beside what the source said', async () => {
  const { actor, id } = await start('minh', '1.001193')
  const raw = { 'child-name': 'Lò Minh Ân' }
  const corrections = { 'child-name': 'Giấy chứng sinh ghi thiếu dấu' }
  await saveAnswers(world.app, actor, { draft: id, page: 'child', raw, corrections })
  await prefillAnswers(world.app, world.prefill, actor, id)

  const { draft } = await myDraft(world.app, actor, id)
  expect(draft.answers['child-name']).toBe('LÒ MINH ÂN')
  expect(draft.corrections).toEqual(corrections)
})

test('reading a person is written down for that person to see', async () => {
  const before = await world.count('identity.data_access')
  await start('minh', '1.001193')
  expect(await world.count('identity.data_access')).toBeGreaterThan(before)
})
