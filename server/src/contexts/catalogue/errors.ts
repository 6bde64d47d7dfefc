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
  levelNeedsReason: (code: string) =>
    new DomainError('rule-broken', 'level-needs-reason', {
      vi: `Thủ tục ${code} chưa toàn trình: cần nêu lý do.`,
      en: `The procedure ${code} is not fully online: say why.`,
    }),
}
