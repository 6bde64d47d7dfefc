import { DomainError } from '../../kernel/errors.ts'

const atNumber = (code: string, text: { vi: string; en: string }) => [{ pointer: '/number', code, ...text }]

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const reportErrors = {
  notFound: () =>
    new DomainError('not-found', 'periodic-report-not-found', {
      vi: 'Không có báo cáo này.',
      en: 'There is no such report.',
    }),
  notYours: () =>
    new DomainError('forbidden', 'periodic-report-not-yours', {
      vi: 'Việc này thuộc người kiểm soát thủ tục hoặc lãnh đạo của đơn vị lập hay nhận báo cáo; ký là việc của lãnh đạo.',
      en: 'This is for those who control procedures or lead at the unit that makes or gets the report; only a leader signs.',
    }),
  moveNotOpen: () =>
    new DomainError('conflict', 'periodic-report-moved-on', {
      vi: 'Báo cáo đã chuyển sang bước khác nên không làm được việc này. Tải lại trang để xem.',
      en: 'The report has moved on, so this cannot be done. Load the page again to see.',
    }),
  changedElsewhere: () =>
    new DomainError('conflict', 'periodic-report-changed-elsewhere', {
      vi: 'Người khác vừa sửa báo cáo này. Tải lại trang rồi sửa tiếp.',
      en: 'Somebody else has just changed this report. Load the page again and go on.',
    }),
  periodUnknown: () =>
    new DomainError('rule-broken', 'periodic-report-period-unknown', {
      vi: 'Loại báo cáo này không lập cho kỳ đó.',
      en: 'This report is not drawn for that period.',
    }),
  periodNotBegun: () =>
    new DomainError('rule-broken', 'periodic-report-period-not-begun', {
      vi: 'Kỳ báo cáo chưa bắt đầu.',
      en: 'The period of the report has not begun.',
    }),
  periodNotOver: () =>
    new DomainError('rule-broken', 'periodic-report-period-not-over', {
      vi: 'Kỳ báo cáo chưa kết thúc nên chưa ký được. Số liệu hiện có chỉ để xem trước.',
      en: 'The period has not ended, so the report cannot be signed. Its figures are a preview.',
    }),
  drawnTooEarly: () =>
    new DomainError('rule-broken', 'periodic-report-drawn-too-early', {
      vi: 'Số liệu lập trước khi kỳ báo cáo kết thúc. Lập lại số liệu rồi ký.',
      en: 'The figures were drawn before the period ended. Draw them again, then sign.',
    }),
  numberUnreadable: () => {
    const text = {
      vi: 'Số báo cáo bắt đầu bằng số thứ tự trong sổ văn bản đi, ví dụ 12/BC-UBND.',
      en: 'The number begins with its ordinal in the register of outgoing documents, such as 12/BC-UBND.',
    }
    return new DomainError(
      'rule-broken',
      'periodic-report-number-unreadable',
      text,
      atNumber('periodic-report-number-unreadable', text),
    )
  },
  numberTaken: () => {
    const text = {
      vi: 'Đơn vị đã ký báo cáo khác với số này trong năm. Xem lại sổ văn bản đi.',
      en: 'The unit has signed another report under this number this year. Look it up in the register of outgoing documents.',
    }
    return new DomainError(
      'conflict',
      'periodic-report-number-taken',
      text,
      atNumber('periodic-report-number-taken', text),
    )
  },
  notSealed: () =>
    new DomainError('rule-broken', 'periodic-report-not-sealed', {
      vi: 'Báo cáo chưa có chữ ký số của đơn vị. Văn thư của đơn vị đóng dấu rồi mới gửi.',
      en: 'The report has no digital signature of the unit yet. Its registry clerk seals it before it is sent.',
    }),
  nothingToConsolidate: () =>
    new DomainError('rule-broken', 'periodic-report-nothing-to-consolidate', {
      vi: 'Không có đơn vị nào gửi loại báo cáo này cho đơn vị của tài khoản.',
      en: 'No unit sends this report to yours.',
    }),
}
