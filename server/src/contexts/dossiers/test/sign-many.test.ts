import { PDFDocument } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { payAtPlatform } from '../../../../../sandbox/src/payment/pay-at-platform.ts'
import { startTrust, type Trust } from '../../../../../sandbox/src/trust/server.ts'
import { handleWhole, openOffice } from '../../../../test/office.ts'
import { fillDraft, readService } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { createSigningService } from '../../documents/index.ts'
import { readSignatures, uploadFile } from '../../documents/portal.ts'

const pin = '135790'
let world: World
let trust: Trust
let authorisations = 0
beforeEach(async () => {
  world = await createWorld()
  await world.listen()
  // A signing service of its own: its leader's key asks for a code, which other tests would not expect.
  trust = await startTrust({ port: 0, dataDir: `${world.folder}/trust` })
  const service = createSigningService({ url: trust.url, client: trust })
  authorisations = 0
  Object.assign(world.partners.signing, service, {
    signHashes: (order: Parameters<typeof service.signHashes>[0]) => {
      authorisations++
      return service.signHashes(order)
    },
  })
})
afterEach(async () => {
  await trust.close()
  await world.close()
})

async function residenceDossier(): Promise<string> {
  const minh = await world.citizen('minh')
  const service = await readService('1.004194')
  const draft = await fillDraft(minh, service.code, service.examples[0]!.answers)
  const scan = await PDFDocument.create()
  scan.addPage([595, 842])
  const actor = {
    kind: 'citizen',
    id: minh.id,
    name: '-',
    assurance: 2,
    signedInAt: world.clock.now,
  } as const
  const file = { draft, component: 'dwelling-proof', name: 'a.pdf', bytes: await scan.save() }
  await uploadFile(world.app, world.intake, actor, file)
  await minh.post(`/api/v1/drafts/${draft}/submission`)
  const { payUrl } = (await minh.post(`/api/v1/drafts/${draft}/payment`)).json()
  await payAtPlatform(payUrl, 'paid')
  await world.settle()
  const submitted = await minh.post(`/api/v1/drafts/${draft}/submission`)
  expect(submitted.statusCode, submitted.body).toBe(200)
  return submitted.json().id
}

test('a leader signs many with one code; what may not be signed is told, and a wrong code signs nothing', async () => {
  const ids = [await residenceDossier(), await residenceDossier(), await residenceDossier()]
  for (const id of ids.slice(0, 2)) await handleWhole(world, id, { until: 'sign-result' })
  const { leader, officer, clerk } = await openOffice(world)
  const me = (await leader.get('/api/v1/me')).json()
  await fetch(`${trust.url}/admin/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ userId: me.id, name: me.name, title: 'Chủ tịch', organisation: 'UBND' },
      ...{ kind: 'person', pin, asks: 'PIN AND OTP' },
    }),
  })
  const sentCode = async () => {
    expect((await leader.post('/api/v1/desk/signing-codes', { of: 'own' })).statusCode).toBe(204)
    const answer = await fetch(`${trust.url}/admin/codes?userId=${me.id}`)
    return ((await answer.json()) as { code: string }).code
  }
  const sign = (body: object) => leader.post('/api/v1/desk/signatures', { dossiers: ids, pin, ...body })

  expect((await leader.get('/api/v1/desk/signing-key')).json()).toEqual({ asks: ['pin', 'code'], most: 100 })
  expect((await sign({})).json()).toMatchObject({ status: 422, code: 'signing-code-needed' })
  expect((await sign({ code: '000000' })).json()).toMatchObject({
    status: 422,
    code: 'wrong-signing-code',
    errors: [{ pointer: '/code' }],
  })
  authorisations = 0
  const done = await sign({ code: await sentCode() })
  expect(done.statusCode, done.body).toBe(200)
  const { signed, refused } = done.json()
  expect([signed, authorisations]).toEqual([ids.slice(0, 2), 1])
  expect(refused).toMatchObject([{ id: ids[2], code: 'move-not-allowed' }])
  for (const id of signed) {
    const { resultFile, allowedMoves } = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
    const { rawPayload } = await clerk.get(`/api/v1/desk/dossiers/${id}/files/${resultFile}`)
    expect(allowedMoves).not.toContain('sign-result')
    expect(await readSignatures(rawPayload, trust.caCertificatePem)).toMatchObject([
      { signer: me.name, intact: true, laterChanges: 'none' },
    ])
  }
  expect((await sign({ code: await sentCode() })).json().signed).toEqual([])

  expect((await officer.get('/api/v1/desk/signing-key')).statusCode).toBe(403)
  expect((await officer.post('/api/v1/desk/signing-codes', { of: 'own' })).statusCode).toBe(403)
  const byOfficer = await officer.post('/api/v1/desk/signatures', { dossiers: ids, pin })
  expect(byOfficer.json().signed).toEqual([])
})
