import type { App, CitizenActor } from '../../../kernel/app.ts'
import { endConsents } from '../store/consent.ts'

/** The person no longer agrees that these sources fill the form of a procedure; what was filled before stays. */
export const withdrawConsent = async (
  app: App,
  actor: CitizenActor,
  { procedure, sources }: { procedure: string; sources: readonly string[] },
): Promise<void> => {
  if (sources.length === 0) return
  await app.transaction(actor, async (tx) => {
    const ended = await endConsents(tx, procedure, sources)
    for (const source of ended) tx.audit('consent.withdraw', source)
  })
}
