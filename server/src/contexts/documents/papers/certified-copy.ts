import { PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import type { Content } from 'pdfmake/interfaces.js'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { writeDate } from './official-writing.ts'
import { ruledTable } from './paper-table.ts'
import { renderPaper } from './render-paper.ts'
import { movedBy, stampPlacesEntry, stampPlacesOf } from './stamp-places.ts'
import {
  closing,
  type IssuingOffice,
  paperTitle,
  paragraph,
  type Signatory,
  stateHeading,
  type VerificationMark,
  verificationMark,
} from './state-layout.ts'

/** A file that was handed in, to be part of the copy. */
export type Scan = { bytes: Uint8Array; mediaType: string }

/** What is attested: the originals with the number each was entered under. */
export type CertifiedCopy = {
  /** `118/2026-SCT/BS`. */
  book: string
  certifiedOn: PlainDate
  office: string
  letterhead: IssuingOffice
  dossier: string
  electronic: boolean
  originals: readonly {
    number: string
    title: string
    issuer: string
    /** `CĐ-1001 ngày 02/06/2024`. */
    mark: string
    pages: string
    copies: string
  }[]
  requester: string
  signatory: Signatory
}

/**
 * The attestation that a copy is true to its original (Decree 23/2015, art. 20; words of Circular 01/2020/TT-BTP, from memory), on
 * the last page. The pages of an electronic copy go before it, the first one marked as a copy.
 */
export async function makeCertifiedCopy(
  copy: CertifiedCopy,
  madeAt: Date,
  scans: readonly Scan[],
  mark?: VerificationMark,
): Promise<Uint8Array> {
  const numbers = [...new Set(copy.originals.map(({ number }) => number))].join(', ')
  const attestation = await renderPaper({
    title: `Chứng thực bản sao đúng với bản chính, số ${numbers}, quyển số ${copy.book}`,
    author: copy.office,
    fontSize: 13.5,
    madeAt,
    content: [
      stateHeading({
        office: copy.letterhead,
        numberLines: [`Mã hồ sơ: ${copy.dossier}`],
        issuedOn: copy.certifiedOn,
      }),
      paperTitle('LỜI CHỨNG', 'CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH'),
      paragraph(`Người yêu cầu chứng thực: ${copy.requester}.`),
      originalsTable(copy),
      closing(copy.signatory, verificationMark(mark), paragraph(attested(copy, numbers))),
    ],
  })
  return scans.length > 0 ? withScans(attestation, scans, await copyMark(copy, madeAt)) : attestation
}

const attested = ({ book, certifiedOn, electronic, originals }: CertifiedCopy, numbers: string): string =>
  [
    `Chứng thực bản sao${electronic ? ' điện tử' : ''} đúng với bản chính.`,
    `Số chứng thực: ${numbers}, quyển số ${book}.`,
    `${writeDate(certifiedOn).replace(/^n/, 'N')}.`,
    originals.some(({ copies }) => Number(copies) > 1)
      ? 'Các bản sao của cùng một bản chính được chứng thực cùng một lúc ghi chung một số chứng thực.'
      : '',
  ]
    .filter(Boolean)
    .join(' ')

const originalsTable = ({ originals }: CertifiedCopy): Content =>
  ruledTable(
    ['Số chứng thực', 'Bản chính', 'Cơ quan cấp', 'Số, ngày cấp', 'Số trang', 'Số bản sao'],
    originals.map(({ number, title, issuer, mark, pages, copies }) => [
      number,
      title,
      issuer,
      mark,
      pages,
      copies,
    ]),
    [56, '*', '*', 90, 40, 44],
  )

/** A page that says nothing but that it is a copy, to be laid over the first page. */
const copyMark = ({ office }: CertifiedCopy, madeAt: Date): Promise<Uint8Array> =>
  renderPaper({
    title: 'BẢN SAO',
    author: office,
    fontSize: 14,
    madeAt,
    content: [{ text: 'BẢN SAO', bold: true, color: '#9b1c1c', absolutePosition: { x: 500, y: 14 } }],
  })

const a4 = [595.28, 841.89] as const

async function withScans(
  attestation: Uint8Array,
  scans: readonly Scan[],
  mark: Uint8Array,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(attestation, { updateMetadata: false })
  let at = 0
  for (const { bytes, mediaType } of scans) {
    if (mediaType === 'application/pdf') {
      const scanned = await PDFDocument.load(bytes, { updateMetadata: false })
      for (const page of await document.copyPages(scanned, scanned.getPageIndices()))
        document.insertPage(at++, page)
      continue
    }
    const image = mediaType === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
    const { width, height } = image.scaleToFit(a4[0] - 40, a4[1] - 80)
    document
      .insertPage(at++, [...a4])
      .drawImage(image, { x: (a4[0] - width) / 2, y: (a4[1] - height) / 2, width, height })
  }
  const [overlay] = await document.embedPdf(mark)
  if (overlay) document.getPage(0).drawPage(overlay)
  await movePlaces(document, attestation, at)
  return document.save({ useObjectStreams: false })
}

/** The stamps stand where they stood on the attestation, now so many pages later. */
async function movePlaces(document: PDFDocument, attestation: Uint8Array, pages: number): Promise<void> {
  const places = await stampPlacesOf(attestation)
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict)
  if (places && info)
    info.set(PDFName.of(stampPlacesEntry), PDFHexString.fromText(JSON.stringify(movedBy(pages, places))))
}
