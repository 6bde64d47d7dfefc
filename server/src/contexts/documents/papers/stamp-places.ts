import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'

/** Where a visible stamp may stand: points from the lower left corner of the page, 1 being the first page. */
export type StampPlace = { page: number; x: number; y: number; width: number; height: number }

/** The room a paper keeps for its signer and for the seal of the agency. */
export type StampPlaces = { signer: StampPlace; seal: StampPlace }

/** The entry of the document information under which a paper carries its places, so that it can be signed later. */
export const stampPlacesEntry = 'StampPlaces'

/** The places of a paper that other pages were put before. */
export const movedBy = (pages: number, { signer, seal }: StampPlaces): StampPlaces => ({
  signer: { ...signer, page: signer.page + pages },
  seal: { ...seal, page: seal.page + pages },
})

/** Reads the places that a paper made here carries with it; undefined for any other PDF. */
export async function stampPlacesOf(pdf: Uint8Array): Promise<StampPlaces | undefined> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false })
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict)
  const entry = info?.lookup(PDFName.of(stampPlacesEntry))
  if (!(entry instanceof PDFString || entry instanceof PDFHexString)) return undefined
  return JSON.parse(entry.decodeText()) as StampPlaces
}
