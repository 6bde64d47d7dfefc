import type { Process, ProcessStep, ServiceDefinition } from '@mot-cua/form-engine'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrolSigners, handleWhole, move, openOffice } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { drafts, serviceDesk } from '../../forms/test/service-desk.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const birth = '1.001193'
const pageOf = async (staff: { get(path: string): Promise<{ json(): unknown }> }, id: string) =>
  (await staff.get(`/api/v1/desk/dossiers/${id}`)).json() as {
    needs: unknown
    allowedMoves: string[]
    controlSheet: { dueAt: string }[]
  }

/** The usual process with some steps changed, by their ids. */
const changed =
  (steps: Record<string, Partial<ProcessStep>>, more: Partial<Process> = {}) =>
  (service: ServiceDefinition): ServiceDefinition => {
    const [usual, ...others] = service.process
    const changedSteps = usual!.steps.map((step) => ({ ...step, ...steps[step.id] }))
    return { ...service, process: [{ ...usual!, ...more, steps: changedSteps }, ...others] }
  }

test('a step that needs papers and a draft is finished when they are there, and not before', async () => {
  const desk = await serviceDesk(world)
  await desk.publish(
    birth,
    changed({
      register: { needs: { papers: [1], result: 'drafted' } },
      examine: { drafts: true, needs: { papers: [4] } },
    }),
  )
  const { clerk, officer } = await openOffice(world)
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await move(clerk, id, 'accept')
  expect(await pageOf(officer, id)).toMatchObject({
    needs: [{ vi: 'Văn bản xin lỗi và gia hạn thời gian giải quyết', met: false }],
  })
  await move(officer, id, 'draft-result')
  expect((await move(officer, id, 'complete-step')).json()).toMatchObject({
    status: 422,
    code: 'step-needs-missing',
    errors: [{ pointer: '/needs/papers/0' }],
  })
  expect((await pageOf(officer, id)).controlSheet).toHaveLength(2)
})

test('a step leaves out the moves that its process bars', async () => {
  const desk = await serviceDesk(world)
  await desk.publish(birth, changed({ accept: { moves: ['request-supplement'] } }))
  const { clerk } = await openOffice(world)
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  const { allowedMoves } = await pageOf(clerk, id)
  expect(allowedMoves).toContain('request-supplement')
  expect(allowedMoves).not.toContain('refuse')
  const refused = await move(clerk, id, 'refuse', { code: 'BIR-02', explanation: 'Đã đăng ký năm 2026.' })
  expect(refused.json().code).toBe('move-not-allowed')
})

test('what cannot be there by a step, or is no paper of the service, is not published', async () => {
  const desk = await serviceDesk(world)
  const id = await desk.begin(birth)
  const { definition, revision } = await desk.read(id)
  const change = changed({
    examine: { needs: { result: 'signed', components: ['nothing'], results: ['KQ.G01.000065'] } },
    sign: { needs: { papers: [1] } },
  })
  const saved = await desk.save(id, revision, change(definition))
  expect(saved.json().findings.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['need-never-met', 'unknown-component', 'unknown-result', 'needs-not-asked']),
  )
  const handedIn = await desk.admin.post(`${drafts}/${id}/submission`, { revision: revision + 1 })
  expect(handedIn.statusCode).toBe(422)
})

test('handed in online, a dossier and its steps are due by the online hours; running ones stay on their version', async () => {
  const minh = await world.citizen('minh')
  const before = await submitFreeBirth(minh)
  const desk = await serviceDesk(world)
  await desk.publish(
    birth,
    changed({ accept: { onlineShare: 25 }, examine: { onlineShare: 20 } }, { onlineHours: 6 }),
  )
  world.clock.now = new Date('2026-11-24T01:00:00Z') // Tuesday 08:00
  const again = await submitFreeBirth(await world.citizen('minh'))
  const { clerk } = await openOffice(world)
  const [old, fresh] = await Promise.all([pageOf(clerk, before.id), pageOf(clerk, again.id)])
  expect(fresh).toMatchObject({ due: { at: '2026-11-24T09:00:00.000Z' } }) // 08:00–11:30, 13:30–16:00
  expect(fresh.controlSheet[0]?.dueAt).toBe('2026-11-24T02:30:00.000Z') // a quarter of six hours
  expect(old).toMatchObject({ due: { at: '2026-11-24T10:00:00.000Z' } })
})

test('finished dossiers are tried with the process of a draft: how many late, and at which step', async () => {
  const minh = await world.citizen('minh')
  const { leader } = await openOffice(world)
  await enrolSigners({ leader })
  const slow = await submitFreeBirth(minh)
  world.clock.now = new Date('2026-11-26T02:00:00Z') // Thursday: nobody has looked at it for three days
  await handleWhole(world, slow.id)
  const desk = await serviceDesk(world)
  const draft = await desk.begin(birth)
  const ask = (query: string, staff = desk.admin) =>
    staff.get(`${drafts}/${draft}/processes/standard/simulation${query}`)
  const tried = (await ask('')).json()
  expect(tried).toMatchObject({
    ...{ dossiers: 1, late: 1, lateBefore: 1, lateCodes: [slow.code], isCut: false, to: '2026-11-26' },
    steps: [
      { no: 1, taken: 1, hours: 1.2, over: 1, late: 1 },
      ...[2, 3, 4, 5].map((no) => ({ no, taken: 1, over: 0, late: 0 })),
      { no: 6, taken: 0, median: null },
    ],
  })
  expect(JSON.stringify(tried)).not.toContain('MINH')
  expect((await ask('?unit=H52.99')).json()).toMatchObject({ dossiers: 0 })
  expect((await ask('?from=2026-12-01')).json().code).toBe('replay-period')
  expect((await desk.admin.get(`${drafts}/${draft}/processes/none/simulation`)).statusCode).toBe(404)
  expect((await ask('', await world.staff('tohieu.motcua'))).statusCode).toBe(404)
})
