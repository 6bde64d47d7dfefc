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
  figureNotYours: () =>
    new DomainError('forbidden', 'figure-not-yours', {
      vi: 'Danh sách hồ sơ sau một số liệu dành cho lãnh đạo và người kiểm soát thủ tục, của đơn vị mình phụ trách.',
      en: 'The dossiers behind a figure are for leaders and supervisors, of the units they look after.',
    }),
  figureUnitNotFound: (unit: string) =>
    new DomainError('not-found', 'figure-unit-not-found', {
      vi: `Không có đơn vị ${unit} vào ngày đó.`,
      en: `There is no unit ${unit} on that day.`,
    }),
  figureNotMeasured: () =>
    new DomainError('not-found', 'figure-not-measured', {
      vi: 'Chỉ số này không có, hoặc không tính được từ hồ sơ và danh mục ở đây.',
      en: 'There is no such indicator, or it is not measured from dossiers and the catalogue here.',
    }),
  figureWithoutDossiers: () =>
    new DomainError('rule-broken', 'figure-without-dossiers', {
      vi: 'Chỉ số này không tính theo từng hồ sơ mà theo thủ tục, lượt thanh toán hoặc người nộp.',
      en: 'This indicator is not made of single dossiers but of procedures, payments or people.',
    }),
  figurePeriodTurned: () =>
    new DomainError('invalid', 'figure-period-turned', {
      vi: 'Ngày đầu phải trước ngày cuối, và ngày chốt số liệu không thể sau hôm nay.',
      en: 'The first day must be before the last, and figures cannot be as known on a day to come.',
    }),
  indexPeriodToCome: () =>
    new DomainError('rule-broken', 'index-period-to-come', {
      vi: 'Kỳ này chưa bắt đầu nên chưa có số liệu.',
      en: 'This period has not begun, so it has no figures yet.',
    }),
  monthNotYours: () =>
    new DomainError('forbidden', 'month-not-yours', {
      vi: 'Số liệu của tháng do Văn phòng UBND tỉnh hoặc lãnh đạo tỉnh công bố.',
      en: 'The figures of a month are published by the office of the province or its leaders.',
    }),
  monthNeedsReason: () => {
    const text = {
      vi: 'Tháng này đã công bố: nêu lý do công bố lại.',
      en: 'This month is published already: say why it is published again.',
    }
    return new DomainError('rule-broken', 'month-needs-reason', text, [
      { pointer: '/reason', code: 'month-needs-reason', ...text },
    ])
  },
  monthNotPublished: () =>
    new DomainError('not-found', 'month-not-published', {
      vi: 'Số liệu của tháng này chưa được công bố.',
      en: 'The figures of this month are not published.',
    }),
  assessmentNotYours: () =>
    new DomainError('forbidden', 'assessment-not-yours', {
      vi: 'Kết quả đánh giá dành cho lãnh đạo và người kiểm soát thủ tục, của đơn vị mình phụ trách.',
      en: 'Assessments are for leaders and supervisors, of the units they look after.',
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
