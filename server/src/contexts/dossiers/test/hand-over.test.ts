import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { handleWhole, move, openOffice } from '../../../../test/office.ts'
import { submitFreeBirth } from '../../../../test/stories.ts'
import { createWorld, type World } from '../../../../test/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld({ pages: true })
})
afterEach(() => world.close())

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A birth whose result is ready, to be had in the way the applicant wishes. */
async function resolved(delivery: 'desk' | 'post') {
  const minh = await world.citizen('minh')
  const { id } = await submitFreeBirth(minh)
  await sql`update dossiers.dossier set delivery = ${delivery} where id = ${id}`.execute(world.db)
  await handleWhole(world, id, { until: 'hand-over' })
  return { id, minh, ...(await openOffice(world)) }
}
const receipt = {
  receiver: 'Quàng Thị Hoa',
  relation: 'authorised',
  proof: 'Giấy ủy quyền, căn cước',
  slip: false,
}

test('whoever takes a result at the desk signs for it, and the signature is kept', async () => {
  const { id, clerk, officer } = await resolved('desk')
  const give = (change: Record<string, unknown>) =>
    move(clerk, id, 'hand-over', { receipt: { ...receipt, ...change } })
  expect((await give({ receiver: ' ', proof: '' })).json()).toMatchObject({
    code: 'receipt-faulty',
    errors: [{ pointer: '/receiver' }, { pointer: '/proof' }, { pointer: '/signature' }],
  })
  for (const signature of ['bm8gcGljdHVyZQ==', 'iVBORw0KGgoAAAANSUhEUg=='])
    expect((await give({ signature })).json()).toMatchObject({ errors: [{ pointer: '/signature' }] })
  const blank = await clerk.get(`/api/v1/desk/dossiers/${id}/handing-slip.pdf`)
  expect(blank.headers['content-type']).toBe('application/pdf')
  expect((await move(officer, id, 'hand-over', { receipt: { ...receipt, slip: true } })).json().code).toBe(
    'move-not-allowed',
  )
  const race = await Promise.all([give({ signature: onePixel }), give({ signature: onePixel })])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page).toMatchObject({
    status: { code: 'returned' },
    handing: { receiver: 'Quàng Thị Hoa', relation: 'authorised', slip: false },
  })
  const picture = await clerk.get(`/api/v1/desk/dossiers/${id}/files/${page.handing.signature}`)
  expect(picture.headers['content-type']).toBe('image/png')
  const slip = await clerk.get(`/api/v1/desk/dossiers/${id}/handing-slip.pdf`)
  expect(slip.headers['content-type']).toBe('application/pdf')
})

test('a result goes by post, comes back, goes again, and the dossier ends when it is delivered', async () => {
  const { id, minh, clerk } = await resolved('post')
  const allowed = async () => (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json().allowedMoves
  const parcel = {
    receiver: 'Lò Văn Minh',
    address: 'Bản Cá, xã Chiềng Sung',
    tracking: 'EA123',
    cost: 26_000,
  }
  expect(await allowed()).toEqual(['hand-over', 'send-by-post'])
  expect((await move(clerk, id, 'confirm-delivery')).json().code).toBe('move-not-allowed')
  expect((await move(clerk, id, 'send-by-post', { ...parcel, tracking: ' ' })).json()).toMatchObject({
    code: 'receipt-faulty',
    errors: [{ pointer: '/tracking' }],
  })
  const race = await Promise.all([
    move(clerk, id, 'send-by-post', parcel),
    move(clerk, id, 'send-by-post', parcel),
  ])
  expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
  expect(await allowed()).toEqual(['confirm-delivery', 'post-came-back'])
  expect((await move(clerk, id, 'post-came-back', { reason: ' ' })).json().code).toBe('reason-required')
  expect((await move(clerk, id, 'post-came-back', { reason: 'Không có người nhận.' })).statusCode).toBe(204)
  expect((await move(clerk, id, 'send-by-post', { ...parcel, tracking: 'EA124' })).statusCode).toBe(204)
  expect((await move(clerk, id, 'confirm-delivery')).statusCode).toBe(204)
  const page = (await clerk.get(`/api/v1/desk/dossiers/${id}`)).json()
  expect(page).toMatchObject({
    status: { code: 'returned' },
    shipments: [
      { no: 1, tracking: 'EA123', outcome: 'came-back', note: 'Không có người nhận.' },
      { no: 2, tracking: 'EA124', outcome: 'delivered' },
    ],
  })
  expect((await minh.get(`/ho-so/${id}`)).body).toContain('EA124')
})
