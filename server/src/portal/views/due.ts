import { dateInVietnam } from '../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../kernel/values/working-time.ts'
import { hoursHeldOn, workingTimeBetween } from '../../kernel/values/working-time.ts'
import type { DueView, WorkingSpan } from '../parts/due.tsx'

const minute = 60_000
const hour = 60 * minute

/** A length of working time in days as long as the office's are now, hours and minutes. */
export function spanOf(ms: number, now: Date, calendar: WorkingCalendar): WorkingSpan {
  const { hours } = hoursHeldOn(dateInVietnam(now), calendar)
  const day = hours.reduce((sum, { from, to }) => sum + to - from, 0)
  const days = Math.floor(ms / day)
  const rest = ms - days * day
  return { days, hours: Math.floor(rest / hour), minutes: Math.floor((rest % hour) / minute) }
}

type Given = {
  state: 'in-time' | 'soon' | 'late' | 'paused' | 'done'
  dueAt: Date
  finishedAt: Date | null
  pausedAt: Date | null
}

/** How a dossier stands against its due moment, counted in working time. */
export function dueView(
  { state, dueAt, finishedAt, pausedAt }: Given,
  now: Date,
  calendar: WorkingCalendar,
): DueView {
  if (state === 'done') return { state, onTime: (finishedAt ?? now) <= dueAt }
  if (state === 'paused') return { state, since: pausedAt ?? now }
  if (state === 'late') return { state, by: spanOf(workingTimeBetween(dueAt, now, calendar), now, calendar) }
  return { state, left: spanOf(workingTimeBetween(now, dueAt, calendar), now, calendar) }
}
