import type { Text } from '../../../kernel/values/locale.ts'
import { addDays, isPlainDate, type PlainDate, weekdayOf } from '../../../kernel/values/vietnam-time.ts'
import { type Certainty, type WeekHours, weekFromData } from './calendar.ts'
import type {
  CalendarDay,
  CalendarLayers,
  DayKind,
  Decision,
  IssuedDay,
  IssuedHours,
} from './calendar-layers.ts'

export type DraftDay = {
  kind: DayKind | 'ordinary'
  date: PlainDate
  reason: string
  reasonEn?: string | undefined
}
export type DraftHours = { kind: 'hours'; unit: string; from: PlainDate; hours: WeekHours | null }
export type DraftItem = DraftDay | DraftHours

/** Changes that are issued together, with the one decision behind them. */
export type CalendarDraft = {
  items: readonly DraftItem[]
  decision: Decision
  sure: Certainty
  reason: string
  /** Why days already past are changed; asked for only then. */
  pastReason?: string | undefined
}

/** What is wrong with one item, located in the draft. */
export type DraftFlaw = { pointer: string; code: string } & Text

const texts = {
  'no-such-date': { vi: 'Ngày này không có trên lịch.', en: 'There is no such date.' },
  'too-far': {
    vi: 'Chỉ sửa được lịch từ một năm trước đến ba năm sau.',
    en: 'The calendar can be changed from one year back to three years ahead.',
  },
  twice: { vi: 'Ngày này đã có trong danh sách.', en: 'This date is in the list already.' },
  'already-off': { vi: 'Chủ nhật vốn là ngày nghỉ.', en: 'A Sunday is off anyway.' },
  'not-a-weekend': {
    vi: 'Chỉ thứ Bảy, Chủ nhật mới là ngày làm bù.',
    en: 'Only a Saturday or Sunday can be worked in exchange.',
  },
  'nothing-to-withdraw': {
    vi: 'Ngày này không có gì khác thường để bỏ.',
    en: 'Nothing was said of this date that could be withdrawn.',
  },
  unchanged: { vi: 'Lịch đã như vậy rồi.', en: 'The calendar says so already.' },
  'hours-broken': {
    vi: 'Giờ làm việc phải có ít nhất một buổi, sau giờ kết thúc mới đến buổi sau.',
    en: 'There must be hours, each part must end after it begins, and parts must not overlap.',
  },
} as const satisfies Record<string, Text>

type Known = { days: ReadonlyMap<PlainDate, CalendarDay>; hours: readonly IssuedHours[] }

const dateOf = (item: DraftItem): PlainDate => (item.kind === 'hours' ? item.from : item.date)
const keyOf = (item: DraftItem): string => (item.kind === 'hours' ? `${item.unit} ${item.from}` : item.date)

/** Everything that keeps the draft from being issued; empty when it may be. */
export const judgeCalendarDraft = (draft: CalendarDraft, known: Known, today: PlainDate): DraftFlaw[] =>
  draft.items.flatMap((item, index) => {
    const earlier = draft.items.slice(0, index)
    const code = earlier.some((other) => keyOf(other) === keyOf(item))
      ? 'twice'
      : (flawOfDate(dateOf(item), today) ??
        (item.kind === 'hours' ? flawOfHours(item, known) : flawOfDay(item, draft, known)))
    return code ? [{ pointer: `/items/${index}`, code, ...texts[code] }] : []
  })

type Flaw = keyof typeof texts

function flawOfDate(date: PlainDate, today: PlainDate): Flaw | undefined {
  if (!isPlainDate(date)) return 'no-such-date'
  return date < addDays(today, -366) || date > addDays(today, 3 * 366) ? 'too-far' : undefined
}

function flawOfDay(item: DraftDay, { decision }: CalendarDraft, { days }: Known): Flaw | undefined {
  const before = days.get(item.date)
  const weekday = weekdayOf(item.date)
  if (item.kind === 'ordinary') return before ? undefined : 'nothing-to-withdraw'
  if (item.kind === 'worked-weekend' && weekday !== 0 && weekday !== 6) return 'not-a-weekend'
  if (item.kind === 'day-off' && weekday === 0 && before?.kind !== 'worked-weekend') return 'already-off'
  // A day that was shipped as a guess may be issued again: that confirms it.
  const same =
    before?.kind === item.kind &&
    before.decision?.number === decision.number &&
    before.reason.vi === item.reason.trim()
  return same ? 'unchanged' : undefined
}

function flawOfHours({ unit, from, hours }: DraftHours, known: Known): Flaw | undefined {
  if (hours) {
    try {
      weekFromData(hours)
    } catch {
      return 'hours-broken'
    }
  }
  const before = known.hours.findLast((set) => set.unit === unit && set.from <= from)
  const nothingToEnd = hours === null && !before?.hours
  return nothingToEnd || (before?.from === from && sameHours(before.hours, hours)) ? 'unchanged' : undefined
}

/** Key by key: the database does not keep the order of keys. */
function sameHours(a: WeekHours | null, b: WeekHours | null): boolean {
  const plain = (week: WeekHours | null) =>
    week && [week.weekdays, week.saturday].map((day) => day.map(({ from, to }) => [from, to]))
  return a?.arrivalCutoff === b?.arrivalCutoff && JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

/** The days of the draft that are already past. */
export const pastDates = ({ items }: CalendarDraft, today: PlainDate): PlainDate[] =>
  items.map(dateOf).filter((date) => date < today)

/** The first day on which the calendar is different. */
export const firstDate = ({ items }: CalendarDraft): PlainDate => items.map(dateOf).sort()[0]!

/** The units whose calendars change, with everything below them; null when the days of all change. */
export function unitsTouched({ items }: Pick<CalendarDraft, 'items'>): string[] | null {
  const units = items.map((item) => (item.kind === 'hours' ? item.unit : null))
  return units.includes(null) ? null : [...new Set(units as string[])]
}

export const issuedDays = ({ items, decision, sure }: CalendarDraft): IssuedDay[] =>
  items.flatMap((item) =>
    item.kind === 'hours'
      ? []
      : [
          {
            date: item.date,
            kind: item.kind,
            reason: { vi: item.reason.trim(), en: item.reasonEn?.trim() || item.reason.trim() },
            decision,
            sure,
          },
        ],
  )

export const issuedHours = ({ items }: CalendarDraft): IssuedHours[] =>
  items.flatMap((item) =>
    item.kind === 'hours' ? [{ unit: item.unit, from: item.from, hours: item.hours }] : [],
  )

/** What a unit's calendar would be made of, were the draft issued. */
export const withDraft = (layers: CalendarLayers, draft: CalendarDraft): CalendarLayers => ({
  ...layers,
  days: [...layers.days, ...issuedDays(draft)],
  hours: [...layers.hours, ...issuedHours(draft)],
})
