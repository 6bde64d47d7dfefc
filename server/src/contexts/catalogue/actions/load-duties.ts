import { readFile } from 'node:fs/promises'
import type { App } from '../../../kernel/app.ts'
import type { PlainDate } from '../../../kernel/values/vietnam-time.ts'
import type { ServiceLevel, Tier } from '../rules/procedure-record.ts'
import { lockOffers, type NewOffer } from '../store/offer.ts'
import { addReceivers } from '../store/receiver.ts'
import { addResponsibilities } from '../store/responsibility.ts'
import { applyOffers } from './set-offers.ts'

type ResponsibilityFile = {
  validFrom: PlainDate
  tier: Tier
  units: Record<string, string[]>
  /** Procedures that only these units receive. */
  receivers?: Record<string, string[]>
}
type OfferFile = {
  validFrom: PlainDate
  offers: (Pick<NewOffer, 'procedure' | 'unit'> & { level: ServiceLevel } & Partial<NewOffer>)[]
}

/** How much was new. */
export type LoadedDuties = { responsibilities: number; offers: number }

/**
 * Brings in which agency handles which field, which procedures only some units receive, and how far procedures can be done online, from a province's data folder. Only adds:
 * a field that has an agency and a procedure that has an offer are left as they are.
 */
export async function loadDuties(app: App, folder: URL): Promise<LoadedDuties> {
  const duties = await json<ResponsibilityFile>(new URL('responsibilities.json', folder))
  const offers = await json<OfferFile>(new URL('offers.json', folder))
  return app.transaction({ kind: 'system', id: 'catalogue.load-duties' }, async (tx) => {
    const { validFrom, tier } = duties ?? { validFrom: tx.today, tier: 'province' }
    const named = Object.entries(duties?.units ?? {}).flatMap(([unit, fields]) =>
      fields.map((field) => ({ field, tier, unit })),
    )
    const receivers = Object.entries(duties?.receivers ?? {}).flatMap(([procedure, units]) =>
      units.map((unit) => ({ procedure, unit })),
    )
    await addReceivers(tx, receivers, validFrom)
    const given = offers?.offers ?? []
    const standing = await lockOffers(
      tx,
      given.map(({ procedure }) => procedure),
    )
    const added = given.filter(
      ({ procedure, unit }) => !standing.some((one) => one.procedure === procedure && one.unit === unit),
    )
    return {
      responsibilities: await addResponsibilities(tx, named, validFrom),
      offers: await applyOffers(
        tx,
        added.map((offer) => ({
          reason: null,
          legalGround: null,
          onNationalPortal: false,
          paperless: false,
          ...offer,
        })),
        { validFrom: offers?.validFrom ?? tx.today, decision: null },
      ),
    }
  })
}

/** What the file holds; undefined when the province has no such file. */
async function json<T>(file: URL): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return text === undefined ? undefined : (JSON.parse(text) as T)
}
