import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrolSigners, move, openOffice, signingPin } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const pageOf = async (staff: Staff, id: string) => (await staff.get(`/api/v1/desk/dossiers/${id}`)).json()

test('a birth goes from the desk to the signed result in the store of the applicant', async () => {
  const minh = await world.citizen('minh')
  const { clerk, officer, leader, registry } = await openOffice(world)
  const { id, code } = await submitFreeBirth(minh)
  await enrolSigners({ leader })

  expect((await clerk.get('/api/v1/work-queue?list=reception')).json().items).toMatchObject([
    { code, status: 'submitted' },
  ])
  expect((await move(clerk, id, 'accept')).statusCode).toBe(204)
  expect((await pageOf(officer, id)).allowedMoves).toContain('complete-step')
  expect((await move(officer, id, 'complete-step')).statusCode).toBe(204)
  expect((await move(officer, id, 'complete-step')).json().code).toBe('move-not-allowed') // no result yet
  expect((await move(officer, id, 'draft-result')).statusCode).toBe(204)
  const drafted = await pageOf(officer, id)
  expect(drafted.result).toMatchObject({ number: '1', 'child-name': 'LÒ MINH AN' })
  expect(drafted.result['personal-identity-number']).toMatch(/^000226\d{6}$/)
  expect((await move(officer, id, 'complete-step')).statusCode).toBe(204)
  expect((await move(leader, id, 'sign-result', { pin: '000000' })).json()).toMatchObject({
    status: 422,
    code: 'wrong-pin',
  })
  expect((await move(leader, id, 'sign-result', { pin: signingPin })).statusCode).toBe(204)
  expect((await move(registry, id, 'seal-result', { pin: signingPin })).statusCode).toBe(204)
  const resolved = await pageOf(clerk, id)
  expect(resolved).toMatchObject({
    status: { code: 'resolved' },
    nationalStatus: 9,
    allowedMoves: ['hand-over'],
  })
  expect((await move(clerk, id, 'hand-over')).statusCode).toBe(204)
  expect((await pageOf(clerk, id)).nationalStatus).toBe(10)

  const mine = (await minh.get('/api/v1/dossiers')).json().items[0]
  expect(mine).toMatchObject({ code, status: 'returned', dueState: 'done' })
  expect(mine.resultDocument).toEqual(expect.any(String))
  expect((await clerk.get('/api/v1/work-queue')).json().items).toEqual([])
})

test('nobody makes a move that is not theirs: wrong role, wrong unit, a citizen', async () => {
  const minh = await world.citizen('minh')
  const { leader } = await openOffice(world)
  const elsewhere = await world.staff('chiengan.motcua')
  const { id } = await submitFreeBirth(minh)

  expect((await move(leader, id, 'accept')).json().code).toBe('move-not-allowed')
  expect((await move(elsewhere, id, 'accept')).json().code).toBe('dossier-not-found')
  expect((await move(minh, id, 'accept')).json().code).toBe('not-allowed')
  expect((await elsewhere.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(404)
})

test('while the applicant supplements the clock stands still, and only what was asked for lets it run again', async () => {
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  world.clock.now = new Date('2026-11-23T03:00:00Z') // 10:00, 13 working hours before the due moment
  const clerk = await world.staff('tohieu.motcua')
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  const ask = (body: Record<string, unknown>) => move(clerk, id, 'request-supplement', body)

  expect((await ask({ items: [], message: '' })).json().code).toBe('supplement-empty')
  expect((await ask({ items, message: 'Ghi lại số giấy chứng sinh.' })).statusCode).toBe(204)
  expect((await pageOf(clerk, id)).due.state).toBe('paused')

  world.clock.now = new Date('2026-11-26T02:00:00Z') // Thursday 09:00; everybody signs in anew
  const [minh, later] = [await world.citizen('minh'), await world.staff('tohieu.motcua')]
  const answer = (text: string) => minh.post(`/api/v1/dossiers/${id}/supplement`, { answer: text })
  expect((await answer('')).json().code).toBe('supplement-missing')
  expect((await answer('Số đúng là 00.14.26.000101')).statusCode).toBe(204)
  const page = await pageOf(later, id)
  expect(page).toMatchObject({ status: { code: 'submitted' }, nationalStatus: 1 })
  // Complete on Thursday: the whole working day anew (Decree 61/2018, Art. 19), not the 13 hours that were left.
  expect(page.due.at).toBe('2026-11-27T10:00:00.000Z')
  expect(page.due.explanation.en).toContain('Complete at 09:00 on Thursday')
})

test('a further supplement goes out only when the head approves, is counted, and the clock runs until then', async () => {
  const minh = await world.citizen('minh')
  const { clerk, officer, leader } = await openOffice(world)
  const { id } = await submitFreeBirth(minh)
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  const ask = () => move(officer, id, 'request-supplement', { items, message: 'Ghi lại số.' })
  await move(clerk, id, 'accept')
  expect((await ask()).statusCode).toBe(204)
  expect((await minh.post(`/api/v1/dossiers/${id}/supplement`, { answer: 'Số 14.' })).statusCode).toBe(204)

  expect((await ask()).statusCode).toBe(204)
  const waiting = await pageOf(leader, id)
  expect(waiting).toMatchObject({ status: { code: 'processing' }, due: { state: 'in-time' } })
  expect(waiting.allowedMoves).toEqual(expect.arrayContaining(['approve-supplement', 'decline-supplement']))
  expect((await leader.get('/api/v1/work-queue')).json().items).toMatchObject([{ id }])
  expect((await ask()).json().code).toBe('move-not-allowed')
  expect((await move(officer, id, 'approve-supplement')).json().code).toBe('move-not-allowed')
  expect((await move(leader, id, 'decline-supplement', { remark: ' ' })).json().code).toBe('reason-required')
  expect((await move(leader, id, 'decline-supplement', { remark: 'Gọi điện hỏi.' })).statusCode).toBe(204)

  expect((await ask()).statusCode).toBe(204)
  const both = await Promise.all([
    move(leader, id, 'approve-supplement'),
    move(leader, id, 'approve-supplement'),
  ])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  const page = await pageOf(officer, id)
  expect(page).toMatchObject({
    status: { code: 'awaiting-supplement' },
    furtherSupplements: [{ granted: false, remark: 'Gọi điện hỏi.' }, { granted: true }],
    supplements: [
      { no: 1, askedInTime: true, approvedByName: null },
      { no: 2, askedInTime: true, approvedByName: page.furtherSupplements[1].decidedByName },
    ],
  })
})

test('a refusal names its reason, closes the dossier and keeps it', async () => {
  const minh = await world.citizen('minh')
  const { clerk } = await openOffice(world)
  const { id } = await submitFreeBirth(minh)

  expect((await move(clerk, id, 'refuse', { code: '', explanation: ' ' })).json().code).toBe(
    'reason-required',
  )
  expect(
    (await move(clerk, id, 'refuse', { code: 'BIR-02', explanation: 'Đã đăng ký năm 2026.' })).statusCode,
  ).toBe(204)
  expect(await pageOf(clerk, id)).toMatchObject({
    status: { code: 'refused' },
    nationalStatus: 3,
    allowedMoves: [],
  })
  expect((await move(clerk, id, 'accept')).json().code).toBe('move-not-allowed')
})

test('every look of an officer at a dossier is written down for the applicant', async () => {
  const minh = await world.citizen('minh')
  const { clerk } = await openOffice(world)
  const { id } = await submitFreeBirth(minh)
  const before = await world.count('identity.data_access')
  await pageOf(clerk, id)
  expect(await world.count('identity.data_access')).toBe(before + 1)
})

test('when the signing service or a national database is down, nothing changes and the officer is told', async () => {
  const minh = await world.citizen('minh')
  const { clerk, officer } = await openOffice(world)
  const { id } = await submitFreeBirth(minh)
  await move(clerk, id, 'accept')
  await move(officer, id, 'complete-step')
  await fetch(`${world.sandbox.population.url}/admin/down`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seconds: 30 }),
  })

  expect((await move(officer, id, 'draft-result')).json()).toMatchObject({
    status: 503,
    code: 'national-register-down',
  })
  expect((await pageOf(officer, id)).result).toBeNull()
})

test('a child who was given a number through another dossier is not given another, and the officer learns why', async () => {
  const { clerk, officer } = await openOffice(world)
  const draft = async () => {
    const { id } = await submitFreeBirth(await world.citizen('minh'))
    await move(clerk, id, 'accept')
    await move(officer, id, 'complete-step')
    return { id, answer: await move(officer, id, 'draft-result') }
  }
  const first = await draft()
  expect(first.answer.statusCode).toBe(204)
  const second = await draft()
  expect(second.answer.json()).toMatchObject({ status: 422, code: 'child-already-numbered' })
  // Drafted again on a later day the first one keeps its number.
  const { result } = await pageOf(officer, first.id)
  world.clock.now = new Date('2026-11-24T02:00:00Z')
  const later = await world.staff('tohieu.canbo')
  expect((await move(later, first.id, 'draft-result')).statusCode).toBe(204)
  expect((await pageOf(later, first.id)).result['personal-identity-number']).toBe(
    result['personal-identity-number'],
  )
})
