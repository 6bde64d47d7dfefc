import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { enrol, signingPin } from '../../../../test/office.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { remindLateAgencies } from '../actions/remind-agencies.ts'
import { importProcedures } from '../index.ts'
import { publishedLine } from './builders.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let world: World
let control: Staff // kiểm soát thủ tục hành chính of the provincial office
let justice: Staff // officer of the Department of Justice
let head: Staff // its leader
let chairman: Staff
let registry: Staff // of the provincial office

const online = { channel: 'online', time: 2, unit: 'working-day', unit_given: true, fees: [] }
const codes = ['9.000001', '9.000002', '9.000003']

beforeAll(async () => {
  world = await createWorld()
  const lines = [
    publishedLine({
      code: '9.000001',
      field: 'Thư viện',
      tiers: ['province', 'commune'],
      channels: [online],
    }),
    publishedLine({ code: '9.000002', field: 'Thư viện', name: 'Đổi thẻ mượn sách' }),
    publishedLine({ code: '9.000003', field: 'Bảo tàng', name: 'Mượn hiện vật' }),
  ]
  await importProcedures(world.app, lines, '2026-01-01')
  await sql`insert into catalogue.responsibility (field, tier, unit, valid_from)
    values ('Thư viện', 'province', 'H52.02', '2026-01-01')`.execute(world.db)
  ;[control, justice, head, chairman, registry] = await Promise.all([
    world.staff('vpubnd.giamsat'),
    world.staff('sotuphap.canbo'),
    world.staff('sotuphap.lanhdao'),
    world.staff('chutich.tinh'),
    world.staff('vpubnd.vanthu'),
  ])
  await enrol((await chairman.get('/api/v1/me')).json().id, 'Lò Minh Sơn', 'person')
  await enrol('unit:H52', 'Ủy ban nhân dân tỉnh Sơn La', 'organisation')
})
afterAll(() => world.close())

const order = {
  title: 'Rà soát thủ tục hành chính năm 2026',
  year: 2026,
  deadline: '2026-12-10',
  fields: ['Thư viện', 'Bảo tàng'],
  leads: [{ field: 'Bảo tàng', unit: 'H52.02' }],
}
const open = async (changes: object = {}): Promise<string> =>
  (await control.post('/api/v1/desk/reviews', { ...order, ...changes })).json().id
const url = (id: string, rest = '') => `/api/v1/desk/reviews/${id}${rest}`
const conditions = [
  'e-dossier',
  'electronic-papers',
  'no-presence',
  'no-field-check',
  'fee-online',
  'result-from-afar',
]
const met = Object.fromEntries(conditions.map((id) => [id, { met: true, why: null }]))
const content = {
  answers: met,
  proposedLevel: null,
  reason: null,
  amendments: [] as object[],
  yearlyDossiers: 120,
  note: null,
}
const notYet = {
  ...content,
  answers: { ...met, 'no-presence': { met: false, why: 'Người mượn phải đến ký sổ' } },
  amendments: [{ document: 'Luật Thư viện', article: 'Điều 9', proposal: 'Bỏ yêu cầu ký sổ' }],
}
const rowOf = async (id: string, code: string, staff = justice) =>
  (await staff.get(url(id, '/tables/H52.02')))
    .json()
    .rows.find((row: { procedure: string }) => row.procedure === code)
const fill = async (id: string, code: string, body: object, staff = justice) =>
  staff.put(url(id, `/entries/${code}`), { ...body, revision: (await rowOf(id, code)).revision })
const fillAll = async (id: string) => {
  for (const code of codes)
    expect((await fill(id, code, code === '9.000002' ? notYet : content)).statusCode).toBe(200)
}
const draft = async (id: string, changes: object = {}) => {
  const page = (await control.get(url(id))).json()
  return control.put(url(id, '/decision'), {
    number: '2310/QĐ-UBND',
    issuedOn: '2026-11-23',
    effectiveOn: '2026-12-01',
    signer: page.signers[0]?.id,
    ...changes,
  })
}
const levelOn = async (code: string, on: string) =>
  (await world.stranger.get(`/api/v1/procedures/${code}?on=${on}`)).json()

/** What pdfsig of poppler says, trusting the sandbox's authority. */
function judge(pdf: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-decision-'))
  try {
    const [root, file] = [join(folder, 'root.pem'), join(folder, 'signed.pdf')]
    writeFileSync(root, inject('trustCa'))
    writeFileSync(file, pdf)
    execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password'])
    execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', root])
    return execFileSync('pdfsig', ['-nssdir', `sql:${folder}`, file], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('a review goes from the opening to the sealed decision, and the levels change on its day', async () => {
  const id = await open()
  const first = (await justice.get(url(id, '/tables/H52.02'))).json()
  expect(first.rows.map(({ procedure }: { procedure: string }) => procedure).sort()).toEqual(codes)
  expect(first.rows.find(({ procedure }: { procedure: string }) => procedure === '9.000001')).toMatchObject({
    prefilledFrom: 'record',
    answers: { 'e-dossier': { met: true }, 'fee-online': { met: true } },
  })

  const saved = (await fill(id, '9.000002', { ...notYet, amendments: [] })).json()
  expect(saved).toMatchObject({ state: 'open', level: 'partial', faults: [{ code: 'amendment-needed' }] })
  expect((await head.post(url(id, '/tables/H52.02/confirm'))).json()).toMatchObject({
    status: 422,
    code: 'review-table-incomplete',
  })
  await fillAll(id)
  expect((await control.post(url(id, '/tables/H52.02/consolidate'))).json().code).toBe(
    'review-table-not-confirmed',
  )
  expect((await head.post(url(id, '/tables/H52.02/confirm'))).statusCode).toBe(204)
  expect((await head.post(url(id, '/tables/H52.02/confirm'))).statusCode).toBe(204)
  expect((await fill(id, '9.000001', content)).json().code).toBe('review-table-closed')

  const back = { procedures: ['9.000001'], reason: 'Ước tính lại số hồ sơ' }
  expect((await control.post(url(id, '/return'), { ...back, reason: ' ' })).json().code).toBe(
    'return-needs-reason',
  )
  expect((await control.post(url(id, '/return'), back)).statusCode).toBe(204)
  expect(await rowOf(id, '9.000001')).toMatchObject({ state: 'returned', returnReason: back.reason })
  expect((await draft(id)).json().code).toBe('review-not-consolidated')
  expect((await fill(id, '9.000001', { ...content, yearlyDossiers: 300 })).json().state).toBe('filled')
  await head.post(url(id, '/tables/H52.02/confirm'))
  expect((await control.post(url(id, '/tables/H52.02/consolidate'))).statusCode).toBe(204)

  const page = (await control.get(url(id))).json()
  expect(page).toMatchObject({ levels: { full: 2, partial: 1, info: 0 }, signers: [{ name: 'Lò Minh Sơn' }] })
  expect(page.agencies).toMatchObject([{ unit: 'H52.02', procedures: 3, consolidated: 3, overdue: false }])
  expect((await draft(id, { effectiveOn: '2026-11-22' })).json().code).toBe('review-dates')
  expect((await draft(id)).statusCode).toBe(204)
  expect((await world.stranger.get(`/api/v1/reviews/${id}/decision.pdf`)).statusCode).toBe(404)

  const sign = (who: Staff, pin = signingPin) => who.post(url(id, '/decision/sign'), { pin })
  const seal = (who: Staff, pin = signingPin) => who.post(url(id, '/decision/seal'), { pin })
  expect((await sign(control)).json().code).toBe('not-allowed')
  expect((await sign(head)).json().code).toBe('not-allowed')
  expect((await seal(registry)).json().code).toBe('decision-not-ready')
  expect((await sign(chairman, '000000')).json().code).toBe('wrong-pin')
  const twice = await Promise.all([sign(chairman), sign(chairman)])
  expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  expect((await control.post(url(id, '/return'), back)).json().code).toBe('review-decided')
  expect((await seal(chairman)).json().code).toBe('not-allowed')
  expect((await seal(registry)).statusCode).toBe(204)
  expect((await seal(registry)).json().code).toBe('decision-not-ready')
  expect((await draft(id)).json().code).toBe('review-decided')

  expect((await levelOn('9.000001', '2026-11-30')).level).toBe('partial')
  expect((await levelOn('9.000001', '2026-12-01')).level).toBe('full')
  expect(await levelOn('9.000002', '2026-12-01')).toMatchObject({
    level: 'partial',
    levelReason: 'Người mượn phải đến ký sổ',
    legalGround: 'Điều 9 Luật Thư viện',
  })
  const { items } = (await world.stranger.get('/api/v1/reviews')).json()
  expect(items).toMatchObject([{ id, number: '2310/QĐ-UBND', eligible: 2, notYet: 1, replacedBy: null }])
  const pdf = await world.stranger.get(`/api/v1/reviews/${id}/decision.pdf`)
  const verdict = judge(pdf.rawPayload)
  expect(verdict.match(/Signature is Valid/g), verdict).toHaveLength(2)
  expect(verdict.match(/Certificate is Trusted/g), verdict).toHaveLength(2)
  expect(verdict).toContain('Lò Minh Sơn')

  // The next year: what was said is there again, and the new decision replaces the old one.
  const next = await open({ title: 'Rà soát bổ sung', fields: ['Thư viện'] })
  expect(await rowOf(next, '9.000002')).toMatchObject({
    prefilledFrom: 'last-review',
    faults: [],
    level: 'partial',
  })
  for (const code of codes.slice(0, 2)) await fill(next, code, content)
  await head.post(url(next, '/tables/H52.02/confirm'))
  await control.post(url(next, '/tables/H52.02/consolidate'))
  expect((await draft(next, { number: '2311/QĐ-UBND' })).statusCode).toBe(204)
  await chairman.post(url(next, '/decision/sign'), { pin: signingPin })
  expect((await registry.post(url(next, '/decision/seal'), { pin: signingPin })).statusCode).toBe(204)
  const both = (await world.stranger.get('/api/v1/reviews')).json().items
  expect(both.find((one: { id: string }) => one.id === id).replacedBy).toBe(next)
  expect((await levelOn('9.000002', '2026-12-01')).level).toBe('full')
  const announced = await sql<{
    name: string
  }>`select name from kernel.event where name like 'catalogue.review%'`.execute(world.db)
  expect(new Set(announced.rows.map(({ name }) => name)).size).toBe(4)
})

test('both lists as Excel and Word, a draft as long as nothing is issued', async () => {
  const id = await open()
  await fillAll(id)
  const sheet = await control.get(url(id, '/lists.xlsx'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(sheet.rawPayload as unknown as ArrayBuffer)
  const [eligible, missing] = book.worksheets
  expect(eligible!.getColumn(2).values.slice(8)).toEqual(['9.000003', '9.000001'])
  expect(missing!.getRow(8).getCell(7).value).toContain('có mặt')
  expect(missing!.getCell('A5').value).toContain('Dự thảo')
  expect(eligible!.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '7:7' })
  const word = await control.get(url(id, '/lists.docx'))
  expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await world.stranger.get(`/api/v1/reviews/${id}/lists.docx`)).json().code).toBe('review-not-found')
})

test('only the provincial office opens; agencies see their own table; strangers see nothing', async () => {
  expect((await justice.post('/api/v1/desk/reviews', order)).json().code).toBe('not-allowed')
  expect((await world.stranger.post('/api/v1/desk/reviews', order)).statusCode).toBe(401)
  expect((await control.post('/api/v1/desk/reviews', { ...order, deadline: '2026-11-22' })).json().code).toBe(
    'review-dates',
  )
  expect((await control.post('/api/v1/desk/reviews', { ...order, fields: ['Không có'] })).json().code).toBe(
    'review-empty',
  )
  const unknown = { ...order, leads: [{ field: 'Thư viện', unit: 'H52.999' }] }
  expect((await control.post('/api/v1/desk/reviews', unknown)).json().code).toBe('review-unit-unknown')

  const id = await open()
  const elsewhere = await world.staff('tohieu.canbo')
  expect((await elsewhere.get(url(id))).json().code).toBe('review-not-found')
  expect((await elsewhere.get('/api/v1/desk/reviews')).json()).toEqual({ items: [], mayOpen: false })
  expect((await elsewhere.put(url(id, '/entries/9.000001'), { ...content, revision: 0 })).json().code).toBe(
    'review-entry-not-found',
  )
  expect((await justice.get(url(id))).json()).toMatchObject({
    agencies: [{ unit: 'H52.02' }],
    signers: [],
    moves: ['fill'],
  })
  expect((await justice.post(url(id, '/return'), { procedures: codes, reason: 'x' })).json().code).toBe(
    'not-allowed',
  )
  expect((await head.put(url(id, '/entries/9.000001'), { ...content, revision: 0 })).json().code).toBe(
    'not-allowed',
  )
  expect((await justice.post(url(id, '/tables/H52.02/confirm'))).json().code).toBe('not-allowed')
})

test('two who save the same row: the second is told; an unknown condition is refused', async () => {
  const id = await open()
  const save = () => justice.put(url(id, '/entries/9.000001'), { ...content, revision: 0 })
  const both = await Promise.all([save(), save()])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  const odd = { ...content, answers: { weather: { met: true, why: null } }, revision: 1 }
  expect((await justice.put(url(id, '/entries/9.000001'), odd)).json().code).toBe('review-condition-unknown')
})

test('rows that nobody was responsible for go to another agency; late agencies are reminded once a day', async () => {
  const id = await open({ leads: [], deadline: '2026-11-25' })
  expect((await control.get(url(id))).json().agencies.map(({ unit }: { unit: string }) => unit)).toEqual([
    'H52.01',
    'H52.02',
  ])
  const assign = (procedures: string[], unit: string) =>
    control.post(url(id, '/assign'), { procedures, unit })
  expect((await assign(['9.000003'], 'H52.999')).json().code).toBe('review-unit-unknown')
  expect((await assign(['9.000003'], 'H52.10')).json()).toEqual({ moved: 1 })
  expect((await control.get(url(id))).json().agencies.map(({ unit }: { unit: string }) => unit)).toEqual([
    'H52.02',
    'H52.10',
  ])

  await remindLateAgencies(world.app)
  expect((await control.post(url(id, '/remind'))).json()).toEqual({ units: [] })
  world.clock.now = new Date('2026-11-26T02:00:00Z')
  const office = await world.staff('vpubnd.giamsat')
  const late = (await office.get(url(id))).json().agencies
  expect(late.every(({ overdue }: { overdue: boolean }) => overdue)).toBe(true)
  expect((await office.post(url(id, '/remind'))).json()).toEqual({ units: ['H52.02', 'H52.10'] })
  world.clock.now = new Date('2026-11-23T02:00:00Z')
})
