import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleWhole } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { askPartner, does, enter, type People, runJob } from './partner-days.ts'

type Kept = {
  record: Record<string, string> &
    Record<'DanhSachGiayToKetQua' | 'DanhSachHoSoBoSung', Record<string, string>[]>
  taken: number
  history: Record<string, string>[]
}

let world: World
let office: People['office']
let supervisor: People['supervisor']
let citizen: People['citizen']
const signIn = async () => {
  ;({ office, supervisor, citizen } = await enter(world))
}
beforeAll(async () => {
  world = await createWorld()
  await signIn()
})
afterAll(() => world.close())

const portal = (path: string, body?: object) => askPartner(world.sandbox.nationalPortal)(path, body)
const there = async (code: string): Promise<Kept | undefined> =>
  (await portal(`/ho-so.json?MaHoSo=${code}`)).dossiers[0]
const faring = (behaviour: string) => portal('/admin/procedures', { MaTTHC: '1.001193', behaviour })
const run = () => runJob(world, 'push-to-portal')
const push = async () => {
  await world.settle()
  await run()
}
const later = async (minutes: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
  await signIn()
}
const page = async () => (await supervisor.get('/api/v1/desk/national-portal')).json()
const synced = async (id: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from kernel.event
    where name = 'dossiers.dossier-synced' and payload ->> 'dossier' = ${id}`.execute(world.db)
  return rows[0]!.n
}
const because = { code: 'BIR-01', explanation: 'Không đủ điều kiện' }
const statuses = ({ history }: Kept) => history.map(({ TrangThai }) => TrangThai)

test('a dossier is told as it goes on, its history in order, and is synchronised once its result is acknowledged', async () => {
  expect(await page()).toMatchObject({ connected: true, since: null, waiting: 0, last: [] })
  const { id, code } = await submitFreeBirth(citizen)
  await push()
  const [person] = (
    await sql<{ name: string; identity_number: string; phone: string }>`
      select name, identity_number, phone from identity.person where id = ${citizen.id}`.execute(world.db)
  ).rows
  const first = (await there(code))!
  expect(first).toMatchObject({ taken: 1, history: [{ TrangThai: '1', NguoiXuLy: 'Người nộp hồ sơ' }] })
  expect(first.record).toMatchObject({
    ...{ MaTTHC: '1.001193', TrangThaiHoSo: '1', KenhThucHien: '2', NgayNopHoSo: '20261123090000' },
    ...{ ChuHoSo: person!.name, SoGiayToChuHoSo: person!.identity_number, SoDienThoai: '', Email: '' },
    ...{ NgayTiepNhan: '', DanhSachGiayToKetQua: [], DonViXuLy: 'Ủy ban nhân dân phường Tô Hiệu' },
  })
  const access = (
    await sql`select actor_name from identity.data_access where subject = ${id}`.execute(world.db)
  ).rows
  expect(access).toContainEqual({ actor_name: 'Cổng Dịch vụ công quốc gia' })

  await does(office.clerk, id, 'accept')
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  await does(office.officer, id, 'request-supplement', { items, message: 'Ghi lại số.' })
  await push()
  expect((await there(code))!.record).toMatchObject({
    TrangThaiHoSo: '5',
    NgayTiepNhan: '20261123090000',
    DanhSachHoSoBoSung: [{ NoiDungBoSung: 'Ghi lại số.', NgayTiepNhanBoSung: '', TrangThaiBoSung: '0' }],
  })
  await citizen.post(`/api/v1/dossiers/${id}/supplement`, { answer: 'Số 14.' })
  await handleWhole(world, id)
  expect(await synced(id)).toBe(0)
  await push()
  const whole = (await there(code))!
  expect(whole.record).toMatchObject({ TrangThaiHoSo: '10', NgayKetThucXuLy: '20261123090000' })
  expect(whole.record.DanhSachGiayToKetQua).toHaveLength(1)
  expect(whole.record.DanhSachGiayToKetQua[0]).toMatchObject({
    DuongDanTepTinKetQua: expect.stringMatching(/\/xac-minh\/\w+/),
    MaGiayToKetQua: expect.any(String),
  })
  expect(statuses(whole).join(' ')).toMatch(/^1 2 5 [24]( 4)+ 9 10$/)
  expect(whole.history.map(({ NoiDungXuLy }) => NoiDungXuLy)).toEqual(
    expect.arrayContaining(['Tiếp nhận', 'Yêu cầu bổ sung', 'Đóng dấu, phát hành', 'Trả kết quả']),
  )
  expect(await synced(id)).toBe(1)
  expect(await page()).toMatchObject({ waiting: 0, refused: 0, failed: [], failure: null })

  await push()
  expect(await there(code)).toEqual(whole)
  expect(await synced(id)).toBe(1)
})

test('a refusal ends a dossier that was accepted, and no other; re-opened it is synchronised anew', async () => {
  const early = await submitFreeBirth(citizen)
  await does(office.clerk, early.id, 'refuse', because)
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  await does(office.officer, id, 'refuse', because)
  await push()
  expect((await there(early.code))!.record).toMatchObject({
    TrangThaiHoSo: '3',
    NgayTuChoi: '20261123090000',
  })
  expect((await there(code))!.record).toMatchObject({ TrangThaiHoSo: '9', DanhSachGiayToKetQua: [] })
  expect([await synced(early.id), await synced(id)]).toEqual([0, 1])

  await later(1)
  const decision = { number: '12/QĐ-UBND', issuedOn: '2026-11-23' }
  await does(office.leader, id, 're-open', { decision, reason: 'Từ chối sai' })
  await push()
  expect((await there(code))!.record.TrangThaiHoSo).toBe('4')
  await later(1)
  await does(office.officer, id, 'refuse', because)
  await push()
  expect((await there(code))!.record.TrangThaiHoSo).toBe('9')
  expect(await synced(id)).toBe(2)
})

test('what ended and was not acknowledged is found behind the figure, and counts from the day on which it is', async () => {
  const days = 'from=2026-11-01&to=2026-11-23'
  const figure = async (path: string) =>
    (await supervisor.get(`/api/v1/desk/figures/results-synced-to-national-portal${path}`)).json()
  const share = async (asOf = '') => {
    const { numerator, denominator } = (await figure(`?${days}&by=unit${asOf}`)).total
    return [numerator, denominator]
  }
  await world.settle()
  expect(await share()).toEqual([2, 2])
  await faring('refused')
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  await does(office.officer, id, 'refuse', because)
  await push()
  expect(await share()).toEqual([2, 3])
  const missing = await figure(`/dossiers?${days}&part=missing`)
  expect(missing.items).toMatchObject([{ code, numerator: 0, denominator: 1 }])
  expect(missing.items[0].because.en).toContain(
    'the national portal has not acknowledged its history and result',
  )
  await faring('none')
  await later(24 * 60)
  await supervisor.post(`/api/v1/desk/national-portal/dossiers/${id}/send-again`)
  await push()
  await world.settle()
  expect(await share()).toEqual([3, 3])
  expect(await share('&asOf=2026-11-23')).toEqual([2, 3])
})

test('what was taken without an answer, in a session that ended or before the server was killed is there once', async () => {
  for (const behaviour of ['error', 'slow', 'lost']) {
    const { code } = await submitFreeBirth(citizen)
    await faring(behaviour)
    await push()
    expect((await page()).waiting, behaviour).toBe(1)
    await faring('none')
    await later(5)
    await push()
    expect((await there(code))!.history, behaviour).toHaveLength(1)
    expect((await page()).waiting, behaviour).toBe(0)
  }
  await portal('/admin/expire-sessions', {})
  const { id, code } = await submitFreeBirth(citizen)
  await push()
  expect((await there(code))!.taken).toBe(1)

  await does(office.clerk, id, 'accept')
  await does(office.officer, id, 'refuse', because)
  await push()
  // A server that is killed before it has written down any answer leaves this behind.
  await sql`update integrations.portal_message set sent_at = null, attempts = 0 where dossier = ${id}`.execute(
    world.db,
  )
  await sql`delete from integrations.portal_dossier where dossier = ${id}`.execute(world.db)
  await Promise.all([run(), run()])
  const { taken, history } = (await there(code))!
  expect(taken).toBe(3)
  expect(new Set(history.map((line) => JSON.stringify(line))).size).toBe(history.length)
  expect(await synced(id)).toBe(1)
  expect((await page()).waiting).toBe(0)
})

test('while the portal is down everything waits in order and goes out when it is back', async () => {
  await portal('/admin/down', { seconds: 3600 })
  const dossiers = []
  for (let n = 0; n < 4; n++) dossiers.push(await submitFreeBirth(citizen))
  for (const { id } of dossiers) await does(office.clerk, id, 'accept')
  await push()
  const closed = await page()
  expect(closed).toMatchObject({ waiting: 8, failure: 'http-503' })
  expect(closed.closedUntil).not.toBeNull()
  await portal('/admin/down', { seconds: 0 })
  await later(61)
  await push()
  expect(await page()).toMatchObject({ waiting: 0, closedUntil: null, failure: null, failed: [] })
  for (const { code } of dossiers) {
    const kept = (await there(code))!
    expect(statuses(kept)).toEqual(['1', '2'])
    expect(kept.taken).toBe(1)
  }
})

test('what the portal refuses is left with its reason until somebody sends it again; only some may', async () => {
  await faring('refused')
  const { id, code } = await submitFreeBirth(citizen)
  await does(office.clerk, id, 'accept')
  await push()
  const { failed, refused, waiting } = await page()
  expect([refused, waiting]).toEqual([1, 1])
  expect(failed).toMatchObject([
    { code, refused: true, failure: '5: Thủ tục này chưa được tích hợp với Cổng' },
  ])
  await faring('none')
  const base = '/api/v1/desk/national-portal'
  const again = await supervisor.post(`${base}/dossiers/${id}/send-again`)
  expect(again.json()).toEqual({ dossiers: 1 })
  await push()
  expect(statuses((await there(code))!)).toEqual(['1', '2'])

  // The portal has lost it: nobody but a person knows, and sends it anew.
  await portal('/admin/forget', { MaHoSo: code })
  const reason = 'Có quyết định dừng'
  await does(office.leader, id, 'stop', { reason })
  await push()
  expect((await page()).failed).toMatchObject([{ code, failure: `6: Hồ sơ ${code} chưa được đồng bộ` }])
  await supervisor.post(`${base}/dossiers/${id}/send-again`)
  await push()
  expect(statuses((await there(code))!)).toEqual(['1', '2', '8'])
  expect(await synced(id)).toBe(0)

  expect((await supervisor.post(`${base}/failed/send-again`)).json()).toEqual({ dossiers: 0 })
  const commune = await world.staff('tohieu.giamsat')
  for (const who of [commune, office.clerk, citizen]) {
    expect((await who.get(base)).statusCode).toBe(403)
    expect((await who.post(`${base}/failed/send-again`)).statusCode).toBe(403)
  }
  const unknown = await supervisor.post(`${base}/dossiers/00000000-0000-4000-8000-000000000000/send-again`)
  expect(unknown.json().code).toBe('tracking-unknown-dossier')
})

test('of a dossier from before the connection that goes on, the whole history is told', async () => {
  await sql`update integrations.portal_link set since = ${world.clock.now}::timestamptz + interval '1 day'`.execute(
    world.db,
  )
  const { id, code } = await submitFreeBirth(citizen)
  await push()
  expect(await there(code)).toBeUndefined()
  await later(24 * 60)
  await does(office.clerk, id, 'accept')
  await push()
  expect(statuses((await there(code))!)).toEqual(['1', '2'])
})
