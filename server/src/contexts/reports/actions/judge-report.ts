import type { App, StaffActor } from '../../../kernel/app.ts'
import { reportAccepted, reportReturned } from '../events.ts'
import { moveVersion } from '../store/version.ts'
import { lockReportFor } from './lock-report-for.ts'

/** The unit that gets a report takes it as it is. */
export const acceptReport = (app: App, actor: StaffActor, id: string): Promise<void> =>
  judge(app, actor, id, null)

/** The unit that gets a report sends it back and says why; its unit then corrects it as a new version. */
export const returnReport = (app: App, actor: StaffActor, id: string, reason: string): Promise<void> =>
  judge(app, actor, id, reason.trim())

const judge = (app: App, actor: StaffActor, id: string, reason: string | null): Promise<void> =>
  app.transaction(actor, async (tx) => {
    const { report, version } = await lockReportFor(tx, actor, id, reason === null ? 'accept' : 'return')
    await moveVersion(tx, id, version.version, {
      state: reason === null ? 'accepted' : 'returned',
      ...{ decided_at: tx.now, decided_by_name: actor.name, decision_reason: reason },
    })
    const { unit, receiver } = report
    const event = reason === null ? reportAccepted : reportReturned
    tx.publish(event.of({ report: id, unit, receiver, version: version.version }))
    tx.audit(reason === null ? 'report.accept' : 'report.return', id)
  })
