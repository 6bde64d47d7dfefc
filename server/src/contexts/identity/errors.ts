import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const identityErrors = {
  wrongSignIn: () =>
    new DomainError('unauthenticated', 'wrong-sign-in', {
      vi: 'Tên đăng nhập, mật khẩu hoặc mã 6 số chưa đúng.',
      en: 'The user name, the password or the 6-digit code is not right.',
    }),
  locked: (minutes: number) =>
    new DomainError('too-many-requests', 'account-locked', {
      vi: `Nhập sai nhiều lần, tài khoản tạm khóa. Thử lại sau ${minutes} phút.`,
      en: `Too many wrong attempts; the account is locked for ${minutes} minutes.`,
    }),
  postNotHeld: () =>
    new DomainError('not-found', 'post-not-held', {
      vi: 'Hôm nay bạn không giữ vị trí này, hoặc ủy quyền đã hết hạn.',
      en: 'You do not hold this post today, or its delegation has ended.',
    }),
  assuranceTooLow: () =>
    new DomainError('forbidden', 'assurance-too-low', {
      vi: 'Tài khoản VNeID mức 1 chưa nộp hồ sơ được. Ra công an xã, phường để nâng lên mức 2.',
      en: 'A level-1 VNeID account cannot submit. The commune police can raise it to level 2.',
    }),
  signInRefused: () =>
    new DomainError('unauthenticated', 'sign-in-refused', {
      vi: 'VNeID chưa xác nhận đăng nhập. Thử lại.',
      en: 'VNeID did not confirm the sign-in. Try again.',
    }),
  identityProviderDown: () =>
    new DomainError('unavailable', 'identity-provider-down', {
      vi: 'VNeID đang không trả lời. Thử lại sau ít phút.',
      en: 'VNeID does not answer. Try again in a few minutes.',
    }),
}
