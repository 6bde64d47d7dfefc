import type { App, Read, StaffActor } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { organisationErrors } from '../errors.ts'
import { calendarChanged } from '../events.ts'
import {
  type CalendarDraft,
  firstDate,
  judgeCalendarDraft,
  pastDates,
  unitsTouched,
} from '../rules/calendar-draft.ts'
import { daysOf } from '../rules/calendar-layers.ts'
import { calendarRights, mayIssue } from '../rules/calendar-rights.ts'
import {
  addCalendarChange,
  calendarOfUnit,
  hoursIssuedFor,
  layersOf,
  lockCalendar,
} from '../store/calendar-change.ts'

/** The calendar that the actor may change in this way; a draft that could not be issued is refused. */
export async function checkCalendarDraft(
  read: Read,
  actor: StaffActor,
  draft: CalendarDraft,
): Promise<string> {
  if (!calendarRights(actor).hours) throw kernelErrors.notAllowed()
  const own = await calendarOfUnit(read, actor.unit)
  const layers = own && (await layersOf(read, own.root))
  if (!own || !layers) throw organisationErrors.noCalendar(actor.unit)
  for (const item of draft.items) {
    const of = item.kind === 'hours' ? await calendarOfUnit(read, item.unit) : own
    if (item.kind === 'hours' && of?.root !== own.root) throw organisationErrors.noCalendar(item.unit)
    if (!mayIssue(actor, item, of?.path ?? [])) throw kernelErrors.notAllowed()
  }
  const hours = await hoursIssuedFor(
    read,
    draft.items.flatMap((item) => (item.kind === 'hours' ? item.unit : [])),
  )
  const flaws = judgeCalendarDraft(draft, { days: daysOf(layers), hours }, read.today)
  if (flaws.length > 0) throw organisationErrors.calendarChangeBroken(flaws)
  return own.calendar
}

/**
 * Issues days off, days worked in exchange and hours, as one change with the decision behind it. A day already past is changed
 * only with a reason of its own. Every running due moment is counted again afterwards, in the background.
 */
export const issueCalendar = (app: App, actor: StaffActor, draft: CalendarDraft): Promise<{ id: string }> =>
  app.transaction(actor, async (tx) => {
    if (!calendarRights(actor).hours) throw kernelErrors.notAllowed()
    const own = await calendarOfUnit(tx, actor.unit)
    if (own) await lockCalendar(tx, own.calendar)
    const calendar = await checkCalendarDraft(tx, actor, draft)
    const past = pastDates(draft, tx.today)
    if (past.length > 0 && !draft.pastReason?.trim()) throw organisationErrors.pastUnconfirmed(past)
    const id = await addCalendarChange(tx, calendar, draft, actor)
    tx.audit('calendar.issue', id)
    const units = unitsTouched(draft)
    tx.publish(calendarChanged.of({ calendar, validFrom: firstDate(draft), change: id, units }))
    return { id }
  })
