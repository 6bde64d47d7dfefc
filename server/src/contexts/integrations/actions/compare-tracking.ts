import type { App } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { Emc } from '../adapters/emc.ts'
import { trackingRule } from '../queries/tracking-rules.ts'
import { type DayStatement, statementDifferences } from '../rules/statement-differences.ts'
import { forgetMessages } from '../store/partner-queue.ts'
import { addComparison, daysToCompare, forgetComparisons, sentOfDay } from '../store/tracking-comparison.ts'

export const compareJob = 'integrations.compare-tracking'
const system = { kind: 'system', id: compareJob } as const
/** So many days back a day that differed is compared again each night. */
const daysBack = 7

/**
 * Holds what was sent of a day, or of each recent day that was not found the same yet, against the statement of the monitoring
 * system, and keeps where they differ. Throws when there is no statement, after writing that down; asked again it is a new comparison.
 */
export async function compareTracking(
  app: App,
  emc: Emc,
  { day, by = null }: { day?: PlainDate; by?: string | null } = {},
): Promise<void> {
  const days = day ? [day] : await app.read(system, (read) => daysToCompare(read, daysBack))
  for (const one of days) {
    const theirs = await emc.statement(one).catch(async (error: Error) => {
      await keep(app, { day: one, by, failure: error.message })
      throw error
    })
    await keep(app, { day: one, by, theirs })
  }
  await app.transaction(system, async (tx) => {
    const day = addDays(tx.today, -trackingRule(tx.today).keepDays)
    await forgetMessages(tx, 'emc', day)
    await forgetComparisons(tx, day)
  })
}

type Compared = { day: PlainDate; by: string | null; theirs?: DayStatement; failure?: string }

const keep = (app: App, { day, by, theirs, failure }: Compared): Promise<void> =>
  app.transaction(system, async (tx) => {
    const ours = await sentOfDay(tx, day)
    await addComparison(tx, {
      day,
      askedBy: by,
      sent: total(ours),
      theirs: theirs ? total(theirs) : 0,
      waiting: ours.waits,
      failure: failure ?? null,
      differences: theirs ? statementDifferences(ours, theirs, ours.waiting) : [],
    })
    tx.audit('tracking.compare', day)
  })

const total = ({ figures }: DayStatement) => figures.reduce((sum, { count }) => sum + count, 0)
