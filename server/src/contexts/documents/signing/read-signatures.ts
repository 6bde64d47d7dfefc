import { X509Certificate } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { addsOnlySignatures } from './compare-revisions.ts'
import { type JudgedSignature, judgeSignature } from './judge-signature.ts'

export type SignatureVerdict = JudgedSignature & {
  field: string
  reason: string
  /** No byte of the file lies outside this signature. */
  coversWholeDocument: boolean
  /** What was added after signing: nothing, further signatures only, or something else. */
  laterChanges: 'none' | 'signed' | 'unsigned'
}

type Found = { field: string; dict: PDFDict; range: number[]; contents: Uint8Array }

/** More signatures in one file are not looked at: each costs a reading of the file. */
const mostSignatures = 30

/**
 * Judges every signature inside a PDF, oldest first, against the trusted root certificates (PEM, one or more).
 * A PDF without signatures gives an empty list.
 */
export async function readSignatures(pdf: Uint8Array, trustedPem: string): Promise<SignatureVerdict[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: false })
  return signaturesIn(document, pdf, trustedPem)
}

/** The same for a PDF that has been read; throws when it holds more signatures than anybody needs. */
export async function signaturesIn(
  document: PDFDocument,
  pdf: Uint8Array,
  trustedPem: string,
): Promise<SignatureVerdict[]> {
  const trusted = readPem(trustedPem)
  const found = signaturesOf(document).sort((a, b) => endOf(a) - endOf(b))
  if (found.length > mostSignatures) throw new Error(`more than ${mostSignatures} signatures`)
  const verdicts: SignatureVerdict[] = []
  for (const each of found) {
    const verdict = await judge(pdf, each, trusted)
    const laterChanges =
      verdict.coversWholeDocument || !verdict.readable
        ? 'none'
        : (await addsOnlySignatures(pdf.subarray(0, endOf(each)), document))
          ? 'signed'
          : 'unsigned'
    verdicts.push({ ...verdict, laterChanges })
  }
  return verdicts
}

async function judge(pdf: Uint8Array, found: Found, trusted: Uint8Array[]): Promise<SignatureVerdict> {
  const { field, dict, range, contents } = found
  const wellFormed = isWellFormed(pdf, found)
  const [, first = 0, second = 0, length = 0] = range
  const signedBytes = wellFormed
    ? Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, second + length)])
    : Buffer.alloc(0)
  const judged = await judgeSignature({ signature: contents, signedBytes, trusted })
  const signedAt = judged.signedAt ?? claimedTime(dict)
  return {
    ...judged,
    ...(signedAt ? { signedAt } : {}),
    readable: judged.readable && wellFormed,
    intact: judged.intact && wellFormed,
    field,
    reason: textOf(dict, 'Reason'),
    coversWholeDocument: wellFormed && endOf(found) === pdf.length,
    laterChanges: 'none',
  }
}

/** The range starts the file and leaves out the signature's own hexadecimal string and nothing else. */
function isWellFormed(pdf: Uint8Array, { range, contents }: Found): boolean {
  const [start, first = 0, second = 0, length = 0] = range
  if (range.length !== 4 || !range.every(Number.isSafeInteger) || start !== 0) return false
  if (first <= 0 || second <= first || length < 0 || second + length > pdf.length) return false
  const gap = Buffer.from(pdf.subarray(first, second)).toString('latin1')
  const inside = /^<([0-9A-Fa-f]*)>$/.exec(gap)?.[1]
  return inside !== undefined && Buffer.from(inside, 'hex').equals(contents)
}

function signaturesOf(document: PDFDocument): Found[] {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  return (fields?.asArray() ?? []).flatMap((_, index) => {
    const field = fields!.lookupMaybe(index, PDFDict)
    if (field?.get(PDFName.of('FT')) !== PDFName.of('Sig')) return []
    const dict = field.lookupMaybe(PDFName.of('V'), PDFDict)
    const contents = dict?.lookupMaybe(PDFName.of('Contents'), PDFHexString)
    const range = dict?.lookupMaybe(PDFName.of('ByteRange'), PDFArray)
    // A time stamp of the document says nothing about who signed.
    if (!dict || !contents || !range || dict.get(PDFName.of('Type')) === PDFName.of('DocTimeStamp')) return []
    const numbers = range.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
    return [{ field: textOf(field, 'T'), dict, range: numbers, contents: contents.asBytes() }]
  })
}

function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

function claimedTime(dict: PDFDict): Date | undefined {
  const value = dict.lookup(PDFName.of('M'))
  try {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeDate() : undefined
  } catch {
    return undefined
  }
}

const endOf = ({ range }: Found) => (range[2] ?? 0) + (range[3] ?? 0)

function readPem(pem: string): Uint8Array[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block).raw)
}
