import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { communes } from '../../../test/people.ts'
import { submitFreeBirth } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { sessionCookie } from '../../contexts/identity/index.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const day = 86_400_000
const begin = async (who: 'minh' | 'hoa' = 'minh') => {
  const citizen = await world.citizen(who)
  const { id } = (
    await citizen.post('/api/v1/drafts', { procedure: '1.001193', unit: communes.toHieu })
  ).json() as { id: string }
  return { citizen, id, page: `/ho-so-nhap/${id}/requester`, versions: `/ho-so-nhap/${id}/hai-ban` }
}
const answersOf = async (citizen: Awaited<ReturnType<typeof begin>>['citizen'], id: string) =>
  ((await citizen.get(`/api/v1/drafts/${id}`)).json() as { answers: Record<string, unknown> }).answers
const clear = async () => {
  await world.jobs.find(({ name }) => name === 'forms.discard-old-drafts')!.run(world.app, {})
  await world.settle()
}

test('two devices without script: what each typed is kept, shown side by side, and the person picks', async () => {
  const { citizen, id, page, versions } = await begin()
  const [phone, computer] = [noScriptBrowser(world, citizen.token), noScriptBrowser(world, citizen.token)]
  await phone.visit(page)
  await computer.visit(page)
  await computer.post(page, {
    'requester-phone': '0900000101',
    'requester-email': 'may@vi-du.vn',
    _then: 'leave',
  })
  await phone.post(page, { 'requester-phone': '0900000102', _then: 'leave' })

  expect(phone.at()).toBe(versions)
  expect(phone.text()).toContain('0900000101')
  expect(phone.text()).toContain('0900000102')
  expect(phone.text()).not.toContain('may@vi-du.vn') // changed on one side only: nothing to ask
  expect(await answersOf(citizen, id)).toMatchObject({
    'requester-phone': '0900000101',
    'requester-email': 'may@vi-du.vn',
  })
  const submission = await citizen.post(`/api/v1/drafts/${id}/submission`)
  expect([submission.statusCode, submission.json()]).toMatchObject([409, { code: 'draft-changed-elsewhere' }])
  await phone.visit('/ho-so?muc=ban-nhap')
  expect(phone.text()).toContain('1 câu ghi khác nhau giữa hai thiết bị')

  await phone.visit(versions)
  await phone.post(versions, {})
  expect(phone.status()).toBe(422)
  const editor = /name="pick\.requester-phone" value="([a-f0-9]{8})"/.exec(phone.html())![1]!
  await phone.post(versions, { 'pick.requester-phone': editor })
  expect(await answersOf(citizen, id)).toMatchObject({ 'requester-phone': '0900000102' })
  await phone.visit(versions)
  expect(phone.at()).not.toBe(versions)
})

test('a choice between versions that have changed since is not taken, and a stranger sees none of it', async () => {
  const { citizen, id, page, versions } = await begin()
  const [phone, computer] = [noScriptBrowser(world, citizen.token), noScriptBrowser(world, citizen.token)]
  await phone.visit(page)
  await computer.visit(page)
  await computer.post(page, { 'requester-phone': '0900000101', _then: 'leave' })
  await phone.post(page, { 'requester-phone': '0900000102', _then: 'leave' })
  await citizen.put(`/api/v1/drafts/${id}/pages/requester`, { answers: { 'requester-phone': '0900000103' } })

  await phone.post(versions, { _all: 'kept' })
  expect(phone.status()).toBe(409)
  expect(phone.text()).toContain('0900000103')
  const stranger = noScriptBrowser(world, (await world.citizen('hoa')).token)
  await stranger.visit(versions)
  expect(stranger.status()).toBe(404)
  await phone.post(versions, { _all: 'other' })
  expect(await answersOf(citizen, id)).toMatchObject({ 'requester-phone': '0900000102' })
})

test('the API says which fields differ, and what one page saves twice is no difference', async () => {
  const { citizen, id } = await begin()
  const save = (phone: string, editor: string, revision: number) =>
    citizen.put(`/api/v1/drafts/${id}/pages/requester`, {
      answers: { 'requester-phone': phone },
      editor,
      revision,
    })
  expect((await save('0900000101', 'page-a', 0)).json()).toMatchObject({ differing: [] })
  expect((await save('0900000102', 'page-a', 0)).json()).toMatchObject({ differing: [] })
  expect((await save('0900000103', 'page-b', 0)).json()).toMatchObject({ differing: ['requester-phone'] })
  expect((await save('0900000102', 'page-b', 0)).json()).toMatchObject({ differing: [] })
  expect((await save('x', 'sources', 0)).statusCode).toBe(400)
  const both = await Promise.all([save('0900000104', 'page-c', 4), save('0900000105', 'page-d', 4)])
  expect(both.map((answer) => answer.json().differing.length).sort()).toEqual([0, 1])
})

test('a page posted after the session ended is kept, and saved when the same person has signed in again', async () => {
  const { citizen, id, page } = await begin()
  const browser = noScriptBrowser(world, citizen.token)
  await browser.visit(page)
  world.clock.now = new Date(world.clock.now.getTime() + 3 * 3_600_000)
  await browser.post(page, { 'requester-phone': '0900000102', _then: 'next' })
  expect(browser.at()).toMatch(/^\/dang-nhap\?tiep=/)
  const other = noScriptBrowser(world, (await world.citizen('hoa')).token)
  await other.visit(page)
  expect(other.status()).toBe(404)

  const again = noScriptBrowser(world, (await world.citizen('minh')).token)
  await again.visit(page)
  expect(again.text()).toContain('Đã lưu những gì gõ trước khi đăng nhập lại')
  expect(await answersOf(await world.citizen('minh'), id)).toMatchObject({ 'requester-phone': '0900000102' })
  expect(await world.count('forms.kept_page')).toBe(0)
})

test('without the old session’s token nothing is kept for anybody; the page holds what was typed until one signs in', async () => {
  const { citizen, id, page } = await begin()
  const browser = noScriptBrowser(world, citizen.token)
  await browser.visit(page)
  browser.cookies.clear()
  await browser.post(page, { 'requester-phone': '0900000102', _then: 'next' })
  expect(browser.status()).toBe(401)
  expect(browser.html()).toContain('0900000102')
  expect(await world.count('forms.kept_page')).toBe(0)

  const again = await world.citizen('minh')
  browser.cookies.set(sessionCookie, again.token)
  await browser.post(page)
  expect(browser.status()).toBe(409)
  expect(browser.text()).toContain('Chưa lưu, vì trang này mở từ phiên đăng nhập trước')
  expect(await answersOf(again, id)).not.toHaveProperty('requester-phone')
  await browser.post(page, { _then: 'leave' })
  expect(await answersOf(again, id)).toMatchObject({ 'requester-phone': '0900000102' })
})

test('a draft nobody works on is told of, then cleared, can be taken back, and at last its answers are deleted', async () => {
  const { citizen, id } = await begin()
  await citizen.put(`/api/v1/drafts/${id}/pages/requester`, { answers: { 'requester-phone': '0900000102' } })
  const start = world.clock.now.getTime()
  const after = async (days: number) => {
    world.clock.now = new Date(start + days * day)
    await clear()
  }
  await after(22)
  expect(await world.count('notifications.message')).toBe(0)
  await after(23)
  await clear()
  expect(
    (await sql<{ template: string }>`select distinct template from notifications.message`.execute(world.db))
      .rows,
  ).toEqual([{ template: 'draft-expiring' }])
  await after(29)
  const minh = await world.citizen('minh')
  const browser = noScriptBrowser(world, minh.token)
  await browser.visit('/ho-so?muc=ban-nhap')
  expect(browser.text()).toMatch(/Đã trả lời \d+ trên \d+ câu/)
  await after(30)
  const later = noScriptBrowser(world, (await world.citizen('minh')).token)
  await later.visit('/ho-so?muc=ban-nhap')
  expect(later.text()).toContain('Hết hạn giữ')
  await later.post(`/ho-so-nhap/${id}/lay-lai`)
  expect(later.text()).toContain('Đã trả lời')
  await later.post(`/ho-so-nhap/${id}/xoa`)
  await after(61)
  const kept = await sql<{
    answers: object
    origins: object
  }>`select answers, origins from forms.draft`.execute(world.db)
  expect(kept.rows).toEqual([{ answers: {}, origins: {} }])
  expect(
    (await world.citizen('minh').then((one) => one.post(`/ho-so-nhap/${id}/lay-lai`))).statusCode,
  ).not.toBe(303)
})

test('how filling in went is kept without any answer: pages, sittings, what was prefilled, where it stopped', async () => {
  const minh = await world.citizen('minh')
  const { draft } = await submitFreeBirth(minh)
  const left = await begin('hoa')
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  await left.citizen.put(`/api/v1/drafts/${left.id}/pages/requester`, {
    answers: { 'requester-phone': '0900000109' },
  })
  await noScriptBrowser(world, left.citizen.token).raw('GET', '/')
  const browser = noScriptBrowser(world, left.citizen.token)
  await browser.visit('/ho-so?muc=ban-nhap')
  await browser.post(`/ho-so-nhap/${left.id}/xoa`)
  await world.settle()
  const { rows } = await sql<Record<string, unknown>>`select * from forms.filling order by outcome`.execute(
    world.db,
  )
  expect(rows).toMatchObject([
    {
      draft: left.id,
      outcome: 'discarded',
      last_page: 'requester',
      sittings: 1,
      page_ms: { requester: 60_000 },
    },
    { draft, outcome: 'submitted', last_page: null, last_question: null },
  ])
  expect(JSON.stringify(rows)).not.toContain('0900000109')
  expect(Number(rows[1]!.counted)).toBeGreaterThan(5)
  const events = await sql<{
    payload: object
  }>`select payload from kernel.event where name = 'forms.draft-ended'`.execute(world.db)
  expect(JSON.stringify(events.rows)).not.toContain('0900000')
})
