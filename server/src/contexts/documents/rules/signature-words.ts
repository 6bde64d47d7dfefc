import type { Text } from '../../../kernel/values/locale.ts'
import { writeDay } from '../../../kernel/values/vietnam-time.ts'
import type { SignatureOutcome } from './signature-outcome.ts'

/** What is said about a signature: a word for a list, a sentence for who wants to know. */
export type SaidOfSignature = { word: Text; sentence: Text }

/** What the sentences are about; days in Vietnam, `YYYY-MM-DD`. */
export type SignatureDays = { signedOn?: string; validFrom?: string; validTo?: string; revokedOn?: string }

const day = (iso: string | undefined) => (iso ? writeDay(iso) : '…')

const words: Record<SignatureOutcome, Text> = {
  valid: { vi: 'Chữ ký số hợp lệ', en: 'Valid signature' },
  'valid-expired-since': {
    vi: 'Chữ ký số hợp lệ, chứng thư nay đã hết hạn',
    en: 'Valid signature, certificate expired since',
  },
  'valid-revoked-since': {
    vi: 'Chữ ký số hợp lệ, chứng thư bị thu hồi sau khi ký',
    en: 'Valid signature, certificate revoked since',
  },
  'status-unknown': { vi: 'Chưa kiểm tra được chứng thư', en: 'Certificate not checked yet' },
  added: { vi: 'Có nội dung thêm sau khi ký', en: 'Something was added after signing' },
  'not-yet-valid': { vi: 'Ký khi chứng thư chưa có hiệu lực', en: 'Signed before the certificate began' },
  expired: { vi: 'Ký khi chứng thư đã hết hạn', en: 'Signed with an expired certificate' },
  revoked: { vi: 'Ký khi chứng thư đã bị thu hồi', en: 'Signed with a revoked certificate' },
  'unknown-issuer': { vi: 'Không rõ nơi cấp chứng thư', en: 'Issuer not known' },
  changed: { vi: 'Tệp bị sửa sau khi ký', en: 'Changed after signing' },
  'not-readable': { vi: 'Không đọc được chữ ký', en: 'Signature not readable' },
}

const sentences: Record<SignatureOutcome, (days: SignatureDays) => Text> = {
  valid: () => ({
    vi: 'Tệp còn nguyên như khi ký và chứng thư số có hiệu lực.',
    en: 'The file is as it was signed and the certificate is in force.',
  }),
  'valid-expired-since': ({ validTo }) => ({
    vi: `Chứng thư hết hạn ngày ${day(validTo)}, nhưng có bằng chứng đã ký trước ngày đó nên chữ ký vẫn có giá trị.`,
    en: `The certificate expired on ${day(validTo)}, but it is proved that the file was signed before; the signature stands.`,
  }),
  'valid-revoked-since': ({ revokedOn }) => ({
    vi: `Chứng thư bị thu hồi ngày ${day(revokedOn)}, nhưng có bằng chứng đã ký trước đó nên chữ ký vẫn có giá trị.`,
    en: `The certificate was revoked on ${day(revokedOn)}, but it is proved that the file was signed before; the signature stands.`,
  }),
  'status-unknown': () => ({
    vi: 'Tệp còn nguyên như khi ký. Nơi cấp chứng thư chưa trả lời chứng thư có bị thu hồi không; hệ thống sẽ tự hỏi lại.',
    en: 'The file is as it was signed. The issuer has not answered whether the certificate was revoked; we ask again by ourselves.',
  }),
  added: () => ({
    vi: 'Phần đã ký còn nguyên, nhưng có nội dung được thêm vào sau khi ký mà người ký chưa xác nhận.',
    en: 'What was signed is as it was, but something was added afterwards that the signer has not confirmed.',
  }),
  'not-yet-valid': ({ validFrom }) => ({
    vi: `Chứng thư chỉ có hiệu lực từ ngày ${day(validFrom)}, sau thời điểm ký.`,
    en: `The certificate is in force only from ${day(validFrom)}, after the moment of signing.`,
  }),
  expired: ({ validTo }) => ({
    vi: `Chứng thư hết hạn ngày ${day(validTo)} và không có bằng chứng đã ký trước ngày đó.`,
    en: `The certificate expired on ${day(validTo)} and nothing proves that the file was signed before.`,
  }),
  revoked: ({ revokedOn }) => ({
    vi: `Chứng thư bị thu hồi ngày ${day(revokedOn)} và không có bằng chứng đã ký trước đó.`,
    en: `The certificate was revoked on ${day(revokedOn)} and nothing proves that the file was signed before.`,
  }),
  'unknown-issuer': () => ({
    vi: 'Chứng thư không do tổ chức được Nhà nước công nhận cấp, nên không biết chắc ai đã ký.',
    en: 'The certificate does not come from an authority that the state recognises: who signed is not certain.',
  }),
  changed: () => ({
    vi: 'Nội dung tệp không còn như khi ký. Đề nghị nộp lại bản gốc.',
    en: 'The file is no longer what was signed. Hand in the original.',
  }),
  'not-readable': () => ({
    vi: 'Tệp có chỗ của chữ ký số nhưng chữ ký hỏng hoặc không theo chuẩn. Đề nghị nộp lại bản gốc.',
    en: 'The file has a place for a signature, but what is there is damaged or follows no standard. Hand in the original.',
  }),
}

/** The word and the sentence for an outcome, in both languages. */
export const saidOfSignature = (outcome: SignatureOutcome, days: SignatureDays): SaidOfSignature => ({
  word: words[outcome],
  sentence: sentences[outcome](days),
})
