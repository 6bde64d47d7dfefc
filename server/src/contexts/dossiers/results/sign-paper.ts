import { type PdfToSign, paperToSign } from '../../documents/index.ts'

type About = { unitName: string; at: Date }

/** A result as it is handed to the signing service, for the leader who signs it. */
export const resultToSign = (
  pdf: Uint8Array,
  signer: { name: string; position: string },
  about: About,
): Promise<PdfToSign> =>
  paperToSign(pdf, signer, { ...about, reason: 'Ký kết quả giải quyết thủ tục hành chính' })
