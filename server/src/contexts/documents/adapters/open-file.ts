import sharp from 'sharp'
import type { MediaType } from '../rules/file-kind.ts'
import type { Inspection } from '../signing/inspect-pdf.ts'
import type { PdfInspector } from './pdf-inspector.ts'

/**
 * Opens a file and reads it to its end: a whole picture, or a PDF with pages and no password, of which the signatures are
 * told. Null when it cannot be opened.
 */
export async function openFile(
  inspector: PdfInspector,
  bytes: Uint8Array,
  type: MediaType,
): Promise<Inspection | null> {
  if (type === 'application/pdf') return inspector.inspect(bytes)
  try {
    // 100 megapixels: more would be a decompression bomb, not a photographed page.
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000 })
    const { width, height } = await image.metadata()
    await image.resize(16, 16, { fit: 'fill' }).raw().toBuffer()
    return width && height ? { pages: 1, signatures: [] } : null
  } catch {
    return null
  }
}
