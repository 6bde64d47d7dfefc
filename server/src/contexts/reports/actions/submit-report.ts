import type { App, StaffActor } from '../../../kernel/app.ts'
import { reportSubmitted } from '../events.ts'
import { moveVersion } from '../store/version.ts'
import { lockReportFor } from './lock-report-for.ts'

/** Sends the signed report to the unit that gets it; one for a body outside the province is thereby final. */
export const submitReport = (app: App, actor: StaffActor, id: string): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { report, version } = await lockReportFor(tx, actor, id, 'submit')
    await moveVersion(tx, id, version.version, {
      ...{ submitted_at: tx.now, submitted_by_name: actor.name },
      state: report.receiver === null ? 'accepted' : 'submitted',
    })
    const { unit, receiver } = report
    tx.publish(reportSubmitted.of({ report: id, unit, receiver, version: version.version }))
    tx.audit('report.submit', id)
  })
