import type { App } from '../../../kernel/app.ts'
import type { Bulk } from '../../../kernel/bulk.ts'
import { endOfLog, holdReaction, isBehind, passReaction } from '../../../kernel/replay.ts'
import type { Tier } from '../rules/happening.ts'
import { logParts } from '../rules/log-parts.ts'
import { addVisits, type Visit } from '../rules/people.ts'
import { createSums } from '../rules/sums.ts'
import {
  type Difference,
  differencesFromKept,
  dossiersInLog,
  dropGathered,
  gatheredVisits,
  gatherLines,
  prepareRebuild,
  replaceKept,
  sumLines,
} from '../store/rebuild.ts'
import { countedEvents } from '../told.ts'
import { gatherInThreads } from './gather-in-threads.ts'
import { gatherPart, type Progress } from './gather-part.ts'

export const countReaction = 'performance.count'
/** Below so many dossiers threads take longer to start than to work. */
const fewDossiers = 50_000

/**
 * How the work is done. Threads read what is committed, from the database named; without them it is this thread's, and what `bulk`
 * itself wrote is counted too.
 */
export type Gathering = {
  threads?: { databaseUrl: string; count?: number } | undefined
  onProgress?: ((read: Progress) => void) | undefined
}

/** Makes facts and counts anew of the whole log, in the place of what is kept. */
export async function rebuildCounts(app: App, bulk: Bulk, how: Gathering = {}): Promise<void> {
  await holdReaction(bulk, countReaction)
  const end = await endOfLog(bulk, countedEvents)
  await gather(app, bulk, how)
  await replaceKept(bulk)
  if (end) await passReaction(bulk, countReaction, end)
}

/** Makes them anew beside what is kept, and says how they differ; nothing is changed. Fails while the reaction is behind the log. */
export async function compareCounts(app: App, bulk: Bulk, how: Gathering): Promise<Difference[]> {
  await holdReaction(bulk, countReaction)
  if (await isBehind(bulk, countReaction, countedEvents))
    throw new Error('Events are still being counted; try again when they are.')
  await gather(app, bulk, how)
  const differences = await differencesFromKept(bulk)
  await dropGathered(bulk)
  return differences
}

async function gather(app: App, bulk: Bulk, { threads, onProgress }: Gathering): Promise<void> {
  await prepareRebuild(bulk)
  const { dossiers, procedures } = await dossiersInLog(bulk)
  const count = threads?.count ?? (dossiers < fewDossiers ? 1 : 2)
  const read = { events: 0, dossiers: 0 }
  const tell = (more: Progress) => {
    read.events += more.events
    read.dossiers += more.dossiers
    onProgress?.(read)
  }
  if (threads && count > 1)
    await gatherInThreads(bulk, threads.databaseUrl, logParts(procedures, count), tell)
  else
    await app.read({ kind: 'system', id: 'performance.rebuild' }, (read) =>
      gatherPart(read, { log: bulk, to: bulk, part: { except: [] }, onProgress: tell }),
    )
  await gatherPeople(bulk)
  await sumLines(bulk)
}

async function gatherPeople(bulk: Bulk): Promise<void> {
  const sums = createSums()
  let person: { key: string; unit: string; tier: Tier | null; visits: Visit[] } | undefined
  for await (const rows of gatheredVisits(bulk))
    for (const { unit, tier, applicant, day, verified } of rows) {
      const key = `${unit} ${applicant}`
      if (person?.key === key) person.visits.push({ day, verified })
      else {
        if (person) addVisits(sums, person, person.visits)
        person = { key, unit, tier: tier as Tier | null, visits: [{ day, verified }] }
      }
    }
  if (person) addVisits(sums, person, person.visits)
  await gatherLines(bulk, sums.lines())
}
