import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadPlans, planPage } from '../../plans/index.ts'
import { messagesOf } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

test('the applicant hears of every stage up to the result, which counts as electronic and on time', async () => {
  await loadPlans(world.app, new URL('../../../../../data/', import.meta.url))
  const minh = await world.citizen('minh')
  const { id, code } = await submitFreeBirth(minh)
  await handleWhole(world, id)
  await world.settle()

  const actor = { kind: 'citizen', id: minh.id, name: '', assurance: 2, signedInAt: world.clock.now } as const
  const told = await messagesOf(world.app, actor)
  expect(told.map(({ about }) => about).sort()).toEqual([
    'dossier-accepted',
    'dossier-returned',
    'dossier-submitted',
    'result-to-collect',
  ])
  const ready = told.find(({ about }) => about === 'result-to-collect')
  expect(ready).toMatchObject({ dossier: id, code, link: expect.stringContaining(`/ho-so/${id}/hen-nhan`) })
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
