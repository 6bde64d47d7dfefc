import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { carryOutPlan, contentOf, newWard } from '../../organisation/test/plans.ts'
import { reportedFigures, reportedMeasurement } from '../index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
const address = '/api/v1/desk/reported-figures'
const indicator = 'adults-with-e-identity'
// A picture of one grey point.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

function send(staff: Staff, given: Record<string, string>, files = 1) {
  const form = new FormData()
  const fields = {
    indicator,
    periodEnd: '2026-09-30',
    numerator: '80',
    denominator: '100',
    source: 'Công an phường',
  }
  for (const [name, value] of Object.entries({ ...fields, ...given })) form.set(name, value)
  for (let at = 0; at < files; at++)
    form.append('file', new File([picture], 'so-theo-doi.png', { type: 'image/png' }))
  return staff.post(address, form)
}
const latest = async (staff: Staff, of = indicator) => {
  const { asked } = (await staff.get(address)).json()
  return asked.find((one: { indicator: string }) => one.indicator === of).periods[0]
}
const sum = async (units: string[] | null = null, at = '2026-11-23', asOf = world.clock.now) =>
  world.app.read({ kind: 'system', id: 'test' }, (read) =>
    reportedFigures(read, { indicator, units, at, asOf }),
  )

test('a ward reports with evidence, the province sends it back and accepts it; only what was accepted counts', async () => {
  const [ward, office, clerk] = await Promise.all([
    world.staff('tohieu.giamsat'),
    world.staff('vpubnd.giamsat'),
    world.staff('tohieu.motcua'),
  ])
  expect(await latest(ward)).toMatchObject({ periodEnd: '2026-09-30', dueOn: '2026-10-10', overdue: true })
  expect((await send(clerk, {})).statusCode).toBe(403)
  expect((await send(office, {})).json()).toMatchObject({ code: 'report-not-asked' })
  expect((await send(ward, { periodEnd: '2026-10-31' })).json()).toMatchObject({ code: 'report-not-asked' })
  expect((await send(ward, { periodEnd: 'yesterday' })).statusCode).toBe(400)
  expect((await send(ward, { numerator: '101', source: ' ' })).json()).toMatchObject({
    status: 422,
    code: 'report-faulty',
    errors: [{ pointer: '/numerator' }, { pointer: '/source' }],
  })
  expect((await send(ward, {}, 0)).json()).toMatchObject({ code: 'report-needs-evidence' })
  const answers = await Promise.all([send(ward, {}), send(ward, {})])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  expect(await sum()).toBeNull()

  const { toCheck } = (await office.get(address)).json()
  expect(toCheck).toMatchObject([
    { unitName: { vi: expect.stringContaining('Tô Hiệu') }, figure: { numerator: 80 } },
  ])
  const { id, evidence } = toCheck[0].figure
  const neighbour = await world.staff('chiengan.giamsat')
  expect((await neighbour.post(`${address}/${id}/acceptance`)).statusCode).toBe(404)
  expect((await neighbour.get(`${address}/${id}/evidence/${evidence[0]}`)).statusCode).toBe(404)
  expect((await office.get(`${address}/${id}/evidence/${evidence[0]}`)).rawPayload).toEqual(picture)
  expect((await ward.post(`${address}/${id}/acceptance`)).statusCode).toBe(404)
  expect((await office.post(`${address}/${id}/return`, { reason: 'Thiếu tổ dân phố 5' })).statusCode).toBe(
    204,
  )
  expect((await office.post(`${address}/${id}/acceptance`)).json()).toMatchObject({ code: 'report-changed' })

  const again = await send(ward, { numerator: '85', replaces: '1' }, 0) // the evidence stays
  expect(again.json(), again.body).toEqual({ version: 2 })
  const [first] = (await latest(ward)).versions
  expect((await office.post(`${address}/${first.id}/acceptance`)).statusCode).toBe(204)
  expect(await sum(['H52.40'])).toMatchObject({
    ...{ numerator: 85, denominator: 100 },
    figures: [
      { source: 'Công an phường', reportedByName: 'Lường Văn Quyết', checkedByName: 'Hoàng Văn Nghĩa' },
    ],
  })
  expect(await sum(['H52.41'])).toBeNull()
  expect(await sum(null, '2026-09-29')).toBeNull()
})

test('a correction needs its reason, and what was known before can still be asked for', async () => {
  const [ward, office] = await Promise.all([world.staff('tohieu.giamsat'), world.staff('vpubnd.giamsat')])
  const accept = async () => office.post(`${address}/${(await latest(ward)).versions[0].id}/acceptance`)
  await send(ward, {})
  await accept()
  const before = world.clock.now
  expect((await send(ward, { numerator: '70', replaces: '1' })).json()).toMatchObject({
    code: 'report-needs-reason',
  })
  world.clock.now = new Date(before.getTime() + 60_000)
  expect((await send(ward, { numerator: '70', replaces: '1', reason: 'Đếm hai lần' })).statusCode).toBe(201)
  expect((await sum())?.numerator).toBe(80) // not accepted yet
  await accept()
  expect((await sum())?.numerator).toBe(70)
  expect((await sum(null, '2026-11-23', before))?.numerator).toBe(80)
})

test('after a merger the figures of both wards count until the new one reports', async () => {
  const office = await world.staff('vpubnd.giamsat')
  for (const [name, numerator] of [
    ['tohieu.giamsat', '80'],
    ['chiengan.giamsat', '50'],
  ] as const) {
    const ward = await world.staff(name)
    await send(ward, { numerator })
    await office.post(`${address}/${(await latest(ward)).versions[0].id}/acceptance`)
  }
  await carryOutPlan(world, contentOf([newWard()]))
  expect(await sum()).toMatchObject({ numerator: 130, denominator: 200 })
})

test('adults with an account are counted here, over the adults of every unit that reports, for the province only', async () => {
  const asked = { indicator: 'adults-with-service-account', at: '2026-11-23', asOf: world.clock.now }
  const measured = async (units: string[] | null = null) =>
    (
      await world.app.read({ kind: 'system', id: 'test' }, (read) =>
        reportedMeasurement(read, { ...asked, units }),
      )
    )?.measured
  const born = async (birthDate: string, identityNumber: string) =>
    world.citizen({
      identityNumber,
      name: 'Lò Thị Thử',
      birthDate,
      gender: '2',
      phone: '0900000001',
    } as never)
  await born('1980-05-01', '000180000101')
  await born('2008-11-23', '000308000102') // 18 today
  await born('2008-11-24', '000308000103') // tomorrow
  expect(await measured()).toEqual({ numerator: 2, denominator: 0, value: null })
  const report = (units: string) =>
    world.pool.query(
      `insert into performance.reported_figure (indicator, unit, period_end, version, denominator, source, evidence, state, reported_by,
         reported_by_name, reported_at, checked_by, checked_by_name, checked_at)
       select $1, unit, '2026-09-30', 1, 10, 'x', '{}', 'accepted', gen_random_uuid(), 'A', $2, gen_random_uuid(), 'B', $2
       from organisation.unit_version where valid_to is null and tier = 'commune' and kind = 'peoples-committee' and ${units}`,
      [asked.indicator, world.clock.now],
    )
  await report(`unit <> 'H52.40'`)
  expect(await measured()).toMatchObject({ denominator: 0, value: null })
  await report(`unit = 'H52.40'`)
  const { rows } = await world.pool.query(
    `select count(*)::int as n from performance.reported_figure where indicator = $1`,
    [asked.indicator],
  )
  expect(await measured()).toEqual({
    ...{ numerator: 2, denominator: 10 * rows[0].n, value: (100 * 2) / (10 * rows[0].n) },
  })
  expect(await measured(['H52.40'])).toBeUndefined()
})

test('units that have not reported are reminded once before the deadline and once after it', async () => {
  const reminded = async () => {
    const { rows } = await world.pool.query(
      `select name, payload from kernel.event where name like 'performance.report-%' order by seq`,
    )
    return rows.filter(({ payload }) => payload.indicator === indicator)
  }
  const ward = await world.staff('tohieu.giamsat')
  world.clock.now = new Date('2026-10-08T02:00:00Z')
  await send(ward, {})
  const job = world.jobs.find(({ name }) => name === 'performance.remind-reports')!
  for (const day of ['2026-10-08', '2026-10-09', '2026-10-12', '2026-10-13']) {
    world.clock.now = new Date(`${day}T02:00:00Z`)
    await job.run(world.app, {})
  }
  const events = await reminded()
  expect(events.map(({ name }) => name)).toEqual([
    'performance.report-due-soon',
    'performance.report-overdue',
  ])
  expect(events[0].payload).toMatchObject({ periodEnd: '2026-09-30', dueOn: '2026-10-10' })
  expect(events[0].payload.units).toContain('H52.41')
  expect(events[0].payload.units).not.toContain('H52.40')
})
