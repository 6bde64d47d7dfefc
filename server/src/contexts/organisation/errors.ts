import { DomainError } from '../../kernel/errors.ts'

/** Every reason this context gives for saying no. The code is public: never rename one. */
export const organisationErrors = {
  unknownProvince: (code: string) =>
    new DomainError('not-found', 'province-not-found', {
      vi: `Không có tỉnh, thành phố mã ${code}.`,
      en: `There is no province with the code ${code}.`,
    }),
  noCalendar: (unit: string) =>
    new DomainError('not-found', 'calendar-not-found', {
      vi: `Chưa có lịch làm việc của đơn vị ${unit}.`,
      en: `There is no working calendar for the unit ${unit}.`,
    }),
  brokenProvince: (faults: readonly string[]) =>
    new DomainError('rule-broken', 'province-broken', {
      vi: `Dữ liệu tổ chức của tỉnh có lỗi: ${faults.join('; ')}.`,
      en: `The data of the province has faults: ${faults.join('; ')}.`,
    }),
  otherProvince: (name: string) =>
    new DomainError('conflict', 'other-province', {
      vi: `Cơ sở dữ liệu này đã thuộc về ${name}; mỗi tỉnh dùng một cơ sở dữ liệu riêng.`,
      en: `This database belongs to ${name}; each province has a database of its own.`,
    }),
}
