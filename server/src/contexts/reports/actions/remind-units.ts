import type { App } from '../../../kernel/app.ts'
import { addDays } from '../../../kernel/values/vietnam-time.ts'
import { reportReminded } from '../events.ts'
import { reportRules } from '../queries/report-rules.ts'
import { remindOnce } from '../store/reminder.ts'

/** Reminds, once a day, every unit whose report was not sent though its deadline is near or past. */
export const remindUnits = (app: App): Promise<void> =>
  app.transaction({ kind: 'system', id: 'reports.remind-units' }, async (tx) => {
    for (const { id, unit, deadline } of await remindOnce(tx, addDays(tx.today, reportRules().remindDays))) {
      tx.publish(reportReminded.of({ report: id, unit, deadline }))
      tx.audit('report.remind', id)
    }
  })
