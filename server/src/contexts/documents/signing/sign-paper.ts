import { DomainError } from '../../../kernel/errors.ts'
import type { Intake } from '../adapters/intake.ts'
import type { ObjectStore } from '../adapters/object-store.ts'
import type { SigningService } from '../adapters/signing-service.ts'
import type { TimeStamping } from '../adapters/time-stamping.ts'
import { stampPlacesOf } from '../papers/stamp-places.ts'
import { type PdfToSign, signPdf } from './sign-pdf.ts'
import { stampLines } from './stamps.ts'

/** Where the bytes of papers lie, and who signs them. */
export type SigningPress = {
  objects: ObjectStore
  signing: SigningService
  timeStamping: TimeStamping
}

/** Who signs papers, and who verifies at once what was signed. */
export type SigningRoom = { press: SigningPress; intake: Intake }

/** What the holder of a key gives for it: the PIN, and the one-time code where the key asks for one. Neither is kept. */
export type SigningProof = { pin: string; code?: string | undefined }

type Services = Pick<SigningPress, 'signing' | 'timeStamping'>
type Signer = { name: string; position: string }
type Signing = { unitName: string; reason: string; at: Date }

/** A paper of ours as it is handed to the signing service for a person, visible where the paper has room for it. */
export async function paperToSign(
  pdf: Uint8Array,
  { name, position }: Signer,
  { unitName, reason, at }: Signing,
): Promise<PdfToSign> {
  const place = (await stampPlacesOf(pdf))?.signer
  return {
    pdf,
    signer: { name, title: position, unit: unitName },
    reason,
    location: unitName,
    at,
    ...(place && { visible: { ...place, lines: stampLines(name, unitName, at) } }),
  }
}

/** A paper of ours signed by a person with their own key; fails as the signing service and the time stamping do. */
export async function signPaper(
  { signing, timeStamping }: Services,
  pdf: Uint8Array,
  { id, ...signer }: Signer & { id: string },
  { proof, ...about }: Signing & { proof: SigningProof },
): Promise<Uint8Array> {
  const paper = await paperToSign(pdf, signer, about)
  const holder = { userId: id, ...proof }
  return signPdf({
    ...paper,
    signer: { ...paper.signer, ...holder },
    signingService: signing,
    timeStamping,
  })
}

/** Under which user the remote signing service keeps a unit's seal. */
export const sealOf = (unit: string): string => `unit:${unit}`

/** Whether a unit has a seal at the signing service, one that cannot be used now included; fails when the service is down. */
export async function hasSeal(signing: Pick<SigningService, 'keyOf'>, unit: string): Promise<boolean> {
  try {
    await signing.keyOf(sealOf(unit))
    return true
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error
    return error.code !== 'no-signing-certificate'
  }
}

/** A paper with the digital seal of a unit, visible where the paper has room for it. */
export async function sealPdf(
  { signing, timeStamping }: Services,
  pdf: Uint8Array,
  { unit, name, at, proof }: { unit: string; name: string; at: Date; proof: SigningProof },
): Promise<Uint8Array> {
  const place = (await stampPlacesOf(pdf))?.seal
  return signPdf({
    pdf,
    signer: { userId: sealOf(unit), ...proof, name, title: '', unit: name },
    signingService: signing,
    timeStamping,
    reason: 'Chữ ký số của cơ quan, tổ chức',
    location: name,
    at,
    ...(place && { visible: { ...place, ink: 'red', lines: stampLines(name, name, at) } }),
  })
}
