import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import type { MediaType } from '../rules/file-kind.ts'

/** Whether the file can really be opened and read to its end: a whole picture, or a PDF with pages and no password. */
export async function canBeOpened(bytes: Uint8Array, type: MediaType): Promise<boolean> {
  try {
    if (type === 'application/pdf') {
      const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
      return document.getPageCount() > 0
    }
    // 100 megapixels: more would be a decompression bomb, not a photographed page.
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000 })
    const { width, height } = await image.metadata()
    await image.resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return Boolean(width && height)
  } catch {
    return false
  }
}
