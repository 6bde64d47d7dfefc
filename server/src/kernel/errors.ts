import type { Text } from './values/locale.ts'

/** Why a request was refused. HTTP knows these kinds; rules and actions never know HTTP. */
export type ErrorKind =
  | 'invalid' // the message is malformed
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found' // absent, or not yours
  | 'conflict' // the state moved on
  | 'rule-broken' // well-formed, but a rule says no
  | 'too-many-requests'
  | 'unavailable' // something we depend on is down: retry later

/** One thing wrong with the input, located by JSON Pointer. */
export type Fault = { pointer: string; code: string } & Text

export class DomainError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly text: Text
  readonly faults: readonly Fault[]

  constructor(kind: ErrorKind, code: string, text: Text, faults: readonly Fault[] = []) {
    super(text.en)
    this.kind = kind
    this.code = code
    this.text = text
    this.faults = faults
  }
}

/** The refusals that belong to no context. */
export const kernelErrors = {
  signInRequired: () =>
    new DomainError('unauthenticated', 'sign-in-required', {
      vi: 'Đăng nhập để làm tiếp.',
      en: 'Sign in to go on.',
    }),
  notAllowed: () =>
    new DomainError('forbidden', 'not-allowed', {
      vi: 'Tài khoản này không được làm việc đó.',
      en: 'This account may not do that.',
    }),
  invalidRequest: (faults: readonly Fault[] = []) =>
    new DomainError(
      'invalid',
      'invalid-request',
      { vi: 'Yêu cầu gửi lên không đúng khuôn dạng.', en: 'The request does not have the right shape.' },
      faults,
    ),
  notFound: () =>
    new DomainError('not-found', 'not-found', { vi: 'Không có trang này.', en: 'There is no such page.' }),
  tooLarge: () =>
    new DomainError('invalid', 'request-too-large', {
      vi: 'Nội dung gửi lên quá lớn.',
      en: 'What was sent is too large.',
    }),
  workbookTooLarge: () =>
    new DomainError('invalid', 'workbook-too-large', {
      vi: 'Tệp Excel quá lớn: tối đa 5 MB và 20.000 dòng mỗi trang tính.',
      en: 'The workbook is too large: at most 5 MB and 20,000 rows a sheet.',
    }),
  workbookUnreadable: () =>
    new DomainError('invalid', 'workbook-unreadable', {
      vi: 'Không đọc được tệp. Hãy dùng tệp Excel dạng .xlsx, không đặt mật khẩu.',
      en: 'The file cannot be read. Use an Excel workbook, .xlsx, without a password.',
    }),
  tooManyRequests: () =>
    new DomainError('too-many-requests', 'too-many-requests', {
      vi: 'Gửi quá nhiều lần trong thời gian ngắn. Chờ một phút rồi thử lại.',
      en: 'Too many requests in a short time. Wait a minute, then try again.',
    }),
  foreignOrigin: () =>
    new DomainError('forbidden', 'foreign-origin', {
      vi: 'Yêu cầu không đến từ trang này. Tải lại trang rồi thử lại.',
      en: 'The request did not come from this site. Reload the page and try again.',
    }),
  internal: () =>
    new DomainError('unavailable', 'internal', {
      vi: 'Có lỗi ở phía chúng tôi. Việc đang làm chưa mất; thử lại sau ít phút.',
      en: 'Something went wrong on our side. Nothing was lost; try again in a few minutes.',
    }),
}
