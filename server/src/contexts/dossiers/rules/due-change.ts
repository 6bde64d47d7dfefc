import type { Text } from '../../../kernel/values/locale.ts'
import { type PlainDate, toLocal } from '../../../kernel/values/vietnam-time.ts'
import { moment, shortDate } from './deadline-explanation.ts'

type Paper = { number: string; date: PlainDate; issuer: string }

/** One thing that a change of the calendar said, with the decision behind it. */
export type CalendarFact = {
  date: PlainDate
  kind: 'day-off' | 'worked-weekend' | 'ordinary' | 'hours'
  reason: Text
  decision: Paper | null
}

const most = 3

/**
 * Why a due moment moved, in words that fit after "because": the facts between the day it is counted from and the later of the
 * two due days; when none lies there, the reason given for the whole.
 */
export function becauseOf(
  facts: readonly CalendarFact[],
  { from, to }: { from: PlainDate; to: PlainDate },
  otherwise: string,
): { because: Text; decision: string | null } {
  const near = facts.filter((fact) =>
    fact.kind === 'hours' ? fact.date <= to : fact.date >= from && fact.date <= to,
  )
  const paper = (near[0] ?? facts[0])?.decision ?? null
  const decision = paper && `${paper.number} ngày ${shortDate(paper.date)} của ${paper.issuer}`
  if (near.length === 0) return { because: { vi: otherwise, en: otherwise }, decision }
  const more = near.length > most
  const say = (locale: 'vi' | 'en', others: string) =>
    near
      .slice(0, most)
      .map((fact) => words(fact)[locale])
      .join(', ') + (more ? others : '')
  return { because: { vi: say('vi', ' và các ngày khác'), en: say('en', ' and other days') }, decision }
}

function words({ kind, date, reason }: CalendarFact): Text {
  const day = shortDate(date)
  const said: Record<CalendarFact['kind'], Text> = {
    'day-off': { vi: `nghỉ ${day} (${reason.vi})`, en: `${day} is off (${reason.en})` },
    'worked-weekend': { vi: `làm bù ${day} (${reason.vi})`, en: `${day} is worked (${reason.en})` },
    ordinary: {
      vi: `ngày ${day} trở lại bình thường (${reason.vi})`,
      en: `${day} is an ordinary day (${reason.en})`,
    },
    hours: { vi: `giờ làm việc mới từ ${day}`, en: `of new working hours from ${day}` },
  }
  return said[kind]
}

export type DueChange = {
  oldDue: Date
  newDue: Date
  paused: boolean
  because: Text
  decision: string | null
}

/** The one sentence that people read of a due moment that moved. */
export function explainDueChange({ oldDue, newDue, paused, because, decision }: DueChange): Text {
  const [before, after] = [moment(toLocal(oldDue)), moment(toLocal(newDue))]
  const paper = decision ? { vi: `, theo ${decision}`, en: `, by ${decision}` } : { vi: '', en: '' }
  return {
    vi:
      `Hẹn trả đổi từ ${before.vi} sang ${after.vi} vì ${because.vi}${paper.vi}` +
      `${paused ? '; thời hạn vẫn đang dừng chờ bổ sung' : ''}.`,
    en:
      `The due moment moved from ${before.en} to ${after.en} because ${because.en}${paper.en}` +
      `${paused ? '; the clock still stands, waiting for the supplement' : ''}.`,
  }
}
