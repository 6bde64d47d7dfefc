import { DomainError } from '../../kernel/errors.ts'
import type { FigureFault } from './rules/reported.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const performanceErrors = {
  lateListNotYours: () =>
    new DomainError('forbidden', 'late-list-not-yours', {
      vi: 'Danh sách chậm hạn dành cho lãnh đạo và người kiểm soát thủ tục; công bố do Văn phòng UBND tỉnh.',
      en: 'The list of what was late is for leaders and supervisors; the office of the province publishes it.',
    }),
  monthNotOver: (month: string) =>
    new DomainError('rule-broken', 'month-not-over', {
      vi: `Tháng ${month} chưa kết thúc nên chưa lập được danh sách.`,
      en: `The month ${month} has not ended, so it has no list yet.`,
    }),
  reportNotAsked: () =>
    new DomainError('rule-broken', 'report-not-asked', {
      vi: 'Đơn vị này không phải báo cáo số liệu đó, hoặc kỳ chưa kết thúc.',
      en: 'This figure is not asked of the unit, or the period is not over.',
    }),
  reportFaulty: (faults: readonly FigureFault[]) =>
    new DomainError(
      'rule-broken',
      'report-faulty',
      { vi: 'Số liệu còn chỗ chưa đúng.', en: 'Some parts of the figure are not right yet.' },
      faults.map(({ field, vi, en }) => ({ pointer: `/${field}`, code: 'report-faulty', vi, en })),
    ),
  reportNeedsEvidence: () => {
    const text = { vi: 'Đính kèm ít nhất một tệp minh chứng.', en: 'Attach at least one file as evidence.' }
    return new DomainError('rule-broken', 'report-needs-evidence', text, [
      { pointer: '/files', code: 'report-needs-evidence', ...text },
    ])
  },
  reportNeedsReason: () => {
    const text = {
      vi: 'Số liệu đã gửi: nêu lý do đính chính.',
      en: 'A figure was sent already: say why it is corrected.',
    }
    return new DomainError('rule-broken', 'report-needs-reason', text, [
      { pointer: '/reason', code: 'report-needs-reason', ...text },
    ])
  },
  reportChanged: () =>
    new DomainError('conflict', 'report-changed', {
      vi: 'Số liệu vừa được gửi hoặc kiểm tra ở nơi khác. Tải lại trang để xem.',
      en: 'The figure was just sent or checked elsewhere. Reload the page to see it.',
    }),
  reportNotFound: () =>
    new DomainError('not-found', 'report-not-found', {
      vi: 'Không có số liệu báo cáo này trong phạm vi của đơn vị.',
      en: 'There is no such reported figure in what your unit looks after.',
    }),
}
