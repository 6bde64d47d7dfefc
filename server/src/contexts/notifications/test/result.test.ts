import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadPlans, planPage } from '../../performance/index.ts'
import { messagesOf } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const pin = '246810'
/** Gives a person or a unit a certificate, as the authority does once in real life. */
async function enrol(userId: string, name: string, kind: 'person' | 'organisation') {
  const answer = await fetch(`${inject('trustUrl')}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userId,
      name,
      title: 'Phó Chủ tịch',
      organisation: 'UBND phường Tô Hiệu',
      kind,
      pin,
    }),
  })
  expect(answer.ok).toBe(true)
}

/** Takes a birth from the desk to the handed-over result. */
async function handleWhole(id: string) {
  const [clerk, officer, leader, registry] = [
    await world.staff('tohieu.motcua'),
    await world.staff('tohieu.canbo'),
    await world.staff('tohieu.lanhdao'),
    await world.staff('tohieu.vanthu'),
  ]
  const me = (await leader.get('/api/v1/me')).json()
  await enrol(me.id, me.name, 'person')
  await enrol('unit:H52.40', 'Ủy ban nhân dân phường Tô Hiệu', 'organisation')
  const moves = [
    [clerk, 'accept', {}],
    [officer, 'complete-step', {}],
    [officer, 'draft-result', {}],
    [officer, 'complete-step', {}],
    [leader, 'sign-result', { pin }],
    [registry, 'seal-result', { pin }],
    [clerk, 'hand-over', {}],
  ] as const
  for (const [staff, move, body] of moves) {
    const answer = await staff.post(`/api/v1/desk/dossiers/${id}/${move}`, body)
    expect(answer.statusCode, `${move}: ${answer.body}`).toBe(204)
  }
}

test('the applicant hears of every stage up to the result, which counts as electronic and on time', async () => {
  await loadPlans(world.app, new URL('../../../../../data/', import.meta.url))
  const minh = await world.citizen('minh')
  const { id, code } = await submitFreeBirth(minh)
  await handleWhole(id)
  await world.settle()

  const actor = { kind: 'citizen', id: minh.id, name: '', assurance: 2, signedInAt: world.clock.now } as const
  const told = await messagesOf(world.app, actor)
  expect(told.map(({ about }) => about).sort()).toEqual([
    'dossier-accepted',
    'dossier-resolved',
    'dossier-returned',
    'dossier-submitted',
  ])
  const ready = told.find(({ about }) => about === 'dossier-resolved')
  expect(ready).toMatchObject({ dossier: id, code, link: expect.stringContaining('/giay-to') })
  expect(ready?.text.vi).toContain('đã có trong Giấy tờ của tôi')

  const { figures } = await planPage(world.app, 'son-la-2025')
  const electronic = figures.find(({ indicator }) => indicator === 'dossiers-processed-electronically')
  expect(electronic?.thisYear?.measured).toEqual({ numerator: 1, denominator: 1, value: 100 })
  const others = [
    ...(await planPage(world.app, 'dong-nai-2024')).figures,
    ...(await planPage(world.app, 'ha-nam-2023')).figures,
  ]
  for (const indicator of ['electronic-results', 'resolved-on-time'])
    expect(others.filter((figure) => figure.indicator === indicator).at(-1)?.thisYear?.measured).toEqual({
      numerator: 1,
      denominator: 1,
      value: 100,
    })
})
