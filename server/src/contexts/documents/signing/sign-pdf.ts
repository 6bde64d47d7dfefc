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
import { makeSignature, sha256 } from './make-signature.ts'
import { addStampAppearance, type VisibleStamp } from './stamp-appearance.ts'

export type SigningOrder = {
  pdf: Uint8Array
  signer: { userId: string; pin: string; name: string; title: string; unit: string }
  signingService: SigningService
  timeStamping: TimeStamping
  reason: string
  location: string
  /** The claimed moment; the time stamp proves one of its own. */
  at: Date
  visible?: VisibleStamp
}

/** Room for the signature: three certificates and a time stamp take about half of it. */
const signatureBytes = 16_384
const rangePlaceholder = '0000000000 0000000000 0000000000'

/**
 * Signs a PDF to PAdES baseline B-T (ETSI EN 319 142-1) by an incremental update, so that earlier signatures
 * stay valid; fails with `wrong-pin` or `signing-service-down`.
 */
export async function signPdf(order: SigningOrder): Promise<Uint8Array> {
  const { signer, signingService } = order
  const chain = await signingService.certificateOf(signer.userId)
  const prepared = Buffer.from(await addEmptySignature(order))
  const gap = fillByteRange(prepared, order.pdf.length)
  const signature = await makeSignature({
    digest: sha256(Buffer.concat([prepared.subarray(0, gap.from), prepared.subarray(gap.to)])),
    chain,
    signHash: (hash) => signingService.signHash({ userId: signer.userId, pin: signer.pin, hash }),
    timeStamp: order.timeStamping,
  })
  if (signature.length > signatureBytes) throw new Error('the signature is longer than its room in the PDF')
  prepared.write(Buffer.from(signature).toString('hex'), gap.from + 1, 'latin1')
  return new Uint8Array(prepared)
}

async function addEmptySignature(order: SigningOrder): Promise<Uint8Array> {
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

function signatureDictionary({ signer, reason, location, at }: SigningOrder): string {
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
