import type { Channel } from '@mot-cua/form-engine'
import type { App, StaffActor } from '../../../kernel/app.ts'
import { beginEntry, type PrefillSource, prefillAnswers } from '../../forms/index.ts'
import { lockVisitOfPerson } from './lock-open-visit.ts'

/**
 * Begins to enter a dossier for the person of the visit, for any competent unit of the province; several in one visit. `online`
 * is help with an online submission; otherwise it is received at the desk, or as post when the visit is of a letter. What the
 * card said is filled in, and nothing else before the person agrees.
 */
export async function beginVisitEntry(
  app: App,
  askSource: PrefillSource,
  clerk: StaffActor,
  { visit: id, procedure, unit, online }: { visit: string; procedure: string; unit: string; online: boolean },
): Promise<string> {
  const entry = await app.transaction(clerk, async (tx) => {
    const visit = await lockVisitOfPerson(tx, clerk, id)
    const channel: Channel = visit.way === 'post' ? 'post' : online ? 'online' : 'desk'
    return beginEntry(tx, clerk, { person: visit.person, procedure, unit, channel, visit: id })
  })
  await prefillAnswers(app, askSource, clerk, entry)
  return entry
}
