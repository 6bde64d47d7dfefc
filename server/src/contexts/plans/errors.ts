import { DomainError, type Fault } from '../../kernel/errors.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'

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
  planExists: (code: string) =>
    new DomainError('conflict', 'plan-exists', {
      vi: `Đã có kế hoạch mã ${code}: sửa đổi kế hoạch đó hoặc chọn mã khác.`,
      en: `There is a plan with the code ${code}: amend it, or take another code.`,
    }),
  draftNotFound: () =>
    new DomainError('not-found', 'plan-draft-not-found', {
      vi: 'Không có bản soạn thảo kế hoạch này, hoặc kế hoạch không do đơn vị chủ trì.',
      en: 'There is no such draft of a plan, or your unit does not lead the plan.',
    }),
  draftOpen: (code: string) =>
    new DomainError('conflict', 'plan-draft-open', {
      vi: `Kế hoạch ${code} đang có một bản soạn thảo chưa xong. Hoàn tất hoặc hủy bản đó trước.`,
      en: `A draft of the plan ${code} is under way. Finish or withdraw it first.`,
    }),
  draftNotOpen: () =>
    new DomainError('conflict', 'plan-draft-not-open', {
      vi: 'Bản soạn thảo đã chuyển sang bước khác. Tải lại trang để xem.',
      en: 'The draft has moved on. Reload the page to see where it is.',
    }),
  draftChanged: () =>
    new DomainError('conflict', 'plan-draft-changed', {
      vi: 'Bản soạn thảo vừa được lưu ở nơi khác. Nội dung đang nhập vẫn còn trên trang này.',
      en: 'The draft was just saved elsewhere. What you typed is still on this page.',
    }),
  draftNotSound: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'plan-draft-not-sound',
      { vi: 'Bản soạn thảo kế hoạch còn chỗ chưa đúng.', en: 'Some parts of the draft are not right yet.' },
      faults,
    ),
  reasonMissing: () => {
    const text = { vi: 'Sửa đổi kế hoạch phải nêu lý do.', en: 'Say why the plan is amended.' }
    return new DomainError('rule-broken', 'plan-reason-missing', text, [
      { pointer: '/reason', code: 'plan-reason-missing', ...text },
    ])
  },
  secondPerson: () =>
    new DomainError('forbidden', 'plan-second-person', {
      vi: 'Người soạn không tự ban hành được. Cần một lãnh đạo khác của tỉnh.',
      en: 'Whoever drafted the plan cannot issue it. Another leader of the province must.',
    }),
  outdated: () =>
    new DomainError('conflict', 'plan-draft-outdated', {
      vi: 'Kế hoạch đã có bản khác từ khi bắt đầu soạn. Hủy bản này và soạn lại từ bản đang có.',
      en: 'The plan has another version since the draft was begun. Withdraw it and begin again from that one.',
    }),
  issuedInFuture: () => {
    const text = { vi: 'Ngày ban hành chưa tới.', en: 'The day of issue has not come yet.' }
    return new DomainError('rule-broken', 'plan-issued-in-future', text, [
      { pointer: '/issuedOn', code: 'plan-issued-in-future', ...text },
    ])
  },
  holdsTooEarly: (from: string) => {
    const text = {
      vi: `Bản này chỉ có hiệu lực được từ ${writeDay(from)}.`,
      en: `This version can hold from ${writeDay(from)} at the earliest.`,
    }
    return new DomainError('rule-broken', 'plan-holds-too-early', text, [
      { pointer: '/holdsFrom', code: 'plan-holds-too-early', ...text },
    ])
  },
  targetNotFound: (target: string) =>
    new DomainError('not-found', 'plan-target-not-found', {
      vi: `Kế hoạch đang có hiệu lực không có chỉ tiêu ${target}.`,
      en: `The plan in force has no target ${target}.`,
    }),
  notBelow: (pointer: string) => {
    const text = {
      vi: 'Chỉ giao được cho đơn vị trực thuộc trực tiếp.',
      en: 'A target is handed only to units directly below.',
    }
    return new DomainError('rule-broken', 'assignment-not-below', text, [
      { pointer, code: 'assignment-not-below', ...text },
    ])
  },
  /** Each fault names the minimum of its unit. */
  tooEasy: (faults: readonly Fault[]) =>
    new DomainError(
      'rule-broken',
      'assignment-too-easy',
      {
        vi: 'Có mục tiêu giao dễ hơn mức tối thiểu, hoặc cho đơn vị mà kế hoạch không đặt mục tiêu.',
        en: 'A goal is easier than the minimum, or goes to a unit of which the plan asks nothing.',
      },
      faults,
    ),
  headNotLeader: (pointer: string) => {
    const text = {
      vi: 'Người này không giữ vị trí lãnh đạo của đơn vị hôm nay.',
      en: 'This person is not a leader of the unit today.',
    }
    return new DomainError('rule-broken', 'assignment-head-not-leader', text, [
      { pointer, code: 'assignment-head-not-leader', ...text },
    ])
  },
  assignmentNotFound: () =>
    new DomainError('not-found', 'assignment-not-found', {
      vi: 'Không có chỉ tiêu được giao này cho đơn vị.',
      en: 'There is no such assignment of your unit.',
    }),
  assignmentEnded: () =>
    new DomainError('conflict', 'assignment-ended', {
      vi: 'Chỉ tiêu này đã được giao lại. Tải lại trang để xem mục tiêu mới.',
      en: 'The target was handed down anew. Reload the page to see the new goal.',
    }),
  emptyImport: () =>
    new DomainError('invalid', 'plan-import-empty', {
      vi: 'Tệp không có kế hoạch nào: trang “Kế hoạch” chưa có dòng nào.',
      en: 'The file has no plan: the sheet “Kế hoạch” has no row.',
    }),
}
