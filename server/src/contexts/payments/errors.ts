import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const paymentErrors = {
  notFound: () =>
    new DomainError('not-found', 'payment-not-found', {
      vi: 'Không có khoản thanh toán này.',
      en: 'There is no such payment.',
    }),
  platformDown: () =>
    new DomainError('unavailable', 'payment-platform-down', {
      vi: 'Nền tảng thanh toán đang không trả lời. Tài khoản chưa bị trừ; thử lại sau ít phút.',
      en: 'The payment platform does not answer. Nothing was charged; try again in a few minutes.',
    }),
  platformRefused: () =>
    new DomainError('unavailable', 'payment-refused', {
      vi: 'Nền tảng thanh toán chưa nhận yêu cầu này. Tài khoản chưa bị trừ; thử lại sau.',
      en: 'The payment platform did not take this request. Nothing was charged; try again later.',
    }),
  wrongSignature: () =>
    new DomainError('forbidden', 'wrong-signature', {
      vi: 'Mã xác thực của thông báo không đúng.',
      en: 'The signature of the notice is not right.',
    }),
  cashDiffers: (due: number) => {
    const text = {
      vi: `Số tiền thu phải đúng bằng số phải nộp: ${due.toLocaleString('vi-VN')} đ.`,
      en: `Exactly what is due must be taken: ${due.toLocaleString('en')} đ.`,
    }
    return new DomainError('rule-broken', 'cash-differs', text, [
      { pointer: '/cash', code: 'cash-differs', ...text },
    ])
  },
  alreadyPaid: () =>
    new DomainError('conflict', 'already-paid', {
      vi: 'Hồ sơ này đã trả tiền.',
      en: 'This dossier has been paid for.',
    }),
}
