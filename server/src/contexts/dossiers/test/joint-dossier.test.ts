import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrolSigners, move, openOffice, recordOthers, signingPin } from '../../../../test/office.ts'
import { fillDraft, readService } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
const pageOf = async (staff: Staff, id: string) => (await staff.get(`/api/v1/desk/dossiers/${id}`)).json()
const codesOf = async (staff: Staff) =>
  (await staff.get('/api/v1/work-queue')).json().items.map(({ id }: { id: string }) => id)

test('a birth with residence and insurance: police and insurance work side by side, each its own step, then the ward seals', async () => {
  const hoa = await world.citizen('hoa')
  const { clerk, officer, leader, registry } = await openOffice(world)
  await enrolSigners({ leader })
  const [police, insurance] = [await world.staff('catohieu.canbo'), await world.staff('bhxh.canbo')]
  const example = (await readService('2.000986')).examples[0]!
  const answers = { ...example.answers, 'copies-number': 0 }
  const draft = await fillDraft(hoa, '2.000986', answers)
  const submitted = await hoa.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  const { id } = submitted.json()
  expect((await police.get(`/api/v1/desk/dossiers/${id}`)).statusCode).toBe(404)

  await move(clerk, id, 'accept')
  await move(officer, id, 'draft-result')
  expect((await move(officer, id, 'complete-step')).statusCode).toBe(204)
  expect((await move(leader, id, 'sign-result', { pin: signingPin })).statusCode).toBe(204)
  expect((await pageOf(clerk, id)).openSteps).toMatchObject([
    { no: 4, unit: 'H52.15.40' },
    { no: 5, unit: 'H52.32' },
  ])
  for (const agency of [police, insurance]) expect(await codesOf(agency)).toEqual([id])
  expect(await codesOf(officer)).toEqual([])
  expect((await move(officer, id, 'complete-step', { step: 4 })).json().code).toBe('move-not-allowed')
  expect((await move(insurance, id, 'complete-step', { step: 4 })).json().code).toBe('move-not-allowed')

  for (const agency of [police, insurance]) await recordOthers(world, agency, id)
  const both = await Promise.all([move(insurance, id, 'complete-step'), move(police, id, 'complete-step')])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  expect((await pageOf(registry, id)).openSteps).toMatchObject([{ no: 6, unit: 'H52.40' }])
  expect(await codesOf(police)).toEqual([])
  expect((await move(registry, id, 'seal-result', { pin: signingPin })).statusCode).toBe(204)
  expect(await pageOf(police, id)).toMatchObject({ status: { code: 'resolved' }, allowedMoves: [] })
})

/** A death registered together with the removal of residence and, as `change` says, the funeral allowance; signed by the leader. */
async function signedDeath(change: Record<string, string | null>) {
  const vinh = await world.citizen('hoa')
  const { clerk, officer, leader, registry } = await openOffice(world)
  await enrolSigners({ leader })
  const example = (await readService('2.002622')).examples[0]!
  const answers = { ...example.answers, ...change, 'copies-wanted': 'no', 'copies-number': null }
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null))
  const draft = await fillDraft(vinh, '2.002622', given as typeof example.answers)
  const submitted = await vinh.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  const { id } = submitted.json()
  for (const [who, name, body] of [
    [clerk, 'accept', {}],
    [officer, 'draft-result', { facts: { 'deceased-last-residence': 'Phường Tô Hiệu' } }],
    [officer, 'complete-step', {}],
    [leader, 'sign-result', { pin: signingPin }],
  ] as const) {
    const answer = await move(who, id, name, body)
    expect(answer.statusCode, answer.body).toBe(204)
  }
  const open = (await pageOf(clerk, id)).openSteps.map(({ no, unit }: { no: number; unit: string }) => [
    no,
    unit,
  ])
  return { id, open, officer, registry }
}
const noAllowance = {
  'funeral-wanted': 'no',
  'funeral-regime': null,
  'insurance-number': null,
  'organiser-name': null,
  'funeral-payment': null,
  'bank-account': null,
}

test('a death with residence and funeral: police and the agency of the regime work side by side, then the ward seals', async () => {
  const [police, insurance] = [await world.staff('catohieu.canbo'), await world.staff('bhxh.canbo')]
  const insured = await signedDeath({})
  expect(insured.open).toEqual([
    [4, 'H52.15.40'],
    [5, 'H52.32'],
  ])
  const { id } = insured
  expect((await move(insurance, id, 'complete-step', { step: 4 })).json().code).toBe('move-not-allowed')
  for (const agency of [police, insurance]) await recordOthers(world, agency, id)
  const both = await Promise.all([move(insurance, id, 'complete-step'), move(police, id, 'complete-step')])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  const sealed = await move(insured.registry, id, 'seal-result', { pin: signingPin })
  expect(sealed.statusCode, sealed.body).toBe(204)
  expect(await pageOf(police, id)).toMatchObject({ status: { code: 'resolved' }, allowedMoves: [] })
})

test('of a death the commune itself pays for social protection, and nobody where no allowance is asked for', async () => {
  const police = await world.staff('catohieu.canbo')
  const supported = await signedDeath({ 'funeral-regime': 'social-protection', 'insurance-number': null })
  expect(supported.open).toEqual([
    [4, 'H52.15.40'],
    [6, 'H52.40'],
  ])
  await recordOthers(world, supported.officer, supported.id)
  expect((await move(supported.officer, supported.id, 'complete-step')).statusCode).toBe(204)
  const alone = await signedDeath(noAllowance)
  expect(alone.open).toEqual([[4, 'H52.15.40']])
  await recordOthers(world, police, alone.id)
  expect((await move(police, alone.id, 'complete-step')).statusCode).toBe(204)
  expect((await pageOf(alone.registry, alone.id)).openSteps).toMatchObject([{ no: 7, unit: 'H52.40' }])
})
