import { DomainError } from '../../kernel/errors.ts'
import { writeDay } from '../../kernel/values/vietnam-time.ts'

const atField = (code: string, pointer: string, text: { vi: string; en: string }) =>
  [{ pointer, code, ...text }] as const

/** Every reason for saying no about the tasks of plans. The code is public: never rename one. */
export const taskErrors = {
  notFound: () =>
    new DomainError('not-found', 'task-not-found', {
      vi: 'Không có nhiệm vụ này, hoặc đơn vị không tham gia.',
      en: 'There is no such task, or your unit has no part in it.',
    }),
  wordsNotFound: () =>
    new DomainError('not-found', 'task-words-not-found', {
      vi: 'Không có nhiệm vụ nào của kế hoạch ghi như vậy.',
      en: 'No task of the plan says these words.',
    }),
  unitUnknown: () => {
    const text = { vi: 'Có đơn vị không tồn tại hôm nay.', en: 'One of the units does not exist today.' }
    const faults = atField('task-unit-unknown', '/units', text)
    return new DomainError('rule-broken', 'task-unit-unknown', text, faults)
  },
  moveNotOpen: () =>
    new DomainError('conflict', 'task-moved-on', {
      vi: 'Nhiệm vụ đã chuyển sang bước khác. Tải lại trang để xem.',
      en: 'The task has moved on. Reload the page to see where it is.',
    }),
  nothingReported: () =>
    new DomainError('rule-broken', 'task-nothing-reported', {
      vi: 'Báo cáo tiến độ trước khi trình.',
      en: 'Report progress before you hand the task in.',
    }),
  secondPerson: () =>
    new DomainError('forbidden', 'task-second-person', {
      vi: 'Người trình hoặc đề nghị không tự quyết định được.',
      en: 'Whoever handed it in or asked cannot decide.',
    }),
  reasonMissing: () => {
    const text = { vi: 'Nêu lý do.', en: 'Say why.' }
    const faults = atField('task-reason-missing', '/reason', text)
    return new DomainError('rule-broken', 'task-reason-missing', text, faults)
  },
  extensionNotLater: (due: string) => {
    const text = {
      vi: `Hạn mới phải sau ngày ${writeDay(due)}.`,
      en: `The new day must be after ${writeDay(due)}.`,
    }
    const faults = atField('task-extension-not-later', '/due', text)
    return new DomainError('rule-broken', 'task-extension-not-later', text, faults)
  },
  afterParent: (due: string) => {
    const text = {
      vi: `Hạn không được sau hạn của nhiệm vụ gốc, ngày ${writeDay(due)}.`,
      en: `The day may not be after that of the whole task, ${writeDay(due)}.`,
    }
    const faults = atField('task-after-parent', '/due', text)
    return new DomainError('rule-broken', 'task-after-parent', text, faults)
  },
  dueInPast: () => {
    const text = { vi: 'Hạn phải từ hôm nay trở đi.', en: 'The day must be today or later.' }
    const faults = atField('task-due-in-past', '/due', text)
    return new DomainError('rule-broken', 'task-due-in-past', text, faults)
  },
  notBelow: () => {
    const text = {
      vi: 'Chỉ giao được cho đơn vị này hoặc đơn vị trực thuộc, và người đang làm việc ở đó.',
      en: 'A part goes to this unit or one below it, and to somebody who works there.',
    }
    const faults = atField('task-not-below', '/unit', text)
    return new DomainError('rule-broken', 'task-not-below', text, faults)
  },
  tooManyFiles: (most: number) =>
    new DomainError('rule-broken', 'task-too-many-files', {
      vi: `Mỗi lần báo cáo gửi tối đa ${most} tệp.`,
      en: `A report takes ${most} files at most.`,
    }),
}
