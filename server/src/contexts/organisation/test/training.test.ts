import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { attendanceColumns } from '../rules/attendance-sheet.ts'

let world: Awaited<ReturnType<typeof createWorld>>
type Staff = Awaited<ReturnType<typeof world.staff>>
let province: Staff
let ward: Staff
beforeAll(async () => {
  world = await createWorld()
  ;[province, ward] = await Promise.all([world.staff('quantri.tinh'), world.staff('tohieu.quantri')])
})
afterAll(() => world.close())

const codeOf = (answer: { json(): { code?: string } }) => answer.json().code
const create = (who: Staff, changes: object = {}) =>
  who.post('/api/v1/desk/trainings', {
    title: 'Kỹ năng tiếp nhận hồ sơ trực tuyến',
    topic: 'Dịch vụ công trực tuyến',
    firstDay: '2026-11-16',
    lastDay: '2026-11-17',
    unit: 'H52.40',
    audience: 'staff',
    ...changes,
  })
const record = (who: Staff, id: string, lines: object[]) =>
  who.put(`/api/v1/desk/trainings/${id}/attendance`, { lines })
const shareOf = async (unit: string, on = '2026-11-23') =>
  (await province.get(`/api/v1/desk/trainings/shares?on=${on}`))
    .json()
    .items.find((share: { unit: string }) => share.unit === unit)

test('who passed counts from the last day on, in their unit and in every unit above', async () => {
  const { id } = (await create(ward)).json()
  const lines = [
    { username: 'tohieu.motcua', completed: true },
    { username: ' ToHieu.CanBo ', completed: true },
    { username: 'tohieu.vanthu', completed: false },
  ]
  expect((await record(ward, id, lines)).json()).toEqual({ attended: 3, completed: 2 })
  expect((await record(ward, id, lines)).json()).toEqual({ attended: 3, completed: 2 })
  expect(await shareOf('H52.40')).toEqual({ unit: 'H52.40', staff: 8, trained: 2 })
  expect(await shareOf('H52')).toMatchObject({ staff: 43, trained: 2 })
  expect(await shareOf('H52.40', '2026-11-16')).toMatchObject({ trained: 0 })
  expect((await ward.get('/api/v1/desk/units/H52.40')).json().training).toMatchObject({
    staff: 8,
    trained: 2,
  })
  expect((await ward.get(`/api/v1/desk/trainings/${id}`)).json()).toMatchObject({ mayRecord: true })
  expect((await ward.get('/api/v1/desk/trainings')).json().items[0]).toMatchObject({
    attended: 3,
    completed: 2,
  })
})

test('a list with a line that names nobody, or somebody twice, records nothing', async () => {
  const { id } = (await create(ward)).json()
  const answer = await record(ward, id, [
    { username: 'tohieu.motcua', completed: true },
    { username: 'tohieu.khongco', completed: true },
    { username: 'tohieu.motcua', completed: false },
  ])
  expect(codeOf(answer)).toBe('attendance-broken')
  expect(answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/lines/1',
    '/lines/2',
  ])
  expect((await ward.get(`/api/v1/desk/trainings/${id}`)).json().attendees).toEqual([])
})

test('the list comes from a workbook too', async () => {
  const { id } = (await create(ward)).json()
  const columns = Object.values(attendanceColumns).map((header) => ({ header }))
  const file = await writeWorkbook([
    {
      name: 'Danh sách',
      columns,
      rows: [
        ['tohieu.ketoan', null, null, 'x'],
        ['tohieu.giamsat', null, null, null],
      ],
    },
  ])
  const answer = await world.http.inject({
    method: 'PUT',
    url: `/api/v1/desk/trainings/${id}/attendance.xlsx`,
    headers: { cookie: `mc_session=${ward.token}`, 'content-type': workbookType },
    payload: file,
  })
  expect(answer.json()).toEqual({ attended: 2, completed: 1 })
})

test('members of community digital teams are recorded by name and commune, two of one name in two communes', async () => {
  const { id } = (await create(province, { unit: 'H52.01', audience: 'community-team' })).json()
  const line = { name: 'Lò Thị Hoa', completed: true }
  const good = [
    { ...line, unit: 'H52.40' },
    { ...line, unit: 'H52.41' },
  ]
  expect((await record(province, id, good)).json()).toEqual({ attended: 2, completed: 2 })
  expect(codeOf(await record(province, id, [...good, { ...line, unit: 'H52.40' }]))).toBe('attendance-broken')
  expect(codeOf(await record(province, id, [{ ...line, unit: 'H52.999' }]))).toBe('attendance-broken')
  // They hold no posts, so they do not change the share of staff.
  expect((await shareOf('H52.41')).trained).toBe(0)
})

test('nobody has passed what is not over, and only who administers the organising unit records', async () => {
  const { id } = (await create(ward, { firstDay: '2026-12-01', lastDay: '2026-12-02' })).json()
  const line = { username: 'tohieu.motcua', completed: true }
  expect(codeOf(await record(ward, id, [line]))).toBe('training-not-over')
  expect((await record(ward, id, [{ ...line, completed: false }])).statusCode).toBe(200)
  expect(codeOf(await record(await world.staff('chiengan.quantri'), id, []))).toBe('not-allowed')
  expect(codeOf(await create(ward, { unit: 'H52.41' }))).toBe('not-allowed')
  expect(codeOf(await create(ward, { lastDay: '2026-11-15' }))).toBe('dates-out-of-order')
  const clerk = await world.staff('tohieu.motcua')
  expect(codeOf(await create(clerk))).toBe('not-allowed')
  expect(codeOf(await clerk.get(`/api/v1/desk/trainings/${id}`))).toBe('not-allowed')
  expect(codeOf(await record(ward, '00000000-0000-4000-8000-000000000000', []))).toBe('training-not-found')
})
