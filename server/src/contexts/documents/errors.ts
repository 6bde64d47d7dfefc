import { DomainError } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'

const because = {
  empty: {
    vi: 'Tệp này trống, không có nội dung. Chọn tệp khác.',
    en: 'This file is empty. Choose another one.',
  },
  'too-large': {
    vi: 'Tệp lớn hơn 10 MB. Chụp lại nhỏ hơn hoặc tách thành nhiều tệp.',
    en: 'The file is larger than 10 MB. Take a smaller picture or split it.',
  },
  'unknown-kind': {
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG.',
    en: 'Only PDF, JPEG and PNG files are taken.',
  },
  'not-what-it-says': {
    vi: 'Nội dung tệp không đúng với đuôi tên tệp. Chọn đúng tệp PDF, JPEG hoặc PNG.',
    en: 'The content of the file is not what its name says. Choose a PDF, JPEG or PNG file.',
  },
  'cannot-be-opened': {
    vi: 'Không mở được tệp này; tệp hỏng hoặc có mật khẩu. Chọn tệp khác.',
    en: 'This file cannot be opened: it is damaged or has a password. Choose another one.',
  },
  damaged: {
    vi: 'Tệp đến nơi không còn nguyên như khi gửi. Gửi lại.',
    en: 'The file did not arrive as it was sent. Send it again.',
  },
} satisfies Record<string, Text>

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const documentErrors = {
  fileRefused: (reason: keyof typeof because, component: string) =>
    new DomainError('rule-broken', `file-${reason}`, because[reason], [
      { pointer: `/components/${component}`, code: reason, ...because[reason] },
    ]),
  tooManyFiles: (component: string) => {
    const text = { vi: 'Mỗi loại giấy tờ nộp nhiều nhất 10 tệp.', en: 'At most 10 files for each paper.' }
    return new DomainError('rule-broken', 'too-many-files', text, [
      { pointer: `/components/${component}`, code: 'too-many-files', ...text },
    ])
  },
  uploadNotFound: () =>
    new DomainError('not-found', 'upload-not-found', {
      vi: 'Không có lần gửi tệp này, hoặc đã để quá một ngày. Chọn lại tệp.',
      en: 'There is no such upload, or it was left for more than a day. Choose the file again.',
    }),
  wrongOffset: (received: number) =>
    new DomainError('conflict', 'upload-offset-wrong', {
      vi: `Phần này không nối tiếp phần đã nhận (${received} byte). Hỏi lại rồi gửi tiếp từ đó.`,
      en: `This piece does not follow what has arrived (${received} bytes). Ask how far it is and go on from there.`,
    }),
  fileNotFound: () =>
    new DomainError('not-found', 'file-not-found', { vi: 'Không có tệp này.', en: 'There is no such file.' }),
  documentNotFound: () =>
    new DomainError('not-found', 'document-not-found', {
      vi: 'Không có giấy tờ này.',
      en: 'There is no such document.',
    }),
  wrongPin: () =>
    new DomainError(
      'rule-broken',
      'wrong-pin',
      { vi: 'Mã PIN ký số chưa đúng.', en: 'The signing PIN is not right.' },
      [
        {
          pointer: '/pin',
          code: 'wrong-pin',
          vi: 'Mã PIN ký số chưa đúng.',
          en: 'The signing PIN is not right.',
        },
      ],
    ),
  /** PIN or one-time code: the provider does not say which. */
  wrongCode: () => {
    const text = {
      vi: 'Mã PIN hoặc mã một lần chưa đúng. Mã một lần chỉ dùng được một lần; lấy mã mới rồi nhập lại.',
      en: 'The PIN or the one-time code is not right. A code works once; ask for a new one and type both again.',
    }
    return new DomainError('rule-broken', 'wrong-signing-code', text, [
      { pointer: '/code', code: 'wrong-signing-code', ...text },
    ])
  },
  signingCodeNeeded: () => {
    const text = {
      vi: 'Chữ ký này cần mã một lần gửi tới điện thoại của người ký.',
      en: 'This key needs the one-time code that is sent to its holder.',
    }
    return new DomainError('rule-broken', 'signing-code-needed', text, [
      { pointer: '/code', code: 'signing-code-needed', ...text },
    ])
  },
  keyLocked: () =>
    new DomainError('rule-broken', 'signing-key-locked', {
      vi: 'Khóa ký đã bị nhà cung cấp khóa sau nhiều lần nhập sai. Liên hệ nhà cung cấp để mở.',
      en: 'The provider has locked the signing key after several wrong attempts. Ask the provider to unlock it.',
    }),
  certificateNotValid: () =>
    new DomainError('rule-broken', 'signing-certificate-not-valid', {
      vi: 'Chứng thư số của người ký đã hết hạn hoặc bị thu hồi, không ký được.',
      en: 'The certificate of the signer has expired or was revoked; it cannot sign.',
    }),
  noCertificate: () =>
    new DomainError('rule-broken', 'no-signing-certificate', {
      vi: 'Tài khoản này chưa có chứng thư số để ký.',
      en: 'This account has no certificate to sign with.',
    }),
  authorisationExpired: () =>
    new DomainError('rule-broken', 'signing-authorisation-expired', {
      vi: 'Lần xác nhận ký đã quá thời hạn. Chưa có gì được ký; xác nhận và ký lại.',
      en: 'The authorisation to sign has expired. Nothing was signed; confirm and sign again.',
    }),
  tooManyToSign: (most: number) =>
    new DomainError('rule-broken', 'too-many-to-sign', {
      vi: `Mỗi lần xác nhận ký được nhiều nhất ${most} văn bản. Chọn ít hơn.`,
      en: `At most ${most} papers can be signed at once. Choose fewer.`,
    }),
  signatureDoesNotHold: () =>
    new DomainError('rule-broken', 'signature-does-not-hold', {
      vi: 'Chữ ký vừa tạo không xác minh được, nên chưa ký. Kiểm tra chứng thư số với nhà cung cấp.',
      en: 'The signature that was made cannot be verified, so nothing was signed. Ask the provider about the certificate.',
    }),
  signingDown: () =>
    new DomainError('unavailable', 'signing-service-down', {
      vi: 'Dịch vụ ký số đang không trả lời. Chưa có gì thay đổi; thử lại sau ít phút.',
      en: 'The signing service does not answer. Nothing was changed; try again in a few minutes.',
    }),
}
