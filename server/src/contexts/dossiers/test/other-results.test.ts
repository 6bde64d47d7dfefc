import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrol, enrolSigners, move, openOffice, recordOther, signingPin } from '../../../../test/office.ts'
import { fillDraft, readService } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { signPdf } from '../../documents/index.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const [notice, card] = ['KQ.G01.000065', 'KQ.G18.000047']
type Staff = Awaited<ReturnType<World['staff']>>
const pageOf = async (staff: Staff, id: string) => (await staff.get(`/api/v1/desk/dossiers/${id}`)).json()
const otherOf = async (staff: Staff, id: string, code: string) =>
  (await pageOf(staff, id)).otherResults.find((one: { code: string }) => one.code === code)

/** A birth with residence and insurance, signed by the leader: police and social insurance have it. */
async function atTheAgencies() {
  const hoa = await world.citizen('hoa')
  const { clerk, officer, leader, registry } = await openOffice(world)
  await enrolSigners({ leader })
  const { answers } = (await readService('2.000986')).examples[0]!
  const draft = await fillDraft(hoa, '2.000986', {
    ...answers,
    'copies-number': 0,
    'wants-identity-card': 'no',
  })
  const submitted = await hoa.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  const { id } = submitted.json()
  await move(clerk, id, 'accept')
  await move(officer, id, 'draft-result')
  await move(officer, id, 'complete-step')
  expect((await move(leader, id, 'sign-result', { pin: signingPin })).statusCode).toBe(204)
  const [police, insurance] = [await world.staff('catohieu.canbo'), await world.staff('bhxh.canbo')]
  return { id, hoa, clerk, officer, registry, police, insurance }
}

/** The card as social insurance signs it in its own system. */
async function signedCard(): Promise<Uint8Array> {
  await enrol('unit:H52.32', 'Bảo hiểm xã hội tỉnh Sơn La', 'organisation')
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  return signPdf({
    pdf: await document.save({ useObjectStreams: false }),
    signer: { userId: 'unit:H52.32', pin: signingPin, name: 'BHXH', title: '', unit: '' },
    signingService: world.partners.signing,
    timeStamping: world.partners.timeStamping,
    reason: 'Cấp thẻ bảo hiểm y tế',
    location: 'Sơn La',
    at: world.clock.now,
  })
}

const told = async () =>
  (
    await sql<{ text: string }>`select text from notifications.message
      where template = 'other-result-recorded' and channel = 'portal'`.execute(world.db)
  ).rows

test('a step waits for the result of its agency; a signed PDF goes into the person’s documents, one of two at once', async () => {
  const { id, hoa, clerk, officer, insurance } = await atTheAgencies()
  const waits = (await move(insurance, id, 'complete-step')).json()
  expect(waits).toMatchObject({ code: 'step-needs-missing', errors: [{ pointer: '/needs/results/0' }] })
  expect((await pageOf(insurance, id)).needs).toMatchObject([{ en: 'Health-insurance card', met: false }])
  // An identity card was not asked for.
  const codes = (await pageOf(officer, id)).otherResults.map(({ code }: { code: string }) => code)
  expect(codes).toEqual([notice, card])
  expect((await hoa.get(`/ho-so/${id}`)).body).toContain('Awaited from Social insurance')

  const given = { id, code: card, manner: 'electronic', number: 'TE1147900000001', issuedOn: '2026-11-23' }
  const pdf = await signedCard()
  const both = await Promise.all([recordOther(insurance, given, pdf), recordOther(insurance, given, pdf)])
  expect(both.map(({ statusCode }) => statusCode)).toEqual([204, 204])
  const { recordings } = await otherOf(clerk, id, card)
  expect(recordings).toMatchObject([
    {
      no: 1,
      number: 'TE1147900000001',
      unitName: 'Bảo hiểm xã hội tỉnh Sơn La',
      file: { signatures: [{ standing: 'holds' }] },
    },
  ])
  expect((await move(insurance, id, 'complete-step')).statusCode).toBe(204)
  await world.settle()
  await world.settle()
  expect(await told()).toHaveLength(1)

  const { document, file } = recordings[0]
  expect((await hoa.get(`/giay-to/${document}/tai-ve`)).rawPayload.equals(Buffer.from(pdf))).toBe(true)
  expect((await hoa.get('/giay-to')).body).toContain('Bảo hiểm xã hội tỉnh Sơn La')
  const mine = (await hoa.get(`/ho-so/${id}`)).body
  for (const words of ['TE1147900000001', `/giay-to/${document}/tai-ve`]) expect(mine).toContain(words)
  const zip = (await clerk.get(`/api/v1/desk/dossiers/${id}/archive.zip`)).rawPayload
  expect(Object.keys(unzipSync(zip))).toContain('ket-qua-co-quan-khac/01-TE1147900000001.pdf')
  expect((await clerk.get(`/api/v1/desk/dossiers/${id}/files/${file.id}`)).statusCode).toBe(200)
})

test('none has a reason; a correction stands beside what it corrects and never over what somebody else wrote', async () => {
  const { id, hoa, officer, police, insurance } = await atTheAgencies()
  const none = { id, code: card, manner: 'none', reason: 'Trẻ đã có thẻ bảo hiểm y tế.' }
  expect((await recordOther(insurance, none)).statusCode).toBe(204)
  expect((await move(insurance, id, 'complete-step')).statusCode).toBe(204)
  expect((await hoa.get(`/ho-so/${id}`)).body).toContain('Trẻ đã có thẻ bảo hiểm y tế.')

  const post = { id, code: card, manner: 'post', number: '9', issuedOn: '2026-11-23' }
  expect((await recordOther(insurance, post)).json().code).toBe('version-changed')
  const right = { ...post, replaces: '1' }
  expect((await recordOther(insurance, right)).statusCode).toBe(204)
  expect((await recordOther(insurance, right)).statusCode, 'the same again').toBe(204)
  // The leading unit received the real thing, and scans it.
  const scanned = { ...post, manner: 'electronic', replaces: '2' }
  expect((await recordOther(officer, scanned, await signedCard())).statusCode).toBe(204)
  expect((await recordOther(officer, { ...scanned, number: '10', replaces: '3' })).statusCode).toBe(204)
  const { recordings } = await otherOf(police, id, card)
  expect(recordings.map(({ manner, number }: Record<string, string>) => [manner, number])).toEqual([
    ['none', null],
    ['post', '9'],
    ['electronic', '9'],
    ['electronic', '10'],
  ])
  expect(recordings[3].file.id).toBe(recordings[2].file.id)
  const { rows } =
    await sql`select number, state from documents.document where kind = ${card} order by number`.execute(
      world.db,
    )
  expect(rows).toEqual([
    { number: '10', state: 'valid' },
    { number: '9', state: 'replaced' },
  ])
})

test('only those whose work it is record it, while the dossier lives, and only what is right', async () => {
  const { id, clerk, officer, registry, police, insurance } = await atTheAgencies()
  const given = { id, code: notice, manner: 'collect', number: '12/TB', issuedOn: '2026-11-23' }
  const codeOf = async (staff: Staff, change: object = {}, pdf?: Uint8Array) =>
    (await recordOther(staff, { ...given, ...change }, pdf)).json().code
  expect(await codeOf(await world.staff('chiengan.canbo'))).toBe('dossier-not-found')
  expect(await codeOf(insurance)).toBe('move-not-allowed')
  expect(await codeOf(registry)).toBe('move-not-allowed')
  expect(await codeOf(police, { code: 'KQ.G01.000023' })).toBe('move-not-allowed')
  for (const wrong of [{ number: ' ' }, { issuedOn: '2026-11-24' }, { manner: 'none' }, { manner: 'x' }])
    expect(await codeOf(police, wrong)).toBe('other-result-faulty')
  expect(await codeOf(police, {}, await signedCard())).toBe('other-result-faulty')
  expect(await codeOf(police, { manner: 'electronic' }, Buffer.from('no pdf'))).toBe('file-unknown-kind')
  expect(await codeOf(police, { replaces: 'x' })).toBe('invalid-request')
  expect((await move(police, id, `other-results/${notice}`, given)).statusCode).toBe(400)

  expect((await recordOther(police, given)).statusCode).toBe(204)
  await recordOther(clerk, { ...given, code: card })
  for (const agency of [police, insurance])
    expect((await move(agency, id, 'complete-step')).statusCode).toBe(204)
  expect((await move(registry, id, 'seal-result', { pin: signingPin })).statusCode).toBe(204)
  expect((await otherOf(officer, id, notice)).mayRecord).toBe(true)
  expect((await move(clerk, id, 'hand-over')).statusCode).toBe(204)
  expect((await otherOf(officer, id, notice)).mayRecord).toBe(false)
  expect(await codeOf(police, { number: '13', replaces: '1' })).toBe('move-not-allowed')
})
