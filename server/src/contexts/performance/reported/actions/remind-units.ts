import type { App, Tx } from '../../../../kernel/app.ts'
import { reportDueSoon, reportOverdue } from '../../events.ts'
import { type AskedNow, askedNow } from '../queries/asked-now.ts'
import { reportingUnits } from '../queries/reporting-units.ts'
import { remindOnce } from '../store.ts'

/** Once a day: units that have not reported are reminded once before the deadline and once after it. */
export const remindUnits = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'performance.remind-reports' }, async (tx) => {
    for (const asked of askedNow(tx.today)) await remind(tx, asked)
  })

async function remind(tx: Tx, { part, periodEnd, due, late }: AskedNow): Promise<void> {
  const { indicator } = part
  const kind = late ? 'overdue' : 'due-soon'
  const units = await remindOnce(tx, { indicator, periodEnd, kind, units: await reportingUnits(tx, part) })
  if (units.length === 0) return
  const event = late ? reportOverdue : reportDueSoon
  tx.publish(event.of({ indicator, periodEnd, dueOn: due, units }))
  tx.audit('reported-figure.remind', `${indicator} ${periodEnd}`)
}
