import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld } from '../../../../test/world.ts'
import { readWorkbook, workbookType } from '../../../kernel/workbook/read-workbook.ts'
import { writeWorkbook } from '../../../kernel/workbook/write-workbook.ts'
import { staffSheet, unitSheet } from '../rules/organisation-sheets.ts'

let world: Awaited<ReturnType<typeof createWorld>>
type Staff = Awaited<ReturnType<typeof world.staff>>
let province: Staff
let ward: Staff
beforeAll(async () => {
  world = await createWorld()
  ;[province, ward] = await Promise.all([world.staff('quantri.tinh'), world.staff('tohieu.quantri')])
})
afterAll(() => world.close())

const headers = (columns: Record<string, string>) => Object.values(columns).map((header) => ({ header }))
type Row = (string | null)[]
const fileOf = (units: Row[], staff: Row[]) =>
  writeWorkbook([
    { name: unitSheet.name, columns: headers(unitSheet.columns), rows: units },
    { name: staffSheet.name, columns: headers(staffSheet.columns), rows: staff },
  ])
const send = (who: Staff, file: Buffer, confirm = false) =>
  world.http.inject({
    method: 'POST',
    url: `/api/v1/desk/organisation.xlsx?confirm=${confirm}`,
    headers: { cookie: `mc_session=${who.token}`, 'content-type': workbookType, 'accept-language': 'en' },
    payload: file,
  })
const unit = (id: string, parent: string, name: string, from = '1/12/2026'): Row => [
  ...[id, parent, 'Phòng – chi cục', 'Xã', name],
  ...[null, null, null, null, from, '50/QĐ-UBND'],
]
const person = (
  username: string,
  name: string,
  place: string,
  roles = 'Chuyên viên thụ lý',
  email: string | null = null,
): Row => [...[username, name, place, 'Chuyên viên', roles, email, '01/12/2026', null]]
const counts = async () => [await world.count('organisation.unit'), await world.count('organisation.staff')]

test('a file with one bad row brings nothing in and says what is wrong, row by row', async () => {
  const before = await counts()
  const file = await fileOf(
    [
      unit('H52.40.51', 'H52.40', 'Phòng Kinh tế'),
      unit('H52.40.52', 'H52.40.99', 'Phòng Văn hóa'),
      unit('H52.40.51', 'H52.40', 'Phòng Kinh tế', '31/2/2026'),
    ],
    [person('tohieu.moi1', 'Cầm Văn Một', 'H52.40.51'), person('tohieu.moi2', '', 'H52.40', 'Thợ máy')],
  )
  const answer = await send(province, file, true)
  expect(answer.statusCode).toBe(200)
  const { done, faults } = answer.json()
  expect(done).toBe(false)
  expect(faults.map(({ sheet, row, column }: Record<string, string>) => [sheet, row, column])).toEqual([
    ['Đơn vị', 3, 'Mã đơn vị cấp trên'],
    ['Đơn vị', 4, 'Có hiệu lực từ'],
    ['Đơn vị', 4, 'Mã đơn vị'],
    ['Cán bộ', 3, 'Vai trò'],
    ['Cán bộ', 3, 'Họ và tên'],
  ])
  expect(await counts()).toEqual(before)
})

test('a dry run writes nothing, the confirmed one everything, and the same file again nothing more', async () => {
  const before = await counts()
  const file = await fileOf(
    [
      // A child may stand before its parent.
      unit('H52.40.61.1', 'H52.40.61', 'Tổ Hạ tầng'),
      unit('H52.40.61', 'H52.40', 'Phòng Kinh tế'),
    ],
    [person('tohieu.moi3', 'Cầm Văn Ba', 'H52.40.61.1', 'Chuyên viên thụ lý; Kế toán')],
  )
  const would = {
    done: false,
    faults: [],
    unitsAdded: 2,
    unitsChanged: 0,
    staffAdded: 1,
    emailsChanged: 0,
    unchanged: 0,
  }
  expect((await send(ward, file)).json()).toEqual(would)
  expect(await counts()).toEqual(before)
  expect((await send(ward, file, true)).json()).toEqual({ ...would, done: true })
  expect(await counts()).toEqual([before[0]! + 2, before[1]! + 1])
  expect((await send(ward, file, true)).json()).toMatchObject({
    unitsAdded: 0,
    unitsChanged: 0,
    staffAdded: 0,
    unchanged: 3,
  })
  const renamed = await fileOf([unit('H52.40.61', 'H52.40', 'Phòng Kinh tế và Đô thị', '1/1/2027')], [])
  expect((await send(ward, renamed, true)).json()).toMatchObject({ done: true, unitsChanged: 1 })
  const name = async (on: string) => (await ward.get(`/api/v1/desk/units/H52.40.61?on=${on}`)).json().nameVi
  expect([await name('2026-12-31'), await name('2027-01-01')]).toEqual([
    'Phòng Kinh tế',
    'Phòng Kinh tế và Đô thị',
  ])
})

test('a file brings official mailboxes, of new people and of those in the post that they hold, and takes none away', async () => {
  const fileWith = (email: string | null) =>
    fileOf([], [person('tohieu.thu1', 'Cầm Thị Thư', 'H52.40', 'Lãnh đạo', email)])
  const brought = async (email: string | null) => (await send(ward, await fileWith(email), true)).json()
  expect(await brought('thu1@')).toMatchObject({
    done: false,
    faults: [{ row: 2, column: 'Thư điện tử công vụ' }],
  })
  expect(await brought('thu1@sonla.example.vn')).toMatchObject({ staffAdded: 1 })
  expect(await brought('thu1.cam@sonla.example.vn')).toMatchObject({ staffAdded: 0, emailsChanged: 1 })
  expect(await brought(null)).toMatchObject({ emailsChanged: 0, unchanged: 1 })
  const { rows } = await world.pool.query(
    `select email from organisation.staff where username = 'tohieu.thu1'`,
  )
  expect(rows).toEqual([{ email: 'thu1.cam@sonla.example.vn' }])
})

test('the template is read as it is written: every unit of today, and nothing to change', async () => {
  const { rawPayload } = await province.get('/api/v1/desk/organisation.xlsx')
  const sheets = await readWorkbook(rawPayload)
  expect(sheets.map(({ name }) => name)).toEqual(['Hướng dẫn', 'Đơn vị', 'Cán bộ'])
  const answer = (await send(province, rawPayload)).json()
  expect(answer).toMatchObject({ faults: [], unitsAdded: 0, unitsChanged: 0, staffAdded: 0 })
  expect(answer.unchanged).toBe(sheets[1]?.rows.length)
})

test('circles, taken codes and ended units are told before anything is written', async () => {
  const circle = await fileOf([unit('H52.40.71', 'H52.40.72', 'A'), unit('H52.40.72', 'H52.40.71', 'B')], [])
  expect((await send(province, circle)).json().faults.length).toBeGreaterThan(0)
  const coded: Row = unit('H52.40.73', 'H52.40', 'C')
  coded[6] = '03664'
  const taken = (await send(province, await fileOf([coded], []))).json()
  expect(taken.faults).toMatchObject([{ row: 2, column: 'Mã đơn vị hành chính' }])
})

test('one imports only what one administers', async () => {
  const elsewhere = await fileOf([unit('H52.41.51', 'H52.41', 'Phòng Kinh tế')], [])
  expect((await send(ward, elsewhere)).json().code).toBe('not-allowed')
  const admin = await fileOf([], [person('tohieu.admin', 'Cầm Văn Năm', 'H52.40', 'Quản trị hệ thống')])
  expect((await send(ward, admin)).json().code).toBe('not-allowed')
  expect((await send(await world.staff('tohieu.motcua'), elsewhere)).json().code).toBe('not-allowed')
})

test('what is no workbook, or an empty one, is refused', async () => {
  expect((await send(province, Buffer.from('PK nothing'))).json().code).toBe('workbook-unreadable')
  expect((await send(province, await fileOf([], []))).json().code).toBe('import-empty')
  const json = await province.post('/api/v1/desk/organisation.xlsx', { units: [] })
  expect(json.json().code).toBe('workbook-unreadable')
})
