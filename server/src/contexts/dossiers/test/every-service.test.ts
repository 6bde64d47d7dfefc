import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers, Example, ServiceDefinition } from '@mot-cua/form-engine'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { payAtPlatform } from '../../../../../sandbox/src/payment/pay-at-platform.ts'
import { handleWhole, move, type OfficeUnit, openOffice } from '../../../../test/office.ts'
import { fillDraft, readService, serviceCodes } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { addDays, dateInVietnam, isPlainDate } from '../../../kernel/values/vietnam-time.ts'
import { myDocuments, readSignatures, uploadFile } from '../../documents/portal.ts'
import { factsAsked } from '../results/kinds.ts'

let world: World
let minh: Awaited<ReturnType<World['citizen']>>
let scan: Uint8Array
beforeAll(async () => {
  world = await createWorld()
  await world.listen()
  minh = await world.citizen('minh')
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  scan = await document.save()
})
afterAll(() => world.close())

/** What the paper of the first example must say, in the order of the paper. */
const says: Record<string, string[]> = {
  '1.000656': ['TRÍCH LỤC KHAI TỬ', 'TRẦN VĂN TƯ', 'NGƯỜI KÝ TRÍCH LỤC'],
  '1.000894': ['GIẤY CHỨNG NHẬN KẾT HÔN', '02 bản chính', 'NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN'],
  '1.001193': ['GIẤY KHAI SINH', 'LÒ MINH AN'],
  '1.001612': ['ĐĂNG KÝ HỘ KINH DOANH', 'Mã số hộ kinh doanh', 'Mã ngành'],
  '1.004194': ['CƯ TRÚ', 'đăng ký tạm trú', 'Đến ngày'],
  '1.004222': ['CƯ TRÚ', 'đăng ký thường trú', 'Nơi thường trú'],
  '1.004873': ['TÌNH TRẠNG HÔN NHÂN', 'XÁC NHẬN:', 'Hiện tại chưa đăng ký kết hôn với ai'],
  '1.013225': ['GIẤY PHÉP XÂY DỰNG', 'Diện tích sàn (m²)', 'KT. CHỦ TỊCH'],
  '1.013831': ['VĂN PHÒNG ĐĂNG KÝ ĐẤT ĐAI', 'nguồn gốc', 'theo hồ sơ gốc', 'KT. GIÁM ĐỐC'],
  '2.000635': ['(BẢN SAO)', 'PHẠM QUỐC BẢO'],
  '2.000815': ['Bằng tốt nghiệp cao đẳng', 'Chứng thực bản sao đúng với bản chính', 'SCT/BS'],
  '2.000986': ['GIẤY KHAI SINH'],
  '2.002622': ['TRÍCH LỤC KHAI TỬ'],
  '3.000348': ['PHÒNG CẢNH SÁT GIAO THÔNG', 'GIẤY PHÉP LÁI XE', 'theo hồ sơ gốc'],
}
const places: Record<string, OfficeUnit> = { '1.013831': 'H52.06.01', '3.000348': 'H52.15.01' }
const placeOf = (code: string): OfficeUnit => places[code] ?? 'H52.40'

const factsFor = (service: ServiceDefinition) =>
  Object.fromEntries(
    factsAsked(service)
      .filter(({ required }) => required)
      .map(({ id, type }) => [id, { text: 'theo hồ sơ gốc', number: '1,5', date: '2026-11-20' }[type]]),
  )

const citizenActor = () =>
  ({ kind: 'citizen', id: minh.id, name: 'LÒ VĂN MINH', assurance: 2, signedInAt: world.clock.now }) as const

/** Another child than that of the birth example: one child is numbered once. */
const another: Record<string, Answers> = {
  '2.000986': { 'child-name': 'LÒ GIA BẢO', 'birth-paper-number': '00.14.26.000999' },
}

/** The answers of an example as if given today: days that lay ahead still do, on the same day of the week. */
function answersOf(code: string, { answers, submittedOn }: Example): Answers {
  const today = dateInVietnam(world.clock.now)
  const ahead = Object.entries(answers).flatMap(([id, value]) => {
    if (typeof value !== 'string' || !isPlainDate(value) || value < submittedOn) return []
    let day = value
    while (day <= today) day = addDays(day, 7)
    return [[id, day]]
  })
  return { ...answers, ...Object.fromEntries(ahead), ...another[code] }
}

/** Fills in the example, hands in a scan for whatever is missing, pays what is due, and submits. */
async function submit(service: ServiceDefinition, example = service.examples[0]!): Promise<string> {
  const draft = await fillDraft(minh, service.code, answersOf(service.code, example), placeOf(service.code))
  for (const { id, isForm } of service.components)
    if (!isForm)
      await uploadFile(world.app, world.intake, citizenActor(), {
        draft,
        component: id,
        name: 'ban-chup.pdf',
        bytes: scan,
      })
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  if (submitted.statusCode === 200) return submitted.json().id
  expect(submitted.json().code, submitted.body).toBe('payment-required')
  const { payUrl } = (await minh.post(`/api/v1/drafts/${draft}/payment`)).json()
  await payAtPlatform(payUrl, 'paid')
  await world.settle()
  const paid = await minh.post(`/api/v1/drafts/${draft}/submission`)
  expect(paid.statusCode, paid.body).toBe(200)
  return paid.json().id
}

/** The sealed file of a dossier. */
async function resultOf(id: string, unit: OfficeUnit): Promise<Uint8Array> {
  const { clerk } = await openOffice(world, unit)
  const { resultFile } = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  return (await clerk.get(`/api/v1/desk/dossiers/${id}/files/${resultFile}`)).rawPayload
}

const withoutPoppler = spawnSync('pdftotext', ['-v']).error !== undefined
const textOf = (pdf: Uint8Array) =>
  spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).stdout.toString().replace(/\s+/g, ' ')

test.each(
  await serviceCodes(),
)('%s goes from the answers to the signed result in the store', async (code) => {
  const service = await readService(code)
  const id = await submit(service)
  const unit = placeOf(code)
  await handleWhole(world, id, { unit, facts: factsFor(service) })

  const mine = (await minh.get('/api/v1/dossiers')).json().items.find((one: { id: string }) => one.id === id)
  expect(mine).toMatchObject({ status: 'returned', resultDocument: expect.any(String) })
  const documents = await myDocuments(world.app, citizenActor())
  expect(documents).toContainEqual(expect.objectContaining({ id: mine.resultDocument }))

  const pdf = await resultOf(id, unit)
  expect(await readSignatures(pdf, inject('trustCa'))).toMatchObject([
    { intact: true, trusted: true, laterChanges: 'signed' },
    { intact: true, trusted: true, coversWholeDocument: true },
  ])
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1)
  if (withoutPoppler) return
  for (const words of says[code]!) expect(textOf(pdf)).toContain(words)
  expect(textOf(pdf), 'the code by which it is verified').toMatch(/\/xac-minh ([0-9A-Z]{4}-){3}[0-9A-Z]{4} /)
})

test.skipIf(withoutPoppler)('poppler finds both signatures of a result valid', async () => {
  const service = await readService('1.004873')
  const id = await submit(service)
  await handleWhole(world, id, { facts: factsFor(service) })
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-result-'))
  writeFileSync(join(folder, 'result.pdf'), await resultOf(id, 'H52.40'))
  const said = spawnSync('pdfsig', ['-nocert', 'result.pdf'], { cwd: folder }).stdout.toString()
  rmSync(folder, { recursive: true })
  expect(said.split('Signature is Valid').length - 1).toBe(2)
})

test('an electronic certified copy carries the pages that were handed in, one number for each original', async () => {
  const service = await readService('2.000815')
  const example = service.examples.find(({ answers }) => answers['copy-kind'] === 'electronic')!
  const id = await submit(service, example)
  await handleWhole(world, id)
  expect((await PDFDocument.load(await resultOf(id, 'H52.40'))).getPageCount()).toBe(2)
})

test('a change of land is taken by the land registration office and nobody else of the province', async () => {
  const begin = (unit: string) => minh.post('/api/v1/drafts', { procedure: '1.013831', unit })
  expect((await begin('H52.06')).json()).toMatchObject({
    code: 'not-offered-here',
    detail: expect.stringContaining('Land Registration Office'),
  })
  expect((await begin('H52.06.01')).statusCode).toBe(201)
  expect((await begin('H52.15.01')).json()).toMatchObject({ code: 'not-offered-here' })
})

test('what the officer must enter is never made up, and stays for the next draft', async () => {
  const service = await readService('1.001612')
  const id = await submit(service)
  const { clerk, officer } = await openOffice(world)
  expect((await move(clerk, id, 'accept')).statusCode).toBe(204)
  expect((await move(officer, id, 'draft-result')).json()).toMatchObject({
    status: 422,
    code: 'result-facts-faulty',
    errors: [{ pointer: '/facts/business-number', code: 'fact-missing' }],
  })
  expect(
    (await move(officer, id, 'draft-result', { facts: { 'business-number': '1', own: 'x' } })).json().errors,
  ).toMatchObject([{ pointer: '/facts/own', code: 'fact-unknown' }])
  const facts = { 'business-number': '000190000123' }
  expect((await move(officer, id, 'draft-result', { facts })).statusCode).toBe(204)
  const first = (await officer.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(first.resultFacts).toMatchObject([{ id: 'business-number', entered: '000190000123' }])
  expect((await move(officer, id, 'draft-result')).statusCode).toBe(204)
  const again = (await officer.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(again.result).toEqual(first.result)
})
