import type { App, StaffActor } from '../../../kernel/app.ts'
import { definitionOf, type PrefillSource, prefillAnswers } from '../../forms/index.ts'
import { addConsentsAtDesk } from '../../identity/index.ts'
import { consentsAsked } from '../rules/consents-asked.ts'
import { lockEntry } from './lock-entry.ts'

/**
 * Fills the entry from the sources that the person agrees to at the desk; the consent is written down with the clerk, the visit
 * and how it was given. Without one nothing is asked but the card. Says which sources were down.
 */
export async function prefillEntry(
  app: App,
  askSource: PrefillSource,
  clerk: StaffActor,
  { draft: id, sources, manner }: { draft: string; sources: readonly string[]; manner: 'oral' | 'paper' },
): Promise<{ down: string[] }> {
  await app.transaction(clerk, async (tx) => {
    const { draft, visit } = await lockEntry(tx, clerk, id)
    const asked = consentsAsked((await definitionOf(tx, draft.service)).form)
    const { person, procedure } = draft
    const agreed = sources.filter((source) => asked.includes(source))
    await addConsentsAtDesk(tx, { person, procedure, sources: agreed, manner, visit: visit.id })
  })
  return prefillAnswers(app, askSource, clerk, id)
}
