import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../../../test/world.ts'
import { isWorkingDay } from '../../../kernel/values/working-time.ts'
import { calendarOf, loadProvince } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

type Staff = Awaited<ReturnType<World['staff']>>
let [admin, commune]: [Staff, Staff] = [] as never
beforeEach(async () => {
  ;[admin, commune] = await Promise.all([world.staff('quantri.tinh'), world.staff('tohieu.quantri')])
})

const decision = { number: 'Quyết định 1234/QĐ-UBND', date: '2026-11-20', issuer: 'UBND tỉnh Sơn La' }
const draft = (items: unknown[], more = {}) => ({
  items,
  decision,
  sure: 'announced',
  reason: 'Nghỉ theo thông báo của tỉnh',
  ...more,
})
const off = (date: string, reason = 'Nghỉ lễ của tỉnh') => ({ kind: 'day-off', date, reason })
const week = (saturday: unknown[] = []) => ({
  weekdays: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  saturday,
  arrivalCutoff: '15:30',
})
const hours = (unit: string, from: string, value: unknown = week()) => ({
  kind: 'hours',
  unit,
  from,
  hours: value,
})
const issue = (staff: Staff, items: unknown[], more = {}) =>
  staff.post('/api/v1/desk/calendar/changes', draft(items, more))
const year = async (query: string) => (await world.stranger.get(`/api/v1/calendar?${query}`)).json()
const calendar = (unit: string) =>
  world.app.read({ kind: 'system', id: 'test' }, (read) => calendarOf(read, unit))

test('what is issued together holds for every unit, with the decision behind it, and anybody can read it', async () => {
  const answer = await issue(admin, [
    off('2026-12-24'),
    {
      kind: 'worked-weekend',
      date: '2026-12-26',
      reason: 'Làm bù ngày 24/12',
      reasonEn: 'In exchange for 24/12',
    },
    { kind: 'ordinary', date: '2027-09-03', reason: 'Thông báo chính thức không có ngày này' },
  ])
  expect(answer.statusCode).toBe(201)

  const held = await calendar('H52.41')
  expect(['2026-12-24', '2026-12-26', '2027-09-03'].map((date) => isWorkingDay(date, held))).toEqual([
    false,
    true,
    true,
  ])
  const { days } = await year('year=2026&unit=H52.41')
  expect(days.slice(-2)).toMatchObject([
    { date: '2026-12-24', kind: 'day-off', reason: { vi: 'Nghỉ lễ của tỉnh' }, decision, issued: true },
    { date: '2026-12-26', kind: 'worked-weekend', reason: { en: 'In exchange for 24/12' }, decision },
  ])
  expect(days[0]).toMatchObject({ reason: { vi: 'Tết Dương lịch', en: "New Year's Day" }, issued: false })
  const { changes } = (await admin.get('/api/v1/desk/calendar')).json()
  expect(changes[0]).toMatchObject({ id: answer.json().id, decision, issuedBy: 'Cầm Bá Lâm' })
  expect(changes[0].days).toHaveLength(3)
})

test('a unit keeps its own hours from a day on, those below follow the nearest one above, and it can go back', async () => {
  expect((await issue(admin, [hours('H52', '2026-12-01')])).statusCode).toBe(201)
  const saturday = [{ from: '07:30', to: '11:00' }]
  expect((await issue(commune, [hours('H52.40', '2026-12-07', week(saturday))])).statusCode).toBe(201)
  expect((await issue(commune, [hours('H52.40', '2027-01-04', null)])).statusCode).toBe(201)

  const [own, other] = [await calendar('H52.40'), await calendar('H52.41')]
  expect(['2026-12-05', '2026-12-12', '2027-01-09'].map((date) => isWorkingDay(date, own))).toEqual([
    false,
    true,
    false,
  ])
  expect(isWorkingDay('2026-12-12', other)).toBe(false)
  expect((await year('year=2026&unit=H52.40.01')).hours).toMatchObject([
    { unit: null, arrivalCutoff: '15:00' },
    { unit: 'H52', from: '2026-12-01', saturday: [] },
    { unit: 'H52.40', from: '2026-12-07', saturday },
  ])
  expect((await year('year=2027&unit=H52.40')).hours.at(-1)).toMatchObject({
    unit: 'H52',
    from: '2027-01-04',
  })
})

test('only the administrator of the system changes days, and of a unit only its own administrator changes hours', async () => {
  const clerk = await world.staff('tohieu.motcua')
  for (const [staff, items] of [
    [commune, [off('2026-12-17')]],
    [commune, [hours('H52.41', '2026-12-17')]],
    [commune, [hours('H52', '2026-12-17')]],
    [clerk, [hours('H52.40', '2026-12-17')]],
  ] as const)
    expect((await issue(staff, [...items])).json().code).toBe('not-allowed')
  expect((await issue(await world.citizen('minh'), [off('2026-12-17')])).statusCode).toBe(403)
  expect((await issue(world.stranger, [off('2026-12-17')])).statusCode).toBe(401)
  expect((await clerk.get('/api/v1/desk/calendar')).json()).toMatchObject({ mayChangeDays: false, units: [] })
  expect((await commune.get('/api/v1/desk/calendar')).json().units).toEqual(['H52.40', 'H52.40.01'])
})

test('what is wrong is named item by item, and nothing of it is issued', async () => {
  const before = await world.count('organisation.calendar_change')
  const answer = await issue(admin, [
    off('2026-12-20'), // a Sunday
    { kind: 'worked-weekend', date: '2026-12-16', reason: 'Thứ Tư' },
    { kind: 'ordinary', date: '2026-12-16', reason: 'x' },
    { kind: 'ordinary', date: '2026-12-17', reason: 'x' },
    off('2030-12-20'),
    hours('H52.41', '2026-12-17', { ...week(), weekdays: [{ from: '11:30', to: '07:30' }] }),
    hours('H52.42', '2026-12-17', null),
    off('2026-12-18'),
  ])
  expect(answer.json()).toMatchObject({ status: 422, code: 'calendar-change-broken' })
  expect(
    answer.json().errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
  ).toEqual([
    '/items/0 already-off',
    '/items/1 not-a-weekend',
    '/items/2 twice',
    '/items/3 nothing-to-withdraw',
    '/items/4 too-far',
    '/items/5 hours-broken',
    '/items/6 unchanged',
  ])
  expect((await issue(admin, [])).json().code).toBe('invalid-request')
  expect((await issue(admin, [off('2026-02-30')])).json().code).toBe('invalid-request')
  expect((await issue(admin, [hours('H99', '2026-12-17')])).json().code).toBe('calendar-not-found')
  expect((await world.stranger.get('/api/v1/calendar?unit=H99')).json().code).toBe('calendar-not-found')
  expect(await world.count('organisation.calendar_change')).toBe(before)
})

test('a day that is past is changed only with a reason of its own', async () => {
  const late = [off('2026-11-20', 'Nghỉ bão')]
  expect((await issue(admin, late)).json()).toMatchObject({ status: 422, code: 'calendar-past-unconfirmed' })
  expect((await issue(admin, late, { pastReason: ' ' })).json().code).toBe('calendar-past-unconfirmed')
  expect((await issue(admin, late, { pastReason: 'Đã nghỉ thật, chưa kịp ghi.' })).statusCode).toBe(201)
  expect((await admin.get('/api/v1/desk/calendar')).json().changes[0].pastReason).toMatch(/^Đã nghỉ/)
})

test('the same change twice at once is issued once', async () => {
  const answers = await Promise.all([1, 2].map(() => issue(admin, [off('2026-12-11')])))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422])
})

test('loading the province again undoes nothing that was issued', async () => {
  await issue(admin, [off('2026-12-30')])
  await loadProvince(world.app, new URL('../../../../../data/provinces/son-la/', import.meta.url))
  expect(isWorkingDay('2026-12-30', await calendar('H52.40'))).toBe(false)
})
