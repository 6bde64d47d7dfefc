import type { App, Tx } from '../../../../kernel/app.ts'
import { addDays } from '../../../../kernel/values/vietnam-time.ts'
import { reportDueSoon, reportOverdue } from '../../events.ts'
import { dueOn, endedPeriods, partOn } from '../../rules/reported.ts'
import { reportedParts } from '../parts.ts'
import { reportingUnits } from '../queries/reporting-units.ts'
import { remindOnce } from '../store.ts'

/** Days before the deadline at which units are reminded, and after it for how long still. */
const [ahead, after] = [3, 30]

/** Once a day: units that have not reported are reminded once before the deadline and once after it. */
export const remindUnits = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'performance.remind-reports' }, async (tx) => {
    const parts = reportedParts()
    for (const indicator of new Set(parts.map((part) => part.indicator))) await remind(tx, indicator)
  })

async function remind(tx: Tx, indicator: string): Promise<void> {
  const part = partOn(reportedParts(), indicator, tx.today)
  const [periodEnd] = part ? endedPeriods(part.every, tx.today, 1) : []
  if (!part || !periodEnd || periodEnd < part.validFrom) return
  const due = dueOn(part, periodEnd)
  const late = tx.today > due
  if (late ? tx.today > addDays(due, after) : tx.today < addDays(due, -ahead)) return
  const kind = late ? 'overdue' : 'due-soon'
  const units = await remindOnce(tx, { indicator, periodEnd, kind, units: await reportingUnits(tx, part) })
  if (units.length === 0) return
  const event = late ? reportOverdue : reportDueSoon
  tx.publish(event.of({ indicator, periodEnd, dueOn: due, units }))
  tx.audit('reported-figure.remind', `${indicator} ${periodEnd}`)
}
