import { afterEach, beforeEach, expect, test } from 'vitest'
import { move } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const does = async (who: string, id: string, name: string, body: Record<string, unknown> = {}) =>
  move(await world.staff(who), id, name, body)
const done = async (...of: Parameters<typeof does>) => {
  const answer = await does(...of)
  expect(answer.statusCode, answer.body).toBe(204)
}
const get = async (who: string, url: string) => (await world.staff(who)).get(url)
const listOf = async (who: string, list: string) =>
  (await get(who, `/api/v1/work-queue?list=${list}`)).json().items.map(({ id }: { id: string }) => id)
const why = { unit: 'H52.41', reason: 'Người mẹ cư trú tại phường Chiềng An.' }

test('a dossier that is not for the agency goes to the competent one, keeps code and time, and counts there', async () => {
  const minh = await world.citizen('minh')
  const { id, code } = await submitFreeBirth(minh)
  const before = (await get('tohieu.motcua', `/api/v1/desk/dossiers/${id}`)).json()
  expect(before.allowedMoves).toContain('redirect')
  const units = (await get('tohieu.motcua', `/api/v1/desk/dossiers/${id}/competent-units`)).json().items
  expect(units).toContainEqual(expect.objectContaining({ id: 'H52.41' }))
  expect(units).not.toContainEqual(expect.objectContaining({ id: 'H52.40' }))
  for (const unit of ['H52.40', 'H52', 'nowhere'])
    expect((await does('tohieu.motcua', id, 'redirect', { ...why, unit })).json()).toMatchObject({
      code: 'unit-not-competent',
      errors: [{ pointer: '/unit' }],
    })
  expect((await does('tohieu.motcua', id, 'redirect', { ...why, reason: ' ' })).json().code).toBe(
    'reason-required',
  )
  expect((await does('tohieu.canbo', id, 'redirect', why)).json().code).toBe('move-not-allowed')
  const race = await Promise.all([
    does('tohieu.motcua', id, 'redirect', why),
    does('tohieu.motcua', id, 'redirect', why),
  ])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404])

  expect(await listOf('tohieu.motcua', 'reception')).toEqual([])
  expect(await listOf('chiengan.motcua', 'reception')).toEqual([id])
  const there = (await get('chiengan.motcua', `/api/v1/desk/dossiers/${id}`)).json()
  expect(there).toMatchObject({ code, unit: { id: 'H52.41' }, due: { at: before.due.at } })
  expect(there.history.at(-1)).toMatchObject({ move: 'redirect' })
  await world.settle()
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('cư trú tại phường Chiềng An')
  const sent = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  expect(JSON.stringify(sent)).toContain('chuyển cơ quan có thẩm quyền')

  // Accepted there it may go back: the officers' step begins anew, the desk that received it hands over.
  await done('chiengan.motcua', id, 'accept')
  await done('chiengan.canbo', id, 'redirect', {
    unit: 'H52.40',
    reason: 'Đã xác minh: đúng nơi nộp đầu tiên.',
  })
  expect(await listOf('tohieu.canbo', 'processing')).toEqual([id])
  const back = (await get('tohieu.canbo', `/api/v1/desk/dossiers/${id}`)).json()
  expect(back.controlSheet.map(({ outcome }: { outcome: string | null }) => outcome)).toEqual([
    'redirect',
    'accept',
    'redirect',
    null,
  ])
  expect((await does('chiengan.canbo', id, 'draft-result')).statusCode).not.toBe(204)
})

test('a delegate goes on with the work of whoever lent them the post, and with nobody else’s', async () => {
  const officer = await world.staff('tohieu.canbo')
  const [lent, held] = [
    await submitFreeBirth(await world.citizen('minh')),
    await submitFreeBirth(await world.citizen('hoa')),
  ]
  for (const { id } of [lent, held]) await done('tohieu.motcua', id, 'accept')
  const me = async (who: string) => (await get(who, '/api/v1/me')).json()
  const { id: lender, post } = await me('tohieu.canbo')
  await done('tohieu.canbo', lent.id, 'assign', { staff: lender })
  const colleague = await world.staff('tohieu.canbo2')
  const other = (await me('tohieu.canbo2')).id
  const mine = async () =>
    (await colleague.get('/api/v1/work-queue?list=mine')).json().items.map(({ id }: { id: string }) => id)
  expect(await mine()).toEqual([held.id])
  expect((await move(colleague, lent.id, 'complete-step')).json().code).toBe('move-not-allowed')

  const loan = await officer.post(`/api/v1/desk/posts/${post}/delegations`, {
    delegate: other,
    roles: ['officer'],
    validFrom: '2026-11-23',
    validTo: '2026-12-01',
    reason: 'Nghỉ phép',
  })
  expect(loan.statusCode, loan.body).toBe(201)
  await colleague.post('/api/v1/session/post', { post: loan.json().id })
  expect((await mine()).sort()).toEqual([lent.id, held.id].sort())
  const page = (await colleague.get(`/api/v1/desk/dossiers/${lent.id}`)).json()
  expect(page.allowedMoves).toEqual(expect.arrayContaining(['complete-step', 'assign']))
  expect((await move(colleague, lent.id, 'assign', { staff: other })).statusCode).toBe(204)
  const after = (await colleague.get(`/api/v1/desk/dossiers/${lent.id}`)).json()
  expect(after.assignee).toBe(other)
  expect(after.history.at(-1).actorPosition).toContain('được ủy quyền của Quàng Văn Thịnh')
})
