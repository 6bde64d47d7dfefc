import { PDFDocument } from 'pdf-lib'
import { type SignatureVerdict, signaturesIn } from './read-signatures.ts'

export type Inspection = { pages: number; signatures: SignatureVerdict[] | 'not-readable' }

/** Opens a PDF and judges the signatures in it; null when it cannot be opened: damaged, with a password, without pages. */
export async function inspectPdf(pdf: Uint8Array, trustedPem: string): Promise<Inspection | null> {
  try {
    const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true })
    const pages = document.getPageCount()
    if (pages === 0) return null
    return {
      pages,
      signatures: await signaturesIn(document, pdf, trustedPem).catch(() => 'not-readable' as const),
    }
  } catch {
    return null
  }
}
