import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const planErrors = {
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
}
