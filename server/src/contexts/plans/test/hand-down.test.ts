import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'

let world: World
afterEach(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
type Row = {
  unit: { id: string }
  minimum: number | null
  goal: number | null
  assignment: { id: string } | null
}

const address = (target: string, plan = 'son-la-2025') =>
  `/api/v1/desk/plans/${plan}/targets/${target}/assignments`
const give = (staff: Staff, target: string, to: object[], plan?: string) =>
  staff.post(address(target, plan), { to })
const rowOf = async (staff: Staff, target: string, unit: string, plan?: string) => {
  const page = (await staff.get(address(target, plan))).json()
  return page.rows.find((row: Row) => row.unit.id === unit)
}

beforeEach(async () => {
  world = await createWorld()
})

test('the province hands a target to a ward, never easier than its minimum; its head takes note and is measured by it', async () => {
  const [office, head, clerk] = await Promise.all([
    world.staff('vpubnd.giamsat'),
    world.staff('tohieu.lanhdao'),
    world.staff('tohieu.motcua'),
  ])
  const target = 'II.2.q4-2026'
  expect(await rowOf(office, target, 'H52.40')).toMatchObject({ minimum: 95, goal: 95, assignment: null })
  expect((await give(clerk, target, [{ unit: 'H52.40', goal: 99 }])).statusCode).toBe(403)
  expect((await give(office, target, [{ unit: 'H52.40.01', goal: 99 }])).json()).toMatchObject({
    code: 'assignment-not-below',
  })
  const easy = await give(office, target, [
    { unit: 'H52.41', goal: 96 },
    { unit: 'H52.40', goal: 94 },
  ])
  expect(easy.json()).toMatchObject({
    status: 422,
    code: 'assignment-too-easy',
    errors: [{ pointer: '/to/1/goal', detail: 'The minimum is at least 95%.' }],
  })
  expect(await world.count('plans.assignment')).toBe(0) // all or none

  expect((await give(office, target, [{ unit: 'H52.40', goal: 97 }])).statusCode).toBe(204)
  expect((await give(office, target, [{ unit: 'H52.40', goal: 98 }])).statusCode).toBe(204)
  const row = await rowOf(office, target, 'H52.40')
  expect(row).toMatchObject({
    goal: 98,
    assignment: { minimum: 95, headName: 'Nguyễn Minh Đức', acknowledgedAt: null, giver: 'H52' },
    history: [{ goal: 97, endedOn: '2026-11-23' }],
  })

  const note = (staff: Staff) =>
    staff.post(`/api/v1/desk/plan-assignments/${row.assignment.id}/acknowledgement`)
  expect((await note(await world.staff('chiengan.lanhdao'))).statusCode).toBe(404)
  expect((await note(clerk)).statusCode).toBe(403)
  expect((await note(head)).statusCode).toBe(204)
  expect((await note(head)).statusCode).toBe(204)
  const mine = (await head.get('/api/v1/desk/my-targets')).json()
  expect(mine.plans[0].assignments).toMatchObject([
    { mayAcknowledge: false, assignment: { target, goal: 98, acknowledgedByName: 'Nguyễn Minh Đức' } },
  ])
  const figure = async (query: string) => {
    const plan = (await world.stranger.get(`/api/v1/plans/son-la-2025${query}`)).json()
    return plan.figures.find((one: { target: string }) => one.target === target)
  }
  expect(await figure('?unit=H52.40')).toMatchObject({ goal: 98, planGoal: 95 })
  expect(await figure('?unit=H52.41')).toMatchObject({ goal: 95, planGoal: null })
  expect(await figure('')).toMatchObject({ goal: 95, planGoal: null })
})

test('after a merger the new ward holds the strictest of what both held, and is handed it anew', async () => {
  const office = await world.staff('vpubnd.giamsat')
  const target = 'II.2.q2-2026' // less than 5 minutes
  const given = await give(office, target, [
    { unit: 'H52.40', goal: 4 },
    { unit: 'H52.41', goal: 3 },
  ])
  expect(given.statusCode, given.body).toBe(204)
  await carryOutPlan(world, contentOf([newWard()]))
  const row = await rowOf(office, target, 'H52.200')
  expect(row).toMatchObject({ minimum: 5, goal: 3, assignment: null })
  expect(row.history.map(({ goal }: { goal: number }) => goal).sort()).toEqual([3, 4])

  expect((await give(office, target, [{ unit: 'H52.200', goal: 4.5 }])).statusCode).toBe(204)
  expect(await rowOf(office, target, 'H52.200')).toMatchObject({ goal: 4.5, assignment: { goal: 4.5 } })
})

test('on three tiers a district hands on what it received, and two at once cannot slip below', async () => {
  await world.close()
  world = await createWorld({ province: 'ha-nam' })
  const plan = 'ha-nam-2023'
  const root = await world.staff('quantri.tinh')
  const district = await world.staff('huyen.phuly.lanhdao')
  const page = (await root.get(address('V', plan))).json()
  const asked = page.rows.map((row: Row & { unit: { tier: string } }) => `${row.unit.tier} ${row.minimum}`)
  expect(new Set(asked)).toEqual(new Set(['province 70', 'district 60']))
  expect((await rowOf(district, 'V', 'H25.40.20', plan)).minimum).toBe(55)

  expect((await give(root, 'IV', [{ unit: 'H25.40', goal: 99.5 }], plan)).statusCode).toBe(204)
  const [below, above] = [[{ unit: 'H25.40.20', goal: 99.5 }], [{ unit: 'H25.40', goal: 99.9 }]]
  expect((await give(root, 'IV', below, plan)).json()).toMatchObject({ code: 'assignment-not-below' })
  const easy = await give(district, 'IV', [{ unit: 'H25.40.20', goal: 99.4 }], plan)
  expect(easy.json().errors[0].detail).toBe('The minimum is at least 99.5%.')

  const answers = await Promise.all([give(district, 'IV', below, plan), give(root, 'IV', above, plan)])
  expect(answers[1].statusCode).toBe(204)
  expect([204, 422]).toContain(answers[0].statusCode)
  expect((await rowOf(district, 'IV', 'H25.40.20', plan)).goal).toBe(99.9)
})
