import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadCatalogue } from '../index.ts'

let world: World
let admin: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  world = await createWorld()
  admin = await world.staff('quantri.tinh')
})
afterAll(() => world.close())

const address = (phrase: string) => `/api/v1/desk/synonyms/${encodeURIComponent(phrase)}`
const codesFor = async (q: string): Promise<string[]> =>
  (await world.stranger.get(`/api/v1/procedures?limit=5&q=${encodeURIComponent(q)}`))
    .json()
    .items.map(({ code }: { code: string }) => code)
const listed = async (q: string) =>
  (await admin.get(`/api/v1/desk/synonyms?q=${encodeURIComponent(q)}`)).json()

test('a saved phrase is found by the very next search, and forgotten by the next one after its removal', async () => {
  expect(await codesFor('lăng xăng lít xít')).not.toContain('1.000894')
  const saved = await admin.put(address('lăng xăng lít xít'), { meanings: ['đăng ký kết hôn'] })
  expect([saved.statusCode, saved.json()]).toEqual([
    200,
    { phrase: 'lăng xăng lít xít', meanings: ['đăng ký kết hôn'] },
  ])
  expect((await codesFor('lang xang lit xit'))[0]).toBe('1.000894')
  await admin.put(address('lang xang lit xit'), { meanings: ['đăng ký khai tử'] })
  expect((await codesFor('lăng xăng lít xít'))[0]).toBe('1.000656')
  expect(await listed('lít xít')).toEqual({
    items: [{ phrase: 'lang xang lit xit', meanings: ['đăng ký khai tử'], edited: true }],
    total: 1,
  })
  expect((await admin.delete(address('lăng xăng lít xít'))).statusCode).toBe(204)
  expect(await codesFor('lăng xăng lít xít')).not.toContain('1.000656')
  expect((await admin.delete(address('lăng xăng lít xít'))).json().code).toBe('synonym-not-found')
  const { rows } = await sql<{
    action: string
  }>`select action from kernel.audit where subject = 'lang xang lit xit' order by at, action`.execute(
    world.db,
  )
  expect(rows.map(({ action }) => action).sort()).toEqual(['synonym.remove', 'synonym.save', 'synonym.save'])
})

test('what was edited or removed stays so when what ships is loaded again', async () => {
  await admin.put(address('sổ đỏ'), { meanings: ['đăng ký khai tử'] })
  await admin.delete(address('sổ hồng'))
  await loadCatalogue(world.app, new URL('../../../../../data/procedures/', import.meta.url))
  expect((await listed('so do')).items).toContainEqual({
    phrase: 'sổ đỏ',
    meanings: ['đăng ký khai tử'],
    edited: true,
  })
  expect((await listed('so hong')).items.map(({ phrase }: { phrase: string }) => phrase)).not.toContain(
    'sổ hồng',
  )
})

test('a phrase without meanings tells nothing', async () => {
  await admin.put(address('bẩm quan'), { meanings: [] })
  expect(
    (await admin.get('/api/v1/desk/search-reading?q=bam%20quan%20ket%20hon')).json().groups[0],
  ).toMatchObject({
    ways: ['bam quan'],
    tellsNothing: true,
  })
  expect((await codesFor('bẩm quan kết hôn'))[0]).toBe('1.000894')
})

test('the administrator sees how a text is read', async () => {
  const { heard, groups } = (await admin.get('/api/v1/desk/search-reading?q=dangky%20ket%20hom')).json()
  expect(heard).toBe('dang ki ket hon')
  expect(groups).toMatchObject([{ ways: ['dang ki ket hon'], tellsNothing: false }])
})

test('both of two people who save a phrase at once succeed, and one of them has the last word', async () => {
  const meanings = ['khai sinh', 'khai tử', 'kết hôn', 'giám hộ']
  const answers = await Promise.all(
    meanings.map((meaning) => admin.put(address('nhất tề'), { meanings: [meaning] })),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  const { items } = await listed('nhất tề')
  expect(items).toHaveLength(1)
  expect(meanings).toContain(items[0].meanings[0])
})

test('words that search could never read are refused', async () => {
  expect((await admin.put(address('!!!'), { meanings: ['kết hôn'] })).json().code).toBe('synonym-empty')
  expect((await admin.put(address('gì đó'), { meanings: ['---'] })).json().code).toBe('synonym-empty')
  expect((await admin.put(address('x'.repeat(101)), { meanings: [] })).statusCode).toBe(400)
  expect((await admin.put(address('gì đó'), {})).statusCode).toBe(400)
})

test('only the administrator of the province reads and edits everyday words', async () => {
  const clerk = await world.staff('tohieu.motcua')
  const citizen = await world.citizen('minh')
  for (const [who, status] of [
    [clerk, 403],
    [citizen, 403],
    [world.stranger, 401],
  ] as const) {
    const answers = await Promise.all([
      who.get('/api/v1/desk/synonyms'),
      who.put(address('sổ đỏ'), { meanings: [] }),
      who.delete(address('sổ đỏ')),
      who.get('/api/v1/desk/search-reading?q=so'),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([status, status, status, status])
  }
})
