import { inflateRawSync } from 'node:zlib'

/**
 * How many bytes the entries of a zip file make when they are unpacked, at most `limit`: each is unpacked and counted,
 * because the sizes that a file states of itself may lie (PKWARE APPNOTE 4.3.12).
 */
export function unpackedSize(bytes: Uint8Array, limit: number): number | 'too-large' | 'not-a-zip' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf('PK\x05\x06')
  if (end < 0 || end + 22 > file.length) return 'not-a-zip'
  const entries = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  let total = 0
  for (let index = 0; index < entries; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return 'not-a-zip'
    const packed = packedEntry(file, at)
    if (!packed) return 'not-a-zip'
    try {
      total += packed.deflated
        ? inflateRawSync(packed.data, { maxOutputLength: limit - total }).length
        : packed.data.length
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'not-a-zip'
    }
    if (total >= limit) return 'too-large'
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return total
}

/** The packed bytes of the entry that the directory describes at `at`; undefined when they lie outside the file. */
function packedEntry(file: Buffer, at: number): { deflated: boolean; data: Buffer } | undefined {
  const method = file.readUInt16LE(at + 10)
  const length = file.readUInt32LE(at + 20)
  const local = file.readUInt32LE(at + 42)
  if (local + 30 > file.length || (method !== 0 && method !== 8)) return undefined
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (start + length > file.length) return undefined
  return { deflated: method === 8, data: file.subarray(start, start + length) }
}
