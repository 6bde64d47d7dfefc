import { DomainError, type Fault } from '../../kernel/errors.ts'

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
  unitNotFound: (unit: string) =>
    new DomainError('not-found', 'unit-not-found', {
      vi: `Không có đơn vị mã ${unit}.`,
      en: `There is no unit ${unit}.`,
    }),
  reorganisationNotFound: () =>
    new DomainError('not-found', 'reorganisation-not-found', {
      vi: 'Không có phương án sắp xếp này.',
      en: 'There is no such reorganisation plan.',
    }),
  reorganisationClosed: () =>
    new DomainError('conflict', 'reorganisation-closed', {
      vi: 'Phương án không còn ở bước này. Tải lại trang để xem bước hiện tại.',
      en: 'The plan is no longer at this stage. Reload to see where it is.',
    }),
  reorganisationChanged: () =>
    new DomainError('conflict', 'reorganisation-changed', {
      vi: 'Có người vừa sửa phương án. Tải lại trang rồi làm tiếp.',
      en: 'Somebody has just changed the plan. Reload and go on.',
    }),
  reorganisationFaulty: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'reorganisation-faulty',
      {
        vi: `Phương án còn ${faults.length} chỗ chưa thực hiện được: ${faults[0]?.vi ?? ''}`,
        en: `${faults.length} thing(s) in the plan cannot be carried out: ${faults[0]?.en ?? ''}`,
      },
      faults,
    ),
  secondPersonRequired: () =>
    new DomainError('forbidden', 'second-person-required', {
      vi: 'Người lập phương án không tự phê duyệt. Cần một người thứ hai của cấp tỉnh.',
      en: 'Who drafted the plan does not approve it. A second person of the province does.',
    }),
  reorganisationNotDue: () =>
    new DomainError('conflict', 'reorganisation-not-due', {
      vi: 'Phương án này tự thực hiện lúc 0 giờ của ngày đã định.',
      en: 'This plan is carried out by itself at midnight of its day.',
    }),
}
