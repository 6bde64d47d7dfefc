import { DomainError } from '../../kernel/errors.ts'

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
}
