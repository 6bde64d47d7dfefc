import type { App, StaffActor } from '../../../kernel/app.ts'
import { logMark } from '../../../kernel/log-mark.ts'
import { type Dashboard, type DashboardAsked, readDashboard, unitAsked } from './dashboard.ts'

/** What waits becomes late with the clock alone, so an answer is good for so long at most. */
const keptForMs = 10_000
/** Units times plans that are looked at; the oldest goes first. */
const mostKept = 500

type Kept = { mark: string; made: Promise<Dashboard | null>; isUnderWay: boolean }
const keptBy = new WeakMap<App, Map<string, Kept>>()

/**
 * The dashboard that the asker begins with, or asks for. Whoever looks at the same unit while nothing happened, or while an answer is
 * being made, gets the same one: leaders and wall screens ask each minute, and dossiers happen each second. It says nothing that
 * another member of staff may not know.
 */
export async function dashboardFor(
  app: App,
  actor: StaffActor,
  asked: DashboardAsked,
): Promise<Dashboard | null> {
  const { mark, of } = await app.read(actor, async (read) => ({
    of: { ...asked, unit: await unitAsked(read, actor, asked.unit) },
    mark: `${await logMark(read)} ${Math.floor(read.now.getTime() / keptForMs)}`,
  }))
  const kept = keptBy.get(app) ?? new Map<string, Kept>()
  keptBy.set(app, kept)
  const key = [of.plan, of.unit, of.at].join(' ')
  const known = kept.get(key)
  if (known?.isUnderWay || known?.mark === mark) return known.made
  const made = app.read({ kind: 'system', id: 'plans.dashboard' }, (read) => readDashboard(read, of))
  const making = { mark, made, isUnderWay: true }
  kept.delete(key)
  kept.set(key, making)
  const oldest = kept.keys().next().value
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  made.then(
    () => Object.assign(making, { isUnderWay: false }),
    // What was refused is asked again: nothing is kept of it.
    () => kept.get(key) === making && kept.delete(key),
  )
  return made
}
