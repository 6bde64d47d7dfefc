import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipStream } from './zip-stream.ts'

const madeAt = new Date('2026-11-23T02:00:00Z')
const all = async (zip: Readable) => Buffer.concat((await zip.toArray()) as Buffer[])
const nothingMore = { madeAt, ending: () => [] }

test('files come out of the archive as they went in, packed or not, and empty ones too', async () => {
  const noise = randomBytes(300_000)
  const entries = [
    {
      path: 'thư mục/ảnh.jpg',
      bytes: () => Readable.from([noise.subarray(0, 70_000), noise.subarray(70_000)]),
    },
    { path: 'a.json', bytes: async () => Buffer.from('{}') },
    { path: 'trống.txt', bytes: () => Readable.from([]) },
  ]
  const archive = await all(zipStream(entries, nothingMore))
  const files = unzipSync(archive)
  expect(Object.keys(files)).toEqual(entries.map(({ path }) => path))
  expect(Buffer.from(files['thư mục/ảnh.jpg']!)).toEqual(noise)
  expect(Buffer.from(files['a.json']!).toString()).toBe('{}')
  expect(files['trống.txt']!.length).toBe(0)
  expect(await all(zipStream(entries, nothingMore))).toEqual(archive)
})

test('a file that cannot be opened is left out, one that breaks off is closed, and the ending is told of both', async () => {
  async function* torn() {
    yield Buffer.from('half')
    throw new Error('torn off')
  }
  const entries = [
    { path: 'gone.pdf', bytes: async () => Promise.reject(new Error('gone')) },
    { path: 'torn.pdf', bytes: () => Readable.from(torn()) },
    { path: 'last.txt', bytes: async () => Buffer.from('there') },
  ]
  let told: unknown
  const ending = (outcomes: unknown) => {
    told = outcomes
    return [{ path: 'list.txt', bytes: async () => Buffer.from('list') }]
  }
  const files = unzipSync(await all(zipStream(entries, { madeAt, ending })))
  expect(Object.keys(files)).toEqual(['torn.pdf', 'last.txt', 'list.txt'])
  expect(told).toMatchObject([
    { path: 'gone.pdf', size: 0, sha256: null, failure: new Error('gone') },
    { path: 'torn.pdf', size: 4, failure: new Error('torn off') },
    { path: 'last.txt', size: 5, failure: null },
  ])
})

test('no more is read than is taken, and nothing once the reader has gone', async () => {
  let [read, closed] = [0, false]
  async function* endless() {
    try {
      for (;;) {
        read += 65_536
        yield Buffer.alloc(65_536)
      }
    } finally {
      closed = true
    }
  }
  const zip = zipStream([{ path: 'a.pdf', bytes: () => Readable.from(endless()) }], nothingMore)
  let taken = 0
  for await (const piece of zip) {
    taken += (piece as Buffer).length
    expect(read - taken).toBeLessThan(2_000_000)
    if (taken > 20_000_000) break
  }
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(closed).toBe(true)
})
