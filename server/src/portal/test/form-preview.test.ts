import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../../../test/world.ts'
import { drafts, serviceDesk } from '../../contexts/forms/test/service-desk.ts'

let world: World
let desk: Awaited<ReturnType<typeof serviceDesk>>
beforeAll(async () => {
  world = await createWorld({ pages: true })
  desk = await serviceDesk(world)
})
afterAll(() => world.close())

const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''

test('a form that is being prepared is tried on the real pages, by staff who may see it, and nothing is saved', async () => {
  const id = await desk.begin('2.000635')
  const { preview } = (await desk.admin.get(`${drafts}/${id}`)).json()
  expect((await world.stranger.get(preview)).statusCode).toBe(401)
  expect((await (await world.staff('tohieu.motcua')).get(preview)).statusCode).toBe(404)
  expect((await (await world.citizen('minh')).get(preview)).statusCode).toBe(403)

  const first = await desk.admin.get(`${preview}?nguoi=ex-1`)
  expect(first.statusCode, first.body).toBe(200)
  expect(first.headers['x-frame-options'] ?? 'SAMEORIGIN').toBe('SAMEORIGIN')
  expect(first.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect(first.body).toContain('PHẠM QUỐC BẢO')
  expect(first.body).not.toContain('/ho-so-nhap/')
  expect(first.body).not.toContain('Draft saved')

  const post = (page: string, html: string, more: Record<string, string>) =>
    desk.admin.post(
      `${preview}/${page}`,
      new URLSearchParams({
        _csrf: hidden(html, '_csrf'),
        _answers: hidden(html, '_answers'),
        _person: hidden(html, '_person'),
        _then: 'next',
        ...more,
      }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded' },
    )
  // With what the test person is known to have, the page goes on to the next; an empty answer does not.
  const record = await post('requester', first.body, { 'requester-phone': '0900000401' })
  expect(record.statusCode, record.body).toBe(200)
  expect(record.body).toContain('Which event is the copy about?')
  const refused = await post('record', record.body, { 'event-kind': '' })
  expect(refused.statusCode).toBe(422)

  for (const page of ['papers', 'check'])
    expect((await desk.admin.get(`${preview}/${page}?nguoi=ex-1`)).statusCode).toBe(200)
  expect((await desk.admin.get(`${preview}/khong-co`)).statusCode).toBe(404)
  expect((await post('requester', first.body, { _answers: '[[' })).statusCode).toBeLessThan(500)
  expect(await world.count('forms.draft')).toBe(0)
})
