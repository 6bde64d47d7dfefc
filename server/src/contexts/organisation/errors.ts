import { DomainError, type Fault } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/values/locale.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'

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
  calendarChangeBroken: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'calendar-change-broken',
      {
        vi: `Còn ${faults.length} chỗ cần sửa trước khi ban hành lịch.`,
        en: `${faults.length} thing(s) to mend before the calendar can be issued.`,
      },
      faults,
    ),
  pastUnconfirmed: (dates: readonly string[]) =>
    new DomainError('rule-broken', 'calendar-past-unconfirmed', {
      vi: `Ngày ${dates.map(writeDay).join(', ')} đã qua. Ghi lý do sửa lại ngày đã qua nếu đúng là phải sửa.`,
      en: `${dates.map(writeDay).join(', ')}: already past. Give the reason if days that are past must be changed.`,
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
  unitExists: (unit: string) =>
    new DomainError('conflict', 'unit-exists', {
      vi: `Mã ${unit} đã dùng cho một đơn vị; mã không dùng lại, kể cả khi đơn vị đã kết thúc.`,
      en: `The id ${unit} belongs to a unit already; ids are not used again, even after the end of a unit.`,
    }),
  codeTaken: (code: string) =>
    new DomainError('conflict', 'area-code-taken', {
      vi: `Mã đơn vị hành chính ${code} đang thuộc về đơn vị khác trong thời gian đó.`,
      en: `The area code ${code} belongs to another unit at that time.`,
    }),
  brokenTree: (faults: readonly string[]) =>
    new DomainError('rule-broken', 'tree-broken', {
      vi: `Cây tổ chức sẽ có lỗi: ${faults.join('; ')}.`,
      en: `The tree would be broken: ${faults.join('; ')}.`,
    }),
  unitInUse: (what: Text) =>
    new DomainError('rule-broken', 'unit-in-use', {
      vi: `Chưa kết thúc được đơn vị: ${what.vi}.`,
      en: `The unit cannot end yet: ${what.en}.`,
    }),
  datesOutOfOrder: () =>
    new DomainError('rule-broken', 'dates-out-of-order', {
      vi: 'Ngày không hợp lý: kết thúc trước khi bắt đầu, hoặc trước khi đơn vị, vị trí có hiệu lực.',
      en: 'The dates are out of order: an end before its beginning, or before the unit or post holds.',
    }),
  staffNotFound: () =>
    new DomainError('not-found', 'staff-not-found', {
      vi: 'Không có cán bộ này.',
      en: 'There is no such member of staff.',
    }),
  usernameTaken: (username: string) =>
    new DomainError('conflict', 'username-taken', {
      vi: `Tên đăng nhập ${username} đã có người dùng.`,
      en: `The user name ${username} is taken.`,
    }),
  postNotFound: () =>
    new DomainError('not-found', 'post-not-found', {
      vi: 'Không có vị trí này, hoặc đã kết thúc.',
      en: 'There is no such post, or it has ended.',
    }),
  delegationRefused: (why: keyof typeof delegationFaults) =>
    new DomainError('rule-broken', 'delegation-refused', delegationFaults[why]),
  trainingNotFound: () =>
    new DomainError('not-found', 'training-not-found', {
      vi: 'Không có lớp tập huấn này.',
      en: 'There is no such training.',
    }),
  trainingNotOver: () =>
    new DomainError('rule-broken', 'training-not-over', {
      vi: 'Lớp tập huấn chưa kết thúc nên chưa ai hoàn thành.',
      en: 'The training is not over, so nobody has passed it yet.',
    }),
  badAttendance: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'attendance-broken',
      {
        vi: 'Danh sách có dòng chưa đúng; chưa ghi dòng nào.',
        en: 'The list has faults; nothing was recorded.',
      },
      faults,
    ),
  emptyImport: () =>
    new DomainError('invalid', 'import-empty', {
      vi: 'Tệp không có dòng nào ở trang "Đơn vị" hay "Cán bộ". Hãy dùng tệp mẫu.',
      en: 'The file has no rows in the sheets "Đơn vị" and "Cán bộ". Use the template.',
    }),
  delegationNotFound: () =>
    new DomainError('not-found', 'delegation-not-found', {
      vi: 'Không có ủy quyền này, hoặc đã kết thúc.',
      en: 'There is no such delegation, or it has ended.',
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

const delegationFaults = {
  'to-oneself': { vi: 'Không ủy quyền cho chính mình.', en: 'Nobody delegates to themselves.' },
  dates: {
    vi: 'Ủy quyền bắt đầu từ hôm nay trở đi và kết thúc sau khi bắt đầu.',
    en: 'A delegation begins today or later, and ends after it begins.',
  },
  'too-wide': {
    vi: 'Chỉ ủy quyền những việc mình đang được giao.',
    en: 'Only roles of the post itself can be lent.',
  },
  unfit: {
    vi: 'Người được ủy quyền phải công tác tại đơn vị này hoặc đơn vị trực thuộc.',
    en: 'The delegate must hold a post in this unit or below it.',
  },
  standing: {
    vi: 'Người này đã được ủy quyền trong thời gian đó.',
    en: 'This person holds a delegation for some of these days already.',
  },
} as const
