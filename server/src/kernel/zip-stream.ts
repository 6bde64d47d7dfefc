import { PassThrough, type Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type Zipped = { path: string; bytes: () => Promise<Uint8Array> | Readable }

/** Pictures and PDF files are packed already: packing them again costs time and saves nothing. */
const packed = /\.(pdf|jpe?g|png|webp|zip|docx|xlsx)$/i

/** Files one after the other as a ZIP archive, read while it is sent: one piece of one file is in memory at a time. */
export function zipStream(files: readonly Zipped[], madeAt: Date): Readable {
  const out = new PassThrough()
  const zip = new Zip((error, data, final) => {
    if (error) return void out.destroy(error)
    out.write(Buffer.from(data))
    if (final) out.end()
  })
  void fill(zip, files, madeAt, out).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function fill(zip: Zip, files: readonly Zipped[], mtime: Date, out: PassThrough): Promise<void> {
  for (const { path, bytes } of files) {
    const entry = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path)
    entry.mtime = mtime
    zip.add(entry)
    const given = await bytes()
    if (given instanceof Uint8Array) entry.push(given, true)
    else {
      for await (const piece of given) {
        entry.push(piece as Uint8Array)
        if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve))
      }
      entry.push(new Uint8Array(), true)
    }
  }
  zip.end()
}
