import type { App, StaffActor } from '../../../../kernel/app.ts'
import { performanceErrors } from '../../errors.ts'
import { mayPublishLateList } from '../../queries/late-list.ts'
import { countMonth } from '../queries/published-months.ts'
import { addPublishedMonth, lockMonths, versionsOfMonth } from '../store.ts'

/**
 * Publishes the figures and the index of a month that has ended, as known now, for everybody. Published again it is a new version with
 * its reason; the old ones are kept. Throws `month-not-yours`, `month-not-over`, `month-needs-reason`.
 */
export const publishMonth = (
  app: App,
  actor: StaffActor,
  { month, reason, fewestRatings }: { month: string; reason: string; fewestRatings: number },
): Promise<{ version: number }> =>
  app.transaction(actor, async (tx) => {
    if (!(await mayPublishLateList(tx, actor))) throw performanceErrors.monthNotYours()
    await lockMonths(tx)
    const [last] = await versionsOfMonth(tx, month)
    const why = reason.trim()
    if (last && why === '') throw performanceErrors.monthNeedsReason()
    const version = (last?.version ?? 0) + 1
    const content = await countMonth(tx, month, fewestRatings)
    await addPublishedMonth(tx, actor, { month, version, content, reason: last ? why : null })
    tx.audit('performance.publish-month', month)
    return { version }
  })
