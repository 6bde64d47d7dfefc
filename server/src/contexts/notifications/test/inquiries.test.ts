import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.listen()
})
afterEach(() => world.close())

const phone = '0900000555'
/** Somebody sends a text message to the short number of the gateway; whether the portal took it at once. */
async function sends(
  text: string,
  { from = phone, id }: { from?: string; id?: string } = {},
): Promise<boolean> {
  const answer = await fetch(`${world.sandbox.messages.url}/phone`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from, text, ...(id && { id }) }),
  })
  expect(answer.status).toBe(202)
  return (await answer.json()).heard
}
/** What the telephone got back, oldest first. */
async function got(to = phone): Promise<string[]> {
  await world.settle()
  const { messages } = await (
    await fetch(`${world.sandbox.messages.url}/api/messages?channel=sms&to=${to}`)
  ).json()
  return messages.map(({ text }: { text: string }) => text).reverse()
}

test('a keyword and a code bring back code, stage and day, in the language of the keyword; nothing else does', async () => {
  const { code } = await submitFreeBirth(await world.citizen('minh'))
  expect(await sends(`hs ${code.toLowerCase()}`)).toBe(true)
  await sends(`DOSSIER ${code}`)
  await sends('HS H52.40-261123-9999')
  await sends('HS 000094000101')
  await sends('Hồ sơ của tôi đến đâu rồi?')
  expect(await got()).toEqual([
    `Hồ sơ ${code}: Mới nộp, chờ tiếp nhận. Hẹn trả trước 17:00 Thứ Ba 24/11.`,
    `Dossier ${code}: Submitted, waiting to be accepted. Result before 17:00 Tuesday 24/11.`,
    'Không có hồ sơ với mã này. Xem lại mã trên giấy tiếp nhận.',
    'Không có hồ sơ với mã này. Xem lại mã trên giấy tiếp nhận.',
    'Soạn: HS <mã hồ sơ>, ví dụ HS H52.40-261123-0001. Write: DOSSIER <code>.',
  ])
  // Who asked is known no longer, and what an unknown code was is not kept.
  const kept = await sql`select * from notifications.inquiry`.execute(world.db)
  expect(JSON.stringify(kept.rows)).not.toMatch(/0900000555|9999|000094000101/)
  const jobs = await sql`select * from graphile_worker._private_jobs`.execute(world.db)
  expect(JSON.stringify(jobs.rows)).not.toContain(phone)
})

test('the same message is answered once, and one that the gateway did not sign not at all', async () => {
  const { code } = await submitFreeBirth(await world.citizen('minh'))
  await sends(`HS ${code}`, { from: '0900009993' })
  await Promise.all([1, 2, 3].map(() => sends(`HS ${code}`, { id: 'mo-1' })))
  expect([await got('0900009993'), await got()]).toEqual([[expect.any(String)], [expect.any(String)]])
  expect(await sends(`HS ${code}`, { from: '0900009994' })).toBe(false)
  expect(await got('0900009994')).toEqual([])
  const body = { id: 'x', from: phone, to: '8088', text: `HS ${code}`, receivedAt: '2026-11-23T02:00:00Z' }
  const forged = await world.stranger.post('/api/messages/incoming', body, { 'x-signature': 'ab' })
  expect([forged.statusCode, forged.json().code]).toEqual([403, 'message-signature-wrong'])
  expect((await world.stranger.post('/api/messages/incoming', body)).statusCode).toBe(400)
})

test('a telephone that asks without end is told so once and answered again an hour later', async () => {
  const { code } = await submitFreeBirth(await world.citizen('minh'))
  await Promise.all(Array.from({ length: 14 }, () => sends(`HS ${code}`)))
  const answers = await got()
  expect(answers.filter((text) => text.startsWith(`Hồ sơ ${code}`))).toHaveLength(10)
  expect(answers.filter((text) => text.startsWith('Số này đã tra cứu nhiều lần'))).toHaveLength(1)
  expect(answers).toHaveLength(11)
  await sends(`HS ${code}`, { from: '0900000556' })
  expect(await got('0900000556')).toHaveLength(1)
  world.clock.now = new Date(world.clock.now.getTime() + 3_601_000)
  await sends(`HS ${code}`)
  expect(await got()).toHaveLength(12)
  world.clock.now = new Date(world.clock.now.getTime() + 8 * 86_400_000)
  await world.jobs.find(({ name }) => name === 'notifications.forget-inquiries')!.run(world.app, {})
  expect(await world.count('notifications.inquiry')).toBe(0)
})
