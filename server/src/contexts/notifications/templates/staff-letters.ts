import type { Locale, Text } from '../../../kernel/values/locale.ts'
import { type PlainDate, writeDay } from '../../../kernel/values/vietnam-time.ts'
import { closing } from './message-text.ts'

/** All that a letter to a member of staff may say besides their own name: public names of plans, tasks and reports, and days. */
export type LetterFacts = { about: Text; day: PlainDate | null; link: string }

type Words = (facts: { about: string; day: string }) => string
type Letter = Record<Locale, { subject: Words; text: Words }>

/** By the name kept in each message: never rename one. */
export const staffLetters = {
  'target-handed-down': {
    vi: {
      subject: ({ about }) => `Chỉ tiêu được giao: ${about}`,
      text: ({ about }) => `Cơ quan của ông, bà được giao chỉ tiêu “${about}”. Xem và xác nhận đã nhận:`,
    },
    en: {
      subject: ({ about }) => `Target handed down: ${about}`,
      text: ({ about }) => `Your unit was handed the target “${about}”. Look at it and take note:`,
    },
  },
  'tasks-assigned': {
    vi: {
      subject: ({ about }) => `Nhiệm vụ được giao: ${about}`,
      text: ({ about }) => `Cơ quan của ông, bà được giao nhiệm vụ của “${about}”. Xem nhiệm vụ và thời hạn:`,
    },
    en: {
      subject: ({ about }) => `Tasks handed out: ${about}`,
      text: ({ about }) => `Your unit was given tasks of “${about}”. See them and when they are due:`,
    },
  },
  'task-dues-moved': {
    vi: {
      subject: ({ about }) => `Thời hạn nhiệm vụ thay đổi: ${about}`,
      text: ({ about }) =>
        `“${about}” đã được điều chỉnh; nhiệm vụ của cơ quan ông, bà có thời hạn khác. Xem:`,
    },
    en: {
      subject: ({ about }) => `Due days of tasks have moved: ${about}`,
      text: ({ about }) => `“${about}” was amended; tasks of your unit are due on other days. See:`,
    },
  },
  'task-handed-down': {
    vi: {
      subject: ({ about }) => `Phần việc được giao: ${about}`,
      text: ({ about }) => `Cơ quan của ông, bà được giao phần việc “${about}”. Xem nội dung và thời hạn:`,
    },
    en: {
      subject: ({ about }) => `A part of a task: ${about}`,
      text: ({ about }) => `Your unit was given the part “${about}” of a task. See it and when it is due:`,
    },
  },
  'task-returned': {
    vi: {
      subject: ({ about }) => `Nhiệm vụ chưa được nghiệm thu: ${about}`,
      text: ({ about }) => `Nhiệm vụ “${about}” được trả lại để làm tiếp. Xem lý do:`,
    },
    en: {
      subject: ({ about }) => `Not accepted yet: ${about}`,
      text: ({ about }) => `The task “${about}” came back to be worked on. See why:`,
    },
  },
  'task-extension-granted': {
    vi: {
      subject: ({ about }) => `Được gia hạn: ${about}`,
      text: ({ about, day }) => `Nhiệm vụ “${about}” được gia hạn đến ngày ${day}. Xem:`,
    },
    en: {
      subject: ({ about }) => `More time: ${about}`,
      text: ({ about, day }) => `The task “${about}” is now due on ${day}. See:`,
    },
  },
  'task-extension-refused': {
    vi: {
      subject: ({ about }) => `Không được gia hạn: ${about}`,
      text: ({ about }) => `Nhiệm vụ “${about}” giữ nguyên thời hạn. Xem lý do:`,
    },
    en: {
      subject: ({ about }) => `No more time: ${about}`,
      text: ({ about }) => `The task “${about}” stays due as it was. See why:`,
    },
  },
  'report-to-seal': {
    vi: {
      subject: ({ about }) => `Báo cáo chờ đóng dấu: ${about}`,
      text: ({ about }) =>
        `Lãnh đạo đã ký báo cáo “${about}”. Đóng dấu số của cơ quan để báo cáo được gửi đi:`,
    },
    en: {
      subject: ({ about }) => `A report waits for the seal: ${about}`,
      text: ({ about }) =>
        `The report “${about}” was signed by its leader. Put the seal of your unit on it, so that it can be sent:`,
    },
  },
  'report-returned': {
    vi: {
      subject: ({ about }) => `Báo cáo bị trả lại: ${about}`,
      text: ({ about }) => `Báo cáo “${about}” bị trả lại. Xem lý do và lập bản đính chính:`,
    },
    en: {
      subject: ({ about }) => `A report came back: ${about}`,
      text: ({ about }) => `The report “${about}” came back. See why, and correct it as a new version:`,
    },
  },
  'figure-returned': {
    vi: {
      subject: ({ about }) => `Số liệu bị trả lại: ${about}`,
      text: ({ about, day }) => `Số liệu “${about}” đến ngày ${day} bị trả lại. Xem lý do và báo cáo lại:`,
    },
    en: {
      subject: ({ about }) => `A figure came back: ${about}`,
      text: ({ about, day }) => `The figure “${about}” up to ${day} came back. See why, and report it anew:`,
    },
  },
  reminders: {
    vi: {
      subject: ({ day }) => `Việc quá hạn và sắp đến hạn, ngày ${day}`,
      text: ({ about }) => about,
    },
    en: {
      subject: ({ day }) => `What is overdue and due soon, ${day}`,
      text: ({ about }) => about,
    },
  },
} as const satisfies Record<string, Letter>

export type LetterName = keyof typeof staffLetters

const greeting = {
  vi: (name: string) => `Kính gửi ông, bà ${name},`,
  en: (name: string) => `Dear ${name},`,
} as const satisfies Record<Locale, (name: string) => string>

/** A letter to one person, in Vietnamese with the same in English below. */
export function staffLetter(
  letter: LetterName,
  name: string,
  { about, day, link }: LetterFacts,
): { subject: string; text: string } {
  const words = (locale: Locale) => ({ about: about[locale], day: day ? writeDay(day) : '' })
  const part = (locale: Locale) =>
    [
      ...[greeting[locale](name), '', staffLetters[letter][locale].text(words(locale)), link, ''],
      closing[locale],
    ].join('\n')
  return { subject: staffLetters[letter].vi.subject(words('vi')), text: `${part('vi')}\n\n${part('en')}\n` }
}
