import { spawnSync } from 'node:child_process'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrolSigners, move, openOffice, signingPin } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { documentErrors } from '../../documents/index.ts'
import { readSignatures } from '../../documents/portal.ts'
import { issuePaper, type PaperOrder } from '../actions/issue-paper.ts'
import { sealWaitingPapers } from '../actions/seal-paper.ts'

type Staff = Awaited<ReturnType<World['staff']>>
type Line = {
  id: string
  form: number
  number: string
  sealedAt: string | null
  unsealedBecause: string | null
}

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const withoutPoppler = spawnSync('pdftotext', ['-v']).error !== undefined
/** The words of a PDF; null where the machine cannot read it. */
const textOf = (pdf: Buffer) =>
  withoutPoppler
    ? null
    : spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).stdout.toString().replace(/\s+/g, ' ')
const says = (pdf: Buffer, words: string) => expect(textOf(pdf) ?? words).toContain(words)

const papersOf = async (staff: Staff, id: string): Promise<Line[]> =>
  (await staff.get(`/api/v1/desk/dossiers/${id}/papers`)).json().items
const print = (staff: Staff, id: string, paper: string, sheet = 'A4') =>
  staff.get(`/api/v1/desk/dossiers/${id}/papers/${paper}?sheet=${sheet}`)
const press = () => ({
  ...world.partners,
  trackingUrl: (code: string) => `https://example.vn/tra-cuu/${code}`,
})
const system = { kind: 'system', id: 'test' } as const
const unit = 'H52.40'
const issue = (dossier: string, order: PaperOrder) =>
  world.app.transaction(system, (tx) => issuePaper(tx, { dossier, unit }, order))

test('the receipt is there the moment a dossier is accepted, has one number for ever, and is sealed afterwards', async () => {
  const office = await openOffice(world)
  await enrolSigners(office)
  const { clerk } = office
  const { id, code } = await submitFreeBirth(await world.citizen('minh'))

  const before = await clerk.get(`/api/v1/desk/dossiers/${id}/slip.pdf`)
  says(before.rawPayload, `Mã hồ sơ: ${code}`)
  expect(await papersOf(clerk, id)).toEqual([])

  await move(clerk, id, 'accept')
  const atOnce = await clerk.get(`/api/v1/desk/dossiers/${id}/slip.pdf?sheet=A5`)
  says(atOnce.rawPayload, 'Số: 1/TNHS')
  says(atOnce.rawPayload, 'Vào Sổ theo dõi hồ sơ: Quyển số 01/2026, số thứ tự 1')
  await world.settle()

  const [line, ...others] = await papersOf(clerk, id)
  expect(others).toEqual([])
  expect(line).toMatchObject({ form: 1, number: '1/TNHS', unsealedBecause: null })
  expect(line!.sealedAt).not.toBeNull()
  const sealed = (await print(clerk, id, line!.id)).rawPayload
  expect(await readSignatures(sealed, world.partners.trustedRoots)).toMatchObject([
    { intact: true, coversWholeDocument: true, laterChanges: 'none' },
  ])
  const small = (await print(clerk, id, line!.id, 'A5')).rawPayload
  says(small, 'Bản in của bản điện tử đã ký số lúc 09:00, ngày 23/11/2026.')
  // What was asked for again is the very same file.
  expect((await print(clerk, id, line!.id)).rawPayload.equals(sealed)).toBe(true)
})

test('a request for a supplement and a refusal are papers with their own numbers, signed by who asked', async () => {
  const { clerk } = await openOffice(world)
  const minh = await world.citizen('minh')
  const [first, second] = [await submitFreeBirth(minh), await submitFreeBirth(minh)]
  const items = [{ concerns: 'birth-paper-number', code: 'BIR-07' }]
  await move(clerk, first.id, 'request-supplement', { items, message: 'Ghi lại số giấy chứng sinh.' })
  await move(clerk, second.id, 'refuse', { code: 'BIR-02', explanation: 'Đã đăng ký năm 2026.' })
  await world.settle()

  const [request] = await papersOf(clerk, first.id)
  expect(request).toMatchObject({ form: 2, number: '1/HDHS' })
  const asked = (await print(clerk, first.id, request!.id)).rawPayload
  for (const words of [
    'Ông LÒ VĂN MINH',
    '01.',
    'Ghi lại số giấy chứng sinh.',
    'chỉ yêu cầu bổ sung một lần',
  ])
    says(asked, words)
  const [refusal] = await papersOf(clerk, second.id)
  expect(refusal).toMatchObject({ form: 3, number: '1/TCHS' })
  const refused = (await print(clerk, second.id, refusal!.id, 'A5')).rawPayload
  for (const words of ['Đã đăng ký năm 2026.', 'khiếu nại đến Chủ tịch Ủy ban nhân dân phường Tô Hiệu'])
    says(refused, words)
})

test('apology and notice of stopping are issued once for what they are about', async () => {
  const { clerk } = await openOffice(world)
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await move(clerk, id, 'accept')
  const at = world.clock.now
  const [from, to] = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-27T10:00:00Z')]
  const extended: PaperOrder = { form: 4, at, no: 1, from, to, reason: 'Chờ xác minh.' }
  const stopped: PaperOrder = { form: 5, at, reason: 'Quá thời hạn bổ sung.' }
  await issue(id, extended)
  await issue(id, { ...extended, reason: 'Lý do khác.' })
  await issue(id, stopped)
  // Half past midnight of the new year in Vietnam: its numbers begin anew.
  await issue(id, { ...extended, no: 2, at: new Date('2026-12-31T17:30:00Z') })
  await world.settle()

  const lines = (await papersOf(clerk, id)).filter(({ form }) => form > 1)
  expect(lines.map(({ number }) => number)).toEqual(['1/XLHS', '1/TBDHS', '1/XLHS'])
  const [apology, notice] = await Promise.all(
    lines.map(async (line) => (await print(clerk, id, line.id)).rawPayload),
  )
  says(apology!, 'Lý do: Chờ xác minh. Việc chậm trễ')
  says(apology!, 'trước 17 giờ 00 phút, Thứ Sáu, ngày 27 tháng 11 năm 2026')
  says(notice!, 'Quá thời hạn bổ sung.')
})

test('numbers have no gap and no double when the same papers are issued at once, many times', async () => {
  const { clerk } = await openOffice(world)
  const minh = await world.citizen('minh')
  const ids: string[] = []
  for (let made = 0; made < 6; made++) ids.push((await submitFreeBirth(minh)).id)
  for (const id of ids) await move(clerk, id, 'accept')
  const slip = (id: string) => clerk.get(`/api/v1/desk/dossiers/${id}/slip.pdf`)
  const printed = await Promise.all([...ids, ...ids.toReversed(), ...ids].map(slip))
  expect(printed.map(({ statusCode }) => statusCode)).toEqual(Array(18).fill(200))
  await world.settle()

  const { rows } = await sql<{ number: number; last: number }>`
    select p.number, c.last from dossiers.issued_paper p
    join dossiers.paper_counter c using (unit, form, year) order by p.number`.execute(world.db)
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(rows[0]!.last).toBe(6)
})

test('while the signing service is down the paper is there without a seal and says so; the seal comes later', async () => {
  const office = await openOffice(world)
  await enrolSigners(office)
  const { clerk } = office
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  expect((await move(clerk, id, 'accept')).statusCode).toBe(204)
  await clerk.get(`/api/v1/desk/dossiers/${id}/slip.pdf`)
  const down = { ...press(), timeStamping: () => Promise.reject(documentErrors.signingDown()) }
  await sealWaitingPapers(world.app, down)

  const [line] = await papersOf(clerk, id)
  expect(line).toMatchObject({ sealedAt: null, unsealedBecause: 'signing-service-down' })
  const bare = (await print(clerk, id, line!.id)).rawPayload
  expect(await readSignatures(bare, world.partners.trustedRoots)).toEqual([])
  // Not before its time has come again, and then only once.
  await sealWaitingPapers(world.app, press())
  expect((await papersOf(clerk, id))[0]!.sealedAt).toBeNull()
  world.clock.now = new Date(world.clock.now.getTime() + 6 * 60_000)
  await Promise.all([sealWaitingPapers(world.app, press()), sealWaitingPapers(world.app, press())])
  expect((await papersOf(clerk, id))[0]).toMatchObject({
    sealedAt: expect.any(String),
    unsealedBecause: null,
  })
  const sealed = (await print(clerk, id, line!.id)).rawPayload
  expect(await readSignatures(sealed, world.partners.trustedRoots)).toHaveLength(1)
})

test('without the right to seal by itself the platform issues papers all the same', async () => {
  const { clerk } = await openOffice(world)
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await move(clerk, id, 'accept')
  await clerk.get(`/api/v1/desk/dossiers/${id}/slip.pdf`)
  await sealWaitingPapers(world.app, { ...press(), sealPin: null })
  expect(await papersOf(clerk, id)).toMatchObject([{ sealedAt: null, unsealedBecause: 'seal-not-set-up' }])
})

test('papers are for who handles the dossier, and each look is written down', async () => {
  const { clerk } = await openOffice(world)
  const elsewhere = await world.staff('chiengan.motcua')
  const minh = await world.citizen('minh')
  const [mine, other] = [await submitFreeBirth(minh), await submitFreeBirth(minh)]
  for (const { id } of [mine, other]) await move(clerk, id, 'accept')
  await world.settle()
  const [line] = await papersOf(clerk, mine.id)

  for (const url of ['papers', `papers/${line!.id}?sheet=A4`, 'control-sheet.pdf', 'slip.pdf'])
    expect((await elsewhere.get(`/api/v1/desk/dossiers/${mine.id}/${url}`)).json().code).toBe(
      'dossier-not-found',
    )
  expect((await print(clerk, other.id, line!.id)).json().code).toBe('paper-not-found')
  expect((await print(clerk, mine.id, line!.id, 'A3')).statusCode).toBe(400)
  const before = await world.count('identity.data_access')
  await print(clerk, mine.id, line!.id)
  await clerk.get(`/api/v1/desk/dossiers/${mine.id}/control-sheet.pdf`)
  expect(await world.count('identity.data_access')).toBe(before + 2)
})

test('control sheet and register are made when asked for, and sealed by who keeps the seal', async () => {
  const office = await openOffice(world)
  await enrolSigners(office)
  const { clerk, registry } = office
  const minh = await world.citizen('minh')
  const dossiers = [await submitFreeBirth(minh), await submitFreeBirth(minh)]
  for (const { id } of dossiers) await move(clerk, id, 'accept')
  await world.settle()
  const [{ id, code }] = dossiers as [{ id: string; code: string }, unknown]
  const sheet = `/api/v1/desk/dossiers/${id}/control-sheet.pdf`
  const register = '/api/v1/desk/register.pdf'
  const november = { from: '2026-11-01', to: '2026-11-30' }
  const read = (from: string, to: string, more = '') => clerk.get(`${register}?from=${from}&to=${to}${more}`)

  const steps = (await clerk.get(sheet)).rawPayload
  for (const words of ['PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', code, 'Trước hạn', 'Đang giải quyết'])
    says(steps, words)
  const book = (await read('2026-11-01', '2026-11-30')).rawPayload
  for (const words of ['SỔ THEO DÕI HỒ SƠ', ': 2 hồ sơ.', `2 ${dossiers[1]!.code}`]) says(book, words)
  says((await read('2026-10-01', '2026-10-31')).rawPayload, 'không có hồ sơ nào')
  expect((await read('2026-11-30', '2026-11-01')).json().code).toBe('register-period-wrong')
  expect((await read('2025-11-30', '2026-11-01')).json().code).toBe('register-period-wrong')
  expect((await read('2026-02-30', '2026-11-01')).statusCode).toBe(400)
  expect((await read('2026-11-01', '2026-11-30', '&unit=H52.41')).statusCode).toBe(404)

  const pin = signingPin
  expect((await clerk.post(sheet, { pin })).json().code).toBe('not-allowed')
  expect((await registry.post(sheet, { pin: '000000' })).json().code).toBe('wrong-pin')
  for (const [url, body] of [
    [sheet, { pin }],
    [register, { ...november, pin }],
  ] as const) {
    const sealed = (await registry.post(url, body)).rawPayload
    expect(await readSignatures(sealed, world.partners.trustedRoots)).toMatchObject([{ intact: true }])
  }
})

test('the head who extends a due moment signs the apology that follows', async () => {
  const { clerk, officer, leader } = await openOffice(world)
  const { id } = await submitFreeBirth(await world.citizen('minh'))
  await move(clerk, id, 'accept')
  const why = { reason: 'Phải xác minh tại xã khác.', proposed: '2026-11-27' }
  expect((await move(officer, id, 'explain-delay', why)).statusCode).toBe(204)
  expect((await move(leader, id, 'extend', { day: '2026-11-27' })).statusCode).toBe(204)
  await world.settle()

  const letter = (await papersOf(clerk, id)).find(({ form }) => form === 4)
  expect(letter?.number).toBe('1/XLHS')
  const pdf = (await print(clerk, id, letter!.id)).rawPayload
  const { name } = (await leader.get('/api/v1/me')).json()
  for (const words of [
    'TM. ỦY BAN NHÂN DÂN',
    name,
    'hẹn trả kết quả ngày 24 tháng 11 năm 2026',
    '27 tháng 11',
  ])
    says(pdf, words)
})
