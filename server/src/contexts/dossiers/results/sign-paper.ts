import type { StaffActor } from '../../../kernel/app.ts'
import { type PdfToSign, sealOf, signPdf, stampLines, stampPlacesOf } from '../../documents/index.ts'
import type { ResultPress } from '../ports.ts'

/** What the holder of a key gives for it: the PIN, and the one-time code where the key asks for one. Neither is kept. */
export type SigningProof = { pin: string; code?: string | undefined }

/** A result as it is handed to the signing service, for the leader who signs it. */
export async function resultToSign(
  pdf: Uint8Array,
  { name, position }: Pick<StaffActor, 'name' | 'position'>,
  { unitName, at }: { unitName: string; at: Date },
): Promise<PdfToSign> {
  const place = (await stampPlacesOf(pdf))?.signer
  return {
    pdf,
    signer: { name, title: position, unit: unitName },
    reason: 'Ký kết quả giải quyết thủ tục hành chính',
    location: unitName,
    at,
    ...(place && { visible: { ...place, lines: stampLines(name, unitName, at) } }),
  }
}

/** The signed result with the seal of the unit. */
export async function sealedResult(
  { signing, timeStamping }: ResultPress,
  pdf: Uint8Array,
  { unit, unitName, at, proof }: { unit: string; unitName: string; at: Date; proof: SigningProof },
): Promise<Uint8Array> {
  const place = (await stampPlacesOf(pdf))?.seal
  return signPdf({
    pdf,
    signer: { userId: sealOf(unit), ...proof, name: unitName, title: '', unit: unitName },
    signingService: signing,
    timeStamping,
    reason: 'Chữ ký số của cơ quan, tổ chức',
    location: unitName,
    at,
    ...(place && { visible: { ...place, ink: 'red', lines: stampLines(unitName, unitName, at) } }),
  })
}
