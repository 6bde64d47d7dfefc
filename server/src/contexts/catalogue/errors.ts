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
  nationalRecordChanged: (code: string) =>
    new DomainError('conflict', 'national-record-changed', {
      vi: `Dữ liệu quốc gia của thủ tục ${code} vừa thay đổi. Xem lại khác biệt rồi quyết định.`,
      en: `The national record of the procedure ${code} has changed. Look at the differences again, then decide.`,
    }),
  nothingToDecide: (code: string) =>
    new DomainError('rule-broken', 'nothing-to-decide', {
      vi: `Thủ tục ${code} không có khác biệt nào được chọn.`,
      en: `None of the places chosen of the procedure ${code} differs.`,
    }),
  dayBeforeVersion: (code: string, day: string) =>
    new DomainError('rule-broken', 'day-before-version', {
      vi: `Phiên bản đang có của thủ tục ${code} bắt đầu từ ${day}; chọn ngày từ đó trở đi.`,
      en: `The version of the procedure ${code} begins on ${day}; choose that day or a later one.`,
    }),
  rejectionNeedsReason: () =>
    new DomainError('rule-broken', 'rejection-needs-reason', {
      vi: 'Cần nêu lý do không tiếp nhận giá trị quốc gia.',
      en: 'Say why the national value is not taken over.',
    }),
}
