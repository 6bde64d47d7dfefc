import type { App, Read, Tx } from '../../../kernel/app.ts'
import { dateInVietnam } from '../../../kernel/values/vietnam-time.ts'
import type { WorkingCalendar } from '../../../kernel/values/working-time.ts'
import { calendarEdition, calendarOf, changesById, unitsBelow } from '../../organisation/index.ts'
import { dueMoved } from '../events.ts'
import { deadlineRule } from '../queries/deadline-rules.ts'
import { becauseOf, type CalendarFact } from '../rules/due-change.ts'
import { recomputeDue } from '../rules/recompute-due.ts'
import { answerBy, warningsOf } from '../rules/warning.ts'
import { stepDue, stepNumbered } from '../rules/workflow.ts'
import {
  batchesOf,
  countedOf,
  countRunning,
  type DueRun,
  type Recounted,
  type RunningDossier,
  runningDossiers,
  saveProgress,
  saveRecounted,
  takeRun,
} from '../store/due-run.ts'
import { processOf } from './begin-move.ts'

const actor = { kind: 'system', id: 'dossiers.recompute-due' } as const
/** Dossiers of one transaction: their rows are locked for some tens of milliseconds, which an officer does not notice. */
const batchSize = 500
const moment = 50
const patience = 60_000

/** What stays the same from batch to batch. */
type Memory = {
  edition: string
  change: string
  calendars: Map<string, WorkingCalendar>
  facts: CalendarFact[]
  otherwise: string
  units: string[] | null
}
export type Recomputation = { memory?: Memory }

/**
 * Counts every running due moment anew after a change of the calendar, batch by batch, and keeps what moved with the reason.
 * It may be stopped at any point and begun again: it goes on behind the last batch that was committed.
 */
export async function recomputeAllDue(app: App, limit = batchSize): Promise<void> {
  const recomputation: Recomputation = {}
  let waited = 0
  for (;;) {
    const outcome = await recomputeBatch(app, recomputation, limit)
    if (outcome === 'done') return
    if (outcome === 'worked') continue
    if (waited > patience)
      throw new Error('transactions from before the change of the calendar are still open')
    waited += moment
    await new Promise((resolve) => setTimeout(resolve, moment))
  }
}

/** One batch in one transaction. `wait`: somebody may still be counting with the old calendar. */
export const recomputeBatch = (
  app: App,
  recomputation: Recomputation,
  limit = batchSize,
): Promise<'worked' | 'wait' | 'done'> =>
  app.transaction(actor, async (tx) => {
    const run = await takeRun(tx)
    if (!run) return 'done'
    if (!run.quiet) return 'wait'
    const memory = await remember(tx, run, recomputation)
    const total = run.total ?? (await countRunning(tx, memory.units))
    const again = run.again.length > 0
    const found = await runningDossiers(tx, {
      units: memory.units,
      reached: run.reached,
      limit: again ? run.again.length : limit,
      ...(again && { only: run.again }),
    })
    const batch = run.batch + 1
    const { moved, missed } = await recount(tx, { change: run.change, batch }, found, memory)
    const finished = !again && found.length < limit && missed.length === 0
    // Told when all is counted: then a change that takes over an unfinished one lets nobody be told twice.
    if (finished) for (const part of await batchesOf(tx, run.covers)) tx.publish(dueMoved.of(part))
    await saveProgress(tx, run.change, {
      reached: again ? run.reached : (found.at(-1)?.id ?? run.reached),
      again: missed,
      batch,
      total,
      done: found.length - missed.length,
      moved,
      finished,
    })
    return 'worked'
  })

async function remember(tx: Tx, run: DueRun, recomputation: Recomputation): Promise<Memory> {
  const { memory } = recomputation
  const edition = await calendarEdition(tx)
  if (memory?.edition === edition && memory.change === run.change) return memory
  const changes = await changesById(tx, run.covers)
  const facts = changes.flatMap(({ decision, reason, days, hours }): CalendarFact[] => [
    ...days.map(({ date, kind, reason: why }) => ({ date, kind, reason: why, decision })),
    ...hours.map(({ from }) => ({
      date: from,
      kind: 'hours' as const,
      reason: { vi: reason, en: reason },
      decision,
    })),
  ])
  recomputation.memory = {
    edition,
    change: run.change,
    calendars: new Map(),
    facts: facts.sort((a, b) => (a.date < b.date ? -1 : 1)),
    otherwise: changes[0]?.reason ?? '',
    units: run.units && (await unitsBelow(tx, run.units)),
  }
  return recomputation.memory
}

/** Counts the dossiers anew and writes what is different; those that moved meanwhile are missed and come again. */
async function recount(
  tx: Tx,
  run: { change: string; batch: number },
  found: readonly RunningDossier[],
  memory: Memory,
): Promise<{ moved: number; missed: string[] }> {
  const different: Recounted[] = []
  for (const dossier of found) {
    const recounted = await recountOne(tx, dossier, memory)
    if (recounted) different.push(recounted)
  }
  if (different.length === 0) return { moved: 0, missed: [] }
  const saved = await saveRecounted(tx, run, different)
  return {
    moved: different.filter(({ id, moved }) => moved !== null && saved.has(id)).length,
    missed: different.filter(({ id }) => !saved.has(id)).map(({ id }) => id),
  }
}

/** What is different for the dossier; undefined when nothing is. */
async function recountOne(
  read: Read,
  dossier: RunningDossier,
  memory: Memory,
): Promise<Recounted | undefined> {
  const calendar = memory.calendars.get(dossier.unit) ?? (await calendarOf(read, dossier.unit))
  memory.calendars.set(dossier.unit, calendar)
  const { due, from: countedAt, remaining } = recomputeDue(countedOf(dossier), calendar)
  const steps = await recountSteps(read, dossier, calendar)
  const moves = due.at.getTime() !== dossier.dueAt.getTime()
  const rule = deadlineRule(read.today)
  const answer = dossier.answerBy && answerBy(countedAt, calendar, rule)
  const same = !moves && answer?.getTime() === dossier.answerBy?.getTime()
  if (same && remaining === dossier.remainingMs && steps.length === 0) return undefined
  const [oldDue, newDue] = [dossier.dueAt, due.at]
  const from = dateInVietnam(dossier.startedAt)
  const to = dateInVietnam(oldDue > newDue ? oldDue : newDue)
  const why = becauseOf(memory.facts, { from, to }, memory.otherwise)
  return {
    id: dossier.id,
    revision: dossier.revision,
    due: due.at,
    explanation: due.explanation,
    ...warningsOf({ from: countedAt, due: due.at }, calendar, rule),
    answerBy: answer,
    remaining,
    steps,
    moved: moves ? { oldDue, newDue, paused: remaining !== null, ...why } : null,
  }
}

/** When the open steps should be done now; without those for which that stays as it was. */
async function recountSteps(
  read: Read,
  dossier: RunningDossier,
  calendar: WorkingCalendar,
): Promise<Recounted['steps']> {
  const { process } = await processOf(read, dossier)
  return dossier.steps.flatMap(({ seq, no, startedAt, dueAt }) => {
    const planned = stepNumbered(process, no)
    const due = planned && stepDue(planned, new Date(startedAt), calendar)
    return due && due.getTime() !== Date.parse(dueAt) ? [{ seq, due }] : []
  })
}
