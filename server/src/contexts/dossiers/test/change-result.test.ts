import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move, openOffice, signingPin } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { ownDocuments } from '../../integrations/sources/own-sources.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
const pageOf = async (staff: Staff, id: string) => (await staff.get(`/api/v1/desk/dossiers/${id}`)).json()
const codeOf = async (...of: Parameters<typeof move>) => (await move(...of)).json().code
const done = async (...of: Parameters<typeof move>) => {
  const answer = await move(...of)
  expect(answer.statusCode, answer.body).toBe(204)
}
const verified = async (code: string) => (await world.stranger.get(`/api/v1/results/${code}`)).json()
const textsSent = async () =>
  JSON.stringify(await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json())

/** What the person's own documents fill into a form of a child's name. */
const prefilled = async (person: string) =>
  ownDocuments(
    world.app,
    { subject: { id: person }, fields: ['child-name'] } as unknown as Parameters<typeof ownDocuments>[1],
    'KQ.G15.000031',
  )

async function issuedBirth() {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  await handleWhole(world, id)
  return { id, minh, ...(await openOffice(world)) }
}
const decision = { number: '15/QĐ-UBND', issuedOn: '2026-11-23' }
const why = { reason: 'false-papers', explanation: 'Giấy chứng sinh không do bệnh viện cấp.' }

test('a result is revoked by the head on proposal, and everybody who asks is told; it fills no form any more', async () => {
  const { id, minh, clerk, officer, leader, registry } = await issuedBirth()
  expect(await prefilled(minh.id)).toMatchObject({ 'child-name': { value: 'LÒ MINH AN' } })
  const elsewhere = await world.staff('chiengan.canbo')
  expect(await codeOf(elsewhere, id, 'propose-revocation', why)).toBe('dossier-not-found')
  for (const other of [clerk, leader, registry])
    expect(await codeOf(other, id, 'propose-revocation', why)).toBe('move-not-allowed')
  expect(await codeOf(officer, id, 'propose-revocation', { ...why, reason: 'x' })).toBe(
    'change-reason-unknown',
  )
  expect(await codeOf(officer, id, 'propose-revocation', { ...why, explanation: ' ' })).toBe(
    'reason-required',
  )
  expect(await codeOf(leader, id, 'revoke-result', { decision })).toBe('move-not-allowed')

  await done(officer, id, 'propose-revocation', why)
  expect(await codeOf(officer, id, 'propose-revocation', why)).toBe('move-not-allowed')
  expect((await leader.get('/api/v1/desk/result-changes')).json().items).toMatchObject([
    { dossier: id, kind: 'revocation', signed: false },
  ])
  expect((await elsewhere.get('/api/v1/desk/result-changes')).json().items).toEqual([])
  expect(await codeOf(officer, id, 'revoke-result', { decision })).toBe('move-not-allowed')
  await done(leader, id, 'decline-result-change', { remark: 'Xác minh lại với bệnh viện.' })
  await done(officer, id, 'propose-revocation', why)
  expect(await codeOf(leader, id, 'revoke-result', { decision: { ...decision, number: ' ' } })).toBe(
    'decision-number-required',
  )
  expect(
    await codeOf(leader, id, 'revoke-result', { decision: { ...decision, issuedOn: '2026-11-24' } }),
  ).toBe('decision-in-future')
  const race = await Promise.all([
    move(leader, id, 'revoke-result', { decision }),
    move(leader, id, 'revoke-result', { decision }),
  ])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])

  const page = await pageOf(leader, id)
  expect(page).toMatchObject({
    status: { code: 'returned' },
    nationalStatus: 10,
    allowedMoves: [],
    issuedResults: [{ no: 1, state: 'revoked' }],
    resultChanges: [
      { granted: false, remark: 'Xác minh lại với bệnh viện.' },
      { granted: true, decision },
    ],
  })
  expect(page.history.at(-1).reason.text.vi).toContain('Theo 15/QĐ-UBND ngày 23/11/2026')
  expect(await verified(page.issuedResults[0].code)).toMatchObject({
    state: 'revoked',
    ended: { decision, by: null },
  })
  const shown = (await world.stranger.get(`/xac-minh/${page.issuedResults[0].code}`)).body
  expect(shown).toContain('15/QĐ-UBND')
  expect(shown).not.toContain('bệnh viện')
  expect(await prefilled(minh.id)).toEqual({})
  await world.settle()
  expect((await minh.get('/giay-to')).body).toContain('Revoked')
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('The result was revoked')
  expect(await textsSent()).toContain('đã bị thu hồi')
})

test('a corrected result is signed, sealed and replaces the one before, which stays and says so', async () => {
  const { id, minh, clerk, officer, leader, registry } = await issuedBirth()
  const before = await pageOf(officer, id)
  const fields = (await officer.get(`/api/v1/desk/dossiers/${id}/result-change`)).json().fields
  expect(fields).toContainEqual(
    expect.objectContaining({ id: 'child-name', value: 'LÒ MINH AN', type: 'text' }),
  )
  const correct = {
    reason: 'office-error',
    explanation: 'Ghi sai tên đệm.',
    answers: { 'child-name': 'LÒ MINH ÂN' },
  }
  const propose = (change: Record<string, unknown>) =>
    move(officer, id, 'propose-correction', { ...correct, ...change })

  expect(await codeOf(clerk, id, 'propose-correction', correct)).toBe('move-not-allowed')
  expect((await propose({ answers: {} })).json().code).toBe('correction-empty')
  expect((await propose({ answers: { 'child-name': 'LÒ MINH AN' } })).json().code).toBe('correction-empty')
  expect(
    (await propose({ answers: { 'child-birth-date': '2026-13-45', nothing: 'x' } })).json(),
  ).toMatchObject({
    code: 'correction-faulty',
    errors: expect.arrayContaining([
      expect.objectContaining({ pointer: '/answers/child-birth-date' }),
      expect.objectContaining({ pointer: '/answers/nothing' }),
    ]),
  })
  expect((await propose({})).statusCode).toBe(204)
  expect((await pageOf(leader, id)).resultChanges).toMatchObject([
    { kind: 'correction', corrections: [{ before: { vi: 'LÒ MINH AN' }, after: { vi: 'LÒ MINH ÂN' } }] },
  ])
  expect((await leader.get(`/api/v1/desk/dossiers/${id}/correction.pdf`)).headers['content-type']).toBe(
    'application/pdf',
  )
  expect(await codeOf(leader, id, 'revoke-result', { decision })).toBe('move-not-allowed')
  expect(await codeOf(registry, id, 'seal-correction', { pin: signingPin })).toBe('move-not-allowed')
  expect(await codeOf(leader, id, 'sign-correction', { pin: '000000', decision })).toBe('wrong-pin')
  expect((await verified(before.issuedResults[0].code)).state).toBe('in-force')
  await done(leader, id, 'sign-correction', { pin: signingPin, decision })
  const race = await Promise.all([
    move(registry, id, 'seal-correction', { pin: signingPin }),
    move(registry, id, 'seal-correction', { pin: signingPin }),
  ])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])

  const page = await pageOf(officer, id)
  expect(page).toMatchObject({
    status: { code: 'returned' },
    result: { 'child-name': 'LÒ MINH ÂN', number: '1' },
    issuedResults: [
      { no: 1, state: 'corrected' },
      { no: 2, state: 'in-force', number: '1' },
    ],
    allowedMoves: expect.arrayContaining(['propose-correction', 'propose-revocation']),
  })
  expect(page.result['personal-identity-number']).toBe(before.result['personal-identity-number'])
  const [old, now] = page.issuedResults
  expect(await verified(old.code)).toMatchObject({
    state: 'corrected',
    ended: { decision, by: { code: now.code } },
  })
  expect(await verified(now.code)).toMatchObject({ state: 'in-force', replaces: { number: '1' } })
  expect((await officer.get(`/api/v1/desk/dossiers/${id}/files/${old.file}`)).statusCode).toBe(200)
  expect(await prefilled(minh.id)).toMatchObject({ 'child-name': { value: 'LÒ MINH ÂN' } })
  await world.settle()
  const documents = (await minh.get('/giay-to')).body
  expect(documents).toContain('Replaced by another')
  expect(documents).toContain('LÒ MINH ÂN')
  expect(await textsSent()).toContain('đã đính chính')
  expect((await minh.get('/api/v1/dossiers')).json().items[0]).toMatchObject({ status: 'returned' })
})

test('the successor of a unit that has ended revokes what that unit issued', async () => {
  const { id } = await issuedBirth()
  await carryOutPlan(world, contentOf([newWard()]))
  const [officer, leader] = [await world.staff('tohieu.canbo'), await world.staff('tohieu.lanhdao')]
  expect((await pageOf(officer, id)).allowedMoves).toContain('propose-revocation')
  await done(officer, id, 'propose-revocation', why)
  expect((await leader.get('/api/v1/desk/result-changes')).json().items).toMatchObject([{ dossier: id }])
  await done(leader, id, 'revoke-result', { decision })
  const page = await pageOf(leader, id)
  expect(page).toMatchObject({ unit: { id: 'H52.40' }, issuedResults: [{ state: 'revoked' }] })
  expect(await verified(page.issuedResults[0].code)).toMatchObject({ state: 'revoked' })
})
