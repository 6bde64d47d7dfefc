import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { payAtPlatform } from '../../../../sandbox/src/payment/pay-at-platform.ts'
import { enrol, openOffice, signingPin } from '../../../test/office.ts'
import { fillDraft, readService } from '../../../test/stories.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Intake, signPdf } from '../../contexts/documents/index.ts'
import { uploadFile } from '../../contexts/documents/portal.ts'
import { noScriptBrowser } from './no-script-browser.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

/** A birth paper as a hospital would sign it. */
async function signedPaper(userId: string): Promise<Uint8Array> {
  await enrol(userId, 'Bệnh viện thử nghiệm', 'organisation')
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('Birth paper', { x: 90, y: 700 })
  return signPdf({
    pdf: await document.save({ useObjectStreams: false }),
    signer: { userId, pin: signingPin, name: 'Bệnh viện', title: '', unit: '' },
    signingService: world.partners.signing,
    timeStamping: world.partners.timeStamping,
    reason: 'Cấp giấy chứng sinh',
    location: 'Sơn La',
    at: world.clock.now,
  })
}

const changedByte = (pdf: Uint8Array) => {
  const changed = Buffer.from(pdf)
  changed[changed.indexOf('stream') + 12]! ^= 1
  return changed
}
const garbage = (pdf: Uint8Array) => {
  const bytes = Buffer.from(pdf)
  const start = bytes.indexOf('/Contents <') + '/Contents <'.length
  return bytes.fill('ab', start, start + 32_000)
}

test('the portal says beside each paper what its signature is worth, and refuses what cannot be opened', async () => {
  const khoa = noScriptBrowser(world, (await world.citizen('khoa')).token)
  await khoa.visit('/nop/1.001193')
  await khoa.post('/nop/1.001193', { unit: 'H52.40' })
  const draft = khoa.at().split('/')[2]!
  await khoa.visit(`/ho-so-nhap/${draft}/papers`)
  const upload = async (name: string, bytes: Uint8Array) => {
    await khoa.upload(`/ho-so-nhap/${draft}/tep`, 'birth-paper', { name, bytes: Buffer.from(bytes) })
    return khoa.status()
  }
  const pdf = await signedPaper('hospital-portal')
  expect(await upload('ky.pdf', pdf)).toBe(200)
  expect(khoa.text()).toContain('Chữ ký số hợp lệ')
  expect(khoa.text()).toContain('Bệnh viện thử nghiệm, ký lúc')
  expect(await upload('sua.pdf', changedByte(pdf))).toBe(200)
  expect(khoa.text()).toContain('Tệp bị sửa sau khi ký')
  expect(await upload('them.pdf', Buffer.concat([pdf, Buffer.from('%added\n')]))).toBe(200)
  expect(khoa.text()).toContain('Có nội dung thêm sau khi ký')
  expect(await upload('rac.pdf', garbage(pdf))).toBe(200)
  expect(khoa.text()).toContain('Không đọc được chữ ký')
  expect(await upload('cut.pdf', pdf.subarray(0, 400))).toBe(422)
  expect(khoa.text()).toContain('Không mở được tệp này')
})

async function dossierWith(intake: Intake, bytes: Uint8Array): Promise<string> {
  const minh = await world.citizen('minh')
  await world.listen()
  const service = await readService('1.004194')
  const draft = await fillDraft(minh, service.code, service.examples[0]!.answers)
  const actor = {
    kind: 'citizen',
    id: minh.id,
    name: '-',
    assurance: 2,
    signedInAt: world.clock.now,
  } as const
  await uploadFile(world.app, intake, actor, { draft, component: 'dwelling-proof', name: 'ky.pdf', bytes })
  await minh.post(`/api/v1/drafts/${draft}/submission`)
  const { payUrl } = (await minh.post(`/api/v1/drafts/${draft}/payment`)).json()
  await payAtPlatform(payUrl, 'paid')
  await world.settle()
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  return submitted.json().id
}
async function shownAtDesk(dossier: string) {
  const { clerk } = await openOffice(world)
  const { components } = (await clerk.get(`/api/v1/desk/dossiers/${dossier}`)).json()
  return components.flatMap((component: { files: unknown[] }) => component.files)
}

test('the desk shows it beside the document; a status that could not be asked is asked again by a job', async () => {
  const silent = { ...world.intake, revocation: { statusOf: async () => ({ state: 'unknown' as const }) } }
  const dossier = await dossierWith(silent, await signedPaper('hospital-desk'))
  expect(await shownAtDesk(dossier)).toMatchObject([
    { name: 'ky.pdf', signatures: [{ outcome: 'status-unknown', standing: 'open' }] },
  ])
  const again = () =>
    world.jobs.find(({ name }) => name === 'documents.ask-signatures-again')!.run(world.app, {})
  await again()
  expect(await shownAtDesk(dossier)).toMatchObject([{ signatures: [{ outcome: 'status-unknown' }] }])
  world.clock.now = new Date(world.clock.now.getTime() + 15 * 60_000)
  await again()
  expect(await shownAtDesk(dossier)).toMatchObject([
    {
      signatures: [
        {
          no: 1,
          outcome: 'valid',
          standing: 'holds',
          signer: 'Bệnh viện thử nghiệm',
          timeStamped: true,
          word: { vi: 'Chữ ký số hợp lệ', en: 'Valid signature' },
        },
      ],
    },
  ])
})
