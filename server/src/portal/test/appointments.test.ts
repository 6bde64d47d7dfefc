import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move } from '../../../test/office.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const url = (id: string) => `/api/v1/dossiers/${id}/appointment`
/** A birth whose result lies at the desk, of Minh unless another one is named. */
async function resolved(): Promise<string> {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await handleWhole(world, id, { until: 'hand-over' })
  return id
}

test('an applicant is told, chooses when to come, changes it, and has the result handed over', async () => {
  const { id, code } = await submitFreeBirth(await world.citizen('minh'))
  const [minh, hoa] = await Promise.all([world.citizen('minh'), world.citizen('hoa')])
  expect((await minh.get(url(id))).json().code).toBe('nothing-to-collect')
  const early = { at: '2026-11-24T01:00:00.000Z' }
  expect((await minh.put(url(id), early)).json().code).toBe('nothing-to-collect')
  await handleWhole(world, id, { until: 'hand-over' })
  await world.settle()
  const sent = await (await fetch(`${world.sandbox.messages.url}/api/messages?channel=sms`)).json()
  expect(sent.messages[0].text).toMatch(
    new RegExp(
      `^Kết quả hồ sơ ${code} đã có trong Giấy tờ của tôi\\. Nhận bản giấy: http.*/ho-so/${id}/hen-nhan$`,
    ),
  )
  for (const answer of [await hoa.get(url(id)), await hoa.put(url(id), early), await hoa.delete(url(id))])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'dossier-not-found'])

  const browser = noScriptBrowser(world, minh.token)
  await browser.visit(`/ho-so/${id}`)
  expect(browser.text()).toContain('Kết quả chờ ông/bà nhận tại')
  await browser.visit(`/ho-so/${id}/hen-nhan`)
  expect(browser.text()).toContain('Mang căn cước và giấy tiếp nhận hồ sơ')
  await browser.post(`/ho-so/${id}/hen-nhan`, { at: 'không rõ' })
  expect([browser.status(), browser.text()]).toEqual([422, expect.stringContaining('Chọn giờ khác')])
  await browser.visit(`/ho-so/${id}/hen-nhan?ngay=2026-11-24`)
  await browser.post(`/ho-so/${id}/hen-nhan`, { at: '2026-11-24T01:00:00.000Z' })
  expect(browser.text()).toContain('Ông/bà hẹn đến nhận lúc 08:00 Thứ Ba 24/11/2026')
  await browser.post(`/ho-so/${id}/hen-nhan/huy`)
  expect(browser.text()).not.toContain('hẹn đến nhận lúc')
  for (const at of ['2026-11-24T02:00:00.000Z', '2026-11-24T02:30:00.000Z', '2026-11-24T02:30:00.000Z'])
    expect((await minh.put(url(id), { at })).statusCode).toBe(204)
  await browser.visit(`/ho-so/${id}`)
  expect(browser.text()).toContain('hẹn đến nhận lúc 09:30 Thứ Ba 24/11/2026')

  const [clerk, officer] = await Promise.all([world.staff('tohieu.motcua'), world.staff('tohieu.canbo')])
  expect((await officer.get('/api/v1/desk/appointments')).statusCode).toBe(403)
  expect((await (await world.staff('csgt.motcua')).get('/api/v1/desk/appointments')).json().items).toEqual([])
  const coming = async () => (await clerk.get('/api/v1/desk/appointments')).json().items
  expect(await coming()).toMatchObject([
    { at: '2026-11-24T02:30:00.000Z', state: 'expected', dossier: { id, code } },
  ])
  expect((await move(clerk, id, 'hand-over')).statusCode).toBe(204)
  await world.settle()
  expect(await coming()).toMatchObject([{ state: 'collected' }])
  expect((await minh.put(url(id), early)).json().code).toBe('nothing-to-collect')
})

test('as many come at a time as the desk can receive, also when all choose at once', async () => {
  const id = await resolved()
  const minh = await world.citizen('minh')
  // Others who come to the same desk; as if each had a result there.
  const others = Array.from({ length: 2 }, () => crypto.randomUUID())
  const at = '2026-11-24T01:00:00.000Z'
  for (const other of others)
    await sql`insert into reception.appointment (id, dossier, person, desk, at, made_at)
      select gen_random_uuid(), ${other}, ${other}, desk, ${at}, now() from dossiers.dossier where id = ${id}`.execute(
      world.db,
    )
  const race = await Promise.all(
    [at, '2026-11-24T01:30:00.000Z', at].map((wanted) => minh.put(url(id), { at: wanted })),
  )
  expect(race.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204])
  expect(await world.count('reception.appointment')).toBeGreaterThanOrEqual(3)
  const { rows } =
    await sql`select at from reception.appointment where dossier = ${id} and ended is null`.execute(world.db)
  expect(rows).toHaveLength(1)
  await minh.delete(url(id))
  await sql`insert into reception.appointment (id, dossier, person, desk, at, made_at)
    select gen_random_uuid(), gen_random_uuid(), id, desk, ${at}, now() from dossiers.dossier where id = ${id}`.execute(
    world.db,
  )
  expect((await minh.put(url(id), { at })).json()).toMatchObject({
    code: 'time-not-free',
    errors: [{ pointer: '/at' }],
  })
  for (const wanted of [
    '2026-11-24T01:10:00.000Z',
    '2026-11-22T01:00:00.000Z',
    '2026-11-24T11:00:00.000Z',
    '2027-01-04T01:00:00.000Z',
  ])
    expect((await minh.put(url(id), { at: wanted })).json().code).toBe('time-not-free')
  const { times } = (await minh.get(url(id))).json()
  expect(times.find((time: { at: string }) => time.at === at).free).toBe(false)
})
