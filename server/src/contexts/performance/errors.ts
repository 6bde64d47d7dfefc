import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const performanceErrors = {
  planNotFound: (code: string) =>
    new DomainError('not-found', 'plan-not-found', {
      vi: `Không có kế hoạch ${code}.`,
      en: `There is no plan ${code}.`,
    }),
  unitNotFound: (unit: string) =>
    new DomainError('not-found', 'plan-unit-not-found', {
      vi: `Không có đơn vị ${unit} vào ngày đó.`,
      en: `There is no unit ${unit} on that day.`,
    }),
  brokenPlan: (faults: readonly string[]) =>
    new DomainError('rule-broken', 'plan-broken', {
      vi: `Tệp kế hoạch có lỗi: ${faults.join('; ')}.`,
      en: `The file of the plan has faults: ${faults.join('; ')}.`,
    }),
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
}
