import { PDFDocument } from 'pdf-lib'

/** One file of a paper and what is annexed to it; what the paper says of itself, its stamp places too, stays. */
export async function joinPapers(paper: Uint8Array, annexes: readonly Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDFDocument.load(paper, { updateMetadata: false })
  for (const bytes of annexes) {
    const annex = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await joined.copyPages(annex, annex.getPageIndices())) joined.addPage(page)
  }
  return joined.save({ useObjectStreams: false })
}
