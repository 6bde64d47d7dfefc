import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { vietnamOffset } from './values/vietnam-time.ts'

/** A file of an archive: its place in it, and its bytes once they are wanted. */
export type ZipEntry = { path: string; bytes: () => Promise<Uint8Array> | Readable }

/**
 * What became of an entry: how many bytes of it are in the archive, and their SHA-256 (hex). `failure` is what stopped it from being
 * read; an entry that could not even be opened is not in the archive and has no `sha256`.
 */
export type ZipOutcome = { path: string; size: number; sha256: string | null; failure: unknown }

/** Pictures and PDF files are packed already: packing them again costs time and saves nothing. */
const packed = /\.(pdf|jpe?g|png|webp|zip|docx|xlsx)$/i

/**
 * Files one after the other as a ZIP archive, made while it is taken: a piece of one file is in memory at a time, and nothing more is
 * read when the reader goes away. A file that cannot be read does not break the archive; `ending` is told what became of each and
 * gives the last files. Up to 4 GB in all, as the format counts without its extension for more.
 */
export const zipStream = (
  entries: readonly ZipEntry[],
  { madeAt, ending }: { madeAt: Date; ending: (outcomes: readonly ZipOutcome[]) => ZipEntry[] },
): Readable => Readable.from(piecesOf(entries, madeAt, ending), { objectMode: false })

async function* piecesOf(
  entries: readonly ZipEntry[],
  madeAt: Date,
  ending: (outcomes: readonly ZipOutcome[]) => ZipEntry[],
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const room = { zip, ready, mtime: onTheClock(madeAt) }
  const outcomes: ZipOutcome[] = []
  for (const entry of entries) outcomes.push(yield* addEntry(room, entry))
  for (const entry of ending(outcomes)) yield* addEntry(room, entry)
  zip.end()
  yield* ready.splice(0)
}

type Room = { zip: Zip; ready: Uint8Array[]; mtime: Date }

async function* addEntry(
  { zip, ready, mtime }: Room,
  { path, bytes }: ZipEntry,
): AsyncGenerator<Uint8Array, ZipOutcome> {
  const hash = createHash('sha256')
  let size = 0
  let file: ZipPassThrough | ZipDeflate | undefined
  const open = () => {
    const opened = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path)
    // Made on Unix: else some programs take the names for those of DOS, in its letters.
    Object.assign(opened, { mtime, os: 3, attrs: 0o100644 << 16 })
    zip.add(opened)
    return opened
  }
  let failure: unknown = null
  try {
    for await (const piece of piecesIn(bytes)) {
      file ??= open()
      file.push(piece)
      hash.update(piece)
      size += piece.length
      yield* ready.splice(0)
    }
    file ??= open()
  } catch (error) {
    failure = error
  }
  file?.push(new Uint8Array(), true)
  yield* ready.splice(0)
  return { path, size, sha256: file ? hash.digest('hex') : null, failure }
}

async function* piecesIn(bytes: ZipEntry['bytes']): AsyncGenerator<Uint8Array> {
  const given = await bytes()
  if (given instanceof Uint8Array) yield given
  else for await (const piece of given) yield piece as Uint8Array
}

/** A ZIP archive says the time of a clock on a wall, without a zone, and the library reads the one of this machine: here Vietnam's. */
function onTheClock(moment: Date): Date {
  const there = new Date(moment.getTime() + vietnamOffset)
  return new Date(
    there.getUTCFullYear(),
    there.getUTCMonth(),
    there.getUTCDate(),
    there.getUTCHours(),
    there.getUTCMinutes(),
    there.getUTCSeconds(),
  )
}
