import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { loadPlans } from '../../plans/index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

type Who = 'motcua' | 'canbo' | 'lanhdao'
/** Signed in anew, as the clock may have gone on for days. */
const by = (who: Who) => world.staff(`tohieu.${who}`)
const does = async (who: Who, id: string, name: string, body: Record<string, unknown> = {}) =>
  move(await by(who), id, name, body)
const done = async (...of: Parameters<typeof does>) => {
  const answer = await does(...of)
  expect(answer.statusCode, answer.body).toBe(204)
}
const pageOf = async (who: Who, id: string) =>
  (await (await by(who)).get(`/api/v1/desk/dossiers/${id}`)).json()
const clockTo = (moment: string) => {
  world.clock.now = new Date(moment)
}

/** Accepted on Monday 23 November at 9:00, due on Tuesday at 17:00. */
async function accepted(): Promise<string> {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await done('motcua', id, 'accept')
  return id
}
const why = { reason: 'Phải xác minh tại xã khác.', proposed: '2026-11-27' }

test('a delay is explained by who handles it, the head apologises and promises a new day, once', async () => {
  const id = await accepted()
  expect((await pageOf('canbo', id)).due.at).toBe('2026-11-24T10:00:00.000Z')
  expect((await does('lanhdao', id, 'extend', { day: '2026-11-27' })).json().code).toBe('move-not-allowed')
  for (const proposed of ['2026-11-23', '2026-11-24', '2026-11-28'])
    expect((await does('canbo', id, 'explain-delay', { ...why, proposed })).json()).toMatchObject({
      code: 'new-day-faulty',
      errors: [{ pointer: '/proposed' }],
    })
  expect((await does('canbo', id, 'explain-delay', { ...why, reason: ' ' })).json().code).toBe(
    'reason-required',
  )
  expect((await does('motcua', id, 'explain-delay', why)).json().code).toBe('move-not-allowed')
  await done('canbo', id, 'explain-delay', why)
  expect((await does('canbo', id, 'explain-delay', why)).json().code).toBe('move-not-allowed')
  expect((await does('canbo', id, 'extend', { day: '2026-11-27' })).json().code).toBe('move-not-allowed')

  await done('lanhdao', id, 'decline-extension', { remark: 'Xác minh qua điện thoại.' })
  await done('canbo', id, 'explain-delay', why)
  const race = await Promise.all([
    does('lanhdao', id, 'extend', { day: '2026-11-27' }),
    does('lanhdao', id, 'extend', { day: '2026-11-30' }),
  ])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  const page = await pageOf('canbo', id)
  expect(page.delays).toMatchObject([
    { no: 1, granted: false, remark: 'Xác minh qua điện thoại.', newDue: null },
    { no: 2, granted: true, dueAt: '2026-11-24T10:00:00.000Z', newDue: page.due.at },
  ])
  expect(page.due.explanation.vi).toContain('Hẹn lại trong văn bản xin lỗi')
  expect(page.allowedMoves).not.toContain('explain-delay')
  await world.settle()
  const minh = await world.citizen('minh')
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('The agency apologised and promised a new day')
  const sent = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  expect(JSON.stringify(sent)).toContain('Chúng tôi xin lỗi, hẹn lại 17:00 Thứ Sáu 27/11')
})

test('of late dossiers the plan counts those that were explained and apologised for', async () => {
  await loadPlans(world.app, new URL('../../../../../data/', import.meta.url))
  const measured = async () => {
    await world.settle()
    const { figures } = (await world.stranger.get('/api/v1/plans/kon-tum-2023')).json()
    const { numerator, denominator } = figures.find(({ target }: { target: string }) => target === 'II.2.e')
      .thisYear.measured
    return [numerator, denominator]
  }
  const [answered] = [await accepted(), await accepted()]
  await done('canbo', answered, 'explain-delay', why)
  await done('lanhdao', answered, 'extend', { day: '2026-11-27' })
  expect(await measured()).toEqual([0, 0])
  clockTo('2026-11-24T12:00:00Z')
  expect(await measured()).toEqual([1, 2])
})

test('a dossier that is stopped tells why, and goes on by a decision where it stopped, with its whole time', async () => {
  const minh = await world.citizen('minh')
  const id = await accepted()
  await done('canbo', id, 'complete-step')
  expect((await does('canbo', id, 'stop', { reason: 'Không liên lạc được.' })).json().code).toBe(
    'move-not-allowed',
  )
  expect((await does('lanhdao', id, 'stop', { reason: ' ' })).json().code).toBe('reason-required')
  await done('lanhdao', id, 'stop', { reason: 'Không liên lạc được với người nộp.' })
  expect(await pageOf('lanhdao', id)).toMatchObject({ nationalStatus: 8, allowedMoves: ['re-open'] })
  expect((await pageOf('canbo', id)).allowedMoves).toEqual([])
  const seen = (await minh.get(`/ho-so/${id}`)).body
  for (const said of ['Stopped', 'Không liên lạc được với người nộp.']) expect(seen).toContain(said)

  clockTo('2026-12-07T02:00:00Z')
  const decision = { number: '12/QĐ-UBND', issuedOn: '2026-12-04' }
  await done('lanhdao', id, 're-open', { decision, reason: 'Người nộp đã có mặt.' })
  const page = await pageOf('canbo', id)
  expect(page).toMatchObject({
    status: { code: 'processing' },
    step: 3,
    due: { at: '2026-12-08T10:00:00.000Z' },
    closedBecause: null,
  })
  expect(page.history.at(-1).reason.text.vi).toContain('12/QĐ-UBND ngày 04/12/2026')
  expect(page.allowedMoves).toContain('draft-result')
})
