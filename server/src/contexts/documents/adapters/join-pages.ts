import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'

const a4 = { short: 595.28, long: 841.89 }
/** A4 at 200 dpi: small writing is legible, and ten pages stay below the largest file. */
const longestSide = 2339

/**
 * One PDF of scanned or photographed pages in their order: pictures turned upright by what the camera noted and fitted to A4,
 * pages of PDFs as they are. A single PDF is left untouched, with its signatures. Rejects what cannot be read.
 */
export async function joinPages(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = pages
  if (only && pages.length === 1 && isPdf(only)) return only
  const whole = await PDFDocument.create()
  for (const page of pages) await (isPdf(page) ? addPdf(whole, page) : addPicture(whole, page))
  return whole.save()
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

async function addPdf(whole: PDFDocument, bytes: Uint8Array) {
  const part = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
}

async function addPicture(whole: PDFDocument, bytes: Uint8Array) {
  const { data, info } = await sharp(bytes, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  const lying = info.width > info.height
  const [width, height] = lying ? [a4.long, a4.short] : [a4.short, a4.long]
  const scale = Math.min(width / info.width, height / info.height)
  const [w, h] = [info.width * scale, info.height * scale]
  const picture = await whole.embedJpg(data)
  whole
    .addPage([width, height])
    .drawImage(picture, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h })
}
