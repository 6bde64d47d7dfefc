import type { Actor, App, Tx } from '../../../kernel/app.ts'
import { kernelErrors } from '../../../kernel/errors.ts'
import { holdsOn, placeVersion } from '../../../kernel/values/validity.ts'
import { isPlainDate, type PlainDate } from '../../../kernel/values/vietnam-time.ts'
import { catalogueErrors } from '../errors.ts'
import { offersChanged } from '../events.ts'
import { mayPublish } from '../rules/permissions.ts'
import { type Decision, recordDecision } from '../store/decision.ts'
import { addOffers, closeOffers, lockOffers, type NewOffer, type StandingOffer } from '../store/offer.ts'

export type OfferChange = Omit<NewOffer, 'validTo'>

/**
 * Decides from a day on how far procedures can be done online, in the province or in single units. What held before ends on
 * that day; what says nothing new changes nothing. A level below full needs its reason (Decree 224/2026/NĐ-CP, Art. 14).
 */
export const setOffers = (
  app: App,
  actor: Actor,
  changes: readonly OfferChange[],
  { validFrom, decision }: { validFrom: PlainDate; decision: Decision },
): Promise<number> =>
  app.transaction(actor, async (tx) => {
    if (!mayPublish(actor)) throw kernelErrors.notAllowed()
    return applyOffers(tx, changes, { validFrom, decision: await recordDecision(tx, decision) })
  })

/** The same inside a transaction that has its decision already; how many offers are new. */
export async function applyOffers(
  tx: Tx,
  changes: readonly OfferChange[],
  { validFrom, decision }: { validFrom: PlainDate; decision: string | null },
): Promise<number> {
  if (!isPlainDate(validFrom)) throw catalogueErrors.badDate(validFrom)
  const lacking = changes.find(({ level, reason }) => level !== 'full' && !reason?.trim())
  if (lacking) throw catalogueErrors.levelNeedsReason(lacking.procedure)
  const codes = [...new Set(changes.map(({ procedure }) => procedure))]
  const standing = Map.groupBy(await lockOffers(tx, codes), keyOf)
  const added: NewOffer[] = []
  const closed: string[] = []
  for (const change of changes) {
    const before = standing.get(keyOf(change)) ?? []
    const now = before.find((offer) => holdsOn(offer, validFrom))
    if (now && isSame(now, change)) continue
    const { closes, validTo } = placeVersion(before, validFrom)
    if (closes) closed.push(closes)
    added.push({ ...change, validTo })
  }
  if (added.length === 0) return 0
  await closeOffers(tx, closed, validFrom)
  await addOffers(tx, added, { validFrom, decision })
  tx.publish(offersChanged.of({ procedures: added.map(({ procedure }) => procedure), validFrom }))
  tx.audit('offers.set', decision ?? 'no decision')
  return added.length
}

const keyOf = ({ procedure, unit }: { procedure: string; unit: string | null }) =>
  `${procedure} ${unit ?? ''}`

const isSame = (a: StandingOffer, b: OfferChange) =>
  a.level === b.level &&
  a.reason === b.reason &&
  a.legalGround === b.legalGround &&
  a.onNationalPortal === b.onNationalPortal &&
  a.paperless === b.paperless
