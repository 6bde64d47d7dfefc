import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const done = async (who: string, id: string, name: string, body: Record<string, unknown> = {}) => {
  const answer = await move(await world.staff(who), id, name, body)
  expect(answer.statusCode, answer.body).toBe(204)
}
const get = async (who: string, url: string) => (await world.staff(who)).get(url)
const clockTo = (moment: string) => {
  world.clock.now = new Date(moment)
}

/** Accepted on Monday 23 November at 9:00 and held by the officer; due on Tuesday at 17:00. */
async function held(name: 'minh' | 'hoa') {
  const submitted = await submitFreeBirth(await world.citizen(name))
  await done('tohieu.motcua', submitted.id, 'accept')
  const officer = (await get('tohieu.canbo', '/api/v1/me')).json().id
  await done('tohieu.canbo', submitted.id, 'assign', { staff: officer })
  return submitted
}

test('who looks after deadlines sees them by unit, field and person, and who has not answered for what is late', async () => {
  const explained = await held('minh')
  const silent = await held('hoa')
  await done('tohieu.canbo', explained.id, 'explain-delay', {
    reason: 'Phải xác minh.',
    proposed: '2026-11-27',
  })
  clockTo('2026-11-25T02:00:00Z')
  for (const [by, name, unit] of [
    ['unit', 'Ủy ban nhân dân phường Tô Hiệu', null],
    ['field', 'Hộ tịch', null],
    ['person', 'Quàng Văn Thịnh', 'Ủy ban nhân dân phường Tô Hiệu'],
  ]) {
    const { total, lines } = (await get('tohieu.lanhdao', `/api/v1/desk/deadlines?by=${by}`)).json()
    expect(total).toEqual({ open: 2, soon: 0, late: 2, unanswered: 2, explainedInTime: 1 })
    expect(lines).toMatchObject([{ name: { vi: name }, unit, late: 2 }])
  }
  const list = (await get('vpubnd.giamsat', '/api/v1/desk/deadlines/unanswered')).json()
  expect(list.items.map(({ code, lacks }: { code: string; lacks: string }) => [code, lacks])).toEqual([
    [explained.code, 'apology'],
    [silent.code, 'explanation'],
  ])
  await done('tohieu.lanhdao', explained.id, 'extend', { day: '2026-11-27' })
  expect((await get('vpubnd.giamsat', '/api/v1/desk/deadlines/unanswered')).json()).toMatchObject({
    total: 1,
    items: [{ code: silent.code, holder: 'Quàng Văn Thịnh' }],
  })
  // Another ward sees its own only, an officer none
  expect((await get('chiengan.giamsat', '/api/v1/desk/deadlines?by=unit')).json().total.open).toBe(0)
  expect((await get('chiengan.giamsat', '/api/v1/desk/deadlines?by=unit&unit=H52.40')).statusCode).toBe(403)
  expect((await get('tohieu.canbo', '/api/v1/desk/deadlines?by=unit')).statusCode).toBe(403)
})

test('the office of the province publishes what was late in a month: agencies for everybody, people inside only', async () => {
  await held('minh')
  await world.settle()
  const url = '/api/v1/desk/late-list?month=2026-11'
  expect((await get('vpubnd.giamsat', url)).json().code).toBe('month-not-over')
  clockTo('2026-12-02T02:00:00Z')
  const list = (await get('vpubnd.giamsat', url)).json()
  expect(list).toMatchObject({
    month: '2026-11',
    agencies: [{ unit: 'H52.40', handled: 1, late: 1, answered: 0 }],
    published: null,
    mayPublish: true,
  })
  expect(list.people).toContainEqual(
    expect.objectContaining({ unit: 'H52.40', name: 'Quàng Văn Thịnh', late: 1 }),
  )
  expect((await get('chiengan.giamsat', url)).json()).toMatchObject({ people: [], mayPublish: false })
  expect((await get('tohieu.canbo', url)).statusCode).toBe(403)

  const publish = async (who: string) =>
    (await world.staff(who)).post('/api/v1/desk/late-list/2026-11/publication')
  expect((await publish('tohieu.giamsat')).json().code).toBe('late-list-not-yours')
  expect((await world.stranger.get('/cham-han')).body).toContain('No month has been published yet')
  const twice = await Promise.all([publish('vpubnd.giamsat'), publish('vpubnd.giamsat')])
  expect(twice.map((answer) => answer.json().version).sort()).toEqual([1, 2])
  const page = (await world.stranger.get('/cham-han?thang=2026-11')).body
  expect(page).toContain('Tô Hiệu')
  expect(page).not.toContain('Quàng Văn Thịnh')
  const data = (await world.stranger.get('/api/v1/late-lists')).json()
  expect(data.items).toMatchObject([
    { month: '2026-11', version: 2, agencies: [{ unit: 'H52.40', late: 1 }] },
  ])
  expect(JSON.stringify(data)).not.toContain('Thịnh')
})
