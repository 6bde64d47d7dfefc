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
  signingDown: () =>
    new DomainError('unavailable', 'signing-service-down', {
      vi: 'Dịch vụ ký số đang không trả lời. Chưa có gì thay đổi; thử lại sau ít phút.',
      en: 'The signing service does not answer. Nothing was changed; try again in a few minutes.',
    }),
}
