import type { App, Tx } from '../../../kernel/app.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { calendarOf } from '../../organisation/index.ts'
import { plansOfProvince } from '../queries/plans-of-province.ts'
import { reminderRule } from '../queries/task-data.ts'
import { termsOf } from '../rules/task-due.ts'
import { reminderOn } from '../rules/task-reminder.ts'
import { endlessWorks, openTerms } from '../store/task.ts'
import { addReminder, termsToRemind } from '../store/task-term.ts'
import { taskReminded } from '../task-events.ts'
import { followAmendment } from './follow-amendment.ts'

/**
 * Once a day: brings what was handed out to what the plans say since today, opens the new period of what is ongoing or annual, and reminds each unit of what is soon due or overdue, once for each
 * occasion. Done again on the same day, nothing happens.
 */
export const keepTasks = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'plans.keep-tasks' }, async (tx) => {
    for (const plan of await plansOfProvince(tx)) await followAmendment(tx, plan)
    for (const work of await endlessWorks(tx)) {
      const until = tx.today < work.toOn ? tx.today : work.toOn
      await openTerms(tx, work.id, termsOf(work, work.fromOn, until))
    }
    await remind(tx)
  })

async function remind(tx: Tx): Promise<void> {
  const rule = reminderRule(tx.today)
  if (!rule) return
  const calendars = new Map<string, WorkingCalendar>()
  // Long holidays included, no number of working days is further away than this.
  const ahead = addDays(tx.today, 3 * Math.max(...rule.beforeWorkingDays) + 14)
  for (const { work, plan, term, due, unit } of await termsToRemind(tx, ahead)) {
    const calendar = calendars.get(unit) ?? (await calendarOf(tx, unit))
    calendars.set(unit, calendar)
    const occasion = reminderOn({ due }, tx.today, { calendar, rule })
    if (occasion === null || !(await addReminder(tx, { work, term, due, occasion }))) continue
    tx.publish(taskReminded.of({ work, plan, unit, term, due, occasion }))
  }
}
