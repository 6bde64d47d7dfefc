import { DueBadge } from '@mot-cua/ui'
import type { Locale } from '../../kernel/values/locale.ts'
import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import { type PageContext, textsOf } from '../context.ts'
import { formatDayMonth } from '../format.ts'
import type { Messages } from '../messages/messages.ts'

/** A length of working time, already counted by the working calendar; a day is a working day. */
export type WorkingSpan = { days: number; hours: number; minutes: number }

/** How a dossier stands against its due moment. */
export type DueView =
  | { state: 'in-time' | 'soon'; left: WorkingSpan }
  | { state: 'late'; by: WorkingSpan }
  | { state: 'paused'; since: Date }
  | { state: 'done'; onTime: boolean }

/** The two largest parts of a span: `4 ngày`, `1 giờ 50 phút`. Never empty. */
export function spanWords(span: WorkingSpan, { common }: Messages): string {
  const { day, hour, minute } = common.span
  const parts = [
    { count: span.days, word: day },
    { count: span.hours, word: hour },
    { count: span.minutes, word: minute },
  ].filter(({ count }) => count > 0)
  const shown = parts.length > 0 ? parts.slice(0, span.days > 2 ? 1 : 2) : [{ count: 0, word: minute }]
  return shown.map(({ count, word }) => `${count} ${word}`).join(' ')
}

function dueWords(due: DueView, texts: Messages, locale: Locale): string {
  const words = texts.common.due
  switch (due.state) {
    case 'in-time':
    case 'soon':
      return words.left(spanWords(due.left, texts))
    case 'late':
      return words.late(spanWords(due.by, texts))
    case 'paused':
      return words.paused(formatDayMonth(dateInVietnam(due.since), locale))
    case 'done':
      return due.onTime ? words.onTime : words.doneLate
  }
}

const drawn = { 'in-time': 'ok', soon: 'soon', late: 'late', paused: 'paused', done: 'done' } as const

/** The badge of a deadline with its words. */
export const Due = ({ due, context }: { due: DueView; context: PageContext }) => (
  <DueBadge state={drawn[due.state]} words={dueWords(due, textsOf(context), context.locale)} />
)
