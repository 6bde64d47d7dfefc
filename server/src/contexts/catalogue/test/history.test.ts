import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { publishedLine } from './builders.ts'
import { draftDesk, drafts, monday, today, tomorrow } from './draft-desk.ts'

let world: World
let desk: Awaited<ReturnType<typeof draftDesk>>
beforeAll(async () => {
  world = await createWorld()
  desk = await draftDesk(world)
})
afterAll(() => world.close())

test('an annulment of today takes the procedure off at once; its past stays readable', async () => {
  const related = await desk.procedure({ name: 'Cấp thẻ thư viện tỉnh' })
  const code = await desk.procedure({ related: [related] })
  await desk.publish(code, { name: 'Sẽ đổi tên' }, '2026-12-01')
  await desk.publish(code, {}, today, 'annul')
  expect((await world.stranger.get(`/api/v1/procedures/${code}`)).statusCode).toBe(404)
  expect((await desk.on(code, '2026-12-01')).code).toBe('procedure-not-found')
  expect((await desk.on(code, '2026-11-22')).version).toBe(1)
  const found = (
    await world.stranger.get('/api/v1/procedures?q=th%E1%BA%BB%20m%C6%B0%E1%BB%A3n%20s%C3%A1ch&limit=50')
  ).json()
  expect(found.items.map((item: { code: string }) => item.code)).not.toContain(code)
  const page = (await desk.office.get(`/api/v1/desk/procedures/${code}`)).json()
  expect(page).toMatchObject({ state: 'annulled', validTo: today })
  expect(
    page.history.map(({ kind, neverHeld }: { kind: string; neverHeld: boolean }) => [kind, neverHeld]),
  ).toEqual([
    ['version', true],
    ['annulment', false],
    ['version', false],
  ])
  expect((await desk.admin.post(drafts, { kind: 'annul', procedure: code })).json().code).toBe(
    'procedure-not-found',
  )
  const back = await desk.begin(code, 'new', { field: 'Thư viện' })
  const revision = await desk.handIn(back, JSON.parse(publishedLine({ code })), today)
  expect((await desk.approve(back, revision)).statusCode).toBe(204)
  expect((await desk.on(code, today)).version).toBe(3)
})

test('an annulment to come leaves today as it is, and a version before it does not bring the procedure back', async () => {
  const code = await desk.procedure()
  await desk.publish(code, {}, '2026-12-31', 'annul')
  expect((await desk.on(code, '2026-12-30')).version).toBe(1)
  await desk.publish(code, { name: 'Tên cuối cùng' }, '2026-12-01')
  expect((await desk.on(code, '2026-12-30')).name).toBe('Tên cuối cùng')
  expect((await desk.on(code, '2026-12-31')).code).toBe('procedure-not-found')
})

test('a correction takes the same first day, however long ago; another day of the past is refused', async () => {
  const code = await desk.procedure()
  await desk.publish(code, { name: 'Tên viết sai' }, today)
  await desk.moveTo(new Date('2026-11-25T02:00:00Z'))
  try {
    const id = await desk.begin(code)
    const { content } = await desk.read(id)
    const saved = await desk.admin.put(`${drafts}/${id}`, {
      revision: 1,
      content: { ...content, name: 'Tên đúng' },
      validFrom: tomorrow,
      note: '',
    })
    expect(saved.json().faults).toMatchObject([{ pointer: '/validFrom' }])
    const revision = await desk.handIn(id, { name: 'Tên đúng' }, today)
    expect((await desk.approve(id, revision)).statusCode).toBe(204)
    expect((await desk.on(code, today)).name).toBe('Tên đúng')
    const { history } = (await desk.office.get(`/api/v1/desk/procedures/${code}`)).json()
    expect(history.map((one: { neverHeld: boolean }) => one.neverHeld)).toEqual([false, true, false])
  } finally {
    await desk.moveTo(monday)
  }
})

test('a draft whose first day passes while it waits is not approved for the past', async () => {
  const id = await desk.begin(await desk.procedure())
  const revision = await desk.handIn(id, { name: 'Khác' }, today)
  await desk.moveTo(new Date('2026-11-24T02:00:00Z'))
  const answer = await desk.approve(id, revision)
  await desk.moveTo(monday)
  expect(answer.json()).toMatchObject({
    code: 'procedure-draft-not-sound',
    errors: [{ pointer: '/validFrom' }],
  })
})

test('whatever is published and annulled, every day reads as was last said of it', async () => {
  const act = fc.record({ day: fc.nat(12), kind: fc.constantFrom('publish', 'annul') })
  for (const acts of fc.sample(fc.array(act, { minLength: 4, maxLength: 6 }), 4)) {
    const code = await desk.procedure()
    /** What is said of each day, a day at a time. */
    const said = Array<string | null>(14).fill('Cấp thẻ mượn sách của thư viện xã')
    const ends = Array<boolean>(14).fill(false)
    for (const [index, { day, kind }] of acts.entries()) {
      const holds = said[day] !== null
      if (kind === 'annul' && !holds) continue
      const name = `Bản ${index}`
      const from = addDays(today, day)
      const begun = await desk.begin(code, kind === 'annul' ? 'annul' : holds ? 'change' : 'new', {
        validFrom: from,
        field: 'Thư viện',
      })
      const content = kind === 'publish' && !holds ? JSON.parse(publishedLine({ code, name })) : { name }
      expect((await desk.approve(begun, await desk.handIn(begun, content, from))).statusCode).toBe(204)
      const next = ends.findIndex((end, at) => end && at > day)
      ends[day] = true
      said.fill(kind === 'annul' ? null : name, day, kind === 'annul' || next === -1 ? said.length : next)
      if (kind === 'annul') ends.fill(false, day + 1)
    }
    for (const [day, name] of said.entries())
      expect((await desk.on(code, addDays(today, day))).name ?? null, JSON.stringify(acts)).toBe(name)
  }
})
