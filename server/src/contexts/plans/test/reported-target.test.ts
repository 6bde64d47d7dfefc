import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadPlans } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await loadPlans(world.app, new URL('../../../../../data/', import.meta.url))
})
afterEach(() => world.close())

const address = '/api/v1/desk/reported-figures'
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

test('a target that no dossier can tell is measured by what units reported, with its source, once that is accepted', async () => {
  const [ward, office] = await Promise.all([world.staff('tohieu.giamsat'), world.staff('vpubnd.giamsat')])
  const figure = async (query = '') => {
    const plan = (await world.stranger.get(`/api/v1/plans/dong-nai-2024${query}`)).json()
    return plan.figures.find(({ target }: { target: string }) => target === 'IV.1')
  }
  expect(await figure()).toMatchObject({ progress: 'no-data', sources: [] })

  const form = new FormData()
  const fields = { numerator: '45', denominator: '50', source: 'Danh sách tổ', periodEnd: '2026-09-30' }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('indicator', 'community-team-members-trained')
  form.append('file', new File([picture], 'danh-sach.png', { type: 'image/png' }))
  expect((await ward.post(address, form)).statusCode).toBe(201)
  expect((await figure()).thisYear.measured.value).toBeNull()
  const { toCheck } = (await office.get(address)).json()
  expect((await office.post(`${address}/${toCheck[0].figure.id}/acceptance`)).statusCode).toBe(204)

  // The target is of 2024; what was reported for 2026 stands beside it.
  expect(await figure()).toMatchObject({
    progress: 'no-data',
    thisYear: { year: 2026, measured: { numerator: 45, denominator: 50, value: 90 } },
  })
  expect((await figure('?unit=H52.41')).thisYear.measured.value).toBeNull()
  expect((await figure('?unit=H52.40')).thisYear.measured.value).toBe(90)
})
