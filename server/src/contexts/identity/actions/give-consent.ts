import type { App, CitizenActor } from '../../../kernel/app.ts'
import { addConsents } from '../store.ts'

/** The person agrees that these sources fill the form of a procedure (Law 91/2025/QH15, Art. 9: per purpose, explicit). */
export const giveConsent = (
  app: App,
  actor: CitizenActor,
  { procedure, sources }: { procedure: string; sources: readonly string[] },
): Promise<void> =>
  app.transaction(actor, async (tx) => {
    await addConsents(tx, procedure, 'prefill', sources)
    for (const source of sources) tx.audit('consent.give', source)
  })
