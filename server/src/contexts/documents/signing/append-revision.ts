import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRef } from 'pdf-lib'

/** What one incremental update adds: whole new or changed objects, each under its reference. */
export type Revision = { document: PDFDocument; objects: ReadonlyMap<PDFRef, PDFObject | string> }

/**
 * Appends an update to a PDF without touching a byte before it, so that earlier signatures stay valid
 * (ISO 32000-1, 7.5.6). An object given as text is written as it is.
 */
export function appendRevision(original: Uint8Array, { document, objects }: Revision): Uint8Array {
  const chunks: Uint8Array[] = [original, Buffer.from('\n')]
  let length = original.length + 1
  const write = (chunk: Uint8Array) => {
    chunks.push(chunk)
    length += chunk.length
  }
  const entries = [...objects]
    .map(([ref, object]) => ({ ref, object, offset: 0 }))
    .sort((a, b) => a.ref.objectNumber - b.ref.objectNumber)
  for (const entry of entries) {
    entry.offset = length
    write(Buffer.from(`${entry.ref.objectNumber} ${entry.ref.generationNumber} obj\n`))
    write(typeof entry.object === 'string' ? Buffer.from(entry.object, 'latin1') : serialise(entry.object))
    write(Buffer.from('\nendobj\n'))
  }
  const table = { entries, offset: length, previous: lastTableOffset(original) }
  write(
    usesTableStream(original, table.previous) ? tableStream(document, table) : plainTable(document, table),
  )
  write(Buffer.from(`startxref\n${table.offset}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

type Entry = { ref: PDFRef; offset: number }
type Table = { entries: Entry[]; offset: number; previous: number }

function plainTable(document: PDFDocument, { entries, previous }: Table): Uint8Array {
  const rows = entries.map(({ ref, offset }) => {
    const place = String(offset).padStart(10, '0')
    return `${ref.objectNumber} 1\n${place} ${String(ref.generationNumber).padStart(5, '0')} n\r\n`
  })
  const trailer = trailerOf(document, document.context.largestObjectNumber + 1, previous)
  return Buffer.concat([
    Buffer.from(`xref\n${rows.join('')}trailer\n`),
    serialise(trailer),
    Buffer.from('\n'),
  ])
}

/** A file that keeps its table in a stream must go on doing so (ISO 32000-1, 7.5.8.4). */
function tableStream(document: PDFDocument, { entries, offset, previous }: Table): Uint8Array {
  const own = PDFRef.of(document.context.largestObjectNumber + 1)
  const all = [...entries, { ref: own, offset }]
  const body = Buffer.alloc(all.length * 7)
  all.forEach((entry, index) => {
    body.writeUInt8(1, index * 7)
    body.writeUInt32BE(entry.offset, index * 7 + 1)
    body.writeUInt16BE(entry.ref.generationNumber, index * 7 + 5)
  })
  const { context } = document
  const dict = trailerOf(document, own.objectNumber + 1, previous)
  dict.set(PDFName.of('Type'), PDFName.of('XRef'))
  dict.set(PDFName.of('W'), context.obj([1, 4, 2]))
  dict.set(PDFName.of('Index'), context.obj(all.flatMap(({ ref }) => [ref.objectNumber, 1])))
  dict.set(PDFName.of('Length'), context.obj(body.length))
  return Buffer.concat([
    Buffer.from(`${own.objectNumber} 0 obj\n`),
    serialise(dict),
    Buffer.from('\nstream\n'),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

function trailerOf({ context }: PDFDocument, size: number, previous: number): PDFDict {
  const { Root, Info, ID } = context.trailerInfo
  const trailer = PDFDict.withContext(context)
  trailer.set(PDFName.of('Size'), context.obj(size))
  if (Root) trailer.set(PDFName.of('Root'), Root)
  if (Info) trailer.set(PDFName.of('Info'), Info)
  trailer.set(PDFName.of('ID'), ID ?? context.obj([PDFHexString.of('00'), PDFHexString.of('00')]))
  trailer.set(PDFName.of('Prev'), context.obj(previous))
  return trailer
}

function lastTableOffset(original: Uint8Array): number {
  const tail = Buffer.from(original.subarray(-2048)).toString('latin1')
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)
  if (!found) throw new Error('the PDF does not end with startxref')
  return Number(found[1])
}

const usesTableStream = (original: Uint8Array, offset: number) =>
  Buffer.from(original.subarray(offset, offset + 4)).toString('latin1') !== 'xref'

function serialise(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
