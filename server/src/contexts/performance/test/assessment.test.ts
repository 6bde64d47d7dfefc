import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simulateIn } from '../../../../test/simulated.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await simulateIn(world, { dossiers: 400, seed: 5, from: '2026-11-02', to: '2026-12-11' })
  world.clock.now = new Date('2027-01-05T02:00:00Z')
}, 60_000)
afterAll(() => world?.close())

type Staff = Awaited<ReturnType<World['staff']>>
const ward = 'H52.40'
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const get = async (staff: Staff, path: string) => {
  const answer = await staff.get(`/api/v1/desk/assessments/${path}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

async function report(indicator: string, numerator: number, denominator: number) {
  const [unit, office] = await Promise.all([world.staff('tohieu.giamsat'), world.staff('vpubnd.giamsat')])
  const form = new FormData()
  const given = { indicator, periodEnd: '2026-12-31', source: 'Sổ theo dõi của phường' }
  for (const [name, value] of Object.entries({ ...given, numerator, denominator })) form.set(name, `${value}`)
  form.append('file', new File([picture], 'so.png', { type: 'image/png' }))
  const sent = await unit.post('/api/v1/desk/reported-figures', form)
  expect(sent.statusCode, sent.body).toBe(201)
  const { toCheck } = (await office.get('/api/v1/desk/reported-figures')).json()
  for (const { figure } of toCheck)
    expect((await office.post(`/api/v1/desk/reported-figures/${figure.id}/acceptance`)).statusCode).toBe(204)
}

test('when the unit has reported and was checked, all nine have points and the band is one', async () => {
  const office = await world.staff('vpubnd.giamsat')
  const wardIn = async (period: string) =>
    (await get(office, period)).units.find(({ unit }: { unit: string }) => unit === ward)
  const before = await wardIn('2026-Q4')
  const missing = before.indicators.filter(({ why }: { why: string | null }) => why === 'not-reported')
  expect(missing.map(({ no }: { no: number }) => no)).toEqual([5, 6, 7, 8])
  expect(before.measurable).toBe(10)

  await report('procedures-wholly-at-the-desk', 90, 100)
  await report('procedures-received-at-the-desk', 100, 100)
  await report('procedures-posted-at-the-office', 80, 100)
  await report('attitude-complaints-justified', 0, 1)
  await report('petitions-answered-on-time', 10, 10)

  const after = await wardIn('2026-Q4')
  expect(after.indicators.map(({ why }: { why: string | null }) => why)).toEqual(Array(9).fill(null))
  expect(after).toMatchObject({ measurable: 18, outOf: 18, atLeast: after.atMost })
  const [, , , , desk, publicity, attitude, petitions] = after.indicators
  expect([desk.points, publicity.points, petitions.points]).toEqual([1, 1.8, 2])
  expect(attitude).toMatchObject({ from: 'both', points: after.indicators[0].points })
  expect(petitions.reported).toMatchObject([
    {
      periodEnd: '2026-12-31',
      numerator: 10,
      source: 'Sổ theo dõi của phường',
      checkedBy: 'Hoàng Văn Nghĩa',
    },
  ])
  // A year needs what adds up for each of its quarters; how the unit stands is known all the same
  const year = await wardIn('2026')
  expect(year.indicators.map(({ why }: { why: string | null }) => why).slice(4, 8)).toEqual([
    ...[null, null, 'not-reported', 'not-reported'],
  ])
})

test('months that ended are kept, and come to the same as before', async () => {
  const office = await world.staff('vpubnd.giamsat')
  const before = (await get(office, '2026-Q4')).units
  const job = world.jobs.find(({ name }) => name === 'performance.keep-parts')!
  await job.run(world.app, {})
  await job.run(world.app, {})
  expect(await world.count('performance.part_count')).toBeGreaterThan(24)
  expect((await get(office, '2026-Q4')).units).toEqual(before)
  await sql`update performance.part_count set later = later + earlier + same, earlier = 0, same = 0`.execute(
    world.db,
  )
  const kept = (await get(office, '2026-Q4')).units
  const second = ({ indicators }: { indicators: { points: number | null }[] }) => indicators[1]!.points
  expect(kept.map(second).every((points: number | null) => !points)).toBe(true)
  await sql`truncate performance.part_count`.execute(world.db)
})

test('officers are assessed by what they handled themselves, seen by their heads and by nobody else but each', async () => {
  const head = await world.staff('tohieu.lanhdao')
  const all = await get(head, '2026-Q4/staff')
  expect(all.scope).toBe('unit')
  const { rows } = await sql<{ staff: string; dossiers: string[]; late: number; more: number }>`
    select s.staff, count(distinct d.id)::int as handled, array_agg(distinct d.id::text) as dossiers,
      count(distinct d.id) filter (where (d.resolved_at + interval '7 hours')::date > (d.due_at + interval '7 hours')::date)::int as late,
      count(distinct d.id) filter (where (select count(*) from dossiers.supplement p where p.dossier = d.id) > 1)::int as more
    from dossiers.step s join dossiers.dossier d on d.id = s.dossier
    where s.unit like ${`${ward}%`} and s.staff is not null and s.finished_at is not null and d.resolved_at is not null
      and d.status <> 'stopped' and (d.status <> 'refused' or d.accepted_at is not null)
    group by s.staff`.execute(world.db)
  expect(rows.length).toBeGreaterThan(1)
  type Line = { staff: string; handled: number; onTime: number; late: number; askedMore: number }
  const lines = new Map((all.officers as Line[]).map((line) => [line.staff, line]))
  expect(lines.size).toBe(rows.length)
  for (const { staff, dossiers, late, more } of rows)
    expect(lines.get(staff)).toMatchObject({
      ...{ handled: dossiers.length, onTime: dossiers.length - late, late, askedMore: more },
      band: { id: expect.any(String) },
    })

  // Whoever handled something sees their own line, and only that
  const { rows: people } = await sql<{ id: string; username: string }>`
    select id, username from organisation.staff`.execute(world.db)
  const usernames = new Map(people.map(({ id, username }) => [id, username]))
  for (const { staff } of all.officers.slice(0, 2) as Line[]) {
    const asked = await world.staff(usernames.get(staff)!)
    const own = await get(asked, '2026-Q4/staff')
    if (own.scope === 'own') expect(own.officers).toEqual([lines.get(staff)])
  }
  const clerk = await get(await world.staff('tohieu.motcua'), '2026-Q4/staff')
  expect(clerk.scope).toBe('own')
  expect(clerk.officers.length).toBeLessThanOrEqual(1)

  // Heads of other units, above or beside, see their own people and not these
  for (const name of ['chiengan.giamsat', 'vpubnd.giamsat']) {
    const { officers } = await get(await world.staff(name), '2026-Q4/staff')
    for (const { staff } of officers as Line[]) expect([...lines.keys()]).not.toContain(staff)
  }
  const { rows: looks } = await sql<{ subject: string }>`
    select distinct a.subject from kernel.audit a join organisation.staff s on s.id::text = a.actor
    where a.action = 'performance.read-staff-assessments' and s.username = 'tohieu.lanhdao'`.execute(world.db)
  expect(looks).toEqual([{ subject: `${ward} 2026-Q4` }])
  expect((await head.get('/api/v1/desk/assessments/2027-Q2/staff')).json().code).toBe('index-period-to-come')
})
