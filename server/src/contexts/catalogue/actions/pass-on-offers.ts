import type { Tx } from '../../../kernel/app.ts'
import { addDays, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { unitById } from '../../organisation/index.ts'
import { takeOverOffers } from '../rules/offer-takeover.ts'
import { recordDecision } from '../store/decision.ts'
import { passOnReceivers } from '../store/receiver.ts'
import { endOffersOf, offersOfUnits, passOnResponsibilities } from '../store/takeover.ts'
import { applyOffers } from './set-offers.ts'

type Reorganised = {
  on: PlainDate
  decision: { number: string; issuedOn: PlainDate; signer: string }
  successions: readonly { predecessor: string; successor: string; isMain: boolean }[]
  choices: readonly { context: string; subject: string; successor: string; unit: string }[]
}

/**
 * What ended units offered and were responsible for passes to their main successors: where the units that become one agree,
 * as they did; else as the plan chose; where nobody chose, the successor goes on as before. Done again, nothing changes.
 */
export async function passOnOffers(
  tx: Tx,
  { on, decision, successions, choices }: Reorganised,
): Promise<void> {
  const before = addDays(on, -1)
  const main = successions.filter(({ isMain }) => isMain)
  const recorded = await recordDecision(tx, decision)
  for (const [successor, steps] of Map.groupBy(main, (step) => step.successor)) {
    const ended = steps.map(({ predecessor }) => predecessor)
    const stood = ((await unitById(tx, successor, before))?.validFrom ?? on) < on
    const units = [...(stood ? [successor] : []), ...ended]
    const offers = await offersOfUnits(tx, units, before)
    const chosen = (procedure: string) =>
      choices.find(
        (choice) =>
          choice.context === 'catalogue' && choice.subject === procedure && choice.successor === successor,
      )?.unit
    const takeovers = takeOverOffers(units, offers, chosen)
    const changes = takeovers.flatMap(({ taken }) => (taken ? [{ ...taken, unit: successor }] : []))
    await endOffersOf(tx, ended, on)
    for (const { procedure, taken } of takeovers)
      if (taken === null) await endOffersOf(tx, [successor], on, procedure)
    if (changes.length > 0) await applyOffers(tx, changes, { validFrom: on, decision: recorded })
    for (const unit of ended) {
      await passOnResponsibilities(tx, { unit, successor, on })
      await passOnReceivers(tx, { unit, successor, on })
    }
  }
}
