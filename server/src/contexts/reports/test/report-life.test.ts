import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrust } from '../../../../../sandbox/src/trust/server.ts'
import { enrolSigners, move, signingPin } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { createSigningService } from '../../documents/index.ts'
import { openDueReports } from '../actions/open-due-reports.ts'
import { remindUnits } from '../actions/remind-units.ts'

let world: World
type Staff = Awaited<ReturnType<World['staff']>>
let clerk: Staff
let control: Staff
let leader: Staff
let registry: Staff
let office: Staff
let elsewhere: Staff

// One story from the first dossier to the consolidated report: each test goes on where the one before ended.
beforeAll(async () => {
  world = await createWorld()
  await signIn()
})
afterAll(() => world.close())

/** Sessions end; who works on another day signs in again. */
async function signIn(moment?: string) {
  if (moment) world.clock.now = new Date(moment)
  clerk = await world.staff('tohieu.motcua')
  control = await world.staff('tohieu.giamsat')
  leader = await world.staff('tohieu.lanhdao')
  registry = await world.staff('tohieu.vanthu')
  office = await world.staff('vpubnd.giamsat')
  elsewhere = await world.staff('chiengan.giamsat')
}
const signature = { number: '12/BC-UBND', pin: signingPin }
const url = (id: string, rest = '') => `/api/v1/desk/reports/${id}${rest}`
const november = { form: '06a', scope: 'own', period: 'month', year: 2026, no: 11 }
const open = async (who: Staff, changes = {}) => {
  const answer = await who.post('/api/v1/desk/reports', { ...november, ...changes })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}
const page = async (who: Staff, id: string) => (await who.get(url(id))).json()
const refusal = async (answer: Promise<{ json(): { code: string } }>) => (await answer).json().code
const ok = async (answer: Promise<{ statusCode: number; body: string }>) => {
  const { statusCode, body } = await answer
  expect([200, 201, 204], body).toContain(statusCode)
}
/** Of two at once one is done and the other refused. */
const onlyOne = async (answers: Promise<{ statusCode: number }>[]) =>
  expect((await Promise.all(answers)).map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
type Shown = { table: { rows: { key: string; flow: Record<string, number> }[] }[] }
const flowOf = ({ table }: Shown, key: string) =>
  table.flatMap(({ rows }) => rows).find((row) => row.key === key)?.flow
const none = { carried: 0, online: 0, desk: 0, early: 0, onDay: 0, late: 0, within: 0, overdue: 0 }

const pdfOf = async (who: Staff, version: number) =>
  (await who.get(url(id, `/file.pdf?version=${version}`))).rawPayload
const askOf = (tool: string, args: readonly string[], pdf: Uint8Array): string => {
  writeFileSync(`${world.folder}/report.pdf`, pdf)
  return spawnSync(tool, [...args], { cwd: world.folder }).stdout.toString()
}
const pdfsig = (pdf: Uint8Array) => askOf('pdfsig', ['-nocert', 'report.pdf'], pdf)
const textOf = (pdf: Uint8Array) => askOf('pdftotext', ['-layout', 'report.pdf', '-'], pdf)

let id: string
let stopped: string

test('by unit and by procedure while the month runs: what was accepted, a preview that nobody signs', async () => {
  for (const name of ['minh', 'hoa'] as const) {
    const dossier = await submitFreeBirth(await world.citizen(name))
    await ok(move(clerk, dossier.id, 'accept', {}))
    stopped = dossier.id
  }
  await ok(move(leader, stopped, 'stop', { reason: 'Không liên lạc được với người nộp.' }))
  // Handed in and not accepted: not counted.
  await submitFreeBirth(await world.citizen('bao'))
  await world.settle()
  id = await open(control)
  expect(await open(leader)).toBe(id)
  const { shown, report, moves } = await page(control, id)
  expect(shown.asOf).toBe('2026-11-23')
  expect(flowOf(shown, 'H52.40')).toEqual({ ...none, online: 2, early: 1, within: 1 })
  expect(shown.narrative.results).toContain('có 2 hồ sơ phải giải quyết')
  expect(report).toMatchObject({ state: 'draft', unit: 'H52.40', deadline: '2026-12-04', late: false })
  expect(moves).toEqual(['write', 'draw'])
  expect(await refusal(leader.post(url(id, '/signature'), { revision: 1, ...signature }))).toBe(
    'periodic-report-period-not-over',
  )
  const byProcedure = await page(control, await open(control, { form: '06b' }))
  expect(byProcedure.shown.table).toMatchObject([{ name: { vi: 'Hộ tịch' }, rows: [{ key: '1.001193' }] }])
})

test('who neither makes, gets nor oversees a report is told that there is none; periods are those of the rules', async () => {
  // The office that gets it reads what is sent, not what is being written.
  for (const who of [elsewhere, clerk, office])
    expect(await refusal(who.get(url(id)))).toBe('periodic-report-not-found')
  expect((await world.stranger.get(url(id))).statusCode).toBe(401)
  expect(await refusal(clerk.get('/api/v1/desk/reports'))).toBe('periodic-report-not-yours')
  expect(await refusal(clerk.post('/api/v1/desk/reports', november))).toBe('periodic-report-not-yours')
  const asked = (changes: object) =>
    refusal(control.post('/api/v1/desk/reports', { ...november, ...changes }))
  expect(await asked({ period: 'quarter', no: 5 })).toBe('periodic-report-period-unknown')
  expect(await asked({ period: 'week' })).toBe('periodic-report-period-unknown')
  expect(await asked({ form: 'plan', plan: 'no-such', period: 'quarter', no: 4 })).toBe(
    'periodic-report-period-unknown',
  )
  expect(await asked({ no: 12 })).toBe('periodic-report-period-not-begun')
  expect(await asked({ scope: 'consolidated' })).toBe('periodic-report-nothing-to-consolidate')
})

test('written, drawn again, signed by the leader, sent, returned, corrected as a new version, accepted', async () => {
  await signIn('2026-12-02T02:00:00Z')
  const sign = (revision: number, who = leader) => who.post(url(id, '/signature'), { revision, ...signature })
  expect(await refusal(sign(1))).toBe('periodic-report-drawn-too-early')
  const words = { results: 'a', difficulties: 'b', proposals: 'Thêm một máy quét.' }
  const write = (revision: number, narrative: object) =>
    control.put(url(id, '/narrative'), { revision, narrative })
  const { narrative } = (await page(control, id)).shown
  await ok(write(1, { ...narrative, proposals: words.proposals }))
  expect(await refusal(write(1, words))).toBe('periodic-report-changed-elsewhere')
  await ok(control.post(url(id, '/drawing'), { revision: 2 }))
  const drawn = (await page(leader, id)).shown
  // The dossier that is open was due on 24 November.
  expect(flowOf(drawn, 'H52.40')).toEqual({ ...none, online: 2, early: 1, overdue: 1 })
  expect(drawn.narrative.results).toContain('quá hạn 1')
  expect(drawn.narrative.proposals).toBe(words.proposals)

  expect(await refusal(sign(3, control))).toBe('periodic-report-not-yours')
  expect(await refusal(sign(3, office))).toBe('periodic-report-not-yours')
  expect(await refusal(sign(3))).toBe('no-signing-certificate')
  const me = (await leader.get('/api/v1/me')).json()
  await enrolSigners({ leader })
  const preview = await leader.get(url(id, '/signature/preview?number=12%2FBC-UBND'))
  expect(textOf(preview.rawPayload)).toContain('12/BC-UBND')
  expect(await refusal(control.get(url(id, '/signature/preview?number=1')))).toBe('periodic-report-not-yours')
  expect(
    await refusal(leader.post(url(id, '/signature'), { revision: 3, ...signature, pin: '000000' })),
  ).toBe('wrong-pin')
  expect((await page(leader, id)).report.state).toBe('draft')
  await signElsewhere(me)
  const misread = await leader.post(url(id, '/signature'), { revision: 3, ...signature, number: 'BC-UBND' })
  expect(misread.json()).toMatchObject({
    ...{ status: 422, code: 'periodic-report-number-unreadable' },
    errors: [{ pointer: '/number' }],
  })
  await giveMailbox(registry)
  await onlyOne([sign(3), sign(3)])
  expect(await refusal(write(3, words))).toBe('periodic-report-moved-on')
  await sealAfterSigning(me)
  await onlyOne([1, 2].map(() => control.post(url(id, '/submission'))))
  expect(await refusal(control.post(url(id, '/acceptance')))).toBe('periodic-report-not-yours')
  expect((await office.get('/api/v1/desk/reports')).json().received).toContainEqual(
    expect.objectContaining({ id, state: 'submitted' }),
  )
  expect((await office.post(url(id, '/return'), { reason: ' ' })).statusCode).toBe(400)
  await ok(office.post(url(id, '/return'), { reason: 'Giải trình hồ sơ quá hạn.' }))

  const beforeCorrection = await page(office, id)
  // Who gets it sees that the signature holds, and reads the very file that was signed.
  expect(beforeCorrection.versions).toMatchObject([
    {
      ...{ version: 1, signedBy: me.name, sealedBy: expect.any(String) },
      signatures: [
        { no: 1, timeStamped: true },
        { no: 2, timeStamped: true, signer: expect.stringContaining('Tô Hiệu') },
      ],
    },
  ])
  for (const { standing } of beforeCorrection.versions[0].signatures) expect(standing).not.toBe('fails')
  const first = await pdfOf(office, 1)
  expect(first).toEqual(await pdfOf(control, 1))
  expect(pdfsig(first).match(/Signature is Valid/g)).toHaveLength(2)
  // The stamp stands between the office and the name.
  expect(textOf(first)).toMatch(new RegExp(`PHÓ CHỦ TỊCH\\s+Ký bởi: ${me.name}[\\s\\S]+${me.name}`))
  const correct = () => control.post(url(id, '/correction'), { reason: 'Bổ sung giải trình.' })
  expect((await Promise.all([correct(), correct()])).map(({ statusCode }) => statusCode).sort()).toEqual([
    201, 409,
  ])
  const second = await page(control, id)
  expect(second).toMatchObject({
    report: { version: 2, state: 'draft' },
    shown: { narrative: drawn.narrative },
  })
  expect(second.versions).toMatchObject([
    { version: 2, reason: 'Bổ sung giải trình.' },
    { version: 1, state: 'returned', decisionReason: 'Giải trình hồ sơ quá hạn.' },
  ])
  // What was returned stays to be read; nothing can be done with it, and the correction is not shown before it is sent.
  expect(await page(office, id)).toMatchObject({ shown: beforeCorrection.shown, moves: [] })
  expect((await page(office, id)).versions).toHaveLength(1)
  expect(pdfsig(await pdfOf(control, 2))).not.toContain('Signature is Valid')
  // Versions of one report may have one number.
  await ok(sign(1))
  await ok(registry.post(url(id, '/seal'), { pin: signingPin }))
  await ok(leader.post(url(id, '/submission')))
  expect(pdfsig(await pdfOf(office, 2))).toContain('Signature is Valid')
  // The file that was signed before stays as it was.
  expect(await pdfOf(office, 1)).toEqual(first)
  await onlyOne([1, 2].map(() => office.post(url(id, '/acceptance'))))
  expect((await page(control, id)).report).toMatchObject({ state: 'accepted', late: false })
  expect((await control.get(url(id, '?version=1'))).json().shown.version).toBe(1)
  expect(await refusal(control.get(url(id, '?version=9')))).toBe('periodic-report-not-found')
})

async function giveMailbox(who: Staff): Promise<void> {
  const admin = await world.staff('tohieu.quantri')
  const { id: staff } = (await who.get('/api/v1/me')).json()
  await ok(admin.put(`/api/v1/desk/staff/${staff}/email`, { email: 'vanthu@tohieu.example.vn' }))
}

/** What came to the mailbox of the registry clerk. */
async function toldToSeal(): Promise<string[]> {
  await world.settle()
  const { messages } = await (await fetch(`${world.sandbox.messages.url}/api/messages`)).json()
  return (messages as { to: string; subject: string }[])
    .filter(({ to }) => to === 'vanthu@tohieu.example.vn')
    .map(({ subject }) => subject)
}

/** Between signing and sending: the registry clerk alone puts the seal of the unit, once, on what the leader signed. */
async function sealAfterSigning({ name }: { name: string }) {
  expect(await toldToSeal()).toEqual([expect.stringContaining('Báo cáo chờ đóng dấu: ')])
  const seal = (who = registry, pin = signingPin) => who.post(url(id, '/seal'), { pin })
  expect(await refusal(control.post(url(id, '/submission')))).toBe('periodic-report-not-sealed')
  expect(await refusal(seal(leader))).toBe('periodic-report-not-yours')
  expect(await refusal(seal(await world.staff('chiengan.vanthu')))).toBe('periodic-report-not-found')
  expect(await refusal(seal(registry, '000000'))).toBe('wrong-pin')
  expect((await registry.get('/api/v1/desk/reports')).json()).toMatchObject({
    ...{ own: expect.arrayContaining([expect.objectContaining({ id, state: 'signed' })]) },
    ...{ received: [], mayOpen: [] },
  })
  const before = await pdfOf(control, 1)
  expect((await page(registry, id)).moves).toEqual(['seal'])
  await onlyOne([seal(), seal()])
  expect((await page(registry, id)).moves).toEqual([])
  const after = await pdfOf(control, 1)
  // The file only grew: what the leader signed is in it byte by byte, and both signatures hold.
  expect(after.subarray(0, before.length).equals(before)).toBe(true)
  const said = askOf('pdfsig', ['report.pdf'], after)
  expect(said).toMatch(/Ủy ban nhân dân phường Tô Hiệu/)
  expect(said).toContain(name)
  expect(textOf(after)).toContain('Ký bởi: Ủy ban nhân dân phường Tô Hiệu')
}

/** A key of a provider that nobody recognises, which asks for a code: its signature is worth nothing, and nothing is signed. */
async function signElsewhere({ id: userId, name }: { id: string; name: string }) {
  const trust = await startTrust({ port: 0, dataDir: `${world.folder}/elsewhere` })
  const usual = { ...world.partners.signing }
  Object.assign(world.partners.signing, createSigningService({ url: trust.url, client: trust }))
  const { pin } = signature
  const key = { userId, name, title: 'Chủ tịch', organisation: 'UBND', kind: 'person', pin }
  await fetch(`${trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...key, asks: 'PIN AND OTP' }),
  })
  const sign = (code: object) => leader.post(url(id, '/signature'), { revision: 3, ...signature, ...code })
  expect(await refusal(sign({}))).toBe('signing-code-needed')
  await ok(leader.post('/api/v1/desk/signing-codes', { of: 'own' }))
  const { code } = (await (await fetch(`${trust.url}/admin/codes?userId=${userId}`)).json()) as {
    code: string
  }
  expect(await refusal(sign({ code }))).toBe('signature-does-not-hold')
  expect((await page(leader, id)).report.state).toBe('draft')
  Object.assign(world.partners.signing, usual)
  await trust.close()
}

test('what is known later is a difference, and what was sent stays as it was', async () => {
  const differences = async () => (await control.get(url(id, '/differences'))).json()
  expect(await differences()).toMatchObject({ version: 2, submitted: true, flows: [] })
  const decision = { number: '12/QĐ-UBND', issuedOn: '2026-12-02' }
  await ok(move(leader, stopped, 're-open', { decision, reason: 'Người nộp đã có mặt.' }))
  await world.settle()
  expect((await differences()).flows).toMatchObject([
    { key: 'H52.40', part: 'early', was: 1, now: 0 },
    { key: 'H52.40', part: 'open', was: 1, now: 2 },
  ])
  expect(flowOf((await page(control, id)).shown, 'H52.40')).toMatchObject({ early: 1 })
})

test('the office consolidates what it accepted, says who is missing, and its own word is final', async () => {
  const whole = await open(office, { scope: 'consolidated' })
  const { shown, report } = await page(office, whole)
  expect(report).toMatchObject({ unit: 'H52.01', deadline: '2026-12-11' })
  expect(flowOf(shown, 'H52.40')).toEqual({ ...none, online: 2, early: 1, overdue: 1 })
  const missing = shown.parts.filter(({ state }: { state: string }) => state === 'not-opened')
  expect(shown.parts).toContainEqual(
    expect.objectContaining({ unit: 'H52.40', version: 2, state: 'accepted' }),
  )
  expect(missing).toHaveLength(shown.parts.length - 1)
  expect(shown.narrative.difficulties).toContain(`${missing.length}/${shown.parts.length} đơn vị`)
  const head = await world.staff('vpubnd.lanhdao')
  await enrolSigners({ leader: head })
  await ok(head.post(url(whole, '/signature'), { revision: 1, number: '90/BC-VPUB', pin: signingPin }))
  await ok(head.post(url(whole, '/submission')))
  expect((await page(office, whole)).report.state).toBe('accepted')
})

test('as Excel its formulas give the figures, as Word it stands in the official layout, as PDF on paper', async () => {
  const book = new ExcelJS.Workbook()
  const excel = await control.get(url(id, '/file.xlsx'))
  await book.xlsx.load(excel.rawPayload as unknown as ArrayBuffer)
  const sheet = book.worksheets[0]!
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '7:9' })
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 9 })
  const columns = Array.from({ length: 11 }, (_, index) => index + 3)
  expect(columns.map((column) => sheet.getCell(10, column).result)).toEqual([2, 0, 2, 0, 1, 1, 0, 0, 1, 0, 1])
  for (let row = 10; row <= sheet.rowCount; row++)
    for (const column of columns) {
      const { formula, result, value, address } = sheet.getCell(row, column)
      if (formula) expect(evaluate(sheet, formula), `${address}: ${formula}`).toBe(result)
      else expect(typeof value, address).toBe('number')
    }
  const word = unzipSync(new Uint8Array((await control.get(url(id, '/file.docx'))).rawPayload))
  const text = strFromU8(word['word/document.xml']!)
  for (const said of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'PHƯỜNG TÔ HIỆU',
    '12/BC-UBND',
    'Nơi nhận:',
    'KT. CHỦ TỊCH',
    'Thêm một máy quét.',
  ])
    expect(text).toContain(said)
  expect(text).toContain('<w:tblHeader/>')
  const pdf = await control.get(url(id, '/file.pdf?version=1'))
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await refusal(elsewhere.get(url(id, '/file.xlsx')))).toBe('periodic-report-not-found')
})

/** A sum as Excel computes it: `SUM(D11:D12)` or `D11+E11`. */
function evaluate(sheet: ExcelJS.Worksheet, formula: string): number {
  const at = (address: string): number => {
    const { formula: inner, value } = sheet.getCell(address)
    return inner ? evaluate(sheet, inner) : Number(value)
  }
  const range = /^SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(formula)
  if (!range) return formula.split('+').reduce((sum, address) => sum + at(address), 0)
  const [, column, first, last] = range
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index)
  return rows.reduce((sum, row) => sum + at(`${column}${row}`), 0)
}

test('a number of the register is that of one report in a year, however it is typed and by whomever first', async () => {
  const byProcedure = await open(control, { form: '06b' })
  await ok(control.post(url(byProcedure, '/drawing'), { revision: 1 }))
  const quarter = await open(control, { period: 'quarter-15', no: 4 })
  const sign = (report: string, number: string) =>
    leader.post(url(report, '/signature'), { revision: report === byProcedure ? 2 : 1, ...signature, number })
  for (const number of ['12/BC-UBND', 'Số: 012 / bc-ubnd', '12'])
    expect((await sign(byProcedure, number)).json()).toMatchObject({
      ...{ status: 409, code: 'periodic-report-number-taken' },
      errors: [{ pointer: '/number' }],
    })
  expect((await page(leader, byProcedure)).report.state).toBe('draft')
  expect(await refusal(sign(quarter, '12/BC-UBND'))).toBe('periodic-report-period-not-over')
  await ok(sign(byProcedure, ' 013 / BC-UBND'))
  expect((await page(leader, byProcedure)).versions[0].number).toBe('013/BC-UBND')
  // Two reports at once under one number: one of them has it.
  const months = await Promise.all([9, 10].map((no) => open(control, { form: '06b', no })))
  await onlyOne(months.map((report) => sign(report, '14/BC-UBND')))
})

test('what was signed before certificates were asked for has no signature in it, needs no seal and is sent', async () => {
  const [old] = (await control.get('/api/v1/desk/reports'))
    .json()
    .own.filter(({ form, state }: { form: string; state: string }) => form === '06b' && state === 'signed')
  // As a version stands that was signed then: all but the file.
  await world.pool.query('update reports.version set signed_file = null where report = $1', [old.id])
  const { versions, moves } = await page(control, old.id)
  expect(versions[0]).toMatchObject({ state: 'signed', signatures: [], number: '013/BC-UBND' })
  expect(moves).toEqual(['submit', 'correct'])
  expect(await refusal(registry.post(url(old.id, '/seal'), { pin: signingPin }))).toBe(
    'periodic-report-moved-on',
  )
  const pdf = (await control.get(url(old.id, '/file.pdf'))).rawPayload
  expect(pdfsig(pdf)).toContain('does not contain any signatures')
  // Number, day, office and name as they were given, and neither stamp nor draft.
  expect(textOf(pdf)).toMatch(/013\/BC-UBND[\s\S]+PHÓ CHỦ TỊCH/)
  expect(textOf(pdf)).toContain(versions[0].signedBy)
  expect(textOf(pdf)).not.toMatch(/Ký bởi|chưa ký/)
  await ok(control.post(url(old.id, '/submission')))
  expect((await page(office, old.id)).versions[0]).toMatchObject({ state: 'submitted', signatures: [] })
  await ok(office.post(url(old.id, '/acceptance')))
})

test('the plan is reported by its targets', async () => {
  const plan = await open(control, { form: 'plan', plan: 'son-la-2025', period: 'quarter', no: 4 })
  const { shown, receiverName } = await page(control, plan)
  expect(receiverName.vi).toBe('Sở Khoa học và Công nghệ')
  expect(shown.plan.lines).toContainEqual(expect.objectContaining({ target: 'V.1', goal: 100 }))
  expect(shown.narrative.results).toMatch(/theo dõi \d+ chỉ tiêu: đạt \d+, chưa đạt \d+, chưa có số liệu \d+/)
  const book = new ExcelJS.Workbook()
  const excel = await control.get(url(plan, '/file.xlsx'))
  await book.xlsx.load(excel.rawPayload as unknown as ArrayBuffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Nhiệm vụ', 'Thuyết minh'])
  for (const format of ['docx', 'pdf'])
    expect((await control.get(url(plan, `/file.${format}`))).statusCode).toBe(200)
})

test('reports open by themselves when their period ends, and are reminded of once a day until they are sent', async () => {
  await signIn('2026-12-15T02:00:00Z')
  await openDueReports(world.app)
  const { own } = (await control.get('/api/v1/desk/reports')).json()
  expect(own).toContainEqual(
    expect.objectContaining({
      form: '06a',
      period: 'quarter-15',
      from: '2026-09-15',
      to: '2026-12-14',
      deadline: '2026-12-18',
      state: 'draft',
    }),
  )
  const opened = await world.count('reports.report')
  await openDueReports(world.app)
  expect(await world.count('reports.report')).toBe(opened)
  const reminded = async () =>
    (
      await world.pool.query(`select payload from kernel.event where name = 'reports.report-reminded'`)
    ).rows.map(({ payload }) => payload as { unit: string; deadline: string })
  world.clock.now = new Date('2026-12-16T02:00:00Z')
  await remindUnits(world.app)
  const first = await reminded()
  expect(first).toContainEqual(expect.objectContaining({ unit: 'H52.40', deadline: '2026-12-18' }))
  await remindUnits(world.app)
  expect(await reminded()).toHaveLength(first.length)
})
