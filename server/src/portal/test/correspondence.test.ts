import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../test/office.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

type Someone = Awaited<ReturnType<World['citizen']>> | Awaited<ReturnType<World['staff']>>
const desk = (id: string) => `/api/v1/desk/dossiers/${id}/messages`
const mine = (id: string) => `/api/v1/dossiers/${id}/messages`
const write = (who: Someone, url: string, text: string, key: string = randomUUID()) =>
  who.post(url, { text, key })
const inQueue = async (who: Someone, list: string) =>
  (await who.get(`/api/v1/work-queue?list=${list}`)).json().items as { id: string; unread: boolean }[]

test('applicant and desk write to each other; each side learns of it and sees what was read', async () => {
  const minh = await world.citizen('minh')
  const browser = noScriptBrowser(world, minh.token)
  const { id, code } = await submitFreeBirth(minh)
  const [clerk, officer] = await Promise.all([world.staff('tohieu.motcua'), world.staff('tohieu.canbo')])

  await browser.visit(`/ho-so/${id}`)
  expect(browser.html()).toContain(`href="/ho-so/${id}/trao-doi"`)
  await browser.visit(`/ho-so/${id}/trao-doi`)
  await browser.post(`/ho-so/${id}/trao-doi`, { text: '  ' })
  expect([browser.status(), browser.text()]).toEqual([422, expect.stringContaining('Ghi nội dung cần nhắn')])
  const long = `Tôi xin hỏi. ${'a'.repeat(2000)}`
  await browser.post(`/ho-so/${id}/trao-doi`, { text: long })
  expect([browser.status(), browser.text()]).toEqual([422, expect.stringContaining(long)])
  await browser.post(`/ho-so/${id}/trao-doi`, { text: 'Tôi gửi nhầm ảnh.\r\nCó cần nộp lại không?' })
  expect([browser.at(), browser.text()]).toEqual([
    `/ho-so/${id}/trao-doi?da-gui=1`,
    expect.stringContaining('Nơi giải quyết chưa đọc'),
  ])

  expect(await inQueue(clerk, 'reception')).toMatchObject([{ id, unread: true }])
  expect((await clerk.get('/api/v1/desk/unread-messages')).json().items).toMatchObject([{ code, count: 1 }])
  // An officer may read while it is the clerk's, but has read nothing for the office by that and does not answer.
  expect((await officer.get(desk(id))).json()).toMatchObject({
    mayWrite: false,
    messages: [{ side: 'applicant', text: 'Tôi gửi nhầm ảnh.\r\nCó cần nộp lại không?', readAt: null }],
  })
  await officer.put(`${desk(id)}/read`)
  expect((await write(officer, desk(id), 'Không.')).statusCode).toBe(403)
  expect(await inQueue(clerk, 'reception')).toMatchObject([{ unread: true }])
  expect((await clerk.put(`${desk(id)}/read`)).statusCode).toBe(204)
  expect(await inQueue(clerk, 'reception')).toMatchObject([{ unread: false }])
  expect((await clerk.get('/api/v1/desk/unread-messages')).json().items).toEqual([])

  const key = randomUUID()
  const twice = await Promise.all([1, 2].map(() => write(clerk, desk(id), 'Không cần nộp lại.', key)))
  expect(twice.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  await world.settle()
  const sent = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  const told = sent.messages.filter(({ text }: { text: string }) => text.includes('trao-doi'))
  expect(told.map(({ channel }: { channel: string }) => channel)).toEqual(['sms'])
  expect(told[0].text).toMatch(new RegExp(`^Một cửa vừa nhắn về hồ sơ ${code}\\.`))
  expect(told[0].text).not.toContain('nộp lại')

  await browser.visit(`/ho-so/${id}`)
  expect(browser.text()).toContain('Có 1 tin chưa đọc từ nơi giải quyết')
  expect(browser.text()).toContain('Ông/bà đã nhắn nơi giải quyết')
  await browser.visit(`/ho-so/${id}/trao-doi`)
  expect(browser.text()).toMatch(/Nơi giải quyết đọc lúc .*Không cần nộp lại\./)
  await browser.visit(`/ho-so/${id}`)
  expect(browser.text()).not.toContain('tin chưa đọc')
  expect((await clerk.get(desk(id))).json().messages.at(-1).readAt).not.toBeNull()
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page.history.map((one: { move: string }) => one.move)).toEqual([
    'submit',
    'write-to-desk',
    'write-to-applicant',
  ])
  expect(JSON.stringify(page.history)).not.toContain('nhầm ảnh')
  const { rows } =
    await sql`select payload from kernel.event where name = 'dossiers.message-written'`.execute(world.db)
  expect(JSON.stringify(rows)).not.toMatch(/nhầm|nộp lại/)
})

test('strangers learn nothing, a day has ten messages, and what ended long ago is closed', async () => {
  const [minh, hoa] = await Promise.all([world.citizen('minh'), world.citizen('hoa')])
  const { id } = await submitFreeBirth(minh)
  const [clerk, stranger] = await Promise.all([world.staff('tohieu.motcua'), world.staff('csgt.motcua')])
  for (const answer of [
    await hoa.get(mine(id)),
    await write(hoa, mine(id), 'Xin chào'),
    await stranger.get(desk(id)),
    await write(stranger, desk(id), 'Xin chào'),
    await stranger.put(`${desk(id)}/read`),
  ])
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'dossier-not-found'])
  expect((await write(clerk, mine(id), 'Xin chào')).statusCode).toBe(403)
  expect((await write(minh, desk(id), 'Xin chào')).statusCode).toBe(403)
  expect((await write(world.stranger as Someone, mine(id), 'Xin chào')).statusCode).toBe(401)

  for (let no = 1; no <= 10; no++) expect((await write(minh, mine(id), `Tin ${no}`)).statusCode).toBe(204)
  expect((await write(minh, mine(id), 'Tin 11')).json().code).toBe('messages-enough')
  expect((await write(clerk, desk(id), 'Đã rõ.')).statusCode).toBe(204)
  await minh.post(`/api/v1/dossiers/${id}/withdrawal`)
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  expect((await write(await world.citizen('minh'), mine(id), 'Phí trả lại khi nào?')).statusCode).toBe(204)
  world.clock.now = new Date('2027-01-04T02:00:00Z')
  const late = await world.citizen('minh')
  expect((await write(late, mine(id), 'Phí đâu?')).json().code).toBe('correspondence-closed')
  expect((await late.get(mine(id))).json()).toMatchObject({ mayWrite: false })
  const browser = noScriptBrowser(world, late.token)
  await browser.visit(`/ho-so/${id}/trao-doi`)
  expect(browser.text()).toContain('không nhận tin nữa')
})

test('a message written in a page of an earlier session is shown again and not sent', async () => {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  const browser = noScriptBrowser(world, minh.token)
  await browser.visit(`/ho-so/${id}/trao-doi`)
  const typed = { _csrf: 'old', text: 'Cho tôi hỏi.' }
  await browser.post(`/ho-so/${id}/trao-doi`, typed)
  expect([browser.status(), browser.text()]).toEqual([422, expect.stringContaining('Cho tôi hỏi.')])
  expect(await world.count('dossiers.correspondence')).toBe(0)
  expect((await move(await world.staff('tohieu.motcua'), id, 'accept')).statusCode).toBe(204)
})
