import { isOfficeOpen } from '../contexts/dossiers/rules/deadline.ts'
import { dayLength, toInstant, toLocal, vietnamOffset } from '../kernel/values/vietnam-time.ts'
import { addWorkingTime, type WorkingCalendar } from '../kernel/values/working-time.ts'
import type { Chance } from './chance.ts'

/** A moment at which the office is at work, about `ms` of working time after `from`, and after it. */
export function atWork(from: Date, ms: number, calendar: WorkingCalendar, chance: Chance): Date {
  const length = Math.max(60_000, ms) + chance.below(30_000)
  const at = toInstant(addWorkingTime(toLocal(from), length, calendar))
  // Exactly at closing time nobody is there any more.
  return isOfficeOpen(at, calendar) ? at : new Date(at.getTime() - 1000 - chance.below(28_000))
}

const [morning, night] = [6.5 * 3_600_000, 22.5 * 3_600_000]

/** About then, but not while people sleep. */
export function awake(at: number, chance: Chance): Date {
  const time = (at + vietnamOffset) % dayLength
  if (time >= morning && time <= night) return new Date(at)
  return new Date(at - time + (time > night ? dayLength : 0) + morning + chance.below(2 * 3_600_000))
}
