import type { App, CitizenActor } from '../../../kernel/app.ts'
import { addConsents, consentedSources } from '../store/consent.ts'

/**
 * The person agrees that these sources fill the form of a procedure (Law 91/2025/QH15, Art. 9: per purpose, explicit).
 * A consent that stands is not given twice.
 */
export const giveConsent = async (
  app: App,
  actor: CitizenActor,
  { procedure, sources }: { procedure: string; sources: readonly string[] },
): Promise<void> => {
  if (sources.length === 0) return
  await app.transaction(actor, async (tx) => {
    const before = await consentedSources(tx, actor.id, procedure)
    const fresh = [...new Set(sources)].filter((source) => !before.includes(source))
    await addConsents(tx, procedure, 'prefill', fresh)
    for (const source of fresh) tx.audit('consent.give', source)
  })
}
