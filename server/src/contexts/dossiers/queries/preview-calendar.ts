import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import {
  type CalendarDraft,
  calendarOf,
  checkCalendarDraft,
  pastDates,
  unitsBelow,
  unitsTouched,
} from '../../organisation/index.ts'
import { recomputeDue } from '../rules/recompute-due.ts'
import { countedOf, type RunningDossier, runningDossiers } from '../store/due-run.ts'

export type CalendarEffect = {
  /** Running dossiers of the units concerned, and how many of their due moments would move. */
  running: number
  moved: number
  later: number
  earlier: number
  /** The move that is farthest, and the first and last new due moment; null when none moves. */
  farthest: { oldDue: Date; newDue: Date } | null
  firstDue: Date | null
  lastDue: Date | null
  /** Days of the draft that are past: issuing them needs a reason of its own. */
  past: PlainDate[]
}

/** Dossiers that are read and counted at once; others get their turn in between. */
const atOnce = 1000

/** What a draft would do to the running due moments, counted exactly; a draft that could not be issued is refused. */
export const previewCalendar = (app: App, actor: StaffActor, draft: CalendarDraft): Promise<CalendarEffect> =>
  app.read(actor, async (read) => {
    await checkCalendarDraft(read, actor, draft)
    const touched = unitsTouched(draft)
    const units = touched && (await unitsBelow(read, touched))
    const effect: CalendarEffect = {
      running: 0,
      moved: 0,
      later: 0,
      earlier: 0,
      farthest: null,
      firstDue: null,
      lastDue: null,
      past: pastDates(draft, read.today),
    }
    const calendars = new Map<string, WorkingCalendar>()
    let reached: string | null = null
    for (;;) {
      const found: RunningDossier[] = await runningDossiers(read, { units, reached, limit: atOnce })
      for (const dossier of found)
        addTo(effect, dossier, await calendarAs(read, calendars, dossier.unit, draft))
      if (found.length < atOnce) return effect
      reached = found.at(-1)!.id
    }
  })

async function calendarAs(
  read: Read,
  calendars: Map<string, WorkingCalendar>,
  unit: string,
  draft: CalendarDraft,
): Promise<WorkingCalendar> {
  const calendar = calendars.get(unit) ?? (await calendarOf(read, unit, draft))
  calendars.set(unit, calendar)
  return calendar
}

function addTo(effect: CalendarEffect, dossier: RunningDossier, calendar: WorkingCalendar): void {
  effect.running++
  const { dueAt: oldDue } = dossier
  const newDue = recomputeDue(countedOf(dossier), calendar).due.at
  const shift = newDue.getTime() - oldDue.getTime()
  if (shift === 0) return
  effect.moved++
  if (shift > 0) effect.later++
  else effect.earlier++
  if (!effect.firstDue || newDue < effect.firstDue) effect.firstDue = newDue
  if (!effect.lastDue || newDue > effect.lastDue) effect.lastDue = newDue
  const before = effect.farthest
  if (!before || Math.abs(shift) > Math.abs(before.newDue.getTime() - before.oldDue.getTime()))
    effect.farthest = { oldDue, newDue }
}
