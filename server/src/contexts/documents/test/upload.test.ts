import { createHash, randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { communes } from '../../../../test/people.ts'
import { createWorld, type World } from '../../../../test/world.ts'
import { filesOfDraft } from '../index.ts'

let world: World
let citizen: Awaited<ReturnType<World['citizen']>>
let draft: string
beforeEach(async () => {
  world = await createWorld()
  citizen = await world.citizen('minh')
  const started = await citizen.post('/api/v1/drafts', { procedure: '1.001193', unit: communes.toHieu })
  draft = started.json().id
})
afterEach(() => world.close())

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture that opens, with so many bytes after its end that it comes in several pieces. */
const picture = (): Buffer => Buffer.concat([onePixel, randomBytes(200_000)])
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const asked = (bytes: Buffer, name = 'giay-chung-sinh.png', component = 'birth-paper') => ({
  component,
  name,
  size: bytes.length,
  head: bytes.subarray(0, 16).toString('base64'),
  sha256: sha256(bytes),
})
const begin = (bytes: Buffer, change: object = {}) =>
  citizen.post(`/api/v1/drafts/${draft}/uploads`, { ...asked(bytes), ...change })
const send = (id: string, offset: number, bytes: Buffer, token = citizen.token) =>
  world.http.inject({
    method: 'PATCH',
    url: `/api/v1/uploads/${id}`,
    headers: {
      cookie: `mc_session=${token}`,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    payload: bytes,
  })
const stored = () => world.app.read({ kind: 'system', id: 'test' }, (read) => filesOfDraft(read, draft))

test('a line that is cut in the middle: begun again it goes on from where it was, and the bytes are the same', async () => {
  const bytes = picture()
  const { id, offset } = (await begin(bytes)).json()
  expect(offset).toBe(0)
  expect((await send(id, 0, bytes.subarray(0, 70_000))).json()).toMatchObject({ offset: 70_000, file: null })
  expect(await stored()).toEqual([])
  // The answer to this one is lost; whoever asks is told that it has arrived.
  await send(id, 70_000, bytes.subarray(70_000, 140_000))
  expect((await begin(bytes)).json()).toEqual({ id, size: bytes.length, offset: 140_000, file: null })
  const wrong = await send(id, 70_000, bytes.subarray(70_000, 140_000))
  expect([wrong.statusCode, wrong.json().code]).toEqual([409, 'upload-offset-wrong'])
  const whole = await send(id, 140_000, bytes.subarray(140_000))
  const [file] = await stored()
  expect(whole.json()).toEqual({ id, size: bytes.length, offset: bytes.length, file: file!.id })
  expect(file).toMatchObject({ name: 'giay-chung-sinh.png', mediaType: 'image/png', sha256: sha256(bytes) })
  expect(Buffer.from(await world.partners.objects.get(file!.sha256)).equals(bytes)).toBe(true)
  expect((await citizen.get(`/api/v1/uploads/${id}`)).json()).toMatchObject({ file: file!.id })
})

test('two uploads at once and two pieces at once: each byte once', async () => {
  const [one, other] = [picture(), picture()]
  const [first, second] = await Promise.all([begin(one), begin(other, { name: 'anh-hai.png' })])
  const ids = [first.json().id, second.json().id]
  expect(ids[0]).not.toBe(ids[1])
  const answers = await Promise.all([
    send(ids[0], 0, one.subarray(0, 100_000)),
    send(ids[0], 0, one.subarray(0, 100_000)),
    send(ids[1], 0, other.subarray(0, 100_000)),
  ])
  expect(
    answers
      .slice(0, 2)
      .map(({ statusCode }) => statusCode)
      .sort(),
  ).toEqual([200, 409])
  await Promise.all([
    send(ids[0], 100_000, one.subarray(100_000)),
    send(ids[1], 100_000, other.subarray(100_000)),
  ])
  expect((await stored()).map((file) => file.sha256).sort()).toEqual([sha256(one), sha256(other)].sort())
})

test('what cannot be taken is refused before its bytes, and damaged bytes at the end', async () => {
  const bytes = picture()
  const code = async (change: object) => (await begin(bytes, change)).json().code
  expect(await code({ size: 11_000_000 })).toBe('file-too-large')
  expect(await code({ size: 0 })).toBe('file-empty')
  expect(await code({ head: Buffer.from('MZ').toString('base64') })).toBe('file-unknown-kind')
  expect(await code({ name: 'giay.pdf' })).toBe('file-not-what-it-says')
  expect(await code({ component: 'no-such-paper' })).toBe('invalid-request')
  const { id } = (await begin(bytes, { sha256: sha256(Buffer.from('other')) })).json()
  const damaged = await send(id, 0, bytes)
  expect([damaged.statusCode, damaged.json().code]).toEqual([422, 'file-damaged'])
  expect((await citizen.get(`/api/v1/uploads/${id}`)).statusCode).toBe(404)
  expect(await stored()).toEqual([])
})

test('a stranger learns nothing of an upload, nothing goes into a draft that was put away, and what is left is cleared', async () => {
  const bytes = picture()
  const { id } = (await begin(bytes)).json()
  await send(id, 0, bytes.subarray(0, 1000))
  const stranger = await world.citizen('hoa')
  expect((await stranger.get(`/api/v1/uploads/${id}`)).statusCode).toBe(404)
  expect((await send(id, 1000, bytes.subarray(1000), stranger.token)).statusCode).toBe(404)
  expect((await stranger.post(`/api/v1/drafts/${draft}/uploads`, asked(bytes))).statusCode).toBe(404)
  expect((await world.stranger.get(`/api/v1/uploads/${id}`)).statusCode).toBe(401)
  world.clock.now = new Date(world.clock.now.getTime() + 25 * 3_600_000)
  await world.jobs.find(({ name }) => name === 'documents.drop-abandoned-uploads')!.run(world.app, {})
  expect(await world.count('documents.upload')).toBe(0)
  await expect(world.partners.pieces.read(id, 1000)).rejects.toThrow()
})
