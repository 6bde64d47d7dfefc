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
}
