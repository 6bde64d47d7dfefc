import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const feedbackErrors = {
  tooEarly: () =>
    new DomainError('conflict', 'rating-too-early', {
      vi: 'Hồ sơ chưa có kết quả nên chưa đánh giá được.',
      en: 'There is no result yet, so there is nothing to rate.',
    }),
  closed: () =>
    new DomainError('conflict', 'rating-closed', {
      vi: 'Hồ sơ này đã được đánh giá, và đã quá 7 ngày nên không sửa được nữa.',
      en: 'This dossier has been rated, and after 7 days a rating can no longer be changed.',
    }),
}
