import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'

/**
 * Whether everything that a PDF has beyond its `earlier` revision is further signatures, their time stamps and the evidence
 * kept with them: no page, no text, no field that was there has become another one. False when nothing was added by objects.
 */
export async function addsOnlySignatures(earlier: Uint8Array, later: PDFDocument): Promise<boolean> {
  const before = await PDFDocument.load(earlier, { updateMetadata: false }).catch(() => undefined)
  if (!before || !sameRef(before.context.trailerInfo.Root, later.context.trailerInfo.Root)) return false
  let changed = 0
  for (const [ref, object] of before.context.enumerateIndirectObjects()) {
    const now = later.context.lookup(ref)
    if (now && same(object, now)) continue
    changed++
    if (!now || !mayChange(before, later, ref, object, now)) return false
  }
  return changed > 0
}

type Allowed = Record<string, (before: PDFObject | undefined, now: PDFObject | undefined) => boolean>

function mayChange(
  before: PDFDocument,
  later: PDFDocument,
  ref: PDFRef,
  object: PDFObject,
  now: PDFObject,
): boolean {
  const grows = (was: PDFObject | undefined, is: PDFObject | undefined) =>
    growsBySignatures(before, later, was, is)
  if (object instanceof PDFArray) return grows(object, now)
  if (!(object instanceof PDFDict) || !(now instanceof PDFDict)) return false
  if (sameRef(ref, before.context.trailerInfo.Info)) return true
  const form: Allowed = { Fields: grows, SigFlags: always, DR: always, DA: always, NeedAppearances: always }
  const isForm = (was: PDFObject | undefined, is: PDFObject | undefined) => {
    const [one, other] = [before.context.lookup(was), later.context.lookup(is)]
    return other instanceof PDFDict && onlyDiffers(one instanceof PDFDict ? one : undefined, other, form)
  }
  if (sameRef(ref, before.context.trailerInfo.Root))
    return onlyDiffers(object, now, { AcroForm: isForm, DSS: always, Extensions: always })
  if (typeOf(object) === 'Page') return onlyDiffers(object, now, { Annots: grows })
  // A field for a signature that was empty is filled.
  if (isSignatureField(object) && !object.has(PDFName.of('V')))
    return onlyDiffers(object, now, { V: always, AP: always, M: always, F: always })
  if (now.keys().every((key) => evidence.has(key.decodeText()))) return true
  return now.has(PDFName.of('Fields')) && onlyDiffers(object, now, form)
}

/** Members of the store of certificates, revocation lists and OCSP answers (ETSI EN 319 142-1, 5.4.2). */
const evidence = new Set(['Type', 'Certs', 'OCSPs', 'CRLs', 'VRI'])

const always = () => true

/** Both have the same members but for those allowed, each of which is asked about when it differs. */
function onlyDiffers(before: PDFDict | undefined, now: PDFDict, allowed: Allowed): boolean {
  const keys = new Set([...(before?.keys() ?? []), ...now.keys()])
  return [...keys].every((key) => {
    const [was, is] = [before?.get(key), now.get(key)]
    if (was && is && same(was, is)) return true
    return Object.hasOwn(allowed, key.decodeText()) && allowed[key.decodeText()]!(was, is)
  })
}

/** A list of fields or annotations keeps what it had, in its order, and gains fields for signatures only. */
function growsBySignatures(
  before: PDFDocument,
  later: PDFDocument,
  was: PDFObject | undefined,
  is: PDFObject | undefined,
): boolean {
  const old = was ? before.context.lookup(was) : undefined
  const now = later.context.lookup(is)
  if (!(now instanceof PDFArray) || (old !== undefined && !(old instanceof PDFArray))) return false
  const kept = old?.asArray() ?? []
  const entries = now.asArray()
  return (
    kept.every((each, index) => entries[index] !== undefined && same(each, entries[index])) &&
    entries.slice(kept.length).every((each) => {
      const added = later.context.lookup(each)
      return added instanceof PDFDict && isSignatureField(added)
    })
  )
}

const isSignatureField = (dict: PDFDict): boolean => dict.get(PDFName.of('FT')) === PDFName.of('Sig')

const typeOf = (dict: PDFDict) => {
  const type = dict.get(PDFName.of('Type'))
  return type instanceof PDFName ? type.decodeText() : ''
}

const sameRef = (one: unknown, other: unknown) =>
  one === other || (one instanceof PDFRef && other instanceof PDFRef && one.toString() === other.toString())

function same(one: PDFObject, other: PDFObject): boolean {
  const size = one.sizeInBytes()
  return size === other.sizeInBytes() && Buffer.compare(bytesOf(one, size), bytesOf(other, size)) === 0
}

function bytesOf(object: PDFObject, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  object.copyBytesInto(bytes, 0)
  return bytes
}
