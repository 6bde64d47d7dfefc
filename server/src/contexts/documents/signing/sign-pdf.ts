import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from 'pdf-lib'
import { toVietnamIso } from '../../../kernel/values/vietnam-time.ts'
import type { SigningService } from '../adapters/signing-service.ts'
import type { TimeStamping } from '../adapters/time-stamping.ts'
import { appendRevision } from './append-revision.ts'
import { assembleSignature, type PreparedSignature, prepareSignature, sha256 } from './make-signature.ts'
import { addStampAppearance, type VisibleStamp } from './stamp-appearance.ts'

/** What is put on a PDF, where and in whose name. */
export type PdfToSign = {
  pdf: Uint8Array
  signer: { name: string; title: string; unit: string }
  reason: string
  location: string
  /** The claimed moment; the time stamp proves one of its own. */
  at: Date
  visible?: VisibleStamp
}

/** Whose key signs, and what its holder gave for it. */
export type SigningHolder = { userId: string; pin: string; code?: string | undefined }

export type SigningOrder = Omit<PdfToSign, 'signer'> & {
  signer: PdfToSign['signer'] & SigningHolder
  signingService: SigningService
  timeStamping: TimeStamping
}

export type BatchOrder = {
  pdfs: readonly PdfToSign[]
  holder: SigningHolder
  signingService: SigningService
  timeStamping: TimeStamping
}

/** Room for the signature: three certificates and a time stamp take about half of it. */
const signatureBytes = 16_384
const rangePlaceholder = '0000000000 0000000000 0000000000'
/** How many time stamps are asked for at once. */
const stampsAtOnce = 8

/**
 * Signs a PDF to PAdES baseline B-T (ETSI EN 319 142-1) by an incremental update, so that earlier signatures
 * stay valid; fails as the signing service and the time stamping do.
 */
export async function signPdf({ signingService, timeStamping, ...pdf }: SigningOrder): Promise<Uint8Array> {
  const [signed] = await signPdfs({ pdfs: [pdf], holder: pdf.signer, signingService, timeStamping })
  return signed!
}

/** Signs many PDFs with one key under one authorisation, each as `signPdf` does: all are signed, or none. */
export async function signPdfs(order: BatchOrder): Promise<Uint8Array[]> {
  const { pdfs, holder, signingService, timeStamping } = order
  const key = await signingService.keyOf(holder.userId)
  const prepared: Prepared[] = []
  for (const pdf of pdfs) prepared.push(await preparePdf(pdf, key.chain))
  const hashes = prepared.map(({ signature }) => signature.hash)
  const { pin, code } = holder
  const signatures = await signingService.signHashes({ key, pin, code, hashes })
  const signed: Uint8Array[] = []
  for (let start = 0; start < prepared.length; start += stampsAtOnce) {
    const some = prepared.slice(start, start + stampsAtOnce)
    const finished = some.map((each, index) => finishPdf(each, signatures[start + index]!, timeStamping))
    signed.push(...(await Promise.all(finished)))
  }
  return signed
}

type Prepared = { bytes: Buffer; gap: { from: number; to: number }; signature: PreparedSignature }

async function preparePdf(pdf: PdfToSign, chain: readonly Uint8Array[]): Promise<Prepared> {
  const bytes = Buffer.from(await addEmptySignature(pdf))
  const gap = fillByteRange(bytes, pdf.pdf.length)
  const digest = sha256(Buffer.concat([bytes.subarray(0, gap.from), bytes.subarray(gap.to)]))
  return { bytes, gap, signature: prepareSignature(digest, chain) }
}

async function finishPdf(
  { bytes, gap, signature }: Prepared,
  value: Uint8Array,
  timeStamping: TimeStamping,
): Promise<Uint8Array> {
  const der = assembleSignature(signature, value, await timeStamping(sha256(value)))
  if (der.length > signatureBytes) throw new Error('the signature is longer than its room in the PDF')
  bytes.write(Buffer.from(der).toString('hex'), gap.from + 1, 'latin1')
  return new Uint8Array(bytes)
}

async function addEmptySignature(order: PdfToSign): Promise<Uint8Array> {
  const document = await PDFDocument.load(order.pdf, { updateMetadata: false })
  const { context } = document
  context.largestObjectNumber = Math.max(context.largestObjectNumber, largestNumber(order.pdf))
  const known = context.largestObjectNumber
  const objects = new Map<PDFRef, PDFObject | string>()
  const page = document.getPage((order.visible?.page ?? 1) - 1)
  const form = ensureForm(document, objects)
  const fields = form.lookup(PDFName.of('Fields'), PDFArray)
  const signature = context.nextRef()
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(`Signature${fields.size() + 1}`),
    Rect: rectangleOf(order.visible),
    // Printed, and not to be moved or changed by a reader.
    F: 132,
    P: page.ref,
    V: signature,
  })
  if (order.visible) {
    const appearance = await addStampAppearance(document, order.visible)
    widget.set(PDFName.of('AP'), context.obj({ N: appearance }))
  }
  const widgetRef = context.register(widget)
  fields.push(widgetRef)
  addAnnotation(page, widgetRef, objects)
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (ref.objectNumber > known) objects.set(ref, object)
  objects.set(signature, signatureDictionary(order))
  return appendRevision(order.pdf, { document, objects })
}

/** The interactive form of the document, made when absent; what changes is noted in `objects`. */
function ensureForm(document: PDFDocument, objects: Map<PDFRef, PDFObject | string>): PDFDict {
  const { catalog, context } = document
  const key = PDFName.of('AcroForm')
  const existing = catalog.get(key)
  const form = catalog.lookupMaybe(key, PDFDict) ?? context.obj({ Fields: [] })
  if (existing instanceof PDFRef) objects.set(existing, form)
  else {
    if (!existing) catalog.set(key, context.register(form))
    objects.set(context.trailerInfo.Root as PDFRef, catalog)
  }
  const fields = form.get(PDFName.of('Fields'))
  if (fields instanceof PDFRef) objects.set(fields, form.lookup(PDFName.of('Fields'), PDFArray))
  else if (!fields) form.set(PDFName.of('Fields'), context.obj([]))
  // Signatures exist, and the file may only grow (ISO 32000-1, table 219).
  form.set(PDFName.of('SigFlags'), context.obj(3))
  return form
}

function addAnnotation(page: PDFPage, widget: PDFRef, objects: Map<PDFRef, PDFObject | string>) {
  const key = PDFName.of('Annots')
  const existing = page.node.get(key)
  const annotations = page.node.lookupMaybe(key, PDFArray) ?? page.node.context.obj([])
  annotations.push(widget)
  if (existing instanceof PDFRef) objects.set(existing, annotations)
  else {
    page.node.set(key, annotations)
    objects.set(page.ref, page.node)
  }
}

function signatureDictionary({ signer, reason, location, at }: PdfToSign): string {
  const text = (value: string) => PDFHexString.fromText(value).toString()
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/ByteRange [0 ${rangePlaceholder}]`,
    `/Contents <${'0'.repeat(signatureBytes * 2)}>`,
    `/Name ${text([signer.name, signer.title, signer.unit].filter(Boolean).join(', '))}`,
    `/Reason ${text(reason)} /Location ${text(location)} /M (${toPdfDate(at)}) >>`,
  ].join('\n')
}

/** Writes the byte range of the signature added after `start` and returns the gap it leaves out. */
function fillByteRange(prepared: Buffer, start: number): { from: number; to: number } {
  const from = prepared.indexOf('/Contents <', start) + '/Contents '.length
  const to = from + signatureBytes * 2 + 2
  const range = [from, to, prepared.length - to].join(' ').padEnd(rangePlaceholder.length)
  prepared.write(range, prepared.indexOf(rangePlaceholder, start), 'latin1')
  return { from, to }
}

const rectangleOf = (stamp: VisibleStamp | undefined) =>
  stamp ? [stamp.x, stamp.y, stamp.x + stamp.width, stamp.y + stamp.height] : [0, 0, 0, 0]

/** `D:20261124170000+07'00'`, the clock of Vietnam. */
const toPdfDate = (at: Date) => `D:${toVietnamIso(at).slice(0, 19).replace(/\D/g, '')}+07'00'`

/** Object numbers that only a cross-reference stream uses are not seen by the parser: `/Size` counts them. */
function largestNumber(pdf: Uint8Array): number {
  const sizes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Size\s+(\d+)/g)
  return Math.max(0, ...[...sizes].map((match) => Number(match[1]) - 1))
}
