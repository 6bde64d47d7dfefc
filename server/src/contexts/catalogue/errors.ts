import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const catalogueErrors = {
  procedureNotFound: (code: string) =>
    new DomainError('not-found', 'procedure-not-found', {
      vi: `Không có thủ tục hành chính mã ${code}.`,
      en: `There is no procedure with the code ${code}.`,
    }),
  timeLimitNotFound: (code: string) =>
    new DomainError('not-found', 'time-limit-not-found', {
      vi: `Thủ tục ${code} chưa có thời hạn giải quyết.`,
      en: `The procedure ${code} has no time limit yet.`,
    }),
  badDate: (date: string) =>
    new DomainError('invalid', 'invalid-valid-from', {
      vi: `"${date}" không phải là ngày (YYYY-MM-DD).`,
      en: `"${date}" is not a date (YYYY-MM-DD).`,
    }),
  synonymNotFound: (phrase: string) =>
    new DomainError('not-found', 'synonym-not-found', {
      vi: `Không có từ thường dùng "${phrase}".`,
      en: `There is no everyday phrase "${phrase}".`,
    }),
  synonymEmpty: () =>
    new DomainError('rule-broken', 'synonym-empty', {
      vi: 'Từ thường dùng và mỗi nghĩa của nó phải có ít nhất một chữ hoặc số.',
      en: 'An everyday phrase and each of its meanings need at least one letter or digit.',
    }),
}
