/** Who takes a result at the desk and how they sign for it. */
export type Receipt = {
  receiver: string
  relation: 'self' | 'authorised' | 'family'
  /** What showed who they are and their right to receive it. */
  proof: string
  /** A PNG drawn on the screen, as Base64. */
  signature?: string
  /** The slip was signed by hand. */
  slip: boolean
}

/** Largest drawn signature, in bytes. */
const largestSignature = 100_000
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export type ReceiptPart = 'receiver' | 'proof' | 'signature' | 'address' | 'tracking'

/** What of a receipt is missing or cannot be used: somebody must be named, must have shown something, and must have signed. */
export function faultyReceipt({ receiver, proof, signature, slip }: Receipt): ReceiptPart[] {
  return [
    ...(receiver.trim() === '' ? (['receiver'] as const) : []),
    ...(proof.trim() === '' ? (['proof'] as const) : []),
    ...((signature === undefined && !slip) || (signature !== undefined && !readSignature(signature))
      ? (['signature'] as const)
      : []),
  ]
}

/** The bytes of a drawn signature; undefined when it is no PNG of a decent size. */
export function readSignature(base64: string): Uint8Array | undefined {
  const bytes = Buffer.from(base64, 'base64')
  const isPng = png.every((byte, index) => bytes[index] === byte)
  return isPng && bytes.length <= largestSignature ? bytes : undefined
}

/** Who somebody is to the applicant, as the slip says it. */
export const relationWords: Readonly<Record<Receipt['relation'], string>> = {
  self: 'Người nộp hồ sơ',
  authorised: 'Người được ủy quyền',
  family: 'Người thân trong gia đình',
}
