import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Who = 'motcua' | 'canbo' | 'lanhdao'
const by = (who: Who) => world.staff(`tohieu.${who}`)
const queue = async (who: Who, query: string) => {
  const answer = await (await by(who)).get(`/api/v1/work-queue?${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const done = async (who: Who, id: string, name: string, body: Record<string, unknown> = {}) => {
  const answer = await move(await by(who), id, name, body)
  expect(answer.statusCode, answer.body).toBe(204)
}

test('one handed in online is to be answered within eight working hours, and leaves that list when it is', async () => {
  const { id, code } = await submitFreeBirth(await world.citizen('minh'))
  const answered = '2026-11-24T02:00:00.000Z' // Monday 9:00 and eight working hours
  world.clock.now = new Date('2026-11-23T02:30:00Z')
  expect(await queue('motcua', 'list=reception')).toMatchObject({
    total: 1,
    items: [{ id, code, dueAt: answered, dueState: 'soon', leftMs: 7.5 * 3_600_000, asks: null }],
    due: { late: 0, soon: 1 },
  })
  world.clock.now = new Date('2026-11-24T02:00:01Z')
  expect(await queue('motcua', 'list=reception&due=late')).toMatchObject({
    items: [{ id, dueState: 'late' }],
  })
  await done('motcua', id, 'accept')
  expect(await queue('motcua', 'list=reception')).toMatchObject({
    total: 0,
    counts: { reception: 0, processing: 1 },
  })
  const [item] = (await queue('canbo', 'list=mine')).items
  expect(item).toMatchObject({ id, dueAt: '2026-11-24T10:00:00.000Z' })
})

test('a day before it is due the officer and the head are asked about the delay, and the head then to decide', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await done('motcua', id, 'accept')
  expect((await queue('canbo', 'list=mine')).items).toMatchObject([{ asks: null }])
  expect((await queue('lanhdao', 'list=mine')).items).toEqual([])
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  expect(await queue('canbo', 'list=mine&due=asks')).toMatchObject({ total: 1, items: [{ asks: 'explain' }] })
  expect((await queue('lanhdao', 'list=mine')).items).toMatchObject([{ id, asks: 'explain' }])
  await done('canbo', id, 'explain-delay', { reason: 'Phải xác minh.', proposed: '2026-11-27' })
  expect((await queue('canbo', 'list=mine')).items).toMatchObject([{ asks: null }])
  expect(await queue('lanhdao', 'list=mine')).toMatchObject({
    due: { asks: 1 },
    items: [{ asks: 'decide-delay' }],
  })
  await done('lanhdao', id, 'extend', { day: '2026-11-27' })
  expect((await queue('lanhdao', 'list=mine')).items).toEqual([])
})

test('a list is narrowed by words without diacritics, by procedure and by who holds it, and comes in pages', async () => {
  const ids: string[] = []
  for (const name of ['minh', 'hoa'] as const) {
    const { id } = await submitFreeBirth(await world.citizen(name))
    await done('motcua', id, 'accept')
    ids.push(id)
  }
  const [first] = ids as [string]
  const officer = await by('canbo')
  const me = (await officer.get('/api/v1/me')).json().id
  await done('canbo', first, 'assign', { staff: me })
  const list = await queue('canbo', 'list=processing')
  expect(list).toMatchObject({
    total: 2,
    procedures: [{ code: '1.001193', count: 2 }],
    holders: expect.arrayContaining([
      { id: 'none', name: '', count: 1 },
      { id: me, name: 'Quàng Văn Thịnh', count: 1 },
    ]),
  })
  const found = async (query: string) =>
    (await queue('canbo', `list=processing&${query}`)).items.map(({ id }: { id: string }) => id)
  const { applicantName } = list.items.find(({ id }: { id: string }) => id === first)
  const plain = applicantName
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace('Đ', 'D')
    .toLowerCase()
  expect(await found(`words=${encodeURIComponent(plain)}`)).toEqual([first])
  expect(await found('words=khai sinh')).toHaveLength(2)
  expect(await found('words=khai+hon')).toEqual([])
  expect(await found(`holder=${me}`)).toEqual([first])
  expect(await found('holder=none')).toEqual(ids.slice(1))
  expect(await found('procedure=2.000815')).toEqual([])
  expect(await found('page=2')).toEqual([])
  for (const wrong of ['list=other', 'list=mine&due=never', 'list=mine&page=0', 'list=mine&holder=x'])
    expect((await officer.get(`/api/v1/work-queue?${wrong}`)).statusCode, wrong).toBe(400)
})

test('a list is kept under a name for its owner alone; the same name is replaced', async () => {
  const officer = await by('canbo')
  const save = (name: string, search = {}) =>
    officer.post('/api/v1/work-queue/views', { name, list: 'processing', search })
  const views = async (who: Who) => (await (await by(who)).get('/api/v1/work-queue/views')).json().items
  const { id } = (await save('Trễ hạn', { due: 'late', words: 'khai sinh' })).json()
  expect((await save('trễ HẠN', { due: 'soon' })).json().id).toBe(id)
  expect(await views('canbo')).toEqual([{ id, name: 'trễ HẠN', list: 'processing', search: { due: 'soon' } }])
  expect(await views('motcua')).toEqual([])
  expect((await save('  ')).json().code).toBe('view-not-kept')
  await (await by('motcua')).delete(`/api/v1/work-queue/views/${id}`)
  expect(await views('canbo')).toHaveLength(1)
  for (let n = 1; n < 30; n++) expect((await save(`Danh sách ${n}`)).statusCode).toBe(201)
  expect((await save('Một nữa')).json().code).toBe('view-not-kept')
  await officer.delete(`/api/v1/work-queue/views/${id}`)
  expect((await save('Một nữa')).statusCode).toBe(201)
})

test('what a colleague does is heard of at once by those who follow the dossier, and by nobody else', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  const address = await world.listen()
  const hear = async (who: string) => {
    const { token } = await world.staff(who)
    const abort = new AbortController()
    const answer = await fetch(`${address}/api/v1/work-queue/changes`, {
      headers: { cookie: `mc_session=${token}` },
      signal: abort.signal,
    })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    let heard = ''
    const reading = (async () => {
      const decoder = new TextDecoder()
      for await (const part of answer.body!) heard += decoder.decode(part)
    })().catch(() => {})
    const stop = () => {
      abort.abort()
      return reading
    }
    return { heard: () => heard, stop }
  }
  const [officer, clerk, elsewhere] = await Promise.all(
    ['tohieu.canbo', 'tohieu.motcua', 'catohieu.canbo'].map(hear),
  )
  await new Promise((resolve) => setTimeout(resolve, 1500))
  // The submission came before they listened: their pages have it already.
  for (const one of [officer, clerk, elsewhere]) expect(one!.heard()).not.toContain('moved')
  await done('motcua', id, 'accept')
  await expect.poll(() => officer!.heard(), { timeout: 5000 }).toContain(`{"dossier":"${id}","mine":false}`)
  await expect.poll(() => clerk!.heard(), { timeout: 5000 }).toContain(`{"dossier":"${id}","mine":true}`)
  expect(elsewhere!.heard()).not.toContain(id)
  expect((await world.stranger.get('/api/v1/work-queue/changes')).statusCode).toBe(401)
  await Promise.all([officer, clerk, elsewhere].map((one) => one!.stop()))
})
